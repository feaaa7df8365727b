/** What would be, if: looked at before it is done. Pure; each is worked out from what is shown. */
import type { Edition } from '../kpi/schema';
import type { ReadTable } from '../sheet/reading';
import type { ComparedKpi } from '../tasks/edition/compare';
import type { MappingChoice } from '../tasks/mapping';
import type { SummaryOptions, SummaryPlan } from '../tasks/summary/summarise';
import type { TemplateOptions, TemplatePlan } from '../tasks/template/template';
import type { Language } from '../wording/language';
import type { Tasks } from './openWorkbook';
import type { MappingPreview, Work } from './sessionState';
import { isOf } from './tableViews';

/** What the user says about a report. */
export type SummaryChoices = Omit<SummaryOptions, 'now' | 'policy' | 'settings'>;

/** What would be read if a table were what the user says. */
export function previewMapping(tasks: Tasks, { snapshot, scored, choices }: Work, table: ReadTable, choice: MappingChoice): MappingPreview {
  const mapping = tasks.mappingOf(scored, table, choice);
  const mappings = tasks.mappingsWith(scored, table, mapping, tasks.rememberedMappings(snapshot).mappings);
  const { [table.id]: _, ...corrections } = choices.corrections;
  const reading = tasks.scoreReading(tasks.readWorkbook(snapshot, { corrections, mappings }), { policy: choices.policy });
  const read = tasks.tableIn(reading, table.id) ?? table;
  return { mapping, table: read, records: reading.records.filter((record) => record.table === table.id), issues: tasks.checkReading(reading).filter((issue) => isOf(read, issue)) };
}

/** How the open workbook's results would score by criteria that nobody uses yet. */
export function previewEdition(tasks: Tasks, { snapshot, choices }: Work, edition: Edition): readonly ComparedKpi[] {
  const before = tasks.editionsInUse();
  tasks.useEditions([edition]);
  try {
    return tasks.compareEditions(snapshot, edition.id, null, { corrections: choices.corrections }, { policy: choices.policy });
  } finally {
    tasks.useEditions(before);
  }
}

/** The summary sheet as it would be written now. */
export function previewSummary(tasks: Tasks, { snapshot, scored, choices }: Work, options: SummaryChoices, language: Language): SummaryPlan {
  return tasks.planSummary(snapshot, scored, { ...options, policy: choices.policy, now: new Date().toISOString() }, tasks.summaryWords(language));
}

/** Forms as they would be put into the open workbook, or into one of their own. */
export function previewForms(tasks: Tasks, { snapshot }: Work, options: TemplateOptions, own: boolean): TemplatePlan {
  const cover = tasks.COVER_SHEET;
  return own ? tasks.planTemplates({ sheets: [{ name: cover, tables: [] }] }, { ...options, cover }, tasks.TEMPLATE_WORDS) : tasks.planTemplates(snapshot, options, tasks.TEMPLATE_WORDS);
}

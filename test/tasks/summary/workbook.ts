/** A whole year's edition filled in: what a monthly report is made of. */
import type { EditPlan } from '../../../src/host/workbook';
import type { XlsxWorkbook } from '../../../src/host/xlsx/open';
import { findEdition } from '../../../src/kpi/catalog';
import type { Round } from '../../../src/kpi/schema';
import { scoreReading } from '../../../src/tasks/evaluate';
import { readWorkbook } from '../../../src/tasks/read';
import { type SummaryOptions, type SummaryPlan, planSummary } from '../../../src/tasks/summary/summarise';
import { summaryWords } from '../../../src/wording/summary';
import type { Language } from '../../../src/wording/language';
import { Random } from '../../libreoffice/random';
import { filledRow, formEdits, templateWorkbook, unitForms } from '../template/templates';
import { sound } from '../../host/xlsx/lint/sound';

/** All KPIs of Satun for its districts, or for these units, as they may stand in a round. The same every time. */
export async function filledWorkbook(round: Round, units?: readonly string[]): Promise<XlsxWorkbook> {
  const edition = findEdition('satun-2567')!;
  const workbook = await templateWorkbook({ edition: edition.id, ...(units && { units }) });
  const random = new Random('summary');
  const names = units ?? edition.units.map(({ name }) => name);
  const edits: EditPlan['edits'] = unitForms(edition).filter(({ form }) => form.rounds.includes(round)).map(({ sheet, form, columns }) => ({
    kind: 'setCells', sheet, cells: formEdits(form, round, names.map((unit) => filledRow(form, columns, unit, 900, random))),
  }));
  await workbook.apply({ edits });
  return workbook;
}

/** The report as it would be written. */
export async function planned(workbook: Pick<XlsxWorkbook, 'snapshot'>, options: Partial<SummaryOptions> = {}, language: Language = 'th'): Promise<SummaryPlan> {
  const snapshot = await workbook.snapshot();
  const settings = { ...(options.policy && { policy: options.policy }), ...(options.settings && { settings: options.settings }) };
  return planSummary(snapshot, scoreReading(readWorkbook(snapshot), settings), { month: '2024-09', now: '2024-10-08T09:00:00Z', ...options }, summaryWords(language));
}

/** Makes the report, and gives back what was planned. */
export async function summarised(workbook: XlsxWorkbook, options: Partial<SummaryOptions> = {}, language: Language = 'th'): Promise<SummaryPlan> {
  const plan = await planned(workbook, options, language);
  const before = workbook.bytes();
  await workbook.apply(plan.plan);
  sound(workbook.bytes(), before);
  return plan;
}

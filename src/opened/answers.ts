/** What can be asked about the open workbook once it was worked out: results that are not shown yet, and what would be, if. Each takes all that is known, and answers with plain data. */
import type { Edition } from '../kpi/schema';
import type { OfficeSettings } from '../scoring/settings';
import type { Mapping } from '../sheet/mapping';
import type { ReadingIssue, ReadTable } from '../sheet/reading';
import { acrossFiles } from '../tasks/check/acrossFiles';
import type { CheckedFile, CrossIssue } from '../tasks/check/checkedFile';
import { checkReading } from '../tasks/check/checkReading';
import { findingDetail } from '../tasks/check/findingDetail';
import { type Standing, standingOf } from '../tasks/check/standing';
import { type ComparedKpi, compareEditions } from '../tasks/edition/compare';
import { editionsInUse, useEditions } from '../tasks/edition/inForce';
import { scoreReading } from '../tasks/evaluate';
import { type MappingChoice, mappingOf, mappingsWith, tableIn } from '../tasks/mapping';
import { readWorkbook } from '../tasks/read';
import { recordKey } from '../tasks/recordKey';
import { rememberedMappings } from '../tasks/remembered';
import { isOf } from '../tasks/tableIssues';
import type { ScoredRecord } from '../tasks/types';
import type { WorkedOut } from '../tasks/work';
import type { Language } from '../wording/language';
import { type SummaryChoices, type SummaryPreview, summaryPlan, summaryPreview } from './summary';

/** A table as it would be read by what the user is about to confirm. */
export interface MappingPreview {
  readonly mapping: Mapping;
  readonly table: ReadTable;
  /** Results that would be read, and the first of them. */
  readonly results: number;
  readonly first: readonly ScoredRecord[];
  /** Problems of the table. */
  readonly issues: readonly ReadingIssue[];
}

/** What the open workbook's claims are worth, and what shows between its own rounds. */
export interface OwnCheck {
  readonly standing: Standing;
  readonly between: readonly CrossIssue[];
}

/** Results of a table that is previewed. */
const PREVIEWED = 5;

export const ANSWERS = {
  /** Results of a table, from a place on. */
  results: ({ scored }: WorkedOut, table: string, from: number, count: number): readonly ScoredRecord[] => {
    const found: ScoredRecord[] = [];
    let at = 0;
    for (const record of scored.records) {
      if (record.table !== table || at++ < from) continue;
      if (found.push(record) === count) break;
    }
    return found;
  },

  /** The result of this key; null where there is none any more. */
  result: ({ scored }: WorkedOut, key: string): ScoredRecord | null => scored.records.find((record) => recordKey(record) === key) ?? null,

  /** The first result of a row. @param row 0-based */
  resultAt: ({ scored }: WorkedOut, sheet: string, row: number): ScoredRecord | null => scored.records.find((record) => record.row === row && record.sheet === sheet) ?? null,

  /** By itself, the open workbook is compared with nothing but its own rounds. */
  ownCheck: ({ snapshot, scored, issues }: WorkedOut): OwnCheck => ({
    standing: standingOf(scored),
    between: acrossFiles([{ file: snapshot.name, sha256: null, reading: scored, issues, refusal: null }]),
  }),

  /** As one of several files that are checked. */
  checked: ({ scored, issues }: WorkedOut): Pick<CheckedFile, 'reading' | 'issues'> => ({ reading: scored, issues }),

  detail: ({ snapshot, scored }: WorkedOut, issue: ReadingIssue, how: OfficeSettings) => findingDetail(issue, scored, snapshot.sheets, how),

  /** What would be read if a table were what its user says; null where there is no such table any more. */
  mapping: ({ snapshot, scored, choices }: WorkedOut, id: string, choice: MappingChoice): MappingPreview | null => {
    const table = tableIn(scored, id);
    if (!table) return null;
    const mapping = mappingOf(scored, table, choice);
    const mappings = mappingsWith(scored, table, mapping, rememberedMappings(snapshot).mappings);
    const { [id]: _, ...corrections } = choices.corrections;
    const reading = scoreReading(readWorkbook(snapshot, { corrections, mappings }), { policy: choices.policy });
    const read = tableIn(reading, id) ?? table;
    const records = reading.records.filter((record) => record.table === id);
    return { mapping, table: read, results: records.length, first: records.slice(0, PREVIEWED), issues: checkReading(reading).filter((issue) => isOf(read, issue)) };
  },

  /** How the results would score by criteria that nobody uses yet. */
  edition: ({ snapshot, choices }: WorkedOut, edition: Edition): readonly Omit<ComparedKpi, 'units'>[] => {
    const before = editionsInUse();
    useEditions([edition]);
    try {
      return compareEditions(snapshot, edition.id, null, { corrections: choices.corrections }, { policy: choices.policy }).map(({ units: _, ...kpi }) => kpi);
    } finally {
      useEditions(before);
    }
  },

  /** What the month's report would say. */
  summary: (out: WorkedOut, options: SummaryChoices, language: Language): SummaryPreview => summaryPreview(summaryPlan(out, options, language)),

  /** The month's report as a web page. */
  summaryPage: (out: WorkedOut, options: SummaryChoices, language: Language): string => summaryPlan(out, options, language).page(),
} as const;

type Rest<F> = F extends (out: WorkedOut, ...rest: infer R) => unknown ? Readonly<R> : never;

export type Question = keyof typeof ANSWERS;
/** What is said besides the work that a question is about. */
export type Asked<Q extends Question> = Rest<(typeof ANSWERS)[Q]>;
export type Answered<Q extends Question> = ReturnType<(typeof ANSWERS)[Q]>;

/** Answers by the edition that the work was done by. */
export function answerTo<Q extends Question>(out: WorkedOut, question: Q, asked: Asked<Q>): Answered<Q> {
  useEditions(out.own ? [out.own] : []);
  return (ANSWERS[question] as (...args: readonly unknown[]) => Answered<Q>)(out, ...asked);
}

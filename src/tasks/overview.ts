/** What a door shows of a workbook that was worked out: counts and the first results. However many results there are, it stays small; more is asked for when somebody wants to see it. */
import type { Bilingual } from '../kpi/schema';
import type { ReadingIssue, ReadTable } from '../sheet/reading';
import { itemName } from './itemName';
import { asksForKpi, isOf, isOtherYear } from './tableIssues';
import type { ScoredReading, ScoredRecord, ScorePlan, WrittenAsValue } from './types';
import { unitCount } from './unitCount';
import type { WorkedOut } from './work';

/** Results of a table that are there without being asked for. */
export const FIRST_RESULTS = 40;

/** A table's results, counted. */
export interface TableOverview {
  /** The table's id. */
  readonly table: string;
  readonly results: number;
  readonly units: number;
  /** Results that get a score, a level or a target flag. */
  readonly scored: number;
  /** KPI ids, in the order of the rows; several in a long list. */
  readonly kpis: readonly string[];
  /** The table's own, else the first that a row names. */
  readonly round: string | null;
  readonly severalRounds: boolean;
  /** Scores or levels that somebody typed. */
  readonly hasClaims: boolean;
  /** There are results, and all of them are of another year than the criteria. */
  readonly otherYear: boolean;
  /** What makes the table wait for its user to say what it is. */
  readonly identity: ReadingIssue | null;
  readonly first: readonly ScoredRecord[];
}

/** What is written as values, with the name of the data item that is the reason; null where it has none. */
export interface NamedAsValue extends WrittenAsValue {
  readonly name: Bilingual | null;
}

/** Always of one moment, and by one set of choices. Plain data but for the snapshot. */
export interface Work extends Omit<WorkedOut, 'scored' | 'scores' | 'own'> {
  readonly scored: Omit<ScoredReading, 'records' | 'issues'>;
  /** In the order of the tables that were read. */
  readonly tables: readonly TableOverview[];
  /** Units of all results. */
  readonly units: number;
  /** What would be written, but for the cells. */
  readonly scores: Omit<ScorePlan, 'plan' | 'asValues'> & { readonly asValues: readonly NamedAsValue[] };
}

export function overviewOf({ scored: { records, issues, ...scored }, scores: { plan: _, asValues, ...scores }, own: __, ...rest }: WorkedOut): Work {
  const byTable = new Map<string, ScoredRecord[]>();
  for (const record of records) {
    const own = byTable.get(record.table);
    if (own) own.push(record);
    else byTable.set(record.table, [record]);
  }
  const tables = scored.tables.map((table) => overviewOfTable(table, byTable.get(table.id) ?? [], issues));
  const kpisOf = new Map(tables.map(({ table, kpis }) => [table, kpis]));
  const named = asValues.map((one): NamedAsValue => ({ ...one, name: one.item === null ? null : itemName(kpisOf.get(one.table) ?? [], one.item) }));
  return { ...rest, scored, scores: { ...scores, asValues: named }, tables, units: unitCount(records) };
}

function overviewOfTable(table: ReadTable, records: readonly ScoredRecord[], all: readonly ReadingIssue[]): TableOverview {
  const issues = all.filter((issue) => isOf(table, issue));
  const kpis = new Set<string>();
  const rounds = new Set<string | null>();
  let scored = 0;
  let hasClaims = false;
  let rejected = records.length > 0;
  for (const record of records) {
    const kpi = record.kpi ?? table.kpi;
    if (kpi !== null) kpis.add(kpi);
    rounds.add(record.round);
    if (isScored(record)) scored++;
    if (record.claimed.score !== null || record.claimed.level !== null) hasClaims = true;
    if (record.result !== null) rejected = false;
  }
  return {
    table: table.id, results: records.length, units: unitCount(records), scored, hasClaims,
    kpis: kpis.size > 0 || table.kpi === null ? [...kpis] : [table.kpi],
    round: table.round ?? [...rounds].find((round) => round !== null) ?? null,
    severalRounds: rounds.size > 1,
    otherYear: rejected && issues.some(isOtherYear),
    identity: issues.find(asksForKpi) ?? null,
    first: records.slice(0, FIRST_RESULTS),
  };
}

/** True when there is something of this record to write. */
function isScored({ result }: ScoredRecord): boolean {
  return result !== null && (result.score !== null || result.level !== null || result.targetMet !== null);
}

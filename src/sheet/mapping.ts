/** What the user confirmed about a table, and which table of a workbook it speaks of: next month's copy has other figures, and often another sheet name. */
import { bare, plain } from './text';

/** A column by its head, which moves with it. */
export interface ColumnHead {
  /** As it is written, group heads first. */
  readonly head: string;
  /** 1 for the first column of this head, 2 for the next. */
  readonly nth: number;
}

export interface MappedColumn extends ColumnHead {
  /** A `ColumnRole`; null: not used; absent: left to the reader. */
  readonly is?: string | null;
}

/** A correction that outlives the session. */
export interface Mapping {
  readonly sheet: string;
  /** Which of the tables of its sheet that look and speak alike, from 1, and how many they were. */
  readonly place: { readonly nth: number; readonly of: number };
  readonly kpi?: string;
  readonly round?: string;
  /** What the table itself said when it was confirmed: a table that says something else by now is another one. */
  readonly said: { readonly kpi: string | null; readonly round: string | null };
  /** All columns of the table, left to right. */
  readonly columns: readonly MappedColumn[];
}

/** A table as matching sees it. */
export interface MatchableTable {
  readonly sheet: string;
  readonly heads: readonly ColumnHead[];
  /** The KPI that it states itself. */
  readonly said: string | null;
}

/** A confirmation that fits no table of this workbook, and why not. */
export interface UnusedMapping {
  readonly mapping: Mapping;
  /** `gone`: nothing stands there any more. */
  readonly why: 'headsChanged' | 'severalAlike' | 'otherKpi' | 'gone';
}

const MONTH = '(?:ม\\.\\s?ค\\.|ก\\.\\s?พ\\.|มี\\.\\s?ค\\.|เม\\.\\s?ย\\.|พ\\.\\s?ค\\.|มิ\\.\\s?ย\\.|ก\\.\\s?ค\\.|ส\\.\\s?ค\\.|ก\\.\\s?ย\\.|ต\\.\\s?ค\\.|พ\\.\\s?ย\\.|ธ\\.\\s?ค\\.|(?:มกรา|มีนา|พฤษภา|กรกฎา|สิงหา|ตุลา|ธันวา)คม|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน|กุมภาพันธ์)';
// A number alone before a month may be a KPI's: `KPI 9 ม.ค. 67`.
const DATE = new RegExp(`(?<![ก-๙])(?:(?:ณ วันที่|ณ|วันที่|ถึง)\\s*\\d{1,2}\\s*)?${MONTH}\\s*(?:\\d{4}|\\d{2})?(?!\\d)`, 'g');

/** The text with its months and days alike: a head or a sheet that is called after the month is the same one next month. */
const timeless = (text: string): string => bare(plain(text).replace(DATE, '@'));

/** Heads as columns of a table, counted from left to right. */
export function columnHeads(heads: readonly string[]): ColumnHead[] {
  const seen = new Map<string, number>();
  return heads.map((head) => {
    const key = timeless(head);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { head, nth };
  });
}

const keyOf = ({ head, nth }: ColumnHead): string => `${timeless(head)} ${nth}`;

/** What was said about each of these heads: only those that something was said about. */
export function confirmedRoles({ columns }: Mapping, heads: readonly ColumnHead[]): (string | null | undefined)[] {
  const said = new Map(columns.map((column) => [keyOf(column), column.is]));
  return heads.map((head) => said.get(keyOf(head)));
}

/** `same`: the same heads, in whatever order. `enough`: those that something was said about are there, beside others. */
function fitOf({ columns }: Mapping, { heads }: MatchableTable): 'same' | 'enough' | null {
  const there = new Set(heads.map(keyOf));
  const spoken = columns.filter(({ is }) => typeof is === 'string');
  const needed = spoken.length > 0 ? spoken : columns;
  if (!needed.every((column) => there.has(keyOf(column)))) return null;
  return heads.length === columns.length && columns.every((column) => there.has(keyOf(column))) ? 'same' : 'enough';
}

/** True where a mapping was made of just these heads, in whatever order. */
export function hasSameHeads(mapping: Mapping, heads: readonly ColumnHead[]): boolean {
  return fitOf(mapping, { sheet: '', heads, said: null }) === 'same';
}

/** Tables of a sheet that look and speak like this one, itself included, in the order of `tables`. */
export function alike<T extends MatchableTable>(table: T, tables: readonly T[]): T[] {
  const keys = new Set(table.heads.map(keyOf));
  return tables.filter(({ sheet, heads, said }) => sheet === table.sheet && said === table.said && heads.length === keys.size && heads.every((head) => keys.has(keyOf(head))));
}

/**
 * Gives each confirmation the one table that it can only mean. On the sheet where it was made, heads decide; a table that was
 * moved to a sheet of another name must look the same and be the only one that does. Nothing is guessed: what is left over is told.
 * @param sheets names of all sheets of the workbook
 */
export function matchMappings<T extends MatchableTable>(tables: readonly T[], mappings: readonly Mapping[], sheets: readonly string[]): { readonly matched: ReadonlyMap<T, Mapping>; readonly unused: readonly UnusedMapping[] } {
  const matched = new Map<T, Mapping>();
  const unused = new Map<Mapping, UnusedMapping['why']>();
  const isHere = (mapping: Mapping): boolean => sheets.includes(mapping.sheet);
  // Those whose sheet is still there are surer than those that have to look for theirs.
  for (const mapping of [...mappings.filter(isHere), ...mappings.filter((one) => !isHere(one))]) {
    const found = isHere(mapping) ? onItsSheet(mapping, tables) : elsewhere(mapping, tables);
    if (typeof found === 'string') unused.set(mapping, found);
    else if (matched.has(found)) unused.set(mapping, 'severalAlike');
    else matched.set(found, mapping);
  }
  return { matched, unused: mappings.flatMap((mapping) => (unused.has(mapping) ? [{ mapping, why: unused.get(mapping)! }] : [])) };
}

function onItsSheet<T extends MatchableTable>(mapping: Mapping, tables: readonly T[]): T | UnusedMapping['why'] {
  const here = tables.filter(({ sheet }) => sheet === mapping.sheet);
  const fitting = best(mapping, here);
  if (fitting.length === 0) return here.length > 0 ? 'headsChanged' : 'gone';
  // A title that was taken away, or corrected, makes no other table of it.
  const own = fitting.filter(({ said }) => said === null || said === mapping.said.kpi || said === mapping.kpi);
  if (own.length === 0) return 'otherKpi';
  return chosen(mapping, own);
}

function elsewhere<T extends MatchableTable>(mapping: Mapping, tables: readonly T[]): T | UnusedMapping['why'] {
  const name = timeless(mapping.sheet);
  const renamed = name === '' ? [] : tables.filter(({ sheet }) => timeless(sheet) === name);
  const fitting = best(mapping, renamed);
  const pool = fitting.length > 0 ? fitting : tables.filter((table) => fitOf(mapping, table) === 'same');
  if (pool.length === 0) return 'gone';
  const own = pool.filter(({ said }) => said === mapping.said.kpi || (said !== null && said === mapping.kpi));
  if (own.length === 0) return 'otherKpi';
  return chosen(mapping, own);
}

function best<T extends MatchableTable>(mapping: Mapping, tables: readonly T[]): readonly T[] {
  const same = tables.filter((table) => fitOf(mapping, table) === 'same');
  return same.length > 0 ? same : tables.filter((table) => fitOf(mapping, table) !== null);
}

/** Of several, the one that says what was said then; of those, the one at its place, as long as none came or went. */
function chosen<T extends MatchableTable>({ said, place }: Mapping, tables: readonly T[]): T | 'severalAlike' {
  const exact = tables.filter((table) => table.said === said.kpi);
  const pool = exact.length > 0 ? exact : tables;
  if (pool.length === 1) return pool[0]!;
  const oneSheet = new Set(pool.map(({ sheet }) => sheet)).size === 1;
  return (oneSheet && pool.length === place.of && pool[place.nth - 1]) || 'severalAlike';
}

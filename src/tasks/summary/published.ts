/** Published is published: the figures of a month that is on the website change only when somebody says so, and every change is recorded. */
import { looseObject, record, string } from 'zod/mini';
import type { Edit, Remembered, WorkbookSnapshot } from '../../host/workbook';
import { findKpi } from '../../kpi/catalog';
import { valueAt } from '../../sheet/grid';
import { FIGURES, type HistoryFigures, type HistoryRow, type HistoryWords, NO_FIGURES, historyKey } from './history';
import { freeName } from '../ownSheets';
import { tableSheet } from './historyPlan';
import { type History, tableNamed } from './historyRead';

/** The key under which the workbook remembers which months are published. */
export const PUBLISHED = 'published';
export const CHANGE_TABLE = 'KPI_ChangeLog';

const months = record(string(), looseObject({ at: string(), digest: string() }));

export interface Published {
  /** ISO, when it was marked. */
  readonly at: string;
  /** Of its figures: history is a table that anybody can type into. */
  readonly digest: string;
}

/** By month, `YYYY-MM`. What can't be read counts as nothing published, and `broken` says so. */
export function publishedMonths({ memory }: Pick<WorkbookSnapshot, 'memory'>): { readonly months: Readonly<Record<string, Published>>; readonly broken: boolean } {
  const value = memory?.values[PUBLISHED];
  if (value === undefined || value === null) return { months: {}, broken: memory?.broken ?? false };
  const parsed = months.safeParse(value);
  return parsed.success ? { months: parsed.data, broken: false } : { months: {}, broken: true };
}

/** Remembers that a month is published, with these figures. */
export function publishEdits(snapshot: Pick<WorkbookSnapshot, 'memory'>, month: string, at: string, rows: readonly HistoryRow[]): Edit[] {
  const was: Remembered = snapshot.memory?.values[PUBLISHED] ?? null;
  const value: Remembered = { ...(publishedMonths(snapshot).months as unknown as Record<string, Remembered>), [month]: { at, digest: digestOf(rows) } };
  return JSON.stringify(was) === JSON.stringify(value) ? [] : [{ kind: 'setMemory', key: PUBLISHED, value, was }];
}

/** Months whose figures in the history table are not those that were published: somebody has typed into it. */
export function editedSince({ months: known }: ReturnType<typeof publishedMonths>, { rows }: Pick<History, 'rows'>): string[] {
  return Object.entries(known).flatMap(([month, { digest }]) => (digestOf(rows.filter((row) => row.month === month)) === digest ? [] : [month]));
}

export interface FigureChange {
  readonly kpi: string;
  readonly unit: string;
  readonly figure: keyof HistoryFigures;
  readonly old: number | boolean | null;
  readonly now: number | boolean | null;
}

/** What differs between the figures that are kept of a month and those that a workbook gives now. */
export function figureChanges(kept: readonly HistoryRow[], now: readonly HistoryRow[]): FigureChange[] {
  const before = new Map(kept.map((row) => [historyKey(row), row]));
  const after = new Map(now.map((row) => [historyKey(row), row]));
  return [...new Map([...before, ...after]).entries()].flatMap(([key, { kpi, unit }]) => {
    const [a, b] = [before.get(key)?.figures ?? NO_FIGURES, after.get(key)?.figures ?? NO_FIGURES];
    return FIGURES.flatMap((figure): FigureChange[] => (a[figure] === b[figure] ? [] : [{ kpi, unit, figure, old: a[figure], now: b[figure] }]));
  });
}

export interface ChangeLogWords {
  readonly sheet: string;
  readonly heads: readonly [when: string, month: string, kpi: string, name: string, unit: string, what: string, old: string, now: string];
}

const WIDTHS = [20, 10, 15, 46, 18, 16, 14, 14];

/** Records changes at the foot of the log; the log itself is made when there is none. */
export function changeLogEdits(snapshot: Pick<WorkbookSnapshot, 'sheets'>, month: string, when: string, changes: readonly FigureChange[], words: ChangeLogWords, history: HistoryWords): Edit[] {
  if (changes.length === 0) return [];
  const shown = (value: number | boolean | null): string | number | null => (typeof value === 'boolean' ? history.met(value) : value);
  const body = changes.map(({ kpi, unit, figure, old, now }) => {
    const definition = findKpi(kpi);
    return [when, month, kpi, definition ? history.name(definition) : '', unit, history.heads[figure], shown(old), shown(now)];
  });
  const found = tableNamed(snapshot, CHANGE_TABLE);
  if (!found) return tableSheet(freeName(snapshot, words.sheet), CHANGE_TABLE, words.heads.map((head, i) => ({ head, width: WIDTHS[i]! })), body);
  const { sheet, table } = found;
  const { area } = table;
  return [
    { kind: 'resizeTable', sheet: sheet.name, table: table.name, rows: area.bottom - area.top + body.length },
    { kind: 'setCells', sheet: sheet.name, cells: body.flatMap((row, i) => row.flatMap((value, j) => (value === null ? [] : [{ row: area.bottom + 1 + i, column: area.left + j, content: { value }, was: valueAt(sheet, area.bottom + 1 + i, area.left + j) }]))) },
  ];
}

/** FNV-1a, 32 bits: enough to notice a typed figure, and no protection against anybody who means to deceive. */
function digestOf(rows: readonly HistoryRow[]): string {
  const text = rows.filter(({ figures }) => FIGURES.some((role) => figures[role] !== null)).map((row) => JSON.stringify([historyKey(row), ...FIGURES.map((role) => row.figures[role])])).sort().join('\n');
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

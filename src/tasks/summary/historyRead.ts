/** Reads the history table back. Its user may have sorted, filtered or edited it: heads find the columns, and a row that says nothing certain is told, not guessed. */
import type { WorkbookSnapshot } from '../../host/workbook';
import { findKpi } from '../../kpi/catalog';
import { cellAddress } from '../../sheet/address';
import { type Cell, type CellValue, type ExcelTable, type SheetGrid, valueAt } from '../../sheet/grid';
import { dayOf } from '../../sheet/months';
import { isDateFormat } from '../../sheet/numbers';
import { FIGURES, HISTORY_TABLE, type HistoryFigures, type HistoryProblem, type HistoryRow, type HistoryWords, NO_FIGURES, historyKey } from './history';
import { christianYear, reportMonth } from './month';
import { textAt } from '../textAt';

export interface History {
  /** Null where there is no table yet. */
  readonly place: { readonly sheet: SheetGrid; readonly table: ExcelTable; readonly columns: HistoryColumns } | null;
  /** Readable rows with figures, each with its place. */
  readonly rows: readonly PlacedRow[];
  /** Every row that says what it is about, also where its figures can't be believed: writing the month anew puts them right. */
  readonly keyed: readonly PlacedRow[];
  readonly problems: readonly HistoryProblem[];
  /** The table can't be written as it is: the problems say why. */
  readonly blocked: boolean;
}

/** `row` counts from 0. */
export interface PlacedRow extends HistoryRow {
  readonly row: number;
}

/** Columns of the sheet, by what they hold. */
export type HistoryColumns = Readonly<Record<keyof HistoryWords['heads'], number>>;

export function tableNamed(snapshot: Pick<WorkbookSnapshot, 'sheets'>, name: string): { readonly sheet: SheetGrid; readonly table: ExcelTable } | null {
  for (const sheet of snapshot.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet, table };
  }
  return null;
}

export function readHistory(snapshot: Pick<WorkbookSnapshot, 'sheets' | 'marks'>, words: HistoryWords): History {
  const found = tableNamed(snapshot, HISTORY_TABLE);
  const blocked = (problem: HistoryProblem): History => ({ place: null, rows: [], keyed: [], problems: [problem], blocked: true });
  if (!found) {
    // Our sheet without its table: somebody made plain cells of it, and what they hold must not be lost.
    const left = snapshot.marks.some(({ role, sheet }) => role === 'sheet' && sheet === words.sheet) && snapshot.sheets.some(({ name, rowCount }) => name === words.sheet && rowCount > 0);
    return left ? blocked({ code: 'tableGone', sheet: words.sheet, cell: null, found: HISTORY_TABLE }) : { place: null, rows: [], keyed: [], problems: [], blocked: false };
  }
  const { sheet, table } = found;
  if (table.hasTotals) return blocked({ code: 'hasTotals', sheet: sheet.name, cell: cellAddress(table.area.bottom, table.area.left), found: table.name });
  const columns = columnsOf(sheet, table, words);
  if (typeof columns === 'string') return blocked({ code: 'columnMissing', sheet: sheet.name, cell: cellAddress(table.area.top, table.area.left), found: columns });
  const read = Array.from({ length: table.area.bottom - table.area.top }, (_, i) => rowAt(sheet, table.area.top + 1 + i, columns, words)).filter((one) => one !== null);
  const keyed = read.flatMap(({ keyed }) => keyed ?? []);
  const good = read.flatMap(({ keyed, problem }) => (keyed && !problem && hasFigures(keyed) ? [keyed] : []));
  const count = new Map<string, number>();
  for (const row of good) count.set(historyKey(row), (count.get(historyKey(row)) ?? 0) + 1);
  const isTwice = (row: PlacedRow): boolean => count.get(historyKey(row))! > 1;
  return {
    place: { sheet, table, columns },
    rows: good.filter((row) => !isTwice(row)),
    keyed,
    problems: [...read.flatMap(({ problem }) => problem ?? []), ...good.filter(isTwice).map((row): HistoryProblem => ({ code: 'twice', sheet: sheet.name, cell: cellAddress(row.row, columns.month), found: historyKey(row) }))],
    blocked: false,
  };
}

function hasFigures({ figures }: HistoryRow): boolean {
  return FIGURES.some((role) => figures[role] !== null);
}

/** The name of a head that is not there, where one is missing. */
function columnsOf(sheet: SheetGrid, { area, hasHeader }: ExcelTable, { heads }: HistoryWords): HistoryColumns | string {
  const at = new Map<string, number>();
  if (hasHeader) for (let column = area.left; column <= area.right; column++) at.set(textAt(sheet, area.top, column).trim(), column);
  const missing = Object.values(heads).find((head) => !at.has(head));
  return missing ?? (Object.fromEntries(Object.entries(heads).map(([role, head]) => [role, at.get(head)!])) as HistoryColumns);
}

interface RowRead {
  /** Absent where the row does not say what it is about. */
  readonly keyed?: PlacedRow;
  readonly problem?: HistoryProblem;
}

/** Null for a blank row. */
function rowAt(sheet: SheetGrid, row: number, columns: HistoryColumns, words: HistoryWords): RowRead | null {
  const value = (role: keyof HistoryColumns): CellValue => valueAt(sheet, row, columns[role]);
  if (Object.keys(columns).every((role) => (value(role as keyof HistoryColumns) ?? '') === '')) return null;
  const problem = (code: HistoryProblem['code'], role: keyof HistoryColumns): HistoryProblem => ({ code, sheet: sheet.name, cell: cellAddress(row, columns[role]), found: textOf(value(role)) });
  const month = monthOf(sheet.cell(row, columns.month));
  if (month === null) return { problem: problem('badMonth', 'month') };
  const kpi = findKpi(textOf(value('kpi')));
  if (!kpi) return { problem: problem('unknownKpi', 'kpi') };
  const unit = textOf(value('unit'));
  if (unit === '') return { problem: problem('noUnit', 'unit') };
  const figures: Record<string, number | boolean | null> = { ...NO_FIGURES };
  let bad: HistoryProblem | undefined;
  for (const role of FIGURES) {
    const read = role === 'targetMet' ? metOf(value(role), words) : numberOf(value(role));
    if (read === undefined || (role === 'level' && read !== null && ![0, 1, 2, 3, 4, 5].includes(read as number))) bad ??= problem('badNumber', role);
    else figures[role] = read;
  }
  return { keyed: { row, month, kpi: kpi.id, unit, figures: figures as unknown as HistoryFigures }, ...(bad && { problem: bad }) };
}

/** `2024-02`, also with a Buddhist year; Excel makes a date of it where somebody types it anew. */
function monthOf(cell: Cell | undefined): string | null {
  const value = cell?.value ?? null;
  const text = typeof value === 'number' && isDateFormat(cell?.format) ? dayOf(value).slice(0, 7) : textOf(value);
  return reportMonth(christianYear(text))?.month ?? null;
}

function numberOf(value: CellValue): number | null | undefined {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

function metOf(value: CellValue, { met }: HistoryWords): boolean | null | undefined {
  const text = textOf(value);
  if (text === '') return null;
  return text === met(true) ? true : text === met(false) ? false : undefined;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value).trim();
}

/** Writes a month into the history table: its rows are replaced where they stand, new ones are added at the foot, and nothing else moves. */
import type { CellContent, CellEdit, Edit, SheetCell, SheetContent, WorkbookSnapshot } from '../../host/workbook';
import { findKpi } from '../../kpi/catalog';
import { type Area, type CellValue, valueAt } from '../../sheet/grid';
import { freeName, putOwnSheet } from '../ownSheets';
import { FIGURES, HISTORY_TABLE, type HistoryRow, type HistoryWords, historyKey } from './history';
import type { History, HistoryColumns } from './historyRead';
import { LINE, headStyle, base } from '../layout/look';

type Plain = Exclude<CellValue, { error: string }>;

/** A row of this month as it is to be kept. */
export interface KeptRow extends HistoryRow {
  readonly asOf: string;
  readonly round: string;
}

const ROLES = ['month', 'monthName', 'asOf', 'kpi', 'name', 'unit', 'round', ...FIGURES] as const;
const WIDTHS: Readonly<Record<(typeof ROLES)[number], number>> = { month: 10, monthName: 12, asOf: 12, kpi: 15, name: 46, unit: 18, round: 7, denominator: 12, numerator: 12, rate: 11, level: 8, score: 8, targetMet: 12 };
const RATE = '#,##0.00##';

/** Edits that make the table hold these rows for `month`, and no others of it. Empty where it does already. */
export function historyEdits(snapshot: Pick<WorkbookSnapshot, 'sheets'>, history: History, month: string, rows: readonly KeptRow[], words: HistoryWords): Edit[] {
  if (history.blocked) return [];
  if (!history.place) return rows.length === 0 ? [] : newTable(freeName(snapshot, words.sheet), rows, words);
  const { sheet, table, columns } = history.place;
  const wanted = new Map(rows.map((row) => [historyKey(row), row]));
  const cells: CellEdit[] = [];
  for (const old of history.keyed) {
    if (old.month !== month) continue;
    const now = wanted.get(historyKey(old));
    wanted.delete(historyKey(old));
    // A result that is not there any more keeps its row without figures: rows that move would take other people's columns along.
    const values = now ? valuesOf(now, words) : Object.fromEntries(FIGURES.map((role) => [role, null]));
    cells.push(...changes(values, old.row, columns, (column) => valueAt(sheet, old.row, column)));
  }
  const added = [...wanted.values()];
  const foot = table.area.bottom;
  added.forEach((row, i) => cells.push(...changes(valuesOf(row, words), foot + 1 + i, columns, () => null)));
  const resize: Edit[] = added.length > 0 ? [{ kind: 'resizeTable', sheet: sheet.name, table: table.name, rows: foot - table.area.top + added.length }] : [];
  return [...resize, ...(cells.length > 0 ? [{ kind: 'setCells' as const, sheet: sheet.name, cells }] : [])];
}

function changes(values: Readonly<Record<string, Plain>>, row: number, columns: HistoryColumns, before: (column: number) => CellValue): CellEdit[] {
  return Object.entries(values).flatMap(([role, value]) => {
    const column = columns[role as keyof HistoryColumns];
    const was = before(column);
    const content: CellContent = { value };
    return was === value || (value === null && was === '') ? [] : [{ row, column, content, was, ...(role === 'rate' && was === null && { style: { numberFormat: RATE } }) }];
  });
}

function valuesOf(row: KeptRow, words: HistoryWords): Record<(typeof ROLES)[number], Plain> {
  const kpi = findKpi(row.kpi);
  const { targetMet, ...numbers } = row.figures;
  return {
    month: row.month, monthName: words.monthName(row.month), asOf: row.asOf, kpi: row.kpi, name: kpi ? words.name(kpi) : '', unit: row.unit, round: row.round,
    ...numbers, targetMet: targetMet === null ? null : words.met(targetMet),
  };
}

function newTable(name: string, rows: readonly KeptRow[], words: HistoryWords): Edit[] {
  return tableSheet(name, HISTORY_TABLE, ROLES.map((role) => ({ head: words.heads[role], width: WIDTHS[role], ...(role === 'rate' && { format: RATE }) })), rows.map((row) => {
    const values = valuesOf(row, words);
    return ROLES.map((role) => values[role]);
  }));
}

/** A sheet of ours that holds one Excel table. */
export function tableSheet(sheet: string, name: string, columns: readonly { readonly head: string; readonly width: number; readonly format?: string }[], body: readonly (readonly Plain[])[]): Edit[] {
  const cell = (value: Plain, style: SheetCell['style']): SheetCell => ({ content: { value }, ...(style && { style }) });
  const area: Area = { top: 0, left: 0, bottom: body.length, right: columns.length - 1 };
  const plain = { font: base.font!, size: base.size! };
  const content: SheetContent = {
    rows: [columns.map(({ head }) => cell(head, headStyle)), ...body.map((row) => row.map((value, i) => cell(value, columns[i]?.format ? { ...plain, numberFormat: columns[i].format } : plain)))],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: { 0: LINE },
    freeze: { rows: 1, columns: 0 },
    tables: [{ name, area, totals: false }],
    print: { landscape: true, fitWidth: true, titleRows: { from: 0, to: 0 } },
  };
  return putOwnSheet(sheet, content);
}

/** The months that the table will hold, this one as it is now. */
export function historyWith(history: Pick<History, 'rows'>, month: string, rows: readonly HistoryRow[]): readonly HistoryRow[] {
  return [...history.rows.filter((row) => row.month !== month), ...rows];
}


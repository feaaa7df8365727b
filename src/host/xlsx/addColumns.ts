/** New columns at the right end of a table: their cells, and the table's own description. */
import { cellAddress, MAX_COLUMNS } from '../../sheet/address';
import { overlaps, type Area } from '../../sheet/grid';
import { HostError, type NewTableColumn } from '../workbook';
import type { PartsDraft } from './partsDraft';
import type { SheetDraft } from './sheetDraft';
import { sameName } from './sheetNames';
import { readTables, type TablePart } from './tableReader';
import { withTableColumns } from './tableWriter';

/** @throws HostError tableNotFound, sheetProtected, tableLinked, outOfSheet, cellChanged, columnExists, cellOccupied or mergedCell */
export function addColumns(draft: PartsDraft, sheet: SheetDraft, tableName: string, columns: readonly NewTableColumn[]): void {
  const tables = readTables(draft, sheet.entry.path);
  const table = tables.find((one) => sameName(one.name, tableName));
  if (!table) throw new HostError('tableNotFound', { sheet: sheet.grid.name, detail: tableName });
  if (!columns.length) return;
  const { top, bottom, right } = table.area;
  const place = { sheet: sheet.grid.name, cell: cellAddress(top, Math.min(right + 1, MAX_COLUMNS - 1)), detail: table.name };
  if (sheet.grid.protected) throw new HostError('sheetProtected', place);
  if (table.linked) throw new HostError('tableLinked', place);
  if (right + columns.length >= MAX_COLUMNS) throw new HostError('outOfSheet', place);
  const bodyRows = bottom - top + 1 - table.headerRows - table.totalsRows;
  if (columns.some(({ cells }) => cells.length !== bodyRows)) throw new HostError('cellChanged', { ...place, cell: cellAddress(bottom, right) });
  const names = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  for (const { name } of columns) {
    if (name.trim() === '' || names.has(name.toLowerCase())) throw new HostError('columnExists', { ...place, detail: name });
    names.add(name.toLowerCase());
  }
  refuseOccupied(sheet, { top, bottom, left: right + 1, right: right + columns.length }, tables);
  columns.forEach((column, i) => writeColumn(sheet, table, column, right + 1 + i));
  draft.write(table.path, withTableColumns(draft.text(table.path), table, columns.map(({ name }) => name)));
  sheet.tablesChanged = true;
}

function refuseOccupied(sheet: SheetDraft, area: Area, tables: readonly TablePart[]): void {
  const place = (row: number, column: number): { sheet: string; cell: string } => ({ sheet: sheet.grid.name, cell: cellAddress(row, column) });
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (!sheet.isFree(row, column)) throw new HostError('cellOccupied', place(row, column));
  }
  const shared = (other: Area): { sheet: string; cell: string } => place(Math.max(area.top, other.top), Math.max(area.left, other.left));
  for (const { area: other } of tables) if (overlaps(area, other)) throw new HostError('cellOccupied', shared(other));
  for (const merge of sheet.grid.merges) if (overlaps(area, merge)) throw new HostError('mergedCell', shared(merge));
}

function writeColumn(sheet: SheetDraft, { area: { top, bottom }, headerRows, totalsRows }: TablePart, column: NewTableColumn, at: number): void {
  // header and totals look like their neighbours, unless the plan says otherwise
  if (headerRows > 0) sheet.write(top, at, { value: column.name }, column.headerStyle ?? { like: { row: top, column: at - 1 } });
  column.cells.forEach(({ content, style }, i) => sheet.write(top + headerRows + i, at, content, style));
  if (totalsRows > 0) sheet.write(bottom, at, { value: null }, { like: { row: bottom, column: at - 1 } });
}

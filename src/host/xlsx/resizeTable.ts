/** A table that grows or shrinks at its foot. */
import { MAX_ROWS, areaAddress, cellAddress } from '../../sheet/address';
import { overlaps, type Area } from '../../sheet/grid';
import { HostError } from '../workbook';
import type { PartsDraft } from './partsDraft';
import type { SheetDraft } from './sheetDraft';
import { sameName } from './sheetNames';
import { readTables } from './tableReader';
import { withTableArea } from './tableWriter';

/**
 * @param rows body rows, at least one
 * @throws HostError tableNotFound, sheetProtected, tableLinked, outOfSheet, cellOccupied, mergedCell, or hostFailed for a table with a totals row
 */
export function resizeTable(draft: PartsDraft, sheet: SheetDraft, tableName: string, rows: number): void {
  const tables = readTables(draft, sheet.entry.path);
  const table = tables.find((one) => sameName(one.name, tableName));
  if (!table) throw new HostError('tableNotFound', { sheet: sheet.grid.name, detail: tableName });
  const after: Area = { ...table.area, bottom: table.area.top + table.headerRows + rows - 1 };
  const place = { sheet: sheet.grid.name, cell: cellAddress(Math.min(after.bottom, MAX_ROWS - 1), after.left), detail: table.name };
  if (sheet.grid.protected) throw new HostError('sheetProtected', place);
  if (table.linked) throw new HostError('tableLinked', place);
  if (table.totalsRows > 0 || rows < 1) throw new HostError('hostFailed', { ...place, detail: table.totalsRows > 0 ? `${table.name} has a totals row` : `${table.name} without rows` });
  if (after.bottom >= MAX_ROWS) throw new HostError('outOfSheet', place);
  if (tables.some((other) => other !== table && overlaps(other.area, after))) throw new HostError('cellOccupied', place);
  const merge = sheet.grid.merges.find((one) => overlaps(one, after));
  if (merge) throw new HostError('mergedCell', { ...place, cell: areaAddress(merge) });
  if (after.bottom === table.area.bottom) return;
  draft.write(table.path, withTableArea(draft.text(table.path), table, after));
  sheet.tablesChanged = true;
}

import type { WorkbookSnapshot } from '../../src/host/workbook';
import { areaAddress, cellAddress, columnLetters } from '../../src/sheet/address';
import { isCellError } from '../../src/sheet/grid';
import type { GivenCell, GivenSheet, GivenWorkbook } from './given';

/** The description of a workbook that was read: to put a file's contents into another host. */
export function givenOf(snapshot: WorkbookSnapshot): GivenWorkbook {
  return { name: snapshot.name, sheets: snapshot.sheets.map(sheetOf) };
}

function sheetOf(sheet: WorkbookSnapshot['sheets'][number]): GivenSheet {
  const cells: Record<string, GivenCell> = {};
  const hiddenRows: number[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    if (sheet.isRowHidden(row)) hiddenRows.push(row + 1);
    for (let column = 0; column < sheet.columnCount; column++) {
      const cell = sheet.cell(row, column);
      if (!cell) continue;
      const { value, formula, format, symbolFont } = cell;
      cells[cellAddress(row, column)] = { ...(isCellError(value) ? { error: value.error } : { value }), ...(formula !== undefined && { formula }), ...(format && { format }), ...(symbolFont && { font: symbolFont }) };
    }
  }
  return {
    name: sheet.name,
    cells,
    merges: sheet.merges.map(areaAddress),
    tables: sheet.tables.map(({ name, area, hasTotals }) => ({ name, ref: areaAddress(area), totals: hasTotals })),
    hidden: !sheet.visible,
    protected: sheet.protected,
    hiddenRows,
    hiddenColumns: Array.from({ length: sheet.columnCount }, (_, i) => i).filter((column) => sheet.isColumnHidden(column)).map(columnLetters),
  };
}

/** A snapshot that went to another thread in pieces says the same as before, cell by cell. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { SnapshotPieces, snapshotPieces } from '../../src/host/plainSnapshot';
import type { WorkbookSnapshot } from '../../src/host/workbook';
import { openXlsx } from '../../src/host/xlsx/open';
import type { SheetGrid } from '../../src/sheet/grid';
import { buildXlsx } from './buildXlsx';

const folder = join(__dirname, '../fixtures/workbooks');

function sent(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const pieces = new SnapshotPieces();
  for (const piece of snapshotPieces(snapshot)) pieces.take(deserialize(serialize(piece)) as typeof piece);
  expect(pieces.rows).toBe(pieces.of);
  return pieces.whole();
}

/** All that a grid says, a few rows and columns beyond its end too. */
function said(sheet: SheetGrid): unknown {
  const { name, visible, protected: isProtected, rowCount, columnCount, merges, tables } = sheet;
  const [rows, columns] = [Array.from({ length: rowCount + 20 }, (_, i) => i), Array.from({ length: columnCount + 20 }, (_, i) => i)];
  const cells = rows.map((row) => columns.map((column) => {
    const cell = sheet.cell(row, column);
    // A formula may be worked out when it is read.
    return cell && { ...cell, ...(cell.formula !== undefined && { formula: cell.formula }), short: sheet.value ? sheet.value(row, column) : cell.value, format2: sheet.format ? sheet.format(row, column) : cell.format };
  }));
  return { name, visible, isProtected, rowCount, columnCount, merges, tables, cells, hiddenRows: rows.filter((row) => sheet.isRowHidden(row)), hiddenColumns: columns.filter((column) => sheet.isColumnHidden(column)) };
}

test.each(readdirSync(folder).filter((name) => name.endsWith('.xlsx')))('%s', async (name) => {
  const snapshot = await openXlsx(new Uint8Array(readFileSync(join(folder, name))), name).snapshot();
  const { sheets, ...rest } = sent(snapshot);
  const { sheets: before, ...restBefore } = snapshot;
  expect(rest).toEqual(restBefore);
  expect(sheets.map(said)).toEqual(before.map(said));
});

test('formulas without a result, errors, symbol fonts, what is hidden, and rows that are wide for one cell', async () => {
  const snapshot = await openXlsx(buildXlsx({ sheets: [
    { name: 'ก', cells: { B2: { formula: 'A1+1' }, C3: { error: '#N/A' }, D4: { value: 'ü', font: 'Wingdings' }, E5: { value: 0.5, format: '0.00%' }, F5: { value: 0.25, format: '0.00%' }, ZZ6: 'ไกล', A900: 'ล่าง' }, merges: ['B8:C9'], hiddenRows: [3], hiddenColumns: ['D'] },
    { name: 'ว่าง', cells: {} },
  ] }), 'given.xlsx').snapshot();
  expect(sent(snapshot).sheets.map(said)).toEqual(snapshot.sheets.map(said));
});

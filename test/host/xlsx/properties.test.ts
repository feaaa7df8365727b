import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { openXlsx } from '../../../src/host/xlsx/open';
import { isCellError, type Cell, type SheetGrid } from '../../../src/sheet/grid';
import type { CellEdit } from '../../../src/host/workbook';
import { cellAddress } from '../../../src/sheet/address';
import { buildXlsx } from '../buildXlsx';
import { compressedParts } from './rawXlsx';
import { sound } from './lint/sound';

const SEED = { seed: 20240229, numRuns: 60 };
const FOLDER = join(__dirname, '../../fixtures/workbooks');
const FIXTURES = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }).filter((s) => !/\p{Surrogate}/u.test(s)), fc.constantFrom('=1', '+1', '-x', '@a', ' ', 'ร้อยละ', '_x0041_', ']]>', "'", '\r\n'));
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null));
const place = fc.record({ row: fc.nat(30), column: fc.nat(30) });

function contents(grid: SheetGrid): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (let row = 0; row < grid.rowCount; row++) for (let column = 0; column < grid.columnCount; column++) {
    const cell = grid.cell(row, column);
    if (cell) cells.set(cellAddress(row, column), cell);
  }
  return cells;
}

test('what is written is read back, and everything else is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.tuple(place, value), { selector: ([{ row, column }]) => row * 100 + column, maxLength: 40 }), fc.uniqueArray(fc.tuple(place, value), { selector: ([{ row, column }]) => row * 100 + column, maxLength: 40 }), async (given, edits) => {
      // eslint-disable-next-line no-control-regex
      const xmlSafe = given.filter(([, v]) => typeof v !== 'string' || !/[\u0000-\u001F\uFFFE\uFFFF]|_x[0-9A-F]{4}_/i.test(v));
      const bytes = buildXlsx({ sheets: [{ name: 'S', cells: Object.fromEntries(xmlSafe.map(([{ row, column }, v]) => [cellAddress(row, column), v])) }, { name: 'Other', cells: { A1: 'x' } }] });
      const file = openXlsx(bytes, 'f');
      const before = (await file.snapshot()).sheets[0] as SheetGrid;
      const expected = contents(before);
      const cells: CellEdit[] = edits.map(([{ row, column }, v]) => ({ row, column, was: before.cell(row, column)?.value ?? null, content: { value: v } }));
      for (const { row, column, content } of cells) {
        const written = content.value ?? null;
        if (written === null || written === '') expected.delete(cellAddress(row, column));
        else expected.set(cellAddress(row, column), { value: written === 0 ? 0 : written });
      }
      await file.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells }] });
      const read = contents((await openXlsx(sound(file.bytes(), bytes), 'f').snapshot()).sheets[0] as SheetGrid);
      // an empty text is a blank: no host tells them apart
      const filled = (map: Map<string, Cell>): [string, Cell][] => [...map].filter(([, cell]) => cell.value !== '').sort((a, b) => (a[0] < b[0] ? -1 : 1));
      expect(filled(read)).toEqual(filled(expected));
      const [old, now] = [compressedParts(bytes), compressedParts(file.bytes())];
      old.delete('xl/worksheets/sheet1.xml');
      for (const [path, packed] of old) expect(now.get(path)).toBe(packed);
      const once = file.bytes();
      await file.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells: cells.map((cell) => ({ ...cell, was: cell.content.value ?? null })) }] });
      expect(file.bytes()).toBe(once);
    }),
    SEED,
  );
}, 60_000);

describe.each(FIXTURES)('%s', (name) => {
  test('reads as another reader does', async () => {
    const { sheets } = await openXlsx(fixture(name), name).snapshot();
    const book = XLSX.read(fixture(name), { cellNF: true, cellFormula: true, sheetStubs: false });
    expect(sheets.map((sheet) => sheet.name)).toEqual(book.SheetNames);
    for (const grid of sheets) {
      const theirs = book.Sheets[grid.name] as XLSX.WorkSheet;
      const addresses = Object.keys(theirs).filter((key) => !key.startsWith('!'));
      const mine = contents(grid);
      for (const address of addresses) {
        const their = theirs[address] as XLSX.CellObject;
        const cell = mine.get(address);
        const shown = cell && isCellError(cell.value) ? cell.value.error : cell?.value;
        expect([address, shown ?? undefined, cell?.formula, cell?.format ?? 'General']).toEqual([address, their.t === 'e' ? their.w : their.v, their.f, their.z ?? 'General']);
      }
      expect([...mine.keys()].sort()).toEqual(addresses.filter((address) => mine.has(address) || (theirs[address] as XLSX.CellObject).v !== undefined).sort());
      expect(grid.merges).toHaveLength(theirs['!merges']?.length ?? 0);
    }
  });

  test('a cell beside everything changes its sheet only; undo gives the very bytes back', async () => {
    const bytes = fixture(name);
    const file = openXlsx(bytes, name);
    const grid = (await file.snapshot()).sheets[0] as SheetGrid;
    await file.apply({ edits: [{ kind: 'setCells', sheet: grid.name, cells: [{ row: 3, column: grid.columnCount + 1, was: null, content: { value: 4.25 } }] }] });
    const [old, now] = [compressedParts(bytes), compressedParts(file.bytes())];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const changed = [...now].filter(([path, packed]) => old.get(path) !== packed).map(([path]) => path);
    expect(changed.filter((path) => path !== 'xl/workbook.xml')).toHaveLength(1);
    const { sheets } = await openXlsx(sound(file.bytes(), bytes), name).snapshot();
    expect(sheets[0]?.cell(3, grid.columnCount + 1)?.value).toBe(4.25);
    await file.undo();
    expect(file.bytes()).toBe(bytes);
  });
});

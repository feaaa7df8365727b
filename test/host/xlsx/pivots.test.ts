/** Excel draws a pivot table anew when it is refreshed: what was written inside it would be gone without a word. */
import type { CellEdit } from '../../../src/host/workbook';
import { openXlsx } from '../../../src/host/xlsx/open';
import { sound } from './lint/sound';
import { compressedParts, MAIN, relationships, withRows } from './rawXlsx';

const PIVOT = 'xl/pivotTables/pivotTable1.xml';
const bytes = withRows('<row r="3"><c r="A3" t="inlineStr"><is><t>อำเภอ</t></is></c><c r="B3" t="inlineStr"><is><t>ผลรวม</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>ละงู</t></is></c><c r="B4"><v>5</v></c></row>', {
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(['pivotTable', '../pivotTables/pivotTable1.xml'], ['pivotTable', '../pivotTables/gone.xml']),
  [PIVOT]: `<x:pivotTableDefinition xmlns:x="${MAIN}" name="p" cacheId="1"><x:location ref="A3:C4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></x:pivotTableDefinition>`,
});

const write = async (...cells: readonly CellEdit[]): Promise<Uint8Array> => {
  const workbook = openXlsx(bytes, 'p.xlsx');
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells }] });
  return workbook.bytes();
};

test.each([
  ['a result', { row: 3, column: 1, content: { value: 4 }, was: 5 }, 'B4'],
  ['a blank cell', { row: 3, column: 2, content: { value: 4 }, was: null }, 'C4'],
  ['its look alone', { row: 3, column: 1, content: { value: 5 }, was: 5, style: { bold: true } }, 'B4'],
] as const)('inside it, %s is refused with its cell', async (_what, edit, cell) => {
  await expect(write({ row: 0, column: 0, content: { value: 1 }, was: null }, edit)).rejects.toMatchObject({ code: 'pivotInTheWay', place: { sheet: 'S', cell } });
});

test('beside it cells are written, and its own part stays as it is', async () => {
  const out = sound(await write({ row: 3, column: 3, content: { value: 4 }, was: null }), bytes);
  expect((await openXlsx(out, 'p.xlsx').snapshot()).sheets[0]!.cell(3, 3)).toEqual({ value: 4 });
  expect(compressedParts(out).get(PIVOT)).toBe(compressedParts(bytes).get(PIVOT));
});

test('what is so already is no change', async () => {
  expect(await write({ row: 3, column: 1, content: { value: 5 }, was: 5 })).toBe(bytes);
});

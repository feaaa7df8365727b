import * as XLSX from '@e965/xlsx';
import { openXlsx } from '../../../src/host/xlsx/open';
import { HostError, type Edit } from '../../../src/host/workbook';
import { buildXlsx } from '../buildXlsx';
import type { GivenWorkbook } from '../given';
import { sound } from './lint/sound';

const GIVEN: GivenWorkbook = {
  sheets: [
    {
      name: 'ผลงาน 1',
      cells: { A1: 'อำเภอ', B1: 'A', A2: 'ละงู', B2: { value: 12.5, format: '0.00', fill: 'FFEEAA' }, A3: 'ท่าแพ', B3: 3, A5: 'รวม', B5: { formula: 'SUM(B2:B3)', value: 15.5 } },
      tables: [{ name: 'T1', ref: 'A1:B3' }],
      merges: ['A7:B8'],
    },
    { name: 'ล็อก', cells: { A1: 1 }, protected: true },
  ],
};
const SHEET = 'ผลงาน 1';

const open = (given: GivenWorkbook = GIVEN) => openXlsx(buildXlsx(given), 'a.xlsx');
async function applied(edits: Edit[], given: GivenWorkbook = GIVEN) {
  const workbook = open(given);
  const report = await workbook.apply({ edits });
  return { workbook, report, sheet: XLSX.read(sound(workbook.bytes()), { cellNF: true }) };
}

describe('setCells', () => {
  test('writes values, text that looks like a formula, and formulas', async () => {
    const { sheet, report } = await applied([
      {
        kind: 'setCells',
        sheet: SHEET,
        cells: [
          { row: 1, column: 2, was: null, content: { value: 4.5 }, style: { like: { row: 1, column: 1 }, bold: true } },
          { row: 2, column: 2, was: null, content: { value: '=cmd|1 <&> "\u0001 ' } },
          { row: 9, column: 4, was: null, content: { formula: 'B2*2', value: 25 } },
          { row: 1, column: 0, was: 'ละงู', content: { value: true } },
        ],
      },
    ]);
    const cells = sheet.Sheets[SHEET] ?? {};
    expect(report.cellsWritten).toBe(4);
    expect([cells['C2'].v, cells['C2'].z, cells['C3'].v, cells['C3'].f, cells['E10'].f, cells['E10'].v, cells['A2'].v, cells['A3'].v]).toEqual([4.5, '0.00', '=cmd|1 <&> "\u0001 ', undefined, 'B2*2', 25, true, 'ท่าแพ']);
  });

  test.each<[string, Edit, string, string | undefined]>([
    ['a cell that holds something else', { kind: 'setCells', sheet: SHEET, cells: [{ row: 1, column: 0, was: 'x', content: { value: 1 } }] }, 'cellChanged', 'A2'],
    ['an unknown sheet', { kind: 'setCells', sheet: 'ไม่มี', cells: [] }, 'sheetNotFound', undefined],
    ['a protected sheet', { kind: 'setCells', sheet: 'ล็อก', cells: [{ row: 0, column: 0, was: 1, content: { value: 2 } }] }, 'sheetProtected', 'A1'],
    ['the inside of a merged area', { kind: 'setCells', sheet: SHEET, cells: [{ row: 7, column: 1, was: null, content: { value: 2 } }] }, 'mergedCell', 'B8'],
    ['a place outside the sheet', { kind: 'setCells', sheet: SHEET, cells: [{ row: 1_048_576, column: 1, was: null, content: { value: 2 } }] }, 'outOfSheet', undefined],
  ])('refuses %s, and nothing changes', async (_, edit, code, cell) => {
    const workbook = open();
    const before = workbook.bytes();
    const error = await workbook.apply({ edits: [{ kind: 'setCells', sheet: SHEET, cells: [{ row: 4, column: 3, was: null, content: { value: 1 } }] }, edit] }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(HostError);
    expect([(error as HostError).code, (error as HostError).place.cell]).toEqual([code, cell]);
    expect(workbook.bytes()).toBe(before);
    expect(workbook.canUndo()).toBe(false);
  });

  test('what is so already changes nothing', async () => {
    const workbook = open();
    const before = workbook.bytes();
    await workbook.apply({ edits: [] });
    const report = await workbook.apply({
      edits: [
        { kind: 'setCells', sheet: SHEET, cells: [{ row: 1, column: 1, was: 12.5, content: { value: 12.5 }, style: { numberFormat: '0.00', fill: 'ffeeaa' } }] },
        { kind: 'setMarks', sheets: [SHEET], marks: [] },
      ],
    });
    expect(report.cellsWritten).toBe(0);
    expect(workbook.bytes()).toBe(before);
  });
});

test('addTableColumns widens the table', async () => {
  const { workbook, sheet } = await applied([{ kind: 'addTableColumns', sheet: SHEET, table: 'T1', columns: [{ name: 'คะแนน', cells: [{ content: { value: 5 } }, { content: { value: 1 } }] }] }]);
  const snapshot = await workbook.snapshot();
  expect(snapshot.sheets[0]?.tables).toEqual([{ name: 'T1', area: { top: 0, left: 0, bottom: 2, right: 2 }, hasHeader: true, hasTotals: false }]);
  const cells = sheet.Sheets[SHEET] ?? {};
  expect([cells['C1'].v, cells['C2'].v, cells['C3'].v]).toEqual(['คะแนน', 5, 1]);
});

test('putSheet makes a sheet, marks make it ours, and a second run changes nothing', async () => {
  const edits: Edit[] = [
    {
      kind: 'putSheet',
      sheet: 'สรุป',
      after: SHEET,
      content: {
        rows: [[{ content: { value: 'หัวเรื่อง' }, style: { bold: true, fill: 'DDEBF7', border: 'thin', align: 'center', wrap: true } }, null], [{ content: { value: 3 }, link: "#'ผลงาน 1'!B2" }, { content: { value: 'เว็บ' }, link: 'https://example.org/a?b=1&c=2' }]],
        columnWidths: [30, 12],
        rowHeights: { 0: 24 },
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        freeze: { rows: 1, columns: 1 },
        print: { landscape: true, titleRows: { from: 0, to: 0 }, fitWidth: true, footer: 'หน้า &P/&N' },
      },
    },
    { kind: 'setMarks', sheets: ['สรุป'], marks: [{ role: 'sheet', sheet: 'สรุป', area: { top: 0, left: 0, bottom: 1, right: 1 } }] },
  ];
  const { workbook, sheet, report } = await applied(edits);
  expect(report.cellsWritten).toBe(3);
  expect(sheet.SheetNames).toEqual([SHEET, 'สรุป', 'ล็อก']);
  expect((await workbook.snapshot()).marks).toEqual([{ role: 'sheet', sheet: 'สรุป', area: { top: 0, left: 0, bottom: 1, right: 1 } }]);
  const once = workbook.bytes();
  expect(await workbook.apply({ edits })).toEqual({ cellsWritten: 0 });
  expect(workbook.bytes()).toBe(once);
});

test('undo restores the very bytes', async () => {
  const workbook = open();
  const before = workbook.bytes();
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: SHEET, cells: [{ row: 1, column: 2, was: null, content: { value: 1 } }] }] });
  expect(workbook.canUndo()).toBe(true);
  await workbook.undo();
  expect(workbook.bytes()).toBe(before);
  await expect(workbook.undo()).rejects.toMatchObject({ code: 'nothingToUndo' });
});

/** Columns of ours are as wide as their heads; whatever was there before comes back. */
import { createExcelHost } from '../../../src/host/excel/host';
import type { EditPlan } from '../../../src/host/workbook';
import { FIRST, REPORT } from '../contractWorkbook';
import { dumpSeen } from '../fakeExcel/dump';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';

const PLAN: EditPlan = { edits: [{ kind: 'setColumnWidths', sheet: FIRST, widths: [{ column: 5, width: 20 }, { column: 6, width: 9 }] }] };
let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

test('are set, and are the old ones again after Undo: a width of their own, or the standard one', async () => {
  excel.open(fakeWorkbook(REPORT));
  const sheet = excel.workbook.worksheets.getItem(FIRST);
  sheet.getRange('G1').format.columnWidth = 30;
  const before = dumpSeen(excel.workbook);
  const host = createExcelHost();
  await host.apply(PLAN);
  // 20 characters of 7 pixels and 5 of margin, in points.
  expect(sheet.getRange('F1').format.columnWidth).toBe(108.75);
  expect(sheet.getRange('G1').format.columnWidth).toBe(51);
  await host.undo();
  expect(dumpSeen(excel.workbook)).toEqual(before);
});

test('of a protected sheet stay', async () => {
  excel.open(fakeWorkbook(REPORT));
  excel.workbook.worksheets.getItem(FIRST).protection.protect();
  await expect(createExcelHost().apply(PLAN)).rejects.toMatchObject({ code: 'sheetProtected', place: { sheet: FIRST } });
});

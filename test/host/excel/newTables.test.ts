/** What Excel is told of the tables and rules of a new sheet. */
import { createExcelHost } from '../../../src/host/excel/host';
import { FORM, putForm } from '../contractWorkbook';
import { dump } from '../fakeExcel/dump';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

test('rules, messages and the look of the table', async () => {
  const workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  excel.open(workbook);
  await createExcelHost().apply(putForm());
  const { sheets } = dump(workbook) as { sheets: { tables: unknown; validations: unknown }[] };
  expect(sheets[1]?.tables).toEqual([{ name: 'Form_1', area: 'A2:D5', totals: true, style: 'TableStyleLight1', banded: false, filter: false }]);
  const refusal = { showAlert: true, style: 'Stop', title: 'จำนวน', message: 'กรอกจำนวนเต็ม' };
  const whole = { rule: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, ignoreBlanks: true, errorAlert: refusal };
  expect(sheets[1]?.validations).toEqual([
    { area: 'B3:B4', ...whole },
    { area: 'C3:C4', ...whole },
    {
      area: 'A1', rule: { list: { inCellDropDown: true, source: '✓,"ยัง" & <ไม่>' } }, ignoreBlanks: true,
      errorAlert: { ...refusal, title: 'เลือก', message: 'เลือกจากรายการ' }, prompt: { showPrompt: true, title: 'เลือก', message: 'ขั้นตอน "1" & <2>' },
    },
  ]);
});

test('what Excel writes into a totals row by itself is written over', async () => {
  const workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  excel.open(workbook);
  await createExcelHost().apply(putForm());
  expect(workbook.worksheets.getItem('แบบ 1').getRange('A5:D5').formulas).toEqual([['รวม', '=SUM(B3:B4)', '=SUM(C3:C4)', '']]);
});

test('a form of many sheets is made in as few trips as one', async () => {
  excel.open(fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] }));
  const host = createExcelHost();
  excel.trips = 0;
  await host.apply({ edits: Array.from({ length: 26 }, (_, i) => putForm({ ...FORM, tables: [{ ...FORM.tables![0]!, name: `Form_${i}` }] }, `แบบ ${i}`).edits).flat() });
  expect(excel.trips).toBe(2);
  await host.undo();
  expect((await host.snapshot()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

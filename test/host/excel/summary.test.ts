/** The monthly report in Excel: two months, a published one that changes, in few trips, and the same as in a file. */
import type { WorkbookHost } from '../../../src/host/workbook';
import { createExcelHost } from '../../../src/host/excel/host';
import { valueAt } from '../../../src/sheet/grid';
import { scoreReading } from '../../../src/tasks/evaluate';
import { readWorkbook } from '../../../src/tasks/read';
import { type SummaryOptions, planSummary } from '../../../src/tasks/summary/summarise';
import { summaryWords } from '../../../src/wording/summary';
import { openFixture, openGiven } from '../../tasks/open';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';
import { givenOf } from '../givenOf';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

const OFFICE = { name: 'สสจ.สตูล', province: 'สตูล', reporter: { name: 'ก', position: 'ข' }, certifier: { name: 'ค', position: 'ง' } };

async function make(host: WorkbookHost, options: Partial<SummaryOptions>): Promise<void> {
  const snapshot = await host.snapshot();
  const { plan } = planSummary(snapshot, scoreReading(readWorkbook(snapshot)), { month: '2024-09', now: '2024-10-08T00:00:00Z', office: OFFICE, ...options }, summaryWords('th'));
  await host.apply(plan);
}

async function held(host: WorkbookHost): Promise<unknown> {
  const { sheets, memory } = await host.snapshot();
  return { memory: memory?.values, sheets: sheets.map((sheet) => ({ name: sheet.name, tables: sheet.tables, values: Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: sheet.columnCount }, (__, column) => valueAt(sheet, row, column))) })) };
}

const change = async (host: WorkbookHost): Promise<void> => void (await host.apply({ edits: [{ kind: 'setCells', sheet: 'KPI 9', cells: [{ row: 9, column: 4, content: { value: 962 }, was: 801 }] }] }));

test('two months, then a change of a published figure: as in a file, three trips at most to write, and Undo', async () => {
  const given = givenOf(await openFixture('L01').snapshot());
  excel.open(fakeWorkbook(given));
  const inExcel = createExcelHost();
  const asFile = openGiven(given);
  for (const host of [inExcel, asFile]) {
    await make(host, { month: '2024-08' });
    await make(host, { publish: true });
    await change(host);
  }
  const before = await held(inExcel);
  const snapshot = await inExcel.snapshot();
  const { plan } = planSummary(snapshot, scoreReading(readWorkbook(snapshot)), { month: '2024-09', now: '2024-10-09T00:00:00Z', office: OFFICE, changePublished: true }, summaryWords('th'));
  excel.trips = 0;
  await inExcel.apply(plan);
  expect(excel.trips).toBeLessThanOrEqual(3);
  await make(asFile, { now: '2024-10-09T00:00:00Z', changePublished: true });
  expect(await held(inExcel)).toEqual(await held(asFile));
  expect((await inExcel.snapshot()).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['KPI_History', 'KPI_ChangeLog', 'แนวโน้ม ก.ย. 2567']));
  await inExcel.undo();
  expect(await held(inExcel)).toEqual(before);
});

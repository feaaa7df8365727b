/** The findings as a sheet of the workbook that is open in Excel: as in a file, in few trips, and taken back. */
import { createExcelHost } from '../../../src/host/excel/host';
import { openFixture, openGiven } from '../../tasks/open';
import { findingsIn, type, writeFindings } from '../../tasks/report/ownFindings';
import { columnOf } from '../../../src/tasks/report/findingsSheet';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';
import { givenOf } from '../givenOf';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

test('written, decided about, written again: as in a file; Undo brings the decision back', async () => {
  const given = givenOf(await openFixture('E1').snapshot());
  excel.open(fakeWorkbook(given));
  const inExcel = createExcelHost();
  const asFile = openGiven(given);
  for (const host of [inExcel, asFile]) {
    const { sheet } = await writeFindings(host);
    const { row } = (await findingsIn(host, sheet)).find(({ place }) => place === 'DM!F9')!;
    await type(host, sheet, row, columnOf('note'), 'โทรแจ้งแล้ว');
  }
  excel.trips = 0;
  await writeFindings(inExcel);
  // One snapshot and one plan.
  expect(excel.trips).toBeLessThanOrEqual(6);
  await writeFindings(asFile);
  const rows = await findingsIn(inExcel, 'ตรวจ KPI');
  expect(rows).toEqual(await findingsIn(asFile, 'ตรวจ KPI'));
  expect(rows.find(({ place }) => place === 'DM!F9')?.note).toBe('โทรแจ้งแล้ว');
  await inExcel.undo();
  expect(await findingsIn(inExcel, 'ตรวจ KPI')).toEqual(rows);
});

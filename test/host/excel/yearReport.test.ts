/** A report on all 26 indicators in Excel, with the month before in its history: what it costs in requests. */
import { createExcelHost } from '../../../src/host/excel/host';
import { filledWorkbook, planned, summarised } from '../../tasks/summary/workbook';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import { REQUEST_LIMIT, type FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';
import { givenOf } from '../givenOf';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

const UNITS = ['ละงู', 'ท่าแพ'];

test('of 26 indicators: read in three requests, written and taken back in two each', async () => {
  const workbook = await filledWorkbook('m12', UNITS);
  await summarised(workbook, { month: '2024-08' });
  const given = await workbook.snapshot();
  const { marks } = given;
  excel.open(fakeWorkbook(givenOf(given)));
  // Without its marks the month before would be read as somebody else's tables.
  await createExcelHost().apply({ edits: [{ kind: 'setMarks', sheets: [...new Set(marks.map(({ sheet }) => sheet))], marks }] });
  const host = createExcelHost();
  const trips = async (task: () => Promise<unknown>): Promise<number> => {
    excel.trips = 0;
    await task();
    return excel.trips;
  };
  const read = await trips(() => host.snapshot());
  const { plan } = await planned({ snapshot: () => host.snapshot() }, { month: '2024-09' });
  const written = await trips(() => host.apply(plan));
  expect([read, written, await trips(() => host.undo())]).toEqual([3, 2, 2]);
  expect(excel.largestRequest).toBeLessThan(REQUEST_LIMIT);
});

import { createExcelHost } from '../../../src/host/excel/host';
import { hostContract } from '../contract';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

hostContract('Excel', async (given) => {
  excel.open(fakeWorkbook(given));
  return createExcelHost();
});

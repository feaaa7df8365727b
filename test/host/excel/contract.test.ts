import { createExcelHost } from '../../../src/host/excel/host';
import { type MakeHost, hostContract } from '../contract';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';
import { tableRowsContract } from '../tableRowsContract';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

const make: MakeHost = async (given) => {
  excel.open(fakeWorkbook(given));
  return createExcelHost();
};
hostContract('Excel', make);
tableRowsContract(make);

import { createExcelHost } from '../../../src/host/excel/host';
import { remember, REPORT } from '../contractWorkbook';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

test('what somebody else remembered meanwhile is not taken back', async () => {
  excel.open(fakeWorkbook(REPORT));
  const [mine, theirs] = [createExcelHost(), createExcelHost()];
  await mine.apply(remember('a', 1));
  await theirs.apply(remember('b', 2));
  await expect(mine.undo()).rejects.toMatchObject({ code: 'memoryChanged' });
  expect((await mine.snapshot()).memory?.values).toEqual({ a: 1, b: 2 });
  await theirs.undo();
  await mine.undo();
  expect((await mine.snapshot()).memory).toBeUndefined();
});

import { createExcelHost } from '../../../src/host/excel/host';
import type { FakeExcel } from '../fakeExcel/install';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import { loadOffice } from '../fakeExcel/loadOffice';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

test('reads what the sheet holds', async () => {
  excel.open(fakeWorkbook({ name: 'งาน.xlsx', sheets: [
    { name: 'A', cells: { B2: 'x', C3: { error: '#N/A' }, D4: { formula: 'B2', value: 'x' }, E5: { value: 'ü', font: 'Wingdings' }, F6: { value: 0.5, format: '0.00%' } }, merges: ['B2:C2'], hiddenRows: [3], hiddenColumns: ['D'] }, { name: 'B', cells: {} }] }));
  const snapshot = await createExcelHost().snapshot();
  const [a] = snapshot.sheets;
  expect(snapshot.name).toBe('งาน.xlsx');
  expect(a?.cell(1, 1)).toEqual({ value: 'x' });
  expect(a?.cell(2, 2)).toEqual({ value: { error: '#N/A' } });
  expect(a?.cell(4, 4)).toEqual({ value: 'ü', symbolFont: 'Wingdings' });
  expect(a?.cell(5, 5)).toEqual({ value: 0.5, format: '0.00%' });
  expect(a?.isRowHidden(2)).toBe(true);
  expect(a?.isColumnHidden(3)).toBe(true);
  expect(a?.merges).toEqual([{ top: 1, bottom: 1, left: 1, right: 2 }]);
  expect(excel.trips).toBe(3);
});

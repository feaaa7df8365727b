import * as XLSX from '@e965/xlsx';
import { buildXlsx } from '../buildXlsx';

test('another reader finds what was described', () => {
  const bytes = buildXlsx({
    sheets: [
      {
        name: 'ผล & งาน',
        cells: { A1: 'อำเภอ', B1: 'ร้อยละ', A2: 'ละงู', B2: { value: 0.25, format: '0.00%', fill: 'FFEEAA' }, A3: '=1+1', B3: { formula: 'B2*2', value: 0.5 }, C3: { error: '#DIV/0!' }, D3: true },
        merges: ['A5:B6'],
        tables: [{ name: 'ตาราง1', ref: 'A1:B2' }],
        hiddenRows: [4],
        hiddenColumns: ['E'],
      },
      { name: 'hidden', hidden: true, protected: true, cells: {} },
    ],
  });
  const book = XLSX.read(bytes, { cellNF: true });
  expect(book.SheetNames).toEqual(['ผล & งาน', 'hidden']);
  expect(book.Workbook?.Sheets?.[1]?.Hidden).toBe(1);
  const sheet = book.Sheets['ผล & งาน'] ?? {};
  expect([sheet['A1'].v, sheet['B2'].v, sheet['B2'].z, sheet['A3'].v, sheet['A3'].f, sheet['B3'].f, sheet['C3'].t, sheet['D3'].v]).toEqual(['อำเภอ', 0.25, '0.00%', '=1+1', undefined, 'B2*2', 'e', true]);
  expect(sheet['!merges']).toHaveLength(1);
});

test('the same description gives the same bytes', () => {
  const given = { sheets: [{ name: 'S', cells: { A1: 1 } }] };
  expect(buildXlsx(given)).toEqual(buildXlsx(given));
});

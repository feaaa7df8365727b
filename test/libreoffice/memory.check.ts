/** What a workbook remembers for us is still there after LibreOffice has saved it. It keeps custom XML parts that have properties, as ours has. */
import { openXlsx } from '../../src/host/xlsx/open';
import { buildXlsx } from '../host/buildXlsx';
import { recalculated } from './soffice';

test('the memory outlives LibreOffice, and can be changed afterwards', async () => {
  const workbook = openXlsx(buildXlsx({ sheets: [{ name: 'S', cells: { A1: 1 } }] }), 'x.xlsx');
  const value = { 'หัว <&>': ['"ก"', null, 1.5] };
  await workbook.apply({ edits: [{ kind: 'setMemory', key: 'k', value, was: null }] });
  const saved = openXlsx(recalculated(workbook.bytes()), 'x.xlsx');
  expect((await saved.snapshot()).memory).toEqual({ values: { k: value }, broken: false });
  await saved.apply({ edits: [{ kind: 'setMemory', key: 'k', value: 2, was: value }] });
  const again = openXlsx(recalculated(saved.bytes()), 'x.xlsx');
  expect((await again.snapshot()).memory?.values).toEqual({ k: 2 });
}, 120_000);

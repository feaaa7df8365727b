/** The in-memory Excel refuses what Excel refuses: otherwise tests over it would prove nothing. */
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});
beforeEach(() => {
  excel.open(fakeWorkbook({ sheets: [{ name: 'S', cells: { A1: 'h', B1: 'k', A2: 1 }, tables: [{ name: 'T', ref: 'A1:B2' }] }, { name: 'P', cells: { A1: 1 }, protected: true }] }));
});

type Task = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;
const run = (task: Task) =>
  Excel.run(async (context) => {
    const result = task(context, context.workbook.worksheets.getItem('S'));
    await context.sync();
    return result;
  });

test.each<[string, string, Task]>([
  ['a newer API', 'ApiNotFound', (context) => context.workbook.worksheets.getItem('S').getRange('A1').getDependents()],
  ['a member that is not modelled', 'NotInFakeExcel', (_context, sheet) => sheet.pivotTables.load('count')],
  ['an unmodelled method', 'NotInFakeExcel', (_context, sheet) => sheet.getRange('A1').calculate()],
  ['an array of the wrong shape', 'InvalidArgument', (_context, sheet) => void (sheet.getRange('A1:B2').values = [[1, 2]])],
  ['a read-only member', 'InvalidArgument', (_context, sheet) => void ((sheet.getRange('A1') as unknown as { set(values: object): void }).set({ values: [[1]], numberFormat: 1, address: 'B1' }))],
  ['a bad sheet name', 'InvalidArgument', (context) => context.workbook.worksheets.add('a/b')],
  ['a sheet name twice', 'ItemAlreadyExists', (context) => context.workbook.worksheets.add('s')],
  ['a missing sheet', 'ItemNotFound', (context) => context.workbook.worksheets.getItem('Nope').load('name')],
  ['a bad address', 'InvalidArgument', (_context, sheet) => sheet.getRange('A0').load('address')],
  ['a protected sheet', 'AccessDenied', (context) => void (context.workbook.worksheets.getItem('P').getRange('A1').values = [[2]])],
  ['a bad colour', 'InvalidArgument', (_context, sheet) => void (sheet.getRange('A1').format.fill.color = 'FFFF00')],
  ['a bad name', 'InvalidArgument', (context, sheet) => context.workbook.names.add('A1', sheet.getRange('A1'))],
  ['a header used twice', 'InvalidArgument', (_context, sheet) => void (sheet.getRange('B1').values = [['h']])],
  ['merging inside a table', 'InvalidOperation', (_context, sheet) => sheet.getRange('A2:B2').merge()],
  ['a cell beyond the sheet', 'InvalidArgument', (_context, sheet) => sheet.getRange('XFD1').getOffsetRange(0, 1).load('address')],
])('refuses %s with %s', async (_what, code, task) => {
  await expect(run(task)).rejects.toMatchObject({ code });
});

test('names the class and member that it lacks', async () => {
  await expect(run((_context, sheet) => sheet.load('tabColor'))).rejects.toMatchObject({ message: expect.stringContaining('Worksheet.tabColor') });
});

test('a batch is not a transaction', async () => {
  await expect(
    run((context, sheet) => {
      sheet.getRange('D1').values = [['stays']];
      context.workbook.worksheets.getItem('Nope').getRange('A1').values = [['x']];
    }),
  ).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(excel.workbook.worksheets.getItem('S').cellAt(0, 3)?.value).toBe('stays');
});

test('refuses requests above 5 MB', async () => {
  await expect(run((_context, sheet) => void (sheet.getRange('D1').values = [['x'.repeat(6_000_000)]]))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

test('the real client refuses properties that were not loaded', async () => {
  await expect(run((_context, sheet) => sheet.getRange('A1').values)).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('text turns into numbers, dates and formulas unless it is protected', async () => {
  await run((_context, sheet) => void (sheet.getRange('D1:D6').values = [['0012'], ["'0012"], ['1/2'], ['=A1'], ['-x'], ['TRUE']]));
  const values = [0, 1, 2, 3, 4, 5].map((row) => excel.workbook.worksheets.getItem('S').cellAt(row, 3));
  expect(values.map((cell) => cell?.formula ?? cell?.value)).toEqual([12, '0012', 45000, '=A1', '=-x', true]);
});

/** `kpi summary`: the web page, forms, publishing and updating in place, as a user types them. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../../src/host/xlsx/open';
import { fixture, kpi } from './run';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-summary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sheets = async (file: string): Promise<string[]> => (await openXlsx(readFileSync(file), 'x.xlsx').snapshot()).sheets.map(({ name }) => name);

test('the web page and the form of an indicator beside the sheets', async () => {
  const [out, page] = [join(folder, 'out.xlsx'), join(folder, 'report.html')];
  expect(kpi(['summary', fixture('L01'), '--month', '2024-09', '--form', '9', '--html', page, '--out', out])).toMatchObject({ code: 0, err: '' });
  expect(await sheets(out)).toEqual(['KPI 9', 'สรุป ก.ย. 2567', 'ตารางระดับ ก.ย. 2567', 'รายหน่วย ก.ย. 2567', 'แบบ 9 ก.ย. 2567', 'KPI_History']);
  expect(readFileSync(page, 'utf8')).toContain('<html lang="th">');
  expect(kpi(['summary', fixture('L01'), '--month', '2024-09', '--form', '99', '--out', out])).toMatchObject({ code: 2, err: expect.stringContaining('"99"') });
});

test('a published month is refused when its figures differ, changed when that is said, and updated in place', async () => {
  const file = join(folder, 'results.xlsx');
  copyFileSync(fixture('L01'), file);
  expect(kpi(['summary', file, '--month', '2024-09', '--publish', '--in-place'])).toMatchObject({ code: 0, err: '' });
  const workbook = openXlsx(readFileSync(file), 'x.xlsx');
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'KPI 9', cells: [{ row: 9, column: 4, content: { value: 962 }, was: 801 }] }] });
  const { writeFileSync } = await import('node:fs');
  writeFileSync(file, workbook.bytes());
  const before = readFileSync(file);
  const refused = kpi(['summary', file, '--month', '2024-09', '--in-place', '--html', join(folder, 'no.html')]);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('ละงู ระดับ: 4 → 5') });
  expect(refused.err).toContain('--change-published');
  expect([readFileSync(file).equals(before), existsSync(join(folder, 'no.html'))]).toEqual([true, false]);
  expect(kpi(['summary', file, '--month', '2024-09', '--in-place', '--change-published'])).toMatchObject({ code: 0, err: '' });
  expect(await sheets(file)).toContain('KPI_ChangeLog');
});

test('an output is named, or the file itself; not both, and never by accident', () => {
  expect(kpi(['summary', fixture('L01'), '--month', '2024-09']).code).toBe(2);
  expect(kpi(['summary', fixture('L01'), '--month', '2024-09', '--out', fixture('L01')]).code).toBe(2);
});

/** `kpi check` and `kpi collect` on many files, as the office's own scripts use them. */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, fixture, inFolder, kpi } from './run';

interface Printed {
  readonly files: readonly { readonly file: string; readonly sha256: string | null; readonly error?: { readonly code: string; readonly message: string }; readonly records: readonly object[]; readonly issues: readonly { readonly code: string }[] }[];
  readonly issues: readonly { readonly code: string; readonly message: string; readonly file: string | null }[];
}

/** A folder as it comes: results, a broken file, Excel's own lock file, something else, a folder within. */
function uploads(folder: string): string {
  const given = join(folder, 'uploads');
  mkdirSync(join(given, 'เขต'), { recursive: true });
  for (const [name, path] of [['E1', 'ก.xlsx'], ['L01', 'ข.xlsx'], ['L13', 'เขต/ค.xlsx'], ['L02', 'เขต/ง.xlsx']] as const) copyFileSync(fixture(name), join(given, path));
  writeFileSync(join(given, 'เสีย.xlsx'), bytesOf(fixture('L08')).subarray(0, 4000));
  writeFileSync(join(given, 'เก่า.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(join(given, '~$ก.xlsx'), 'lock');
  writeFileSync(join(given, 'อ่านก่อน.txt'), 'text');
  return given;
}

test('a folder is checked whole: the files that can be read, and those that can not by name', () =>
  inFolder((folder) => {
    const run = kpi(['check', uploads(folder), '--json']);
    expect(run.code).toBe(2);
    const { files, issues } = JSON.parse(run.out) as Printed;
    expect(files.map(({ file, error, records }) => [file.slice(folder.length + 9).replaceAll('\\', '/'), error?.code ?? records.length])).toEqual([['ก.xlsx', 21], ['ข.xlsx', 7], ['เก่า.xls', 'oldBinaryFormat'], ['เขต/ค.xlsx', 14], ['เขต/ง.xlsx', 13], ['เสีย.xlsx', 'truncated']]);
    expect(files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(run.err).toContain('เสีย.xlsx: ไฟล์นี้ไม่ครบ');
    expect(issues.map(({ code }) => code)).toContain('unitDuplicate');
    expect(issues.every(({ message }) => message.length > 10)).toBe(true);
  }));

test('the exit code tells the severity', () => {
  expect(kpi(['check', fixture('E1'), '--json']).code).toBe(1);
  expect(kpi(['check', fixture('L01')]).code).toBe(0);
  expect(kpi(['check', 'nowhere.xlsx']).code).toBe(2);
  expect(kpi(['check', fixture('L01'), 'nowhere.xlsx'])).toMatchObject({ code: 2, out: expect.stringContaining('7 แถวข้อมูล') as string, err: expect.stringContaining('nowhere.xlsx: ไม่พบไฟล์นี้') as string });
});

test('a folder without workbooks is no input', () =>
  inFolder((folder) => {
    expect(kpi(['check', folder, '--lang', 'en'])).toMatchObject({ code: 2, err: expect.stringContaining('There are no Excel workbooks in') as string });
  }));

test('many files give the same as one by one', () =>
  inFolder((folder) => {
    const names = ['E1', 'L01', 'L05', 'L08', 'L13', 'L16'];
    for (const name of names) copyFileSync(fixture(name), join(folder, `${name}.xlsx`));
    const { files } = JSON.parse(kpi(['check', folder, '--json']).out) as Printed;
    expect(files).toEqual(names.map((name) => (JSON.parse(kpi(['check', join(folder, `${name}.xlsx`), '--json']).out) as Printed).files[0]));
  }));

describe('the report', () => {
  test('is written beside the files, and is no input of the next run', () =>
    inFolder((folder) => {
      const given = uploads(folder);
      const out = join(given, 'รายงาน.xlsx');
      expect(kpi(['check', given, '--report', out]).out).toMatch(/รายงาน\.xlsx: รายงาน \d+ ข้อค้นพบ/);
      const again = kpi(['check', given, '--report', out, '--as-of', '2024-03-01', '--json']);
      expect((JSON.parse(again.out) as Printed).files).toHaveLength(6);
      const first = bytesOf(out);
      kpi(['check', given, '--report', out, '--as-of', '2024-03-01']);
      expect(bytesOf(out)).toEqual(first);
    }));

  test('names a file whose name no link can hold', () =>
    inFolder((folder) => {
      copyFileSync(fixture('E1'), join(folder, 'ก #1 100%.xlsx'));
      copyFileSync(fixture('L01'), join(folder, 'ข 100%.xlsx'));
      expect(kpi(['check', folder, '--report', join(folder, 'r.xlsx')])).toMatchObject({ code: 1, err: '' });
      expect(kpi(['collect', folder, '--out', join(folder, 'c.xlsx')])).toMatchObject({ code: 0, err: '' });
    }));

  test('never takes the place of another workbook', () =>
    inFolder((folder) => {
      const out = join(folder, 'งาน.xlsx');
      copyFileSync(fixture('L01'), out);
      const run = kpi(['check', fixture('E1'), '--report', out]);
      expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ไม่ใช่รายงานผลการตรวจ') as string });
      expect(bytesOf(out)).toEqual(bytesOf(fixture('L01')));
    }));

  test('that cannot be written says so', () => {
    expect(kpi(['check', fixture('E1'), '--report', join('/nowhere', 'r.xlsx'), '--lang', 'en'])).toMatchObject({ code: 2, err: expect.stringContaining("can't be written") as string });
  });
});

describe('kpi collect', () => {
  test('makes one workbook, which summary takes', () =>
    inFolder((folder) => {
      const out = join(folder, 'รวม.xlsx');
      const run = kpi(['collect', fixture('L01'), fixture('L13'), fixture('L16'), '--out', out]);
      expect(run).toMatchObject({ code: 0, err: '' });
      expect(run.out).toContain('รวบรวม 4 ตัวชี้วัด 35 แถว จาก 3 ไฟล์');
      const { files } = JSON.parse(kpi(['check', out, '--json']).out) as Printed;
      expect(files[0]!.records).toHaveLength(35);
      expect(files[0]!.issues.filter(({ code }) => code !== 'noData' && code !== 'unitMissing')).toEqual([]);
      expect(kpi(['summary', out, '--month', '2024-09', '--out', join(folder, 'สรุป.xlsx')]).code).toBe(0);
    }));

  test('takes what can be read, and names the rest', () =>
    inFolder((folder) => {
      const out = join(folder, 'รวม.xlsx');
      const run = kpi(['collect', uploads(folder), '--out', out]);
      expect(run).toMatchObject({ code: 2, err: expect.stringContaining('เสีย.xlsx') as string });
      expect(existsSync(out)).toBe(true);
    }));

  test('writes nothing where there is nothing', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'x.xlsx'), 'no workbook');
      expect(kpi(['collect', folder, '--out', join(folder, 'รวม.xlsx')]).code).toBe(2);
      expect(existsSync(join(folder, 'รวม.xlsx'))).toBe(false);
    }));
});

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, inFolder, kpi } from './run';

interface Read {
  readonly files: readonly { readonly tables: readonly { readonly sheet: string; readonly kpi: string; readonly round: string }[]; readonly records: readonly { readonly unitAsWritten: string }[] }[];
}

const tablesOf = (file: string) => (JSON.parse(kpi(['read', file, '--json']).out) as Read).files[0]!;

describe('kpi template', () => {
  test('makes a workbook of empty tables that kpi read understands', () =>
    inFolder((folder) => {
      const out = join(folder, 'forms.xlsx');
      expect(kpi(['template', '--edition', 'satun-2567', '--out', out])).toMatchObject({ code: 0, err: '', out: `${out}: แบบฟอร์ม 26 ตัวชี้วัด 31 แผ่นงาน กรอกแล้วสั่ง kpi score\n` });
      const { tables, records } = tablesOf(out);
      expect([tables.length, new Set(tables.map((table) => table.kpi)).size, records.length]).toEqual([31, 26, 31 * 7]);
      expect(kpi(['check', out])).toMatchObject({ code: 0 });
      expect(readdirSync(folder)).toEqual(['forms.xlsx']);
    }));

  test.each([[['--kpi', '9', '--kpi', 'satun-2567/10']], [['--kpi', '09', '10']], [['--kpi', 'satun-2567/9,10']]])('only the KPIs that are named: %j', (chosen) =>
    inFolder((folder) => {
      const out = join(folder, 'forms.xlsx');
      const run = kpi(['template', '--edition', 'satun-2567', ...chosen, '--out', out, '--json']);
      expect(JSON.parse(run.out)).toEqual({ out, sheets: [{ sheet: 'ตชว. 9', kpi: 'satun-2567/09', rounds: ['m6', 'm12'] }, { sheet: 'ตชว. 10', kpi: 'satun-2567/10', rounds: ['m6', 'm12'] }] });
      expect(tablesOf(out).tables.map((table) => table.kpi)).toEqual(['satun-2567/09', 'satun-2567/10']);
    }));

  test('units from a file, one a line', () =>
    inFolder((folder) => {
      const [out, units] = [join(folder, 'forms.xlsx'), join(folder, 'units.txt')];
      writeFileSync(units, '\uFEFFละงู\r\n\r\n มะนัง \n');
      expect(kpi(['template', '--edition', 'satun-2567', '--kpi', '9', '--units', units, '--out', out])).toMatchObject({ code: 0 });
      expect(tablesOf(out).records.map(({ unitAsWritten }) => unitAsWritten)).toEqual(['ละงู', 'มะนัง']);
    }));

  test('the same call gives the same bytes', () =>
    inFolder((folder) => {
      const files = ['a.xlsx', 'b.xlsx'].map((name) => join(folder, name));
      for (const out of files) kpi(['template', '--edition', 'hss', '--out', out]);
      expect(bytesOf(files[0]!)).toEqual(bytesOf(files[1]!));
    }));

  test.each<[string, string[], RegExp]>([
    ['no edition', ['--out', 'x.xlsx'], /^ระบุ --edition เลือกได้จาก: satun-2567, /],
    ['no output', ['--edition', 'hss'], /^ระบุ --out/],
    ['an edition that is not there', ['--edition', 'nowhere', '--out', 'x.xlsx'], /^--edition ใช้ค่า "nowhere" ไม่ได้/],
    ['a KPI of another edition', ['--edition', 'hss', '--kpi', 'satun-2567/09', '--out', 'x.xlsx'], /^ไม่มีตัวชี้วัด "satun-2567\/09"/],
    ['units that are not there', ['--edition', 'hss', '--units', 'nowhere.txt', '--out', 'x.xlsx'], /^ไม่พบไฟล์ nowhere\.txt/],
  ])('%s: exit 2, one message, nothing written', (_what, args, message) =>
    inFolder((folder) => {
      const run = kpi(['template', ...args.map((word) => (word === 'x.xlsx' ? join(folder, word) : word))]);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toMatch(message);
      expect(run.err.trim().split('\n')).toHaveLength(1);
      expect(readdirSync(folder)).toEqual([]);
    }));

  test.each([['', 'ไม่มีชื่อหน่วยงาน'], ['ละงู\nละงู\n', 'มีหน่วยงาน "ละงู" ซ้ำ']])('a file of units that holds %j is refused', (text, message) =>
    inFolder((folder) => {
      const [out, units] = [join(folder, 'forms.xlsx'), join(folder, 'units.txt')];
      writeFileSync(units, text);
      const run = kpi(['template', '--edition', 'hss', '--units', units, '--out', out]);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toContain(message);
      expect(existsSync(out)).toBe(false);
    }));
});

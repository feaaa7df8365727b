/** Editions of an office's own on the command line: written, checked, used, compared. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyBook, typed } from '../tasks/edition/byHand';
import { FIELDS, NAMES, SHEETS } from '../tasks/edition/fiveKpis';
import { slips } from '../tasks/edition/slips';
import { openXlsx } from '../../src/host/xlsx/open';
import { textAt } from '../../src/tasks/textAt';
import { buildXlsx } from '../host/buildXlsx';
import { givenTsv } from '../host/givenTsv';
import { bytesOf, fixture, inFolder, kpi } from './run';

let book: Uint8Array;
beforeAll(async () => {
  book = (await typed(await emptyBook(), FIELDS, SHEETS)).bytes();
});

const RESULTS = buildXlsx(givenTsv(`@sheet ผล\nตัวชี้วัดที่ 1 ${NAMES['01']}\nปีงบประมาณ 2568 รอบ 6 เดือน\nอำเภอ\tผู้ป่วยทั้งหมด\tควบคุมได้\nเมืองตรัง\t1000\t249\nกันตัง\t1000\t250\nย่านตาขาว\t400\t399`, 'ผล.xlsx'));

/** A folder with the edition and results of it. */
function inOffice(use: (of: (name: string) => string) => void): void {
  inFolder((folder) => {
    const of = (name: string): string => join(folder, name);
    writeFileSync(of('trang.xlsx'), book);
    writeFileSync(of('ผล.xlsx'), RESULTS);
    use(of);
  });
}

interface Listed {
  readonly editions: readonly { readonly id: string; readonly version: string | null; readonly hash: string; readonly bundled: boolean }[];
}

describe('kpi definitions', () => {
  test('writes an edition that reads back as the bundled one, in the same bytes every time', () =>
    inFolder((folder) => {
      const [a, b] = ['a.xlsx', 'b.xlsx'].map((name) => join(folder, name)) as [string, string];
      expect(kpi(['definitions', '--edition', 'hss', '--out', a])).toEqual({ code: 0, err: '', out: `${a}: สมุดเกณฑ์ 1 ตัวชี้วัด แก้แล้วตรวจด้วย kpi definitions --edition ${a}\n` });
      kpi(['definitions', '--edition', 'hss', '--out', b]);
      expect(bytesOf(a)).toEqual(bytesOf(b));
      expect(kpi(['definitions', '--edition', a])).toEqual(kpi(['definitions', '--edition', 'hss']));
    }));

  test('lists what an office made beside the bundled ones, with version and hash', () =>
    inOffice((of) => {
      const { editions } = JSON.parse(kpi(['definitions', of('trang.xlsx'), '--json']).out) as Listed;
      expect(editions.map(({ id, version, bundled }) => [id, version, bundled])).toEqual([['satun-2567', null, true], ['doh-2563', null, true], ['doh-2564', null, true], ['doh-2566', null, true], ['hss', null, true], ['trang-2568', 'ร่าง 1', false]]);
      expect(new Set(editions.map(({ hash }) => hash)).size).toBe(6);
      expect(kpi(['definitions', '--edition', of('trang.xlsx')]).out).toMatch(/^trang-2568 {2}.*\n {2}ฉบับ ร่าง 1 · \w{7} · สำนักงานทำเอง\n {2}trang-2568\/01 /);
    }));

  test('another year’s draft says how much of it waits to be confirmed', () =>
    inFolder((folder) => {
      const out = join(folder, 'satun-2568.xlsx');
      expect(JSON.parse(kpi(['definitions', '--edition', 'satun-2567', '--as-year', '2568', '--out', out, '--json']).out)).toMatchObject({ edition: 'satun-2568', kpis: 26, toConfirm: 262 });
      expect(kpi(['definitions', '--edition', out])).toMatchObject({ code: 0, err: `! ${out}: 262 แถวยังรอยืนยัน เริ่มที่ ตัวชี้วัด!O4\n` });
    }));

  test('what is wrong is told by cell, in both languages: exit 2, nothing written', async () => {
    const broken = (await slips(book, 'เกณฑ์!E11=24 ¦ ตัวชี้วัด!J6=')).bytes();
    inFolder((folder) => {
      const [file, out] = [join(folder, 'broken.xlsx'), join(folder, 'out.xlsx')];
      writeFileSync(file, broken);
      const english = kpi(['score', fixture('L01'), '--edition', file, '--out', out, '--lang', 'en']);
      expect(english).toMatchObject({ code: 2, out: '' });
      expect(english.err.trim().split('\n')).toEqual([
        `${file}: the edition can't be used yet, 2 problems:`,
        '  ✗ ตัวชี้วัด!J6 (indicator 02): no citation: write the line or page numbers of the document into “บรรทัดของน้ำหนัก”, such as 74, 86.',
        '  ✗ เกณฑ์!E11 (indicator 01): 24 is not above 25 of the level before. Higher is better here, so the values have to rise: put them in order, or correct the direction.',
      ]);
      expect(kpi(['definitions', '--edition', file]).err).toMatch(/เกณฑ์ยังใช้ไม่ได้ พบ 2 เรื่องที่ต้องแก้/);
      expect(readdirSync(folder)).toEqual(['broken.xlsx']);
    });
  });

  test.each<[string, string[], RegExp]>([
    ['no output', ['--empty'], /^ระบุ --out/],
    ['no edition', ['--out', 'x.xlsx'], /^ระบุ --edition/],
    ['empty and an edition', ['--empty', '--edition', 'hss', '--out', 'x.xlsx'], /^--empty ใช้ร่วมกับ/],
    ['a year that is none', ['--edition', 'hss', '--as-year', '68', '--out', 'x.xlsx'], /^--as-year ใช้ค่า "68" ไม่ได้/],
    ['a file that is not there', ['--edition', 'nowhere.xlsx'], /^ไม่พบไฟล์ nowhere\.xlsx/],
    ['a workbook of something else', ['--edition', fixture('L01')], /ไม่ใช่สมุดเกณฑ์/],
  ])('%s', (_what, args, message) => {
    const run = kpi(['definitions', ...args]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(message);
  });
});

describe('wherever --edition is taken, a file will do', () => {
  test('score, read, check and explain say by which criteria', () =>
    inOffice((of) => {
      const edition = ['--edition', of('trang.xlsx')];
      expect(kpi(['score', of('ผล.xlsx'), ...edition, '--out', of('out.xlsx')]).out).toMatch(/เกณฑ์ที่ใช้: trang-2568 .* \(ฉบับ ร่าง 1 · \w{7} · สำนักงานทำเอง\)/);
      const read = JSON.parse(kpi(['check', of('ผล.xlsx'), ...edition, '--json']).out) as { files: { editions: Listed['editions']; records: { kpi: string; result: { level: number } }[] }[] };
      expect(read.files[0]!.editions).toMatchObject([{ id: 'trang-2568', version: 'ร่าง 1', bundled: false }]);
      expect(read.files[0]!.records.map(({ kpi: id, result }) => [id, result.level])).toEqual([['trang-2568/01', 1], ['trang-2568/01', 2], ['trang-2568/01', 5]]);
      const explained = kpi(['explain', 'trang-2568/03', ...edition]).out;
      expect(explained).toContain('นับผู้รับบริการรายใหม่เท่านั้น ตามมติสำนักงาน');
      expect(explained).toContain('สสจ.ตรัง 2568 บรรทัด');
    }));

  test('a folder is checked by it in workers, and the report names it', async () => {
    let report = new Uint8Array();
    inOffice((of) => {
      const files = ['ก', 'ข', 'ค', 'ง'].map((name) => of(`${name}.xlsx`));
      for (const file of files) writeFileSync(file, RESULTS);
      const run = kpi(['check', ...files, '--edition', of('trang.xlsx'), '--report', of('รายงาน.xlsx'), '--as-of', '2025-04-01']);
      expect(run.out.match(/เกณฑ์ที่ใช้: trang-2568/g)).toHaveLength(4);
      report = new Uint8Array(bytesOf(of('รายงาน.xlsx')));
    });
    const [cover] = (await openXlsx(report, 'รายงาน.xlsx').snapshot()).sheets;
    expect([...Array(10).keys()].map((row) => textAt(cover!, row, 0)).join('\n')).toMatch(/เกณฑ์ที่ใช้: .*\(trang-2568 ฉบับ ร่าง 1 · \w{7}\)/);
  });

  test('evaluate and template', () =>
    inOffice((of) => {
      const line = JSON.stringify({ id: 1, kpi: 'trang-2568/02', round: 'm12', unit: 'คปสอ.กันตัง', inputs: { A: 240 } });
      expect(JSON.parse(kpi(['evaluate', '--edition', of('trang.xlsx')], line).out)).toMatchObject({ outcome: 'scored', rate: '80', level: 5 });
      expect(kpi(['template', '--edition', of('trang.xlsx'), '--out', of('forms.xlsx')])).toMatchObject({ code: 0 });
      expect((JSON.parse(kpi(['read', of('forms.xlsx'), '--edition', of('trang.xlsx'), '--json']).out) as { files: { tables: { kpi: string }[] }[] }).files[0]!.tables.map((table) => table.kpi)).toEqual(['trang-2568/01', 'trang-2568/02', 'trang-2568/03', 'trang-2568/04', 'trang-2568/05']);
    }));
});

describe('kpi score --compare', () => {
  test('results of this year by the draft of the next: the same, as long as nothing was changed', () =>
    inFolder((folder) => {
      const draft = join(folder, 'satun-2568.xlsx');
      kpi(['definitions', '--edition', 'satun-2567', '--as-year', '2568', '--out', draft]);
      const { kpis, edition } = JSON.parse(kpi(['score', fixture('L01'), '--edition', draft, '--compare', '--json']).out) as { edition: { id: string; hash: string }; kpis: { before: string; after: string; same: number; units: unknown[] }[] };
      expect(edition).toMatchObject({ id: 'satun-2568' });
      expect(kpis.map(({ before, after, same, units }) => [before, after, same === units.length])).toEqual([['satun-2567/09', 'satun-2568/09', true]]);
      expect(kpi(['score', fixture('L01'), '--edition', draft, '--compare']).out).toMatch(/ไม่ได้เขียนไฟล์\n {2}satun-2567\/09 → satun-2568\/09 /);
      expect(readdirSync(folder)).toEqual(['satun-2568.xlsx']);
    }));

  test.each<[string, string[], RegExp]>([
    ['no edition', ['--compare'], /^--compare ต้องบอกฉบับใหม่/],
    ['an output', ['--compare', '--edition', 'hss', '--out', 'x.xlsx'], /^--compare เป็นการลองคิดคะแนน/],
  ])('%s', (_what, args, message) => {
    const run = kpi(['score', fixture('L01'), ...args]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(message);
  });
});

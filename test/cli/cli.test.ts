import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildXlsx } from '../host/buildXlsx';
import { bytesOf, fixture, inFolder, kpi } from './run';

describe('kpi score', () => {
  test('writes a copy, leaves the input alone, and changes nothing the second time', () =>
    inFolder((folder) => {
      const input = bytesOf(fixture('L01'));
      const out = join(folder, 'out.xlsx');
      expect(kpi(['score', fixture('L01'), '--out', out])).toMatchObject({ code: 0, err: '' });
      expect(bytesOf(fixture('L01'))).toEqual(input);
      const again = join(folder, 'again.xlsx');
      expect(kpi(['score', out, '--out', again, '--lang', 'en']).out).toContain('no cell changed');
      expect(bytesOf(again)).toEqual(bytesOf(out));
      expect(readdirSync(folder).sort()).toEqual(['again.xlsx', 'out.xlsx']);
    }));

  test('changes the file itself only when asked to', () =>
    inFolder((folder) => {
      const file = join(folder, 'a.xlsx');
      copyFileSync(fixture('L01'), file);
      expect(kpi(['score', file, '--out', file]).code).toBe(2);
      expect(kpi(['score', file]).code).toBe(2);
      expect(bytesOf(file)).toEqual(bytesOf(fixture('L01')));
      expect(kpi(['score', file, '--in-place']).code).toBe(0);
      expect(bytesOf(file)).not.toEqual(bytesOf(fixture('L01')));
    }));

  test('a zero denominator is named, its row stays blank, the others are scored', () =>
    inFolder((folder) => {
      const file = join(folder, 'zero.xlsx');
      writeFileSync(file, buildXlsx({ sheets: [{ name: 'S', cells: { A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'อำเภอ', B4: 'A', C4: 'B', A5: 'ละงู', B5: 0, C5: 0, A6: 'ท่าแพ', B6: 327, C6: 1310 } }] }));
      const check = kpi(['check', file]);
      expect(check.code).toBe(1);
      expect(check.out).toContain('S!C5: ละงู ตัวหารเป็นศูนย์');
      expect(kpi(['check', file, '--lang', 'en']).out).toContain('The denominator is zero'.slice(4));
    }));
});

describe('input that can\'t be read: exit 2, one message in each language, nothing written', () => {
  const cases: readonly [string, (file: string) => void, string, string][] = [
    ['no file', () => undefined, 'ไม่พบไฟล์', 'There is no file'],
    ['a folder', (file) => mkdirSync(file), 'เป็นโฟลเดอร์', 'is a folder'],
    ['text', (file) => writeFileSync(file, 'id,name\n1,ก\n'), 'ไม่ใช่', 'not an Excel workbook'],
    ['an old .xls', (file) => writeFileSync(file, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])), '.xls', '.xls'],
    ['a file with a password', (file) => writeFileSync(file, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(1000)])), 'รหัสผ่าน', 'password'],
    ['half a file', (file) => writeFileSync(file, bytesOf(fixture('L01')).subarray(0, 4000)), 'ไม่ครบ', 'cut short'],
  ];
  test.each(cases)('%s', (_, make, th, en) =>
    inFolder((folder) => {
      const file = join(folder, 'x.xlsx');
      const out = join(folder, 'out.xlsx');
      make(file);
      const thai = kpi(['score', file, '--out', out]);
      expect(thai).toMatchObject({ code: 2, out: '' });
      expect(thai.err).toContain(th);
      const english = kpi(['score', file, '--out', out, '--lang', 'en']);
      expect(english).toMatchObject({ code: 2, out: '' });
      expect(english.err).toContain(en);
      expect(english.err.trim().split('\n')).toHaveLength(1);
      expect(existsSync(out)).toBe(false);
    }));
});

describe('wrong usage: exit 2 and what to do', () => {
  test.each([
    [['scor', 'x'], 'There is no command "scor"'],
    [['score', 'a.xlsx', '--output', 'b'], 'Unknown option "--output"'],
    [['score', 'a.xlsx', '--round', 'm7', '--out', 'b'], '--round can\'t be "m7"'],
    [['read'], 'Name a file'],
    [['check', 'a.xlsx', '--edition', 'satun'], '--edition can\'t be "satun"'],
    [['summary', 'a.xlsx', '--month', '2567-13', '--out', 'b'], 'Give the month'],
    [['explain', 'satun-2567/99'], 'There is no KPI "satun-2567/99". See all ids'],
    [['explain', 'satun-2567/9'], 'Is satun-2567/09 meant?'],
    [['explain'], 'Name an indicator'],
  ])('%j', (args, message) => {
    const run = kpi([...args, '--lang', 'en']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(message);
  });
});

describe('kpi read and check', () => {
  test('print one JSON document and nothing else', () => {
    const read = kpi(['read', fixture('L01'), '--json']);
    expect(read).toMatchObject({ code: 0, err: '' });
    const [file] = JSON.parse(read.out).files;
    expect(file.tables).toMatchObject([{ sheet: 'KPI 9', range: 'A5:F13', kpi: 'satun-2567/09', round: 'm12', columns: { unit: 'C', A1: 'E', B1: 'D', rate: 'F' } }]);
    expect(file.records[4]).toMatchObject({ unit: 'ละงู', inputs: { A1: 801, B1: 3204 }, rate: 25, rateFrom: 'counts', result: null, cells: { A1: 'E10', B1: 'D10' } });
    expect(file.totals).toMatchObject([{ label: 'รวม', inputs: { A1: 3488, B1: 13966 } }]);
  });

  test('check adds results, and exits with 1 only where there is an error', () => {
    const clean = kpi(['check', fixture('L01'), '--json']);
    expect(clean.code).toBe(0);
    expect(JSON.parse(clean.out).files[0].records[4].result).toMatchObject({ outcome: 'scored', rate: '25', level: 4, score: 4 });
    const faulty = kpi(['check', fixture('E1'), '--json']);
    expect(faulty.code).toBe(1);
    const issues = JSON.parse(faulty.out).files[0].issues as { code: string; cell: string; causedBy?: string; message: string }[];
    expect(issues.filter(({ causedBy }) => causedBy === 'roundMismatch')).toHaveLength(5);
    expect(issues.filter(({ causedBy }) => causedBy === 'directionSuspect')).toHaveLength(6);
    expect(issues.find(({ code, cell }) => code === 'claimedScoreMismatch' && cell === 'F9')?.message).toBe('ละงู กรอกคะแนน 5 แต่ 801 ÷ 3,204 = 25.00 ได้ 4 คะแนน (ตรงกับเกณฑ์รอบ 6 เดือน)');
    expect(issues.find(({ code }) => code === 'rateMismatch')).toMatchObject({ cell: 'E8', message: 'ท่าแพ ร้อยละที่กรอก 29.46 แต่คำนวณได้ 24.96' });
  });
});

test('kpi score says who has no score, and that there are problems to look at', () =>
  inFolder((folder) => {
    const { out } = kpi(['score', fixture('E1'), '--out', join(folder, 'out.xlsx')]);
    expect(out).toContain('ไม่มีคะแนน: ควนโดน (DM!B6), ควนกาหลง (DM!B7)');
    expect(out).toMatch(/พบ \d+ เรื่องที่ต้องแก้หรือควรดู สั่ง kpi check/);
  }));

test('a month typed in Buddhist era is that month', () =>
  inFolder((folder) => {
    const [be, ce] = [join(folder, 'be.xlsx'), join(folder, 'ce.xlsx')];
    expect(kpi(['summary', fixture('L01'), '--month', '2567-09', '--as-of', '2567-09-15', '--out', be]).code).toBe(0);
    expect(kpi(['summary', fixture('L01'), '--month', '2024-09', '--as-of', '2024-09-15', '--out', ce]).code).toBe(0);
    expect(bytesOf(be)).toEqual(bytesOf(ce));
  }));

test('a round that nobody stated is named as assumed', () =>
  inFolder((folder) => {
    const file = join(folder, 'noround.xlsx');
    writeFileSync(file, buildXlsx({ sheets: [{ name: 'S', cells: { A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567', A4: 'อำเภอ', B4: 'A', C4: 'B', A5: 'ละงู', B5: 801, C5: 3204 } }] }));
    expect(kpi(['read', file]).out).toContain('รอบ m12 (ตารางไม่ได้ระบุ จึงใช้รอบนี้ เลือกเองด้วย --round)');
    expect(kpi(['read', file, '--round', 'm6']).out).toContain('รอบ m6  1 แถว');
  }));

test('kpi summary puts a sheet of its own beside the data', () =>
  inFolder((folder) => {
    const out = join(folder, 'summary.xlsx');
    expect(kpi(['summary', fixture('L05'), '--month', '2024-09', '--office', 'สสจ.สตูล', '--out', out])).toMatchObject({ code: 0, err: '' });
    const again = join(folder, 'again.xlsx');
    expect(kpi(['summary', out, '--month', '2024-09', '--office', 'สสจ.สตูล', '--out', again]).code).toBe(0);
    const read = JSON.parse(kpi(['read', again, '--json']).out).files[0];
    expect(read.tables).toHaveLength(3);
  }));

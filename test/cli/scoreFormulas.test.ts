import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildXlsx } from '../host/buildXlsx';
import { bytesOf, fixture, inFolder, kpi } from './run';

describe('kpi score --as formulas', () => {
  test('writes formulas once; values take their place and give it back', () =>
    inFolder((folder) => {
      const [live, again, values, back] = ['live', 'again', 'values', 'back'].map((name) => join(folder, `${name}.xlsx`)) as [string, string, string, string];
      expect(kpi(['score', fixture('L01'), '--as', 'formulas', '--out', live])).toMatchObject({ code: 0, err: '' });
      expect(kpi(['score', live, '--as', 'formulas', '--out', again, '--lang', 'en']).out).toContain('no cell changed');
      expect(bytesOf(again)).toEqual(bytesOf(live));
      expect(kpi(['score', live, '--out', values]).code).toBe(0);
      expect(kpi(['score', values, '--as', 'formulas', '--out', back]).code).toBe(0);
      const records = (file: string): unknown => (JSON.parse(kpi(['read', file, '--json']).out) as { files: { records: unknown }[] }).files[0]!.records;
      for (const file of [live, values, back]) expect(records(file)).toEqual(records(fixture('L01')));
    }));

  test('says which rows are values, in words and in JSON', () =>
    inFolder((folder) => {
      const [file, out] = [join(folder, 'text.xlsx'), join(folder, 'out.xlsx')];
      writeFileSync(file, buildXlsx({ sheets: [{ name: 'S', cells: { A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'อำเภอ', B4: 'A1', C4: 'B1', A5: 'ละงู', B5: '๘๐๑', C5: 3204, A6: 'ท่าแพ', B6: 327, C6: 1310 } }] }));
      expect(kpi(['score', file, '--as', 'formulas', '--out', out]).out).toContain('S!A4:C6 คะแนน: 1 แถวเขียนเป็นค่า เพราะสูตรอ่านเซลล์ของ A1 ไม่ได้');
      expect(kpi(['score', file, '--as', 'formulas', '--out', out, '--lang', 'en']).out).toContain('S!A4:C6 score: 1 rows as values, because a formula would not read the cell of A1');
      const { asValues } = JSON.parse(kpi(['score', file, '--as', 'formulas', '--out', out, '--json']).out) as { asValues: unknown[] };
      expect(asValues).toEqual(['score', 'level'].map((role) => ({ table: 'S!A4:C6', role, round: null, rows: 1, reason: 'unlike', item: 'A1' })));
    }));

  test('knows values and formulas only', () => {
    expect(kpi(['score', fixture('L01'), '--as', 'pictures', '--out', 'x.xlsx', '--lang', 'en'])).toMatchObject({ code: 2, out: '' });
  });
});

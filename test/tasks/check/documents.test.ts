/** What the documents themselves print wrong: found when their tables are read as workbooks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReading } from '../../../src/tasks/check/checkReading';
import type { GivenValue } from '../../host/given';
import { openGiven, scoredOf } from '../open';

/** Lines of a document (from 1) as rows of a sheet under a title. */
async function issuesOf(file: string, [from, to]: readonly [number, number], title: string, change: (row: string[]) => string[] = (row) => row) {
  const lines = readFileSync(join(__dirname, '../../fixtures/documents', file), 'utf8').split('\n').slice(from - 1, to);
  const rows = lines.map((line) => change(line.replace(/<\/?b>/g, '').split('\t').map((cell) => cell.trim())));
  const cells: Record<string, GivenValue> = { A1: title };
  rows.forEach((row, r) => row.forEach((text, c) => void (text !== '' && (cells[`${String.fromCharCode(65 + c)}${r + 3}`] = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text))));
  const reading = await scoredOf(openGiven({ sheets: [{ name: 'ตาราง', cells }] }));
  return checkReading(reading).map(({ code, cell, found, expected }) => [code, cell, found, expected]);
}

test('003 line 242: the target tambons add up to 16, not 12', async () => {
  expect(await issuesOf('003_67f20c59377f831c.txt', [234, 242], 'ตัวชี้วัดที่ 4 ระดับความสำเร็จของการขับเคลื่อนการดำเนินงาน ตำบลมหัศจรรย์ 1,000 วัน พลัส สู่ 2,500 วัน รอบ 12 เดือน ปีงบประมาณ 2567')).toContainEqual(['totalMismatch', 'C11', 12, 16]);
});

test('000 line 48: 80 of 115 are 69.57 percent, not 69.5; 26 of 35 are 74.29, not 74.3, which is rounded right', async () => {
  const cells = { A1: 'ตัวชี้วัดที่ 3.36 ปีงบประมาณ 2566', A3: 'หน่วยงาน', B3: 'สมัครเข้าร่วม (B)', C3: 'ประเมินตนเอง (A)', D3: 'ร้อยละ', A4: 'เทศบาลนคร', B4: 115, C4: 80, D4: 69.5, A5: 'เทศบาลเมือง', B5: 35, C5: 26, D5: 74.3 };
  const issues = checkReading(await scoredOf(openGiven({ sheets: [{ name: 'S', cells }] })));
  expect(issues.filter(({ code }) => code.startsWith('rate')).map(({ code, cell, found, expected }) => [code, cell, found, expected])).toEqual([['rateTruncated', 'D4', 69.5, 69.57]]);
});

test('003 line 773: 1 of 6 is 16.67 percent, not 16.66', async () => {
  const cells = { A1: 'ตัวชี้วัดที่ 9 รอบ 12 เดือน ปีงบประมาณ 2567', A3: 'อำเภอ', B3: 'ผลงาน', A4: 'ละงู', B4: '16.66 (1/6)', A5: 'ทุ่งหว้า', B5: '20 (1/5)', A6: 'ท่าแพ', B6: '33.33 (1/3)' };
  const issues = checkReading(await scoredOf(openGiven({ sheets: [{ name: 'S', cells }] })));
  expect(issues.filter(({ code }) => code.startsWith('rate')).map(({ code, cell, found, expected }) => [code, cell, found, expected])).toEqual([['rateTruncated', 'B4', 16.66, 16.67]]);
});

/** The joint KPI, from the table that its document prints (004, lines 155–166). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReading } from '../../src/tasks/check/checkReading';
import { jointResult } from '../../src/tasks/joint';
import { textAt } from '../../src/tasks/textAt';
import { openGiven, scoredOf } from './open';
import { planned, summarised } from './summary/workbook';

const LETTERS = 'ABCDEFGHIJ';
const printed = readFileSync(join(__dirname, '../fixtures/documents/004_ff96c2b98d185883.txt'), 'utf8').split('\n').slice(154, 164).map((line) => line.split('\t'));

type Value = string | number;

/** The document's lines as a sheet; numbers as numbers. */
function asPrinted(change: (rows: Value[][]) => void = () => undefined, title = 'ตัวชี้วัดที่ 1.5 ปีงบประมาณ 2563 (Joint KPI)') {
  const rows = printed.map((line): Value[] => line.map((cell) => (/^\d+(?:\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell.trim())));
  change(rows);
  const cells = Object.fromEntries([[title], [], ...rows].flatMap((row, r) => row.flatMap((value, c) => (value === '' ? [] : [[`${LETTERS[c]!}${r + 1}`, value]]))));
  return openGiven({ sheets: [{ name: 'Joint', cells }] });
}

test('seven units with their weights and scores receive 4.75, as the document prints', async () => {
  const reading = await scoredOf(asPrinted());
  const [joint] = reading.joints;
  expect(joint?.members).toHaveLength(7);
  expect(joint?.members[0]).toMatchObject({ unit: 'สำนักอนามัยสิ่งแวดล้อม หน่วยงานเจ้าภาพ', weight: 1, score: 5 });
  expect(jointResult(joint!).joint).toBe(4.75);
  expect([joint?.claimed?.value, joint?.weights?.value, joint?.kpi]).toEqual([4.75, 2, 'doh-2563/1.5']);
  expect(checkReading(reading)).toEqual([]);
});

test('what it states is held against its own figures', async () => {
  const issues = checkReading(await scoredOf(asPrinted((rows) => {
    rows[4]![7] = 3;
    rows[9]![1] = 2.1;
  })));
  expect(issues.map(({ code, cell, found, expected }) => [code, cell, found, expected])).toEqual([['totalMismatch', 'B12', 2.1, 2], ['claimedScoreMismatch', 'I12', 4.75, 4.65]]);
});

test('a missing score leaves the whole missing, and is named', async () => {
  const reading = await scoredOf(asPrinted((rows) => {
    rows[3]![7] = '';
  }));
  expect(jointResult(reading.joints[0]!).outcome).toBe('missing');
  expect(checkReading(reading).map(({ code, cell, unit }) => [code, cell, unit])).toEqual([['noData', 'H6', 'สำนักสุขาภิบาลอาหารและน้ำ']]);
});

test('heads of two rows, plain words, and a sum as a number', async () => {
  const cells = { A1: 'ตัวชี้วัดร่วม (Joint KPI) ตัวชี้วัดที่ 1.5', A3: 'หน่วยงาน', B3: 'น้ำหนัก', C3: 'เกณฑ์', E3: 'คะแนนที่ได้', C4: 1, D4: 2, A5: 'สำนัก ก', B5: 1, E5: 5, A6: 'สำนัก ข', B6: 0.5, E6: 3.5, A7: 'รวม', B7: 1.5, E7: 4.5 };
  const reading = await scoredOf(openGiven({ sheets: [{ name: 'J', cells, merges: ['A3:A4', 'B3:B4', 'C3:D3', 'E3:E4'] }] }));
  expect(reading.joints.map((joint) => [joint.members.length, jointResult(joint).joint, joint.claimed?.value])).toEqual([[2, 4.5, 4.5]]);
  expect(checkReading(reading)).toEqual([]);
});

test('weights and scores of KPIs are no joint table', async () => {
  const cells = { A1: 'คปสอ.ละงู ปีงบประมาณ 2567', A2: 'ตัวชี้วัด', B2: 'น้ำหนัก', C2: 'คะแนนที่ได้', A3: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', B3: 4, C3: 5, A4: 'รวม', B4: 4, C4: 5 };
  expect((await scoredOf(openGiven({ sheets: [{ name: 'S', cells }] }))).joints).toEqual([]);
});

test('the monthly summary shows what each receives', async () => {
  const workbook = asPrinted();
  const { sheet: name, page } = await planned(workbook, { month: '2020-09' });
  await summarised(workbook, { month: '2020-09' });
  const sheet = (await workbook.snapshot()).sheets.find((one) => one.name === name)!;
  const texts = Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: sheet.columnCount }, (__, column) => textAt(sheet, row, column)).filter(Boolean));
  const row = texts.find(([first]) => first?.startsWith('ตัวชี้วัดร่วม 1.5: 7 หน่วยได้รับคะแนนเท่ากัน'));
  expect(row?.[1]).toBe('4.75');
  expect(row?.[2]).toContain('สถาบันพัฒนาอนามัยเด็ก แห่งชาติ');
  expect(page()).toContain('<td class="c">4.7500</td>');
});

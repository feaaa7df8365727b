/** One cause for a column of wrong claims: shown once, named by the rows that follow from it. */
import { checkReading } from '../../../src/tasks/check/checkReading';
import { underCauses } from '../../../src/tasks/check/underCauses';
import type { ReadingIssue } from '../../../src/sheet/reading';
import { issueText } from '../../../src/wording/issues';
import { openGiven, scoredOf } from '../open';

const UNITS = ['เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ท่าแพ', 'ละงู', 'ทุ่งหว้า', 'มะนัง'];
/** Percent of KPI 09 at 12 months, and its score there: 30 and more is 5, then 25, 20, 15, 10. */
const RATES = [31, 12, 26, 8, 21, 17, 11];
const SCORES = [5, 1, 4, 0, 3, 2, 1];

type Row = (string | number | null)[];

async function issuesOf(row: (i: number) => { rate?: number | null; score?: number | null }): Promise<readonly ReadingIssue[]> {
  const rows: Row[] = [
    ['ตัวชี้วัดที่ 9 รอบ 12 เดือน ปีงบประมาณ 2567'],
    ['อำเภอ', 'เป้าหมาย (B)', 'ผลงาน (A)', 'ร้อยละ', 'คะแนน'],
    ...UNITS.map((unit, i): Row => {
      const { rate = RATES[i]!, score = SCORES[i]! } = row(i);
      return [unit, 1000, RATES[i]! * 10, rate, score];
    }),
  ];
  const workbook = openGiven({ sheets: [{ name: 'DM', cells: Object.fromEntries(rows.flatMap((cells, r) => cells.flatMap((value, c) => (value === null ? [] : [[`${'ABCDE'[c]!}${r + 1}`, value]])))) }] });
  return checkReading(await scoredOf(workbook));
}

const heads = (issues: readonly ReadingIssue[]): string[] => underCauses(issues).filter(({ issue }) => issue.severity !== 'info').map(({ issue, followers }) => `${issue.code} ${issue.cell} +${followers.length}`);

test('right claims have no problem', async () => {
  expect(heads(await issuesOf(() => ({})))).toEqual([]);
});

test('scores that have slipped by one row are one problem', async () => {
  const issues = await issuesOf((i) => ({ score: SCORES[(i + 6) % 7]! }));
  expect(heads(issues)).toEqual(['claimedScoreMismatch E3:E9 +7']);
  expect(issues.find(({ cell }) => cell === 'E3:E9')?.data).toMatchObject({ rows: -1 });
});

test('rates that have slipped are one problem, with the scores that follow from them', async () => {
  const issues = await issuesOf((i) => ({ rate: RATES[(i + 1) % 7]!, score: SCORES[(i + 1) % 7]! }));
  expect(heads(issues).filter((head) => head.startsWith('rateMismatch'))).toEqual(['rateMismatch D3:D9 +14']);
  expect(heads(issues)).toHaveLength(1);
});

test('a wrong rate and the score that it gives are one problem of its row', async () => {
  expect(heads(await issuesOf((i) => (i === 1 ? { rate: 21, score: 3 } : {})))).toEqual(['rateMismatch D4 +1']);
});

test('a wrong score beside a wrong rate that does not give it is a problem of its own', async () => {
  expect(heads(await issuesOf((i) => (i === 1 ? { rate: 21, score: 5 } : {})))).toEqual(['rateMismatch D4 +0', 'claimedScoreMismatch E4 +0']);
});

test('a column of fractions is one problem', async () => {
  expect(heads(await issuesOf((i) => ({ rate: RATES[i]! / 100 })))).toEqual(['rateScale D3:D9 +7']);
});

test('scores given for fractions are one problem', async () => {
  expect(heads(await issuesOf(() => ({ score: 0 })))).toEqual(['rateScale E3:E9 +6']);
});

test('a few wrong scores are no column', async () => {
  expect(heads(await issuesOf((i) => (i < 3 ? { score: 5 - SCORES[i]! } : {})))).toEqual(['claimedScoreMismatch E3 +0', 'claimedScoreMismatch E4 +0', 'claimedScoreMismatch E5 +0']);
});

test('units that have all earned the same: two slips of the pen are two problems, not a column that has slipped', async () => {
  const score = (i: number): number => (i === 0 ? 3 : i === 4 ? 1 : 5);
  const cells = Object.fromEntries([['ตัวชี้วัดที่ 9 รอบ 12 เดือน ปีงบประมาณ 2567'], ['อำเภอ', 'เป้าหมาย (B)', 'ผลงาน (A)', 'คะแนน'], ...UNITS.map((unit, i) => [unit, 100, 40, score(i)])].flatMap((row, r) => row.map((value, c) => [`${'ABCD'[c]!}${r + 1}`, value])));
  expect(heads(checkReading(await scoredOf(openGiven({ sheets: [{ name: 'DM', cells }] }))))).toEqual(['claimedScoreMismatch D3 +0', 'claimedScoreMismatch D7 +0']);
});

test('claims that fit another round where they are right are no sign of that round', async () => {
  // 40 percent is 5 in both rounds. 18 percent is 2, and would be 5 at 6 months; the other wrong claim fits neither.
  const rates = [40, 40, 40, 40, 40, 18, 40];
  const score = (i: number): number => (i === 1 ? 3 : 5);
  const cells = Object.fromEntries([['ตัวชี้วัดที่ 9 รอบ 12 เดือน ปีงบประมาณ 2567'], ['อำเภอ', 'เป้าหมาย (B)', 'ผลงาน (A)', 'คะแนน'], ...UNITS.map((unit, i) => [unit, 100, rates[i]!, score(i)])].flatMap((row, r) => row.map((value, c) => [`${'ABCD'[c]!}${r + 1}`, value])));
  expect(heads(checkReading(await scoredOf(openGiven({ sheets: [{ name: 'DM', cells }] })))).every((head) => !head.startsWith('roundMismatch'))).toBe(true);
});

async function countsOf(rows: readonly (readonly [b: number, a: number, score?: number])[]): Promise<readonly ReadingIssue[]> {
  const cells = Object.fromEntries([['ตัวชี้วัดที่ 9 รอบ 12 เดือน ปีงบประมาณ 2567'], ['อำเภอ', 'เป้าหมาย (B)', 'ผลงาน (A)', 'คะแนน'], ...rows.map(([b, a, score = null], i) => [UNITS[i]!, b, a, score])].flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[`${'ABCD'[c]!}${r + 1}`, value]]))));
  return checkReading(await scoredOf(openGiven({ sheets: [{ name: 'DM', cells }] })));
}

test('numerators and denominators in each other’s columns are one problem', async () => {
  const issues = await countsOf(RATES.map((rate) => [rate * 10, 1000]));
  expect(heads(issues)).toEqual(['aGreaterThanB C3:C9 +7']);
  expect(heads(await countsOf(RATES.map((rate, i) => (i < 2 ? [rate * 10, 1000] : [1000, rate * 10]))))).toEqual(['aGreaterThanB C3 +0', 'aGreaterThanB C4 +0']);
});

test('a score above the scale is called so', async () => {
  const [issue] = (await countsOf([[1000, 310, 6], [1000, 120, 1]])).filter(({ code }) => code === 'claimedScoreMismatch');
  expect(issueText(issue!, 'th')).toBe('เมืองสตูล กรอกคะแนน 6 (เกินคะแนนเต็ม 5) แต่ 310 ÷ 1,000 = 31.00 ได้ 5 คะแนน');
});

test('one claim that is right by another round is said to be so', async () => {
  const [issue] = (await countsOf([[1000, 120, 3], [1000, 310, 5]])).filter(({ code }) => code === 'claimedScoreMismatch');
  // 12 percent: 3 at 6 months (11), 1 at 12 months (10).
  expect(issueText(issue!, 'th')).toBe('เมืองสตูล กรอกคะแนน 3 แต่ 120 ÷ 1,000 = 12.00 ได้ 1 คะแนน (ตรงกับเกณฑ์รอบ 6 เดือน)');
});

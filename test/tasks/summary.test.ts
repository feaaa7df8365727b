import { findKpi } from '../../src/kpi/catalog';
import { evaluate } from '../../src/scoring/evaluate';
import type { Round } from '../../src/kpi/schema';
import { type SheetGrid, valueAt } from '../../src/sheet/grid';
import { reportMonth, roundOfMonth } from '../../src/tasks/month';
import { planSummary } from '../../src/tasks/summarise';
import { weightedTotal } from '../../src/tasks/weighted';
import { summaryWords } from '../../src/wording/summary';
import { openFixture, scoredOf } from './open';

async function summaryOf(prefix: string, month = '2024-09'): Promise<SheetGrid> {
  const workbook = openFixture(prefix);
  const plan = planSummary(await scoredOf(workbook), { month, office: 'สสจ.สตูล' }, summaryWords('th'));
  await workbook.apply(plan.plan);
  return (await workbook.snapshot()).sheets.find(({ name }) => name === plan.sheet)!;
}

const rowsOf = (sheet: SheetGrid): unknown[][] => Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: 15 }, (__, column) => valueAt(sheet, row, column)));

describe('months', () => {
  test.each([
    ['2024-02', 2567, 5, '2024-02-29', '2024-03-10'], ['2023-10', 2567, 1, '2023-10-31', '2023-11-10'], ['2024-09', 2567, 12, '2024-09-30', '2024-10-10'], ['2024-12', 2568, 3, '2024-12-31', '2025-01-10'],
  ])('%s', (month, fiscalYear, fiscalMonth, lastDay, due) => expect(reportMonth(month)).toMatchObject({ fiscalYear, fiscalMonth, lastDay, due }));
  test.each(['2567', '2024-13', '24-02', ''])('%j is no month', (month) => expect(reportMonth(month)).toBeNull());
  test.each([[5, ['m6', 'm12'], 'm6'], [6, ['m6', 'm12'], 'm6'], [7, ['m6', 'm12'], 'm12'], [12, ['m6'], 'm6'], [1, ['m12'], 'm12']] as const)('month %d of %j is scored as %s', (month, rounds, round) => expect(roundOfMonth(month, rounds as readonly Round[])).toBe(round));
});

test('the head says office, month, data as of and due date, in Buddhist years', async () => {
  const lines = rowsOf(await summaryOf('L05')).slice(0, 3).map(([first]) => first);
  expect(lines).toEqual(['รายงานสรุปผลการดำเนินงานตามตัวชี้วัด ประจำเดือนกันยายน 2567', 'สสจ.สตูล · ปีงบประมาณ 2567 · เดือนที่ 12 ของปีงบประมาณ', 'ข้อมูล ณ วันที่ 30 กันยายน 2567 · เผยแพร่ภายในวันที่ 10 ตุลาคม 2567']);
});

test.each(['L01', 'L02', 'L05', 'L16', 'E1'])('%s: every figure is what the engine gives for its cells', async (prefix) => {
  const { records } = await scoredOf(openFixture(prefix));
  const rows = rowsOf(await summaryOf(prefix));
  let checked = 0;
  for (const record of records) {
    const kpi = findKpi(record.kpi!)!;
    const result = evaluate(kpi, { kpi: kpi.id, round: record.round as Round, unit: record.unit, inputs: record.inputs });
    const [numerator, denominator] = kpi.items.map(({ code }) => record.inputs[code] ?? null);
    const shown = rows.find((row) => row[5] === record.unit && row[6] === numerator && row[7] === denominator && row[10] === result.score);
    if (!shown) continue;
    checked++;
    expect(shown[9]).toBe(result.level);
    if (record.rate !== null) expect(shown[8]).toBeCloseTo(record.rate, 9);
  }
  const rounds = new Set(records.map(({ round }) => round)).size;
  expect(checked).toBeGreaterThanOrEqual(records.length / rounds);
});

test('weighted totals leave out what has no weight or no score, and say so', async () => {
  const { records } = await scoredOf(openFixture('L05'));
  const total = weightedTotal('ละงู', records.filter(({ unit }) => unit === 'ละงู'));
  // (0.5 × 4 + 1 × 5) ÷ 1.5
  expect(total).toMatchObject({ total: 4.6667, weight: 1.5, counted: ['satun-2567/06', 'satun-2567/09'], leftOut: [{ kpi: 'satun-2567/08', number: '8', why: 'noWeight' }] });
  expect(weightedTotal('x', [])).toMatchObject({ total: null, weight: 0, counted: [], leftOut: [] });
});

test('a unit listed twice, or not at all, is left out of its weighted total, and that is said', async () => {
  const rows = rowsOf(await summaryOf('E1'));
  const leftOut = (unit: string): unknown => rows.find((row) => row[0] === unit && typeof row[2] === 'number')?.[6];
  expect(leftOut('ละงู')).toBe('ตัวชี้วัดที่ 9 (มีหลายแถว)');
  expect(leftOut('มะนัง')).toBe('ตัวชี้วัดที่ 9 (ไม่มีแถวข้อมูล)');
  expect(leftOut('ควนโดน')).toBe('ตัวชี้วัดที่ 9 (ไม่มีคะแนน)');
});

test('the whole leaves out both numbers of a unit with a zero denominator', async () => {
  const whole = rowsOf(await summaryOf('E1')).find((row) => row[5] === 'ภาพรวม' && row[6] === 1884);
  // 1446 + 327 + 111 of 4820 + 1310 + 1120: without ควนกาหลง (331 of 0), ควนโดน (impossible) and ละงู (two rows).
  expect(whole?.slice(6, 10)).toEqual([1884, 7250, expect.closeTo(25.986, 2), 4]);
});

test('what is missing is listed', async () => {
  const text = rowsOf(await summaryOf('E1')).map(([first]) => first).filter((line) => typeof line === 'string' && line.startsWith('ตัวชี้วัดที่ 9'));
  expect(text).toEqual(['ตัวชี้วัดที่ 9 · มะนัง: ไม่มีแถวข้อมูล', 'ตัวชี้วัดที่ 9 · ละงู: มีมากกว่าหนึ่งแถว เลือกแถวที่ถูกต้องไว้แถวเดียว', 'ตัวชี้วัดที่ 9 · ควนโดน: ข้อมูลเป็นไปไม่ได้', 'ตัวชี้วัดที่ 9 · ควนกาหลง: ไม่มีข้อมูล']);
});

test('a second summary of the month takes the place of the first; a user\'s sheet of that name is refused', async () => {
  const workbook = openFixture('L01');
  const plan = planSummary(await scoredOf(workbook), { month: '2024-09' }, summaryWords('th'));
  await workbook.apply(plan.plan);
  await workbook.apply(planSummary(await scoredOf(workbook), { month: '2024-09', office: 'ใหม่' }, summaryWords('th')).plan);
  expect((await workbook.snapshot()).sheets.map(({ name }) => name)).toEqual(['KPI 9', plan.sheet]);
  const own = openFixture('L01');
  const reading = await scoredOf(own);
  await expect(own.apply(planSummary(reading, { month: '2024-09' }, { ...summaryWords('th'), sheetName: () => 'KPI 9' }).plan)).rejects.toMatchObject({ code: 'sheetNotOurs' });
});

import { type Cell } from '../../../src/sheet/grid';
import type { XlsxWorkbook } from '../../../src/host/xlsx/open';
import { DONE_WORDS, NOT_DONE_WORDS } from '../../../src/scoring/tick-formula';
import { readTick } from '../../../src/sheet/ticks';
import { scoreReading } from '../../../src/tasks/evaluate';
import { readWorkbook } from '../../../src/tasks/read';
import { planScores } from '../../../src/tasks/score/score';
import type { ScorePlan, WriteOptions } from '../../../src/tasks/types';
import type { GivenCell, GivenValue } from '../../host/given';
import { openFixture, openGiven, scoredOf } from '../open';
import { sound } from '../../host/xlsx/lint/sound';

async function score(workbook: XlsxWorkbook, options: WriteOptions = { as: 'formulas' }): Promise<ScorePlan> {
  const snapshot = await workbook.snapshot();
  const plan = planScores(snapshot, scoreReading(readWorkbook(snapshot), { policy: options.policy ?? 'step' }), options);
  const before = workbook.bytes();
  if (plan.plan.edits.length > 0) await workbook.apply(plan.plan);
  sound(workbook.bytes(), before);
  return plan;
}

/** Cells of our columns, top to bottom, by role. */
async function written(workbook: XlsxWorkbook, plan: ScorePlan, role: string): Promise<(Cell | undefined)[]> {
  const { sheets } = await workbook.snapshot();
  return plan.columns.filter((column) => column.role === role).flatMap(({ sheet, area }) => Array.from({ length: area.bottom - area.top }, (_, i) => sheets.find(({ name }) => name === sheet)!.cell(area.top + 1 + i, area.left)));
}

const nine = (cells: Record<string, GivenValue | GivenCell>, name = 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี'): XlsxWorkbook =>
  openGiven({ sheets: [{ name: 'S', cells: { A1: name, A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'อำเภอ', B4: 'A1', C4: 'B1', ...cells } }] });

test('cells hold formulas over their own row, with the results that values would hold', async () => {
  const [live, fixed] = [openFixture('L01'), openFixture('L01')];
  const [plan, values] = [await score(live), await score(fixed, {})];
  expect(plan.asValues).toEqual([]);
  for (const role of ['score', 'level']) {
    const cells = await written(live, plan, role);
    const row = /(?<=COUNT\([A-Z]+)\d+/.exec(cells[0]?.formula ?? '')?.[0];
    expect(Number(row)).toBe(plan.columns[0]!.area.top + 2);
    expect(cells.map((cell) => cell?.value || null)).toEqual((await written(fixed, values, role)).map((cell) => cell?.value || null));
  }
});

test.each(['L01', 'L02', 'L05', 'L08', 'L13', 'L16', 'E1'])('%s: a second run changes nothing, the records stay, values and formulas change places and back', async (name) => {
  const workbook = openFixture(name);
  const before = await scoredOf(workbook);
  const first = await score(workbook);
  const bytes = workbook.bytes();
  expect((await score(workbook)).plan.edits).toEqual([]);
  expect(workbook.bytes()).toEqual(bytes);
  expect((await scoredOf(workbook)).records).toEqual(before.records);

  const values = await score(workbook, { as: 'values' });
  expect(values.changes > 0).toBe(first.changes > 0);
  for (const role of ['score', 'level', 'targetMet']) for (const cell of await written(workbook, values, role)) expect(cell?.formula).toBeUndefined();
  expect((await score(workbook, { as: 'values' })).plan.edits).toEqual([]);
  await score(workbook);
  expect((await score(workbook)).plan.edits).toEqual([]);
  expect((await scoredOf(workbook)).records).toEqual(before.records);
});

test('missing data is a formula that gives empty text, and becomes a score when the data comes', async () => {
  const workbook = nine({ A5: 'ละงู', B5: 801, C5: 3204, A6: 'ท่าแพ', B6: '-', C6: 0, A7: 'มะนัง' });
  const cells = await written(workbook, await score(workbook), 'score');
  expect(cells.map((cell) => cell?.value)).toEqual([4, '', '']);
  expect(cells.every((cell) => cell?.formula?.startsWith('IF(COUNT('))).toBe(true);
});

test('a row whose cells a formula would read otherwise holds a value, and the plan says so', async () => {
  const workbook = nine({ A5: 'ละงู', B5: 801, C5: 3204, A6: 'ท่าแพ', B6: '๓๒๗', C6: 1310, A7: 'มะนัง', B7: '1,000', C7: 4000 });
  const plan = await score(workbook);
  const cells = await written(workbook, plan, 'score');
  expect(cells.map((cell) => [cell?.formula !== undefined, cell?.value])).toEqual([[true, 4], [false, 3], [false, 4]]);
  expect(plan.asValues).toEqual([
    { table: 'S!A4:C7', role: 'score', round: null, rows: 2, reason: 'unlike', item: 'A1' },
    { table: 'S!A4:C7', role: 'level', round: null, rows: 2, reason: 'unlike', item: 'A1' },
  ]);
});

test('ticks become formulas, ticks of symbol fonts values', async () => {
  const workbook = openFixture('L13');
  const plan = await score(workbook);
  const cells = await written(workbook, plan, 'score');
  const symbols = plan.asValues.filter(({ role }) => role === 'score').reduce((sum, { rows }) => sum + rows, 0);
  expect(symbols).toBeGreaterThan(0);
  expect(cells.filter((cell) => typeof cell?.value === 'number' && cell.formula === undefined)).toHaveLength(symbols);
  expect(cells.filter((cell) => cell?.formula !== undefined).length).toBeGreaterThan(symbols);
});

test('a rate that was typed alone is what the formula reads', async () => {
  const workbook = openGiven({ sheets: [{ name: 'S', cells: { A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'อำเภอ', B4: 'ร้อยละ', A5: 'ละงู', B5: 29.5, A6: 'ท่าแพ', B6: 30, A7: 'มะนัง', B7: 9.99 } }] });
  const cells = await written(workbook, await score(workbook), 'score');
  expect(cells.map((cell) => cell?.value)).toEqual([4, 5, 0]);
  expect(cells[1]?.formula).toBe('IF(COUNT(B6)<1,"",(B6>=10)+(B6>=15)+(B6>=20)+(B6>=25)+(B6>=30))');
});

test('the policy is written into the formula', async () => {
  const workbook = nine({ A5: 'ละงู', B5: 273, C5: 1000 });
  const [cell] = await written(workbook, await score(workbook, { as: 'formulas', policy: 'linear' }), 'score');
  expect(cell?.value).toBe(4.46);
  expect(cell?.formula).toContain('ROUND(4+(B5*100-C5*25)/(C5*5),4)');
});

test('so is the floor that an office chose', async () => {
  const workbook = nine({ A5: 'ละงู', B5: 1, C5: 1000 });
  const snapshot = await workbook.snapshot();
  const settings = { floor: 1 } as const;
  const plan = planScores(snapshot, scoreReading(readWorkbook(snapshot), { settings }), { as: 'formulas', settings });
  await workbook.apply(plan.plan);
  const [cell] = await written(workbook, plan, 'score');
  expect([cell?.value, cell?.formula?.includes('MAX(1,')]).toEqual([1, true]);
});

test('a formula knows the marks that the reader knows', () => {
  for (const word of DONE_WORDS) expect([word, readTick({ value: word })]).toEqual([word, 'done']);
  for (const word of NOT_DONE_WORDS) expect([word, readTick({ value: word })]).toEqual([word, 'notDone']);
});

/** Weighted totals, and what they leave out. */
import { findKpi } from '../../src/kpi/catalog';
import type { Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import type { OfficeSettings } from '../../src/scoring/settings';
import { chosen } from '../../src/tasks/choices';
import { readSettings } from '../../src/tasks/settings';
import type { ScoredRecord } from '../../src/tasks/types';
import { weightedScore, weightedTotal } from '../../src/tasks/weighted';
import { badSettings, settingsText } from '../../src/wording/settings';

function record(kpi: string, inputs: Record<string, unknown>, how: OfficeSettings = {}): ScoredRecord {
  const result = evaluate(findKpi(kpi)!, { kpi, round: 'm12' satisfies Round, unit: 'ละงู', inputs }, how);
  return { kpi, result, unit: 'ละงู' } as unknown as ScoredRecord;
}

const ROWS = [
  record('satun-2567/01', { A: 17, B: 100 }), // 0.5 × 3
  record('satun-2567/09', { A1: 30, B1: 100 }), // 1 × 4
  record('satun-2567/08', { A: 95, B: 100 }), // no weight
  record('satun-2567/10', {}), // no data
];

test('Σ(w×score)/Σw over what has both; the rest is named, never counted as 0', () => {
  const total = weightedTotal('ละงู', ROWS);
  expect(total).toEqual({
    unit: 'ละงู', total: Number(((0.5 * 3 + ROWS[1]!.result!.score!) / 1.5).toFixed(4)), weight: 1.5, counted: ['satun-2567/01', 'satun-2567/09'], byOffice: [],
    leftOut: [{ kpi: 'satun-2567/08', number: '8', why: 'noWeight' }, { kpi: 'satun-2567/10', number: '10', why: 'noScore' }],
  });
});

test("an office's weight counts, and is named", () => {
  const total = weightedTotal('ละงู', ROWS, { weights: { 'satun-2567/08': '0.5' } });
  expect(total).toMatchObject({ weight: 2, counted: ['satun-2567/01', 'satun-2567/09', 'satun-2567/08'], byOffice: ['8'], leftOut: [{ number: '10' }] });
  expect(weightedScore(ROWS[2]!)).toBeNull();
  expect(weightedScore(ROWS[2]!, { weights: { 'satun-2567/08': '0.5' } })).toBe(2.5);
});

test('nothing that counts is no total', () => {
  expect(weightedTotal('ละงู', [])).toEqual({ unit: 'ละงู', total: null, weight: 0, counted: [], byOffice: [], leftOut: [] });
  expect(weightedTotal('ละงู', ROWS.slice(2))).toMatchObject({ total: null, counted: [] });
  expect(weightedTotal('ละงู', ROWS.slice(2, 3), { weights: { 'satun-2567/08': 0 } })).toMatchObject({ total: null, counted: ['satun-2567/08'] });
});

test('exact: sums of tenths do not drift', () => {
  const weights = { 'satun-2567/08': '0.1', 'satun-2567/16': '0.2' };
  const rows = [record('satun-2567/08', { A: 95, B: 100 }), record('satun-2567/16', { steps: [1, 2] })];
  expect(weightedTotal('ละงู', rows, { weights })).toMatchObject({ total: 3, weight: 0.3 });
});

test('a policy over settings', () => {
  expect(chosen({})).toEqual({});
  expect(chosen({ policy: 'step' })).toEqual({});
  expect(chosen({ policy: 'linear' })).toEqual({ policy: 'linear' });
  expect(chosen({ policy: 'step', settings: { policy: 'linear', floor: 1 } })).toEqual({ policy: 'step', floor: 1 });
  expect(chosen({ settings: { floor: 1 } })).toEqual({ floor: 1 });
});

describe('a file of settings', () => {
  test('is read as it is', () => {
    expect(readSettings('\uFEFF{"weights":{"satun-2567/08":0.5,"satun-2567/22":"1.25"},"policy":"linear","floor":1}')).toEqual({ settings: { weights: { 'satun-2567/08': 0.5, 'satun-2567/22': '1.25' }, policy: 'linear', floor: 1 }, problems: [] });
    expect(readSettings('{}')).toEqual({ settings: {}, problems: [] });
  });

  test.each([
    ['{', 'ไม่ใช่ JSON', 'it is not JSON'],
    ['[]', 'ต้องเป็นออบเจกต์', 'it has to be an object'],
    ['{"wieghts":{}}', 'ไม่รู้จัก "wieghts" ใช้ได้เฉพาะ weights, policy, floor', '"wieghts" is unknown; there are weights, policy, floor'],
    ['{"weights":[1]}', 'weights ต้องเป็นออบเจกต์', 'weights has to be an object'],
    ['{"weights":{"satun-2567/99":1}}', 'ไม่มีตัวชี้วัด "satun-2567/99"', 'there is no KPI "satun-2567/99"'],
    ['{"weights":{"satun-2567/08":-1}}', 'น้ำหนักของ satun-2567/08 เป็น -1', 'satun-2567/08 is -1; a weight is a number from 0 up'],
    ['{"weights":{"satun-2567/08":"มาก"}}', 'เป็น "มาก"', 'is "มาก"'],
    ['{"weights":{"satun-2567/09":3}}', 'เอกสารพิมพ์น้ำหนักของ satun-2567/09 ไว้แล้ว (1)', 'the document prints the weight of satun-2567/09 (1)'],
    ['{"policy":"cubic"}', 'policy เป็น "cubic"', 'policy is "cubic"; it is "step" or "linear"'],
    ['{"floor":2}', 'floor เป็น 2', 'floor is 2; it is 0 or 1'],
  ])('%s is refused with a sentence', (text, thai, english) => {
    const { settings, problems } = readSettings(text);
    expect(settings).toEqual({});
    const said = badSettings('office.json', problems);
    expect(said.th).toContain(thai);
    expect(said.en).toContain(english);
    expect(said.th + said.en).toContain('office.json');
  });

  test('every fault is told at once', () => {
    expect(readSettings('{"floor":2,"policy":"x","extra":1}').problems.map(({ code }) => code).sort()).toEqual(['badFloor', 'badPolicy', 'unknownField']);
  });

  test('the line of a report', () => {
    expect(settingsText({}, 'th')).toBe('');
    expect(settingsText({ weights: { 'satun-2567/08': 0.5 }, policy: 'linear', floor: 1 }, 'th')).toBe('สำนักงานกำหนดเอง: น้ำหนัก satun-2567/08 = 0.5 · ให้คะแนนแบบเทียบบัญญัติไตรยางศ์ระหว่างระดับ · ต่ำกว่าระดับ 1 ได้ 1 คะแนน (ระดับยังเป็น 0)');
    expect(settingsText({ policy: 'step', floor: 0 }, 'en')).toBe('Decided by the office: the score of the highest level reached · score 0 below level 1');
  });
});

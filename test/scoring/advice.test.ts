/** The edges of advice: whole cases in the right direction, nothing at the top, nothing where nothing helps. */
import { findKpi } from '../../src/kpi/catalog';
import type { Kpi, Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import { explain } from '../../src/scoring/explain';
import type { Advice } from '../../src/scoring/kind';
import type { Observation } from '../../src/scoring/result';

function adviceOf(kpi: string, round: Round, inputs: Record<string, unknown>, rate?: number): readonly Advice[] {
  const observation: Observation = { kpi, round, unit: null, inputs, ...(rate !== undefined && { rate }) };
  return explain(findKpi(kpi)!, observation, evaluate(findKpi(kpi)!, observation)).advice;
}

const rdu = (items: number, pcu: number) => ({ steps: [1, 2, 3], rduHospitalItems: items, pcuPassed: pcu, pcuTotal: 2, tambonsWithShop: 1, tambonsTotal: 2 });

test.each([
  ['more, rounded up to whole cases', 'satun-2567/09', 'm12', { A1: 327, B1: 1311 }, { kind: 'change', level: 4, item: 'A1', change: '1' }],
  ['fewer, rounded down to whole cases', 'satun-2567/01', 'm12', { A: 189, B: 999 }, { kind: 'change', level: 2, item: 'A', change: '-10' }],
  ['fewer, where the item stands below the line', 'satun-2567/11', 'm12', { A1: 120, B1: 101 }, { kind: 'change', level: 1, item: 'A1', change: '-25' }],
  ['down to nothing is possible', 'satun-2567/11', 'm12', { A1: 1, B1: 1 }, { kind: 'change', level: 1, item: 'A1', change: '-1' }],
  ['a band above the lowest', 'satun-2567/08', 'm12', { A: 50, B: 100 }, { kind: 'change', level: 2, item: 'A', change: '30' }],
  ['one part alone', 'satun-2567/26', 'm6', { A1: 80, B1: 100 }, { kind: 'change', level: 3, part: 1, item: 'A1', change: '5' }],
  ['a floor among conditions, without those that are read literally', 'satun-2567/13', 'm12', rdu(5, 1), { kind: 'step', level: 4, step: 4, unmet: [{ measure: 'rduHospitalItems', atLeast: '6', item: 'rduHospitalItems', change: '1' }] }],
  ['numbers, and not the flags beside them', 'satun-2567/17', 'm12', { steps: [1, 2], A: 30, B: 97, resultsSent: false }, { kind: 'step', level: 3, step: 3, unmet: [{ measure: 'A * 100 / B', atLeast: '35', item: 'A', change: '4' }] }],
  ['a share of nothing', 'satun-2567/17', 'm12', { steps: [1, 2, 3], A: 0, B: 0, resultsSent: true }, { kind: 'step', level: 3, step: 3, unmet: [{ measure: 'A * 100 / B', atLeast: '35', item: null, change: null }] }],
  ['the last step', 'satun-2567/16', 'm12', { steps: [1, 2, 3, 4] }, { kind: 'step', level: 5, step: 5, unmet: [] }],
  ['a band above the lowest, exactly', 'satun-2567/08', 'm12', { A: 82, B: 103 }, { kind: 'change', level: 2, item: 'A', change: '1' }],
  ['steps and works', 'satun-2567/18', 'm12', { steps: [1, 2, 3, 4, 5], works: 7 }, { kind: 'counted', level: 5, steps: [], item: 'works', change: 1 }],
] as const)('%s', (_title, id, round, inputs, advice) => {
  expect(adviceOf(id, round, inputs)).toEqual([advice]);
});

test.each([
  ['thresholds', 'satun-2567/09', 'm12', { A1: 100, B1: 100 }],
  ['bands', 'satun-2567/08', 'm12', { A: 100, B: 100 }],
  ['steps', 'satun-2567/16', 'm12', { steps: [1, 2, 3, 4, 5] }],
  ['counted steps', 'satun-2567/18', 'm12', { steps: [1, 2, 3, 4, 5], works: 9 }],
  ['grades', 'satun-2567/25', 'm12', { grade: 'ดี-ดีมาก' }],
  ['points', 'satun-2567/04', 'm6', { checks: { 1: 'full', 2: 'full', 3: 'full', 4: 'full', 5: 'full' } }],
  ['parts', 'satun-2567/26', 'm9', { A1: 100, B1: 100, A2: 100, B2: 100 }],
  ['evidence, which has no levels', 'doh-2564/3.16', 'm5', { evidence: ['4'] }],
] as const)('nothing above the highest level: %s', (_title, id, round, inputs) => {
  expect(adviceOf(id, round, inputs)).toEqual([]);
});

/** A table that no edition prints, as definitions allow it. */
function otherTable(measure: string, at: number[], direction: Kpi['direction'], inputs: Record<string, unknown>): readonly Advice[] {
  const source = { document: '003', lines: [1] };
  const kpi: Kpi = { ...findKpi('satun-2567/09')!, direction, checks: [], rounds: { every: { criteria: { kind: 'thresholds', measure, at, source } } } };
  const observation: Observation = { kpi: kpi.id, round: 'm12', unit: null, inputs };
  return explain(kpi, observation, evaluate(kpi, observation)).advice;
}

test.each([
  ['every item stands below the line', '1000 / B1', [1, 2, 3, 4, 5], 'higher', { B1: 400 }],
  ['an item that cancels itself', 'A1 - A1 + B1', [1, 2, 3, 4, 5], 'higher', { A1: 7, B1: 2 }],
  ['it would have to be fewer than none', 'A1 - B1', [0, -1, -2, -3, -4], 'lower', { A1: 0, B1: 0 }],
] as const)('no change of one number helps: %s', (_title, measure, at, direction, inputs) => {
  expect(otherTable(measure, [...at], direction, inputs)).toEqual([]);
});

test("nothing above the values of a unit's own table, which are no levels", () => {
  const observation: Observation = { kpi: 'doh-2563/1.5', round: 'h1', unit: 'ศูนย์อนามัยที่ 1', inputs: { A1: 10, A2: 45, A3: 45, A4: 0, B: 100 } };
  const kpi = findKpi(observation.kpi)!;
  const result = evaluate(kpi, observation);
  expect([result.outcome, explain(kpi, observation, result).advice]).toEqual(['scored', []]);
});

test('a typed rate has no cases to count', () => {
  expect(adviceOf('satun-2567/09', 'm12', {}, 24)).toEqual([]);
});

test.each([
  [rdu(8, 1), []],
  [rdu(8, 2), ['stepGapLiteral']],
  [rdu(11, 1), ['stepGapLiteral']],
])('what a step prints literally never decides, and is said where it fails: %j', (inputs, issues) => {
  const result = evaluate(findKpi('satun-2567/13')!, { kpi: 'satun-2567/13', round: 'm12', unit: null, inputs });
  expect([result.level, result.issues.map(({ code }) => code)]).toEqual([4, issues]);
});

test('steps beyond those that are named reach nothing', () => {
  expect(evaluate(findKpi('satun-2567/16')!, { kpi: 'satun-2567/16', round: 'm12', unit: null, inputs: { steps: [1, 2, 3, 4, 5, 6, 7] } })).toMatchObject({ level: 5, score: 5 });
});

test('one part is no list of parts', () => {
  const parts = (round: Round, inputs: Record<string, unknown>) => evaluate(findKpi('satun-2567/26')!, { kpi: 'satun-2567/26', round, unit: null, inputs }).parts;
  expect(parts('m6', { A1: 80, B1: 100 })).toBeNull();
  expect(parts('m9', { A1: 80, B1: 100, A2: 30, B2: 100 })).toEqual([2, 1]);
});

test('a joint result is whole, and so are its problems', () => {
  const joint = (inputs: Record<string, unknown>) => evaluate(findKpi('doh-2563/1.5')!, { kpi: 'doh-2563/1.5', round: 'h2', joint: true, inputs });
  const unreadable = { outcome: 'invalid', joint: null, score: null, issues: [{ code: 'unreadableNumber', severity: 'error', data: { item: 'weights, scores' } }] };
  for (const inputs of [{}, { weights: [1], scores: ['5'] }, { weights: [1], scores: 5 }, { weights: [1], scores: [1, 2] }, { weights: [-1], scores: [1] }, { weights: [1], scores: [Infinity] }, { weights: ['1'], scores: [1] }]) {
    expect(joint(inputs)).toMatchObject(unreadable);
  }
  expect(joint({ weights: [1], scores: [null] })).toMatchObject({ outcome: 'missing', joint: null, issues: [{ code: 'noData', severity: 'info', data: { item: 'weights, scores' } }] });
  expect(joint({ weights: [0], scores: [5] })).toMatchObject({ outcome: 'missing', joint: null, issues: [{ code: 'zeroDenominator', severity: 'error' }] });
  expect(joint({ weights: [1, 3], scores: [5, 1] })).toMatchObject({ outcome: 'scored', joint: 2, score: 2, issues: [] });
});

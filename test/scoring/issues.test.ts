/** Each problem that scoring can find, whole: its code, how grave it is, and what its sentence needs. */
import { findKpi } from '../../src/kpi/catalog';
import type { Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import type { Result, ScoringIssue } from '../../src/scoring/result';

type Case = [id: string, round: Round, inputs: Record<string, unknown>, outcome: Result['outcome'], issues: ScoringIssue[], unit?: string];
const one = (code: string, severity: ScoringIssue['severity'], data?: ScoringIssue['data']): ScoringIssue => (data ? { code, severity, data } : { code, severity });
const rdu = { steps: [1, 2, 3, 4], pcuPassed: 1, pcuTotal: 2, tambonsWithShop: 1, tambonsTotal: 2 };

const cases: Case[] = [
  ['satun-2567/03', 'm6', { A: 79996, B: 100000 }, 'scored', [one('borderline', 'warning', { level: 4, shownLevel: 5 })]],
  ['satun-2567/08', 'm12', { A: 79996, B: 100000 }, 'scored', [one('borderline', 'warning', { level: 1, shownLevel: 2 })]],
  ['hss/19', 'm12', { A: 3, B: 4 }, 'target', []],
  ['hss/19', 'm12', { A: 1, B: 4 }, 'target', []],
  ['hss/19', 'm12', { A: 74996, B: 100000 }, 'target', [one('borderline', 'warning', { target: '75' })]],
  ['satun-2567/08', 'm12', { A: 845, B: 1000 }, 'scored', [one('inBandGap', 'warning', { above: '84', below: '85' })]],
  ['satun-2567/08', 'm12', { A: 84, B: 100 }, 'scored', []],
  ['satun-2567/08', 'm12', { A: 96, B: 100 }, 'scored', []],
  ['satun-2567/08', 'm12', { A: 50, B: 100 }, 'scored', []],
  ['satun-2567/02', 'm12', { A: 0, B: 10, C: 1000 }, 'gated', [one('gateNotMet', 'error', { atLeast: '90', found: '1' })]],
  ['satun-2567/02', 'm12', { A: 17, B: 90, C: 100 }, 'scored', []],
  ['satun-2567/02', 'm12', { A: 170, B: 1000 }, 'scored', [one('gateUnverified', 'warning', { atLeast: '90' })]],
  ['satun-2567/02', 'm12', {}, 'missing', [one('noData', 'info', { item: 'A' })]],
  ['satun-2567/02', 'm12', { A: 3 }, 'missing', [one('noData', 'info', { item: 'B' })]],
  ['satun-2567/02', 'm12', { A: 5, B: 30, C: 20 }, 'invalid', [one('testedExceedsAll', 'error', { part: 'B', whole: 'C', item: 'B', found: 30, expected: 20 })]],
  ['satun-2567/09', 'm12', { A1: 5, B1: 4 }, 'invalid', [one('aGreaterThanB', 'error', { part: 'A1', whole: 'B1', item: 'A1', found: 5, expected: 4 })]],
  ['satun-2567/05', 'm12', { A: 30, B: 30, C: 50 }, 'invalid', [one('inputSumExceeds', 'error', { parts: 'A + B', whole: 'C', item: 'A', found: 60, expected: 50 })]],
  ['satun-2567/05', 'm12', { A: 30, B: 20, C: 50 }, 'scored', []],
  ['satun-2567/13', 'm12', { ...rdu, rduHospitalItems: 13 }, 'invalid', [one('aGreaterThanB', 'error', { part: 'rduHospitalItems', whole: '12', item: 'rduHospitalItems', found: 13, expected: 12 })]],
  ['satun-2567/13', 'm12', { ...rdu, rduHospitalItems: 11 }, 'scored', [one('stepGapLiteral', 'warning', { level: 4 })]],
  ['satun-2567/09', 'm12', { A1: 3, B1: 0 }, 'missing', [one('zeroDenominator', 'error')]],
  ['satun-2567/09', 'm12', { A1: 3 }, 'missing', [one('noData', 'info', { item: 'B1' })]],
  ['satun-2567/09', 'm3', { A1: 3, B1: 4 }, 'unknown', [one('noScaleForRound', 'warning')]],
  ['satun-2567/09', 'm12', { A1: -3, B1: 4 }, 'invalid', [one('negativeCount', 'error', { item: 'A1', found: -3 })]],
  ['satun-2567/09', 'm12', { A1: 2.5, B1: 4 }, 'invalid', [one('nonIntegerCount', 'error', { item: 'A1', found: 2.5 })]],
  ['satun-2567/09', 'm12', { A1: 'x', B1: 4 }, 'invalid', [one('unreadableNumber', 'error', { item: 'A1', found: 'x' })]],
  ['satun-2567/16', 'm12', { steps: 'x' }, 'invalid', [one('unreadableNumber', 'error', { item: 'steps', found: '"x"' })]],
  ['satun-2567/17', 'm12', { steps: [1, 2], resultsSent: 'yes' }, 'invalid', [one('unreadableNumber', 'error', { item: 'resultsSent', found: 'yes' })]],
  ['satun-2567/04', 'm6', { checks: { 1: 'x' } }, 'invalid', [one('unreadableNumber', 'error', { item: 'checks', found: '{"1":"x"}' })]],
  ['satun-2567/25', 'm12', { grade: 'ดี – ดีมาก', points: 90 }, 'scored', []],
  ['satun-2567/25', 'm12', { grade: ' c+', points: 75 }, 'scored', []],
  ['satun-2567/25', 'm12', { points: 101 }, 'scored', [one('scoreOverMax', 'warning', { max: '100' })]],
  ['satun-2567/25', 'm12', { points: 100 }, 'scored', []],
  ['satun-2567/25', 'm12', { points: 60.5, grade: 'F' }, 'scored', [one('inBandGap', 'warning', { above: '60', below: '61' }), one('claimedLevelMismatch', 'error', { found: 1, expected: 2 })]],
  ['satun-2567/25', 'm12', { points: 60, grade: 'พอใช้' }, 'scored', []],
  ['satun-2567/25', 'm12', { grade: 'Z' }, 'invalid', [one('unreadableNumber', 'error', { item: 'grade', found: 'Z' })]],
  ['satun-2567/25', 'm12', {}, 'missing', [one('noData', 'info', { item: 'grade' })]],
  ['satun-2567/26', 'm9', { A1: 95, B1: 100 }, 'missing', [one('partsMissing', 'error', { found: 1, expected: 2 }), one('noData', 'info', { item: 'A2' })]],
  ['satun-2567/26', 'm9', { A1: 95, B1: 100, A2: 1, B2: 0 }, 'missing', [one('partsMissing', 'error', { found: 1, expected: 2 }), one('zeroDenominator', 'error')]],
  ['satun-2567/26', 'm9', {}, 'missing', [one('noData', 'info', { item: 'A1' }), one('noData', 'info', { item: 'A2' })]],
  ['satun-2567/04', 'm12', { checks: { 1: 'half' }, goodTambons: 4, certifiedTambons: 4 }, 'scored', [one('scoreOverMax', 'warning', { max: 5, points: '5.5' })], 'เมืองสตูล'],
  ['satun-2567/04', 'm6', { checks: { 1: 'full', 2: 'full', 3: 'full', 4: 'full', 5: 'full' } }, 'scored', []],
  ['satun-2567/04', 'm6', {}, 'missing', [one('noData', 'info', { item: 'checks' })]],
  ['satun-2567/07', 'm12', { C: 4, D: 30 }, 'scored', [one('targetDiffers', 'error', { item: 'D', found: 30, expected: 35, unit: 'ท่าแพ' })], 'ท่าแพ'],
  ['satun-2567/07', 'm12', { C: 4, D: 35 }, 'scored', [], 'ท่าแพ'],
  ['satun-2567/18', 'm12', { steps: [1, 2, 3, 4, 5] }, 'missing', [one('noData', 'info', { item: 'works' })]],
  ['satun-2567/18', 'm12', { works: 2 }, 'missing', [one('noData', 'info', { item: 'steps' })]],
  ['doh-2563/1.5', 'h1', { A1: 0, A2: 500, A3: 250, A4: 250, B: 1000 }, 'missing', [one('unitUnknown', 'error', { found: 'x' })], 'x'],
  ['doh-2563/1.5', 'h2', { A1: 0, A2: 500, A3: 250, A4: 250 }, 'missing', [one('noData', 'info', { item: 'B' })], 'ศูนย์อนามัยที่ 1'],
  ['doh-2563/1.5', 'h2', { A1: 0, A2: 500, A3: 250, B: 1000 }, 'missing', [one('noData', 'info', { item: 'A4' })], 'ศูนย์อนามัยที่ 1'],
  ['doh-2564/3.16', 'm5', {}, 'missing', [one('noData', 'info', { item: 'evidence' })]],
];

test.each(cases.map(([id, round, inputs, outcome, issues, unit = null]) => ({ id, round, inputs, outcome, issues, unit })))('$id $round $inputs: $outcome', ({ id, round, inputs, outcome, issues, unit }) => {
  const result = evaluate(findKpi(id)!, { kpi: id, round, unit, inputs });
  expect([result.outcome, result.issues]).toEqual([outcome, issues]);
  if (outcome !== 'scored') expect([result.level, result.score, result.parts, result.points, result.joint]).toEqual([null, null, null, null, null]);
});

test('a gate that can not be checked is said with a target, too, and only with one that is reported', () => {
  const { criteria: _, ...rule } = findKpi('satun-2567/02')!.rounds.every!;
  const kpi = { ...findKpi('satun-2567/02')!, rounds: { every: rule } };
  const issues = (inputs: Record<string, unknown>) => evaluate(kpi, { kpi: kpi.id, round: 'm12', unit: null, inputs }).issues.map(({ code }) => code);
  expect([issues({ A: 170, B: 1000 }), issues({ A: 170, B: 1000, C: 1000 }), issues({ C: 1000 })]).toEqual([['gateUnverified'], [], ['noData']]);
});

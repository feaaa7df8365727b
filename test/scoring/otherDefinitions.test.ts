/** Definitions that no document prints, as the rule book may hold them one day: the engine's results, and formulas that give the same. */
import { findKpi } from '../../src/kpi/catalog';
import type { Criteria, CriteriaOf, Kpi } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import { explain } from '../../src/scoring/explain';
import { differences, numberRow, stepRow } from './sheetRows';

const source = { document: '003', lines: [1] };
const name = { th: 'ก', en: 'a' };

test('a condition may ask for less', () => {
  const { criteria } = findKpi('satun-2567/13')!.rounds.every!;
  const kpi: Kpi = { ...findKpi('satun-2567/13')!, rounds: { every: { criteria: { ...criteria, conditions: { 2: { all: [{ measure: 'rduHospitalItems', below: 3 }], source } } } as Criteria } } };
  const rows = [undefined, 0, 2, 3, 12].flatMap((rduHospitalItems) => [[1, 3], [1, 2, 3]].map((steps) => stepRow(kpi, steps, { rduHospitalItems })));
  expect(rows.map(({ observation }) => evaluate(kpi, observation).level)).toEqual([1, 3, 3, 3, 3, 3, 1, 1, 1, 1]);
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
  const atThree = rows[6]!.observation;
  expect(explain(kpi, atThree, evaluate(kpi, atThree)).advice).toEqual([{ kind: 'step', level: 2, step: 2, unmet: [] }]);
});

test('a gate may rest on what the document prints', () => {
  const tb = findKpi('satun-2567/07')!;
  const gate = { name, measure: 'D', atLeast: 50, source };
  const kpi: Kpi = { ...tb, rounds: { every: { ...tb.rounds.every!, gate } } };
  const rows = ['ละงู', 'ท่าแพ'].flatMap((unit) => [numberRow(kpi, unit, { C: 25, D: 60 }), numberRow(kpi, unit, { C: 25, D: 60 }, ['D']), numberRow(kpi, unit, { C: 20, D: 30 })]);
  expect(rows.map(({ observation }) => evaluate(kpi, observation).outcome)).toEqual(['scored', 'scored', 'gated', 'scored', 'gated', 'gated']);
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

test('what a round does not read is not checked either', () => {
  const anaemia = findKpi('satun-2567/02')!;
  const { gate: _, ...rule } = anaemia.rounds.every!;
  const kpi: Kpi = { ...anaemia, rounds: { every: rule } };
  const row = numberRow(kpi, null, { A: 1, B: 100, C: 2 });
  expect([evaluate(kpi, row.observation).outcome, differences(kpi, row)]).toEqual(['scored', []]);
});

test('the last grade may be open', () => {
  const { criteria } = findKpi('satun-2567/25')!.rounds.m12! as { criteria: Extract<Criteria, { kind: 'grades' }> };
  const open = { ...criteria, grades: criteria.grades.map((grade, i) => (i === 4 ? { ...grade, to: null } : grade)) };
  const kpi: Kpi = { ...findKpi('satun-2567/25')!, rounds: { m12: { criteria: open } } };
  const observation = { kpi: kpi.id, round: 'm12', unit: null, inputs: { points: 120 } } as const;
  const result = evaluate(kpi, observation);
  expect(result).toMatchObject({ level: 5, issues: [] });
  expect(explain(kpi, observation, result).rows.map((row) => 'to' in row && row.to)).toEqual(['50', '60', '70', '80', null]);
});

test('shares of parts may have decimals of unlike number: in binary fractions, 0.1 × 3 + 0.03 × 3 + 0.87 × 3 is less than 3', () => {
  const budget = findKpi('satun-2567/26')!;
  const thresholds = (measure: string): CriteriaOf<'thresholds'> => ({ kind: 'thresholds', measure, at: [10, 20, 30, 40, 50], source });
  const parts = ([[0.1, 'A1 / B1 * 100'], [0.03, 'A2 / B2 * 100'], [0.87, 'A1 / B2 * 100']] as const).map(([share, measure]) => ({ name, share, criteria: thresholds(measure) }));
  const kpi: Kpi = { ...budget, checks: [], rounds: { every: { criteria: { kind: 'parts', parts, source } } } };
  const rows = [{ A1: 30, B1: 100, A2: 30, B2: 100 }, { A1: 50, B1: 100, A2: 10, B2: 500 }, { A1: 5, B1: 100, A2: 20, B2: 100 }].map((values) => numberRow(kpi, null, values));
  expect(rows.map(({ observation }) => evaluate(kpi, observation))).toMatchObject([{ level: 3, score: 3 }, { level: 1, score: 1.37 }, { level: 0, score: 0.06 }]);
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

test('points may rest on shares alone: in binary fractions, 0.7 + 0.2 + 0.1 is less than 1', () => {
  const entries = [0.7, 0.2, 0.1].map((points) => ({ name, measure: 'goodTambons / targetTambons * 100', steps: [{ from: 50, points }, { from: 100, points: points * 2 }], source }));
  const criteria: Criteria = { kind: 'points', checksItem: 'checks', max: 5, source, entries };
  const kpi: Kpi = { ...findKpi('satun-2567/04')!, rounds: { every: { criteria } } };
  const rows = [4, 2, 1].map((goodTambons) => numberRow(kpi, null, { goodTambons, targetTambons: 4 }));
  expect(rows.map(({ observation }) => evaluate(kpi, observation))).toMatchObject([{ level: 2, score: 2 }, { level: 1, score: 1 }, { level: 0, score: 0 }]);
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

test('a sum is held against its whole only where each part of it is reported', () => {
  const kpi = findKpi('doh-2563/1.5')!;
  const values = { A1: 100, A2: 500, A3: 400, A4: 300, B: 1000 };
  const rows = [numberRow(kpi, 'ศูนย์อนามัยที่ 1', values), numberRow(kpi, 'ศูนย์อนามัยที่ 1', { ...values, A1: null })].map((row) => ({ ...row, observation: { ...row.observation, round: 'h2' as const } }));
  expect(rows.map(({ observation }) => evaluate(kpi, observation).outcome)).toEqual(['invalid', 'scored']);
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

import { EDITIONS, findKpi } from '../../src/kpi/catalog';
import type { Round } from '../../src/kpi/schema';
import { explainDefinition } from '../../src/scoring/definition';
import { evaluate } from '../../src/scoring/evaluate';
import { decimal } from '../../src/scoring/exact';
import { explain, shownRate, type Explanation } from '../../src/scoring/explain';
import type { Policy } from '../../src/scoring/result';
import { citationText } from '../../src/wording/citations';
import { definitionSections, explanationSections } from '../../src/wording/explanation';
import { RULING_IDS, rulingText } from '../../src/wording/rulings';

function explained(id: string, round: Round, inputs: Record<string, unknown>, unit: string | null = null, policy: Policy = 'step'): Explanation {
  const kpi = findKpi(id)!;
  const observation = { kpi: id, round, unit, inputs };
  return explain(kpi, observation, evaluate(kpi, observation, policy), policy);
}

/** Everything that is said, in one string. */
function said(explanation: Explanation, language: 'th' | 'en' = 'en'): string {
  return explanationSections(explanation, language).flatMap((section) => section.lines.map((line) => (line.deciding ? '▶ ' : '') + line.text)).join('\n');
}

test('a threshold table: values, exact and shown rate, deciding row, way to the next level', () => {
  const explanation = explained('satun-2567/09', 'm12', { A1: 327, B1: 1310 });
  expect(explanation.rates).toEqual([{ name: null, formula: 'A1 / B1 * 100', exact: '3270/131', shown: '24.96' }]);
  expect(explanation.rows.map((row) => [row.level, row.deciding])).toEqual([[1, false], [2, false], [3, true], [4, false], [5, false]]);
  expect(explanation.advice).toEqual([{ kind: 'change', level: 4, item: 'A1', change: '1' }]);
  expect(said(explanation)).toContain('A1 ÷ B1 × 100 = 24.96 (3270/131)');
  expect(said(explanation)).toContain('▶ Level 3: ≥ 20');
  expect(said(explanation, 'th')).toContain('อีก 1 ราย ถึงระดับ 4 (A1: ');
  expect(citationText(explanation.citations, 'en')).toContain('486');
});

test.each([
  ['satun-2567/01', 'm12', { A: 189, B: 1000 }, { kind: 'change', level: 2, item: 'A', change: '-9' }],
  ['satun-2567/05', 'm6', { A: 225, B: 25, C: 1000 }, { kind: 'change', level: 3, item: 'A', change: '50' }],
  ['satun-2567/11', 'm12', { A1: 120, B1: 100 }, { kind: 'change', level: 1, item: 'A1', change: '-25' }],
  ['satun-2567/08', 'm12', { A: 845, B: 1000 }, { kind: 'change', level: 3, item: 'A', change: '5' }],
  ['satun-2567/22', 'm12', { A: 9999.5, B: 10000 }, { kind: 'change', level: 5, item: 'A', change: '0.5' }],
  ['satun-2567/16', 'm12', { steps: [1, 2, 4] }, { kind: 'step', level: 3, step: 3, unmet: [] }],
  ['satun-2567/18', 'm12', { steps: [1, 2, 3, 4, 5], works: 3 }, { kind: 'counted', level: 3, steps: [], item: 'works', change: 1 }],
  ['satun-2567/18', 'm12', { steps: [1, 2, 4] }, { kind: 'counted', level: 1, steps: [3, 5], item: 'works', change: 0 }],
  ['satun-2567/25', 'm12', { grade: 'พอใช้' }, { kind: 'grade', level: 3, names: ['ปานกลาง', 'C'], from: '61' }],
  ['satun-2567/25', 'm12', { points: 59.5 }, { kind: 'change', level: 3, item: 'points', change: '1.5' }],
  ['satun-2567/04', 'm6', { checks: { 1: 'full', 2: 'full', 3: 'half', 4: 'half', 5: 'half' } }, { kind: 'points', level: 4, more: '0.5' }],
] as const)('%s %s %j: the way to the next level', (id, round, inputs, advice) => {
  expect(explained(id, round, inputs).advice).toEqual([advice]);
});

test('parts are advised one by one', () => {
  expect(explained('satun-2567/26', 'm9', { A1: 950, B1: 1000, A2: 299, B2: 1000 }).advice).toEqual([{ kind: 'change', level: 1, part: 2, item: 'A2', change: '1' }]);
});

test('a step with numbers says which of them falls short, and by how much', () => {
  const inputs = { steps: [1, 2], factoriesTarget: 100, factoriesInspected: 59, factoriesPassed: 42, productsTarget: 1000, productsSampled: 700, productsTested: 700, productsPassed: 560 };
  expect(explained('satun-2567/12', 'm12', inputs).advice).toEqual([
    { kind: 'step', level: 4, step: 4, unmet: [{ measure: 'factoriesInspected / factoriesTarget * 100', atLeast: '60', item: 'factoriesInspected', change: '1' }] },
  ]);
});

test.each([
  ['at the highest level', 'satun-2567/09', 'm12', { A1: 30, B1: 100 }, 1],
  ['with impossible data', 'satun-2567/09', 'm12', { A1: 101, B1: 100 }, 0],
  ['with a target only', 'hss/19', 'm12', { A: 3, B: 4 }, 0],
  ['without a scale', 'satun-2567/09', 'm3', { A1: 3, B1: 4 }, 0],
] as const)('%s nothing is advised and nothing decides but a level', (_title, id, round, inputs, deciding) => {
  const { advice, rows } = explained(id, round, inputs);
  expect(advice).toEqual([]);
  expect(rows.filter((row) => row.deciding)).toHaveLength(deciding);
});

test("the document's own value is shown as such", () => {
  const explanation = explained('satun-2567/07', 'm12', { C: 22 }, 'ท่าแพ');
  expect(explanation.values).toContainEqual({ code: 'D', value: '35', filledIn: true });
  expect(said(explanation)).toContain('the value that the document prints');
});

test.each([
  ['counts as they are read', 'satun-2567/09', 'm12', { A1: '1,250', B1: 5000 }, { A1: '1250', B1: '5000' }],
  ['amounts', 'satun-2567/22', 'm12', { A: 0.5, B: '10.25' }, { A: '0.5', B: '10.25' }],
  ['what is missing', 'satun-2567/09', 'm12', { A1: null }, { A1: null, B1: null }],
  ['what can not be read, as it was found', 'satun-2567/09', 'm12', { A1: 'x', B1: 5 }, { A1: 'x', B1: '5' }],
  ['steps and flags', 'satun-2567/17', 'm12', { steps: [1, 2], resultsSent: true, randomAssessed: false }, { A: null, B: null, steps: '1, 2', resultsSent: 'true', randomAssessed: 'false', plusCount: null }],
  ['marks', 'satun-2567/04', 'm6', { checks: { 1: 'full', 3: 'none' } }, { checks: '1: full, 3: none' }],
  ['evidence', 'doh-2564/3.16', 'm5', { evidence: ['4', '5.2'] }, { evidence: '4, 5.2' }],
  ['a grade', 'satun-2567/25', 'm12', { grade: 'พอใช้' }, { grade: 'พอใช้', points: null }],
] as const)('values: %s', (_title, id, round, inputs, values) => {
  expect(Object.fromEntries(explained(id, round, inputs).values.map(({ code, value }) => [code, value]))).toEqual(values);
});

test('each rate has its name, and only those that have a value are there', () => {
  const rates = explained('satun-2567/26', 'm9', { A1: 2, B1: 3, A2: 1, B2: 0 }).rates;
  expect(rates).toEqual([{ name: 'part1', formula: 'A1 / B1 * 100', exact: '200/3', shown: '66.67' }]);
});

test.each([['25', '25.00'], ['24.9', '24.90'], ['89.696', '89.70'], ['-0.5', '-0.50'], ['0', '0.00'], ['1234567.005', '1234567.01']])('%s is shown as %s', (value, shown) => expect(shownRate(decimal(value))).toBe(shown));

test('an explanation is of its unit and policy', () => {
  expect(explained('satun-2567/22', 'm12', { A: 1, B: 2 }, 'ละงู', 'linear')).toMatchObject({ unit: 'ละงู', policy: 'linear' });
  expect(explained('satun-2567/22', 'm12', { A: 1, B: 2 })).toMatchObject({ unit: null, policy: 'step' });
  const observation = { kpi: 'satun-2567/22', round: 'm12', inputs: { A: 1, B: 2 } } as const;
  expect(explain(findKpi('satun-2567/22')!, observation, evaluate(findKpi('satun-2567/22')!, observation)).policy).toBe('step');
});

test.each([
  ['points without levels', 'doh-2564/3.16', 'm5', { evidence: ['4'] }],
  ['level 0', 'satun-2567/09', 'm12', { A1: 1, B1: 100 }],
  ['no result', 'satun-2567/09', 'm12', {}],
] as const)('no row decides: %s', (_title, id, round, inputs) => {
  expect(explained(id, round, inputs).rows.map(({ deciding }) => deciding)).not.toContain(true);
});

test('the rows that decide are those of the parts', () => {
  const rows = explained('satun-2567/26', 'm9', { A1: 80, B1: 100, A2: 30, B2: 100 }).rows;
  expect(rows.filter(({ deciding }) => deciding).map(({ part, level }) => [part?.number, level])).toEqual([[1, 2], [2, 1]]);
});

test('interpolation is said', () => {
  expect(said(explained('satun-2567/22', 'm12', { A: 985, B: 1000 }, null, 'linear'))).toContain('level 3 · score 3.5 (interpolated)');
});

test('what round m6 of KPI 06 counts is said', () => {
  const definition = explainDefinition(findKpi('satun-2567/06')!, 'm6');
  expect(definitionSections(definition, 'en').flatMap((one) => one.lines.map((line) => line.text)).join()).toContain('cured patients only');
});

describe('wording is complete', () => {
  const all = EDITIONS.flatMap((edition) => edition.kpis);

  test.each(all.map((kpi) => [kpi.id, kpi] as const))('%s has a text for each ruling, in both languages', (_id, kpi) => {
    for (const id of kpi.rulings) expect(RULING_IDS).toContain(id);
  });

  test.each(RULING_IDS)('%s is Thai in Thai and English in English', (id) => {
    expect(rulingText(id, 'th')).toMatch(/[ก-๙]/);
    expect(rulingText(id, 'en')).not.toMatch(/^[^A-Za-z]*$/);
  });

  test.each(all.map((kpi) => [kpi.id, kpi] as const))('%s: no empty and no unfinished sentence', (_id, kpi) => {
    for (const round of ['m3', 'm6', 'm9', 'm12'] as const) {
      for (const language of ['th', 'en'] as const) {
        const lines = definitionSections(explainDefinition(kpi, round), language).flatMap((one) => [one.heading, ...one.lines.map((line) => line.text)]);
        for (const line of lines) {
          expect(line.trim()).not.toBe('');
          expect(line).not.toMatch(/undefined|null|\[object/);
        }
      }
    }
  });
});

/** What an office decides for itself: weights, policy, floor. */
import { findKpi } from '../../src/kpi/catalog';
import type { Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import { scoreFormula } from '../../src/scoring/excel-formula';
import { explain } from '../../src/scoring/explain';
import { planOf } from '../../src/scoring/plan';
import { choicesOf, officeChoices, weightOf, type OfficeSettings } from '../../src/scoring/settings';
import { explanationSections } from '../../src/wording/explanation';

const FLOOR: OfficeSettings = { floor: 1 };
const kpi = (id: string) => findKpi(id)!;
const choicesFor = (id: string, how: OfficeSettings | 'step' | 'linear') => officeChoices(kpi(id), planOf(kpi(id), 'm12').rule?.criteria?.kind, how);
const result = (id: string, round: Round, inputs: Record<string, unknown>, how: OfficeSettings) => evaluate(kpi(id), { kpi: id, round, unit: null, inputs }, how);

test.each([
  ['a threshold table', 'satun-2567/09', 'm12', { A1: 1, B1: 100 }, 0, 1],
  ['a threshold table, lower is better', 'satun-2567/01', 'm12', { A: 90, B: 100 }, 0, 1],
  ['steps', 'satun-2567/16', 'm12', { steps: [2] }, 0, 1],
  ['counted steps', 'satun-2567/18', 'm12', { steps: [1], works: 9 }, 0, 1],
  ['both parts', 'satun-2567/26', 'm9', { A1: 0, B1: 10, A2: 0, B2: 10 }, 0, 1],
  ['one part of two', 'satun-2567/26', 'm9', { A1: 95, B1: 100, A2: 0, B2: 100 }, 2, 3],
  ['level 1 and above stay', 'satun-2567/09', 'm12', { A1: 12, B1: 100 }, 1, 1],
  ['points keep their fraction', 'satun-2567/04', 'm12', { checks: { 1: 'half' }, goodTambons: 0, certifiedTambons: 0, targetTambons: 4 }, 0, 0.5],
] as const)('floor 1: %s', (_title, id, round, inputs, level, score) => {
  expect(result(id, round, inputs, FLOOR)).toMatchObject({ outcome: 'scored', level, score });
});

test('floor 1 with interpolation; nothing missing, gated or invalid is lifted', () => {
  expect(result('satun-2567/22', 'm12', { A: 1, B: 100 }, { floor: 1, policy: 'linear' })).toMatchObject({ level: 0, score: 1 });
  expect(result('satun-2567/22', 'm12', { A: 985, B: 1000 }, { floor: 1, policy: 'linear' })).toMatchObject({ level: 3, score: 3.5 });
  for (const inputs of [{}, { A: 1, B: 0 }, { A: 2, B: 1 }]) expect(result('satun-2567/22', 'm12', inputs, FLOOR).score).toBeNull();
  expect(result('satun-2567/02', 'm12', { A: 0, B: 10, C: 1000 }, FLOOR)).toMatchObject({ outcome: 'gated', score: null });
});

test('what nobody chooses is step, and 0', () => {
  expect(choicesOf('step')).toEqual({ policy: 'step', floor: 0 });
  expect(choicesOf('linear')).toEqual({ policy: 'linear', floor: 0 });
  expect(choicesOf({})).toEqual({ policy: 'step', floor: 0 });
  expect(choicesOf({ floor: 1 })).toEqual({ policy: 'step', floor: 1 });
  expect(choicesOf({ policy: 'linear', floor: 0 })).toEqual({ policy: 'linear', floor: 0 });
});

test('only the choices that concern an indicator are its own', () => {
  const all: OfficeSettings = { weights: { 'satun-2567/08': 0.5, 'satun-2567/09': 2 }, policy: 'linear', floor: 1 };
  expect(choicesFor('satun-2567/09', all)).toEqual({ policy: 'linear', floor: 1 });
  expect(choicesFor('satun-2567/08', all)).toEqual({ weight: '0.5' });
  expect(choicesFor('satun-2567/16', all)).toEqual({ floor: 1 });
  expect(choicesFor('satun-2567/18', all)).toEqual({ floor: 1 });
  expect(choicesFor('satun-2567/26', all)).toEqual({ policy: 'linear', floor: 1 });
  expect(choicesFor('hss/19', all)).toBeNull();
  expect(choicesFor('satun-2567/09', 'linear')).toEqual({ policy: 'linear' });
  expect(choicesFor('satun-2567/09', 'step')).toBeNull();
  expect(choicesFor('satun-2567/09', { floor: 0, policy: 'step' })).toEqual({ policy: 'step', floor: 0 });
});

test('a printed weight is never replaced', () => {
  const weights = { 'satun-2567/08': 0.5, 'satun-2567/09': 2 };
  expect(weightOf(kpi('satun-2567/08'), { weights })).toEqual({ value: 0.5, from: 'office' });
  expect(weightOf(kpi('satun-2567/09'), { weights })).toEqual({ value: 1, from: 'document' });
  expect(weightOf(kpi('satun-2567/16'), { weights })).toBeNull();
  expect(weightOf(kpi('satun-2567/16'), {})).toBeNull();
});

test('an explanation names every choice, in both languages', () => {
  const settings: OfficeSettings = { weights: { 'satun-2567/22': 1 }, policy: 'linear', floor: 1 };
  const observation = { kpi: 'satun-2567/22', round: 'm12', unit: null, inputs: { A: 1, B: 100 } } as const;
  const explanation = explain(kpi('satun-2567/22'), observation, evaluate(kpi('satun-2567/22'), observation, settings), settings);
  const said = (language: 'th' | 'en') => explanationSections(explanation, language).flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
  for (const line of ['น้ำหนัก 1 (เอกสารไม่ได้พิมพ์)', 'ให้คะแนนแบบเทียบบัญญัติไตรยางศ์ระหว่างระดับ', 'ต่ำกว่าระดับ 1 ได้ 1 คะแนน (ระดับยังเป็น 0)']) expect(said('th')).toContain(`สำนักงานกำหนดเอง: ${line}`);
  for (const line of ['weight 1 (the document prints none)', 'scores interpolated between levels', 'score 1 below level 1 (the level stays 0)']) expect(said('en')).toContain(`Decided by the office: ${line}`);
  const plain = explain(kpi('satun-2567/22'), observation, evaluate(kpi('satun-2567/22'), observation));
  expect(plain.office).toBeNull();
  expect(explanationSections(plain, 'en').map(({ heading }) => heading)).not.toContain('Decided by the office');
});

test('a native formula has the same floor', () => {
  const cells = (item: string): string => item.replace(/\W/g, '').toUpperCase() + '2';
  const formula = (id: string, round: Round, role: 'score' | 'level', floor: 0 | 1): string => scoreFormula(kpi(id), round, role, cells, { floor }).formula ?? '';
  for (const [id, round] of [['satun-2567/09', 'm12'], ['satun-2567/16', 'm12']] as const) {
    expect(formula(id, round, 'score', 1)).toContain('MAX(1,');
    expect(formula(id, round, 'level', 1)).toBe(formula(id, round, 'level', 0));
    expect(formula(id, round, 'score', 0)).not.toContain('MAX(1,');
  }
});

/** What a rule reads and shows in a round. */
import { findKpi } from '../../src/kpi/catalog';
import type { Round } from '../../src/kpi/schema';
import { planOf } from '../../src/scoring/plan';

/** A plan is kept by its indicator: a copy has one of its own. */
const fresh = (id: string, round: Round) => planOf({ ...findKpi(id)! }, round);

test.each([
  ['what its measure names', 'satun-2567/26', 'm6', ['A1', 'B1']],
  ['what its gate names', 'satun-2567/02', 'm12', ['A', 'B', 'C']],
  ['what its target names', 'satun-2567/05', 'm3', ['A', 'B', 'C']],
  ['parts that are checked against its whole', 'doh-2563/1.5', 'h1', ['A1', 'A2', 'A3', 'A4', 'B', 'evidence']],
  ['what its steps ask for', 'satun-2567/17', 'm6', ['A', 'B', 'steps', 'resultsSent', 'randomAssessed', 'plusCount']],
  ['what its printed formula names, where the round has no rule', 'satun-2567/09', 'm3', ['A1', 'B1']],
  ['nothing, where there is neither', 'satun-2567/16', 'h1', []],
] as const)('a round reads %s', (_title, id, round, wanted) => expect(fresh(id, round).items.map(({ code }) => code)).toEqual(wanted));

test.each([
  ['the measure', 'satun-2567/09', 'm12', 'A1 / B1 * 100'],
  ['what it names beside criteria that are no measure', 'satun-2567/17', 'm12', 'A * 100 / B'],
  ['the measure of its target alone', 'satun-2567/14', 'm3', findKpi('satun-2567/14')!.formula!.measure],
  ['the printed formula where there is no rule', 'satun-2567/09', 'm3', 'A1 / B1 * 100'],
  ['none', 'satun-2567/16', 'm12', null],
] as const)('a round shows %s', (_title, id, round, rates) => expect(fresh(id, round).rates).toEqual(rates));

test('a round reads what its measures name, whatever rate it shows', () => {
  const kpi = findKpi('doh-2563/1.5')!;
  expect(planOf({ ...kpi, checks: [], rounds: { h1: { ...kpi.rounds.h1!, rates: 'B' } } }, 'h1')).toMatchObject({ rates: 'B', items: ['A2', 'A3', 'A4', 'B', 'evidence'].map((code) => ({ code })) });
});

test('a rule that prints neither criteria nor a target is none', () => {
  expect(fresh('satun-2567/09', 'm3').rule).toBeUndefined();
  const kpi = { ...findKpi('satun-2567/09')!, rounds: { m3: { note: { th: 'ก', en: 'a' } } } };
  expect(planOf(kpi, 'm3').rule).toBeUndefined();
});

test('a plan is made once for each indicator and round', () => {
  const kpi = findKpi('satun-2567/09')!;
  expect(planOf(kpi, 'm12')).toBe(planOf(kpi, 'm12'));
  expect(planOf(kpi, 'm6')).not.toBe(planOf(kpi, 'm12'));
});

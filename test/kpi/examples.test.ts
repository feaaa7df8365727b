/** Every worked example written beside a definition. */
import { EDITIONS, findKpi } from '../../src/kpi/catalog';
import { evaluate } from '../../src/scoring/evaluate';
import { rateAsText } from '../../src/scoring/rate';
import type { Result } from '../../src/scoring/result';

const examples = EDITIONS.flatMap((edition) => edition.kpis)
  .flatMap((kpi) => kpi.examples.map((example, index) => ({ kpi, example, title: `${kpi.id} example ${index + 1} (${example.round})` })));

/** As definitions write it: fractions as text, issues by code. */
function plain(result: Result): Record<string, unknown> {
  return { ...result, rate: rateAsText(result.rate), issues: result.issues.map((issue) => issue.code) };
}

test.each(examples.map((one) => [one.title, one] as const))('%s', (_title, { kpi, example }) => {
  const unit = typeof example.unit === 'string' ? example.unit : null;
  expect(plain(evaluate(kpi, { kpi: kpi.id, round: example.round, unit, inputs: example.inputs }))).toMatchObject(example.expect);
});

test('an id finds its definition, another one finds none', () => {
  expect(findKpi('satun-2567/09')?.number).toBe('9');
  expect(findKpi('satun-2567/99')).toBeUndefined();
});

test('every definition has a case worked out by hand', () => {
  expect(EDITIONS.flatMap(({ kpis }) => kpis.filter((kpi) => kpi.examples.length === 0).map(({ id }) => id))).toEqual([]);
});

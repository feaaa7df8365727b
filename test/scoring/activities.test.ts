/** The activities of a plan: done, late, not yet due, on target. */
import { findKpi } from '../../src/kpi/catalog';
import { evaluate } from '../../src/scoring/evaluate';
import type { PlanCounts } from '../../src/scoring/result';

const result = (inputs: Record<string, unknown>) => evaluate(findKpi('doh-2564/3.16')!, { kpi: 'doh-2564/3.16', round: 'm5', inputs });
const asOf = '2021-03-31';
const [before, end, after] = ['2021-01-31', '2021-02-28', '2021-03-05'];

const cases: readonly [string, Record<string, unknown>, Partial<PlanCounts>][] = [
  ['late once its end has passed', { plannedTo: '2021-03-30' }, { late: 1 }],
  ['not late on its last day', { plannedTo: asOf }, { notDue: 1, onTarget: 1 }],
  ['not yet due', { plannedTo: '2021-04-01' }, { notDue: 1, onTarget: 1 }],
  ['without an end', {}, { notDue: 1, onTarget: 1 }],
  ['with an end that is no day', { plannedTo: '28/2/2564' }, { notDue: 1, onTarget: 1 }],
  ['done early', { plannedTo: end, doneTo: before }, { done: 1, onTarget: 1 }],
  ['done on the last day', { plannedTo: end, doneTo: end }, { done: 1, onTarget: 1 }],
  ['done late is done, and not on target', { plannedTo: end, doneTo: after }, { done: 1 }],
  ['done, nobody knows when', { plannedTo: end, done: true }, { done: 1, onTarget: 1 }],
  ['done, nobody knows for when', { doneTo: after }, { done: 1, onTarget: 1 }],
  ['done, for an end that is no day', { plannedTo: '1/2/2564', doneTo: after }, { done: 1, onTarget: 1 }],
  ['done at something that is no day', { plannedTo: end, doneTo: 'แล้ว' }, { late: 1 }],
  ['said to be not done', { plannedTo: end, doneTo: before, done: false }, { late: 1 }],
  ['said to be done in a word', { plannedTo: end, done: 'yes' }, { late: 1 }],
  ['late, and reported to be on target', { plannedTo: end, onTarget: true }, { late: 1, onTarget: 1 }],
  ['done in time, and reported to be off target', { plannedTo: end, doneTo: before, onTarget: false }, { done: 1 }],
  ['on target in a word', { plannedTo: end, onTarget: 'yes' }, { late: 1 }],
];

test.each(cases)('%s', (_title, activity, counts) => {
  expect(result({ activities: [activity], asOf }).plan).toEqual({ total: 1, done: 0, notDue: 0, late: 0, onTarget: 0, ...counts });
});

test('all of them together', () => {
  expect(result({ activities: cases.map(([, activity]) => activity), asOf }).plan).toEqual({ total: 17, done: 7, notDue: 4, late: 6, onTarget: 10 });
});

test.each([
  [{ activities: 5, asOf }, 'activities'], [{ activities: ['x'], asOf }, 'activities'], [{ activities: [null], asOf }, 'activities'], [{ activities: [] }, 'asOf'], [{ activities: [], asOf: '31/3/2564' }, 'asOf'],
  [{ activities: [], asOf: '2021-03-311' }, 'asOf'], [{ activities: [], asOf: 20210331 }, 'asOf'], [{ activities: [], asOf: [asOf] }, 'asOf'],
])('%j is not counted', (inputs, item) => {
  const { plan, issues } = result({ ...inputs, evidence: ['4'] });
  expect(plan).toBeNull();
  expect(issues).toEqual([{ code: 'unreadableNumber', severity: 'error', data: { item } }]);
});

test('without a list there is no plan to count, and nothing wrong', () => {
  for (const activities of [undefined, null]) expect(result({ activities, asOf, evidence: ['4'] })).toMatchObject({ plan: null, issues: [] });
  expect(evaluate(findKpi('satun-2567/09')!, { kpi: 'satun-2567/09', round: 'm12', inputs: { A1: 1, B1: 2 } }).plan).toBeUndefined();
});

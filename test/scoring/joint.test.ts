import { findKpi } from '../../src/kpi/catalog';
import { evaluate } from '../../src/scoring/evaluate';

const joint = (inputs: Record<string, unknown>) => evaluate(findKpi('doh-2563/1.5')!, { kpi: 'doh-2563/1.5', round: 'h2', joint: true, inputs });
const WEIGHTS = [1, 0.2, 0.2, 0.2, 0.2, 0.1, 0.1];

test("the document's example gives 4.75 (004, line 164)", () => {
  expect(joint({ weights: WEIGHTS, scores: [5, 5, 4, 5, 4, 5, 4] })).toMatchObject({ outcome: 'scored', joint: 4.75, score: 4.75, level: null });
});

test.each([
  [{ weights: WEIGHTS, scores: [5, 5, 4, 5, 4, 5] }, 'invalid'],
  [{ weights: WEIGHTS, scores: [5, 5, 4, 5, 4, 5, 'x'] }, 'invalid'],
  [{ weights: [-1, 2], scores: [1, 1] }, 'invalid'],
  [{ scores: [1] }, 'invalid'],
  [{ weights: WEIGHTS, scores: [5, 5, 4, 5, 4, 5, null] }, 'missing'],
  [{ weights: [0, 0], scores: [1, 1] }, 'missing'],
  [{ weights: [], scores: [] }, 'missing'],
])('%j is %s', (inputs, outcome) => expect(joint(inputs)).toMatchObject({ outcome, joint: null, score: null }));

describe('plans', () => {
  const plan = (inputs: Record<string, unknown>) => evaluate(findKpi('doh-2564/3.16')!, { kpi: 'doh-2564/3.16', round: 'm5', inputs });

  test('is late only after the planned end has passed', () => {
    const activities = [{ plannedTo: '2021-03-30' }, { plannedTo: '2021-03-31' }, { plannedTo: '2021-04-01' }, {}];
    expect(plan({ activities, asOf: '2021-03-31' }).plan).toEqual({ total: 4, done: 0, notDue: 3, late: 1, onTarget: 3 });
  });

  test('done late is done, and not on target', () => {
    expect(plan({ activities: [{ plannedTo: '2021-01-31', doneTo: '2021-02-05' }], asOf: '2021-03-31' }).plan).toEqual({ total: 1, done: 1, notDue: 0, late: 0, onTarget: 0 });
  });

  test.each([[{ activities: 'x', asOf: '2021-03-31' }], [{ activities: [] }], [{ activities: [null], asOf: '2021-03-31' }], [{ activities: [], asOf: '31/3/2564' }]])('%j is not counted', (inputs) => {
    const result = plan(inputs);
    expect(result.plan).toBeNull();
    expect(result.issues.map((issue) => issue.code)).toContain('unreadableNumber');
  });

  test('a KPI without a plan has none', () => {
    expect(evaluate(findKpi('satun-2567/09')!, { kpi: 'satun-2567/09', round: 'm12', inputs: { A1: 1, B1: 2 } }).plan).toBeUndefined();
  });
});

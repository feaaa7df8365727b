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

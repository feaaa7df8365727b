import { add, divide, exactOf, multiply, rounded, sign, toNumber, ZERO, type Exact } from './exact';
import type { Inputs, Result, ScoringIssue } from './result';

/**
 * A joint KPI: Σ(W×SM)/ΣW over the units that share it; each receives the same score (document 004, lines 155–166).
 * `weights` and `scores` are lists of the same length. A missing score leaves the whole missing.
 */
export function evaluateJoint(inputs: Inputs): Result {
  const [weights, scores] = [listOf(inputs['weights']), listOf(inputs['scores'])];
  if (!weights || !scores || weights.length !== scores.length || weights.some((weight) => weight && sign(weight) < 0)) {
    return result('invalid', null, [{ code: 'unreadableNumber', severity: 'error', data: { item: 'weights, scores' } }]);
  }
  if ([...weights, ...scores].some((one) => one === null)) return result('missing', null, [{ code: 'noData', severity: 'info', data: { item: 'weights, scores' } }]);
  const sum = (values: readonly (Exact | null)[]) => values.reduce<Exact>((total, one) => add(total, one ?? ZERO), ZERO);
  const joint = divide(sum(weights.map((weight, i) => multiply(weight ?? ZERO, scores[i] ?? ZERO))), sum(weights));
  if (!joint) return result('missing', null, [{ code: 'zeroDenominator', severity: 'error' }]);
  return result('scored', toNumber(rounded(joint, 4)), []);
}

/** Null where it is no list of numbers; a null inside is a missing number. */
function listOf(value: unknown): (Exact | null)[] | null {
  if (!Array.isArray(value)) return null;
  const numbers = value.map((one: unknown) => (one === null ? null : typeof one === 'number' ? exactOf(one) : undefined));
  return numbers.includes(undefined) || numbers.some((one, i) => one === null && value[i] !== null) ? null : (numbers as (Exact | null)[]);
}

function result(outcome: Result['outcome'], joint: number | null, issues: readonly ScoringIssue[]): Result {
  return { outcome, rate: null, level: null, score: joint, targetMet: null, parts: null, points: null, joint, issues };
}

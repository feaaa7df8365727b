import { evaluateJoint } from '../scoring/joint';
import type { Result } from '../scoring/result';
import type { ReadJoint } from '../sheet/reading';

/** What each unit of a joint KPI receives: Σ(W×SM)/ΣW, 4 decimals; missing where a weight or a score is. */
export function jointResult({ members }: Pick<ReadJoint, 'members'>): Result {
  return evaluateJoint({ weights: members.map(({ weight }) => weight), scores: members.map(({ score }) => score) });
}

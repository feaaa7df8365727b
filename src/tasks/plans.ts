import { planCounts } from '../scoring/activities';
import type { PlanCounts } from '../scoring/result';
import type { ReadPlan } from '../sheet/reading';

/** Activities done, not yet due, late and on target, as of the day of their report; null where no day is said. */
export function countsOfPlan({ activities, asOf }: Pick<ReadPlan, 'activities' | 'asOf'>): PlanCounts | null {
  return planCounts({ activities, asOf }, []);
}

import type { Inputs, PlanCounts, ScoringIssue } from './result';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Counts the activities of a plan as of a day (ISO dates). An activity that is not done is late once its planned end has passed,
 * and not yet due until then; one without a planned end is not yet due. "On target" is taken as reported; where it is not
 * reported, an activity done in time or not yet due is on target (ruling 3.16).
 * Null where there is no list of activities or no day.
 */
export function planCounts(inputs: Inputs, issues: ScoringIssue[]): PlanCounts | null {
  const { activities, asOf } = inputs;
  if ((activities ?? null) === null) return null;
  if (!Array.isArray(activities)) return refuse(issues, 'activities');
  if (!isDay(asOf)) return refuse(issues, 'asOf');
  const counts = { total: activities.length, done: 0, notDue: 0, late: 0, onTarget: 0 };
  for (const activity of activities as readonly unknown[]) {
    if (typeof activity !== 'object' || activity === null) return refuse(issues, 'activities');
    const { done, onTarget, doneTo, plannedTo } = activity as Readonly<Record<string, unknown>>;
    const isDone = typeof done === 'boolean' ? done : isDay(doneTo);
    const isOver = isDay(plannedTo) && plannedTo < asOf;
    if (isDone) counts.done++;
    else if (isOver) counts.late++;
    else counts.notDue++;
    const inTime = isDone ? !(isDay(doneTo) && isDay(plannedTo) && doneTo > plannedTo) : !isOver;
    if (typeof onTarget === 'boolean' ? onTarget : inTime) counts.onTarget++;
  }
  return counts;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

function refuse(issues: ScoringIssue[], item: string): null {
  issues.push({ code: 'unreadableNumber', severity: 'error', data: { item } });
  return null;
}

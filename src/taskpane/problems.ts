/** Problems as the pane lists them: by severity, a cause once with what follows from it counted. */
import type { ReadingIssue, Severity } from '../sheet/reading';
import { type CauseWithFollowers, underCauses } from '../tasks/check/underCauses';

export type Problem = CauseWithFollowers<ReadingIssue>;

export interface ProblemGroup {
  readonly severity: Severity;
  readonly problems: readonly Problem[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Asked for whenever something is drawn. */
const grouped = new WeakMap<readonly ReadingIssue[], readonly ProblemGroup[]>();

export function problemGroups(issues: readonly ReadingIssue[]): readonly ProblemGroup[] {
  let groups = grouped.get(issues);
  if (!groups) grouped.set(issues, (groups = groupsOf(issues)));
  return groups;
}

function groupsOf(issues: readonly ReadingIssue[]): readonly ProblemGroup[] {
  const problems = underCauses(issues);
  return ORDER.map((severity) => ({
    severity,
    problems: problems.filter(({ issue }) => issue.severity === severity),
  })).filter((group) => group.problems.length > 0);
}

/** Problems that a person should look at: what is only worth knowing is not counted. */
export function toLookAt(groups: readonly ProblemGroup[]): number {
  return groups.reduce((sum, group) => sum + (group.severity === 'info' ? 0 : group.problems.length), 0);
}

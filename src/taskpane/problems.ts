/** Problems as the pane lists them: by severity, a cause once with what follows from it counted. */
import type { ReadingIssue, Severity } from '../sheet/reading';

export interface Problem {
  readonly issue: ReadingIssue;
  /** Problems that follow from this one. */
  readonly followers: readonly ReadingIssue[];
}

export interface ProblemGroup {
  readonly severity: Severity;
  readonly problems: readonly Problem[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** A follower belongs to the problem of that code on its sheet and KPI. Without such a one it stands for itself. */
function causeOf(issue: ReadingIssue, issues: readonly ReadingIssue[]): ReadingIssue | undefined {
  if (issue.causedBy === undefined) return undefined;
  const causes = issues.filter((other) => other.code === issue.causedBy && other.sheet === issue.sheet);
  return causes.find((cause) => cause.kpi === issue.kpi) ?? causes[0];
}

export function problemGroups(issues: readonly ReadingIssue[]): readonly ProblemGroup[] {
  const followers = new Map<ReadingIssue, ReadingIssue[]>();
  const heads: ReadingIssue[] = [];
  for (const issue of issues) {
    const cause = causeOf(issue, issues);
    if (cause) followers.set(cause, [...(followers.get(cause) ?? []), issue]);
    else heads.push(issue);
  }
  return ORDER.map((severity) => ({
    severity,
    problems: heads.filter((issue) => issue.severity === severity).map((issue) => ({ issue, followers: followers.get(issue) ?? [] })),
  })).filter((group) => group.problems.length > 0);
}

/** Problems that a person should look at: what is only worth knowing is not counted. */
export function toLookAt(groups: readonly ProblemGroup[]): number {
  return groups.reduce((sum, group) => sum + (group.severity === 'info' ? 0 : group.problems.length), 0);
}

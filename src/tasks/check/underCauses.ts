/** Problems as people go through them: a cause once, with what follows from it under it. */
import { parseArea } from '../../sheet/address';
import type { ReadingIssue } from '../../sheet/reading';

export interface CauseWithFollowers<T extends ReadingIssue> {
  readonly issue: T;
  readonly followers: readonly T[];
}

/** In the order given. A follower whose cause is not there stands for itself. */
export function underCauses<T extends ReadingIssue>(issues: readonly T[]): CauseWithFollowers<T>[] {
  const under = new Map<T, T[]>();
  const heads: T[] = [];
  for (const issue of issues) {
    const cause = causeOf(issue, issues);
    if (cause) under.set(cause, [...(under.get(cause) ?? []), issue]);
    else heads.push(issue);
  }
  return heads.map((issue) => ({ issue, followers: under.get(issue) ?? [] }));
}

/** Of the problems that an issue may follow from: the one of its group, the one over its cell, else the one of its row, else of its KPI. */
function causeOf<T extends ReadingIssue>(issue: T, issues: readonly T[]): T | undefined {
  if (issue.causedBy === undefined) return undefined;
  const group = issue.data?.['group'];
  if (group !== undefined) return issues.find((other) => other.code === issue.causedBy && other.causedBy === undefined && other.data?.['group'] === group);
  const causes = issues.filter((other) => other !== issue && other.code === issue.causedBy && other.causedBy === undefined && other.sheet === issue.sheet);
  return causes.find(({ cell }) => covers(cell, issue.cell)) ?? causes.find(({ kpi, unit, cell }) => kpi === issue.kpi && unit === issue.unit && rowOf(cell) === rowOf(issue.cell)) ?? causes.find(({ kpi }) => kpi === issue.kpi);
}

/** True where the first address lies over the second. */
export function covers(outer: string | null, inner: string | null): boolean {
  const a = outer === null ? null : parseArea(outer);
  const b = inner === null ? null : parseArea(inner);
  return a !== null && b !== null && a.top <= b.top && b.bottom <= a.bottom && a.left <= b.left && b.right <= a.right;
}

function rowOf(cell: string | null): number | null {
  return cell === null ? null : (parseArea(cell)?.top ?? null);
}

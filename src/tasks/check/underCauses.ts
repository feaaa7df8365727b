/** Problems as people go through them: a cause once, with what follows from it under it. */
import { parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import type { ReadingIssue } from '../../sheet/reading';

export interface CauseWithFollowers<T extends ReadingIssue> {
  readonly issue: T;
  readonly followers: readonly T[];
}

interface Cause<T> {
  readonly issue: T;
  readonly area: Area | null;
}

/** In the order given. A follower whose cause is not there stands for itself. */
export function underCauses<T extends ReadingIssue>(issues: readonly T[]): CauseWithFollowers<T>[] {
  const causes = causesOf(issues);
  const under = new Map<T, T[]>();
  const heads: T[] = [];
  for (const issue of issues) {
    const cause = causeOf(issue, causes);
    if (!cause) heads.push(issue);
    else if (under.has(cause)) under.get(cause)!.push(issue);
    else under.set(cause, [issue]);
  }
  return heads.map((issue) => ({ issue, followers: under.get(issue) ?? [] }));
}

/** Where a cause is looked for: in its group, else on its sheet (of its file, where the problems of many stand together). */
const groupPlace = (code: string, group: unknown): string => JSON.stringify([code, group]);
const sheetPlace = (code: string, issue: ReadingIssue & { readonly file?: string | null }): string => JSON.stringify([code, issue.file ?? null, issue.sheet]);

/** What others follow from, by the places where it is looked for: tens of thousands of problems are gone through once. */
function causesOf<T extends ReadingIssue>(issues: readonly T[]): ReadonlyMap<string, readonly Cause<T>[]> {
  const asked = new Set(issues.flatMap(({ causedBy }) => causedBy ?? []));
  const causes = new Map<string, Cause<T>[]>();
  for (const issue of issues) {
    if (issue.causedBy !== undefined || !asked.has(issue.code)) continue;
    const cause = { issue, area: areaOf(issue.cell) };
    const group = issue.data?.['group'];
    for (const place of [sheetPlace(issue.code, issue), ...(group === undefined ? [] : [groupPlace(issue.code, group)])]) {
      const there = causes.get(place);
      if (there) there.push(cause);
      else causes.set(place, [cause]);
    }
  }
  return causes;
}

/** Of the problems that an issue may follow from: the one of its group, the one over its cell, else the one of its row, else of its KPI. */
function causeOf<T extends ReadingIssue>(issue: T, causes: ReadonlyMap<string, readonly Cause<T>[]>): T | undefined {
  if (issue.causedBy === undefined) return undefined;
  const group = issue.data?.['group'];
  if (group !== undefined) return causes.get(groupPlace(issue.causedBy, group))?.[0]?.issue;
  const there = causes.get(sheetPlace(issue.causedBy, issue)) ?? [];
  const own = areaOf(issue.cell);
  const found = there.find(({ area }) => liesOver(area, own))
    ?? there.find(({ issue: { kpi, unit }, area }) => kpi === issue.kpi && unit === issue.unit && area?.top === own?.top)
    ?? there.find(({ issue: { kpi } }) => kpi === issue.kpi);
  return found?.issue;
}

/** True where the first address lies over the second. */
export function covers(outer: string | null, inner: string | null): boolean {
  return liesOver(areaOf(outer), areaOf(inner));
}

const areaOf = (address: string | null): Area | null => (address === null ? null : parseArea(address));

function liesOver(a: Area | null, b: Area | null): boolean {
  return a !== null && b !== null && a.top <= b.top && b.bottom <= a.bottom && a.left <= b.left && b.right <= a.right;
}

/** All items of some lists, in their order. `flatMap` takes its time for each item of a long list. */
export function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length === 1) return filled[0]!;
  const all: T[] = [];
  for (const list of filled) for (const item of list) all.push(item);
  return all;
}

/** Items by a key, in the order in which they came. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** What a result is about, its unit aside. */
interface Subject {
  readonly table?: string;
  readonly kpi: string | null;
  readonly round: string | null;
  readonly fiscalYear: number | null;
}

/** Items of the same table, KPI, round and year; one after the other they mostly are, so that few keys are made. */
export function bySubject<T>(items: readonly T[], subjectOf: (item: T) => Subject): T[][] {
  const groups = new Map<string, T[]>();
  let last: Subject | null = null;
  let group: T[] = [];
  for (const item of items) {
    const subject = subjectOf(item);
    const { table, kpi, round, fiscalYear } = subject;
    if (last === null || table !== last.table || kpi !== last.kpi || round !== last.round || fiscalYear !== last.fiscalYear) {
      last = subject;
      const key = [table, kpi, round, fiscalYear].join('\t');
      group = groups.get(key) ?? [];
      groups.set(key, group);
    }
    group.push(item);
  }
  return [...groups.values()];
}

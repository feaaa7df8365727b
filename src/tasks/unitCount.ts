import type { ScoredRecord } from './types';

/** Units that results speak of: a unit with two rounds or several indicators is one unit; each table counts its own. */
export function unitCount(records: readonly ScoredRecord[]): number {
  const units = new Map<string, Set<string | number>>();
  let last: ScoredRecord | undefined;
  let own = new Set<string | number>();
  for (const record of records) {
    // Records of a table stand together.
    if (record.table !== last?.table || record.kpi !== last.kpi) {
      const key = `${record.table}|${record.kpi}`;
      own = units.get(key) ?? new Set();
      units.set(key, own);
    }
    own.add(record.unit ?? (record.unitAsWritten || record.row));
    last = record;
  }
  return [...units.values()].reduce((sum, { size }) => sum + size, 0);
}

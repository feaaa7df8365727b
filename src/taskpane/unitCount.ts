import type { ScoredRecord } from '../tasks/types';

/** Units that results speak of: a unit with two rounds or several indicators is one unit; each table counts its own. */
export function unitCount(records: readonly ScoredRecord[]): number {
  return new Set(records.map(({ table, kpi, unit, unitAsWritten, row }) => [table, kpi, unit ?? (unitAsWritten || row)].join('|'))).size;
}

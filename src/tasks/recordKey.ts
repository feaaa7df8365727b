import type { ScoredRecord } from './types';

/** Names a result within a workbook: one row may hold several rounds or units. */
export function recordKey({ table, row, kpi, round, unit }: ScoredRecord): string {
  return [table, row, kpi, round, unit].join('|');
}

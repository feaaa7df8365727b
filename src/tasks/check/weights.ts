/** Weighted scores that a sheet claims for KPIs whose document prints no weight (ruling G5). */
import { findKpi } from '../../kpi/catalog';
import { cellAddress } from '../../sheet/address';
import type { ReadingIssue } from '../../sheet/reading';
import type { ScoredReading } from '../types';

/** One warning for each KPI of a table that has a column of weighted scores, at its first row: at the weight that was entered, if there is one. */
export function weightIssues({ tables, records }: ScoredReading): ReadingIssue[] {
  return tables.flatMap(({ id, sheet, columns }) => {
    const weighted = columns.find(({ role }) => role === 'weighted');
    if (!weighted) return [];
    const place = columns.find(({ role }) => role === 'weight') ?? weighted;
    const seen = new Set<string>();
    return records.flatMap(({ table, kpi, row, unit }) => {
      if (table !== id || kpi === null || seen.has(kpi) || findKpi(kpi)?.weight !== null) return [];
      seen.add(kpi);
      return [{ code: 'weightMissing', severity: 'warning' as const, sheet, cell: cellAddress(row, place.column), kpi, unit, found: null, expected: null }];
    });
  });
}

import { areaAddress, cellAddress } from './address';
import type { ReadingIssue, Severity } from './reading';

/** Where an issue is; rows and columns from 0. */
export interface Place {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
  /** The last column, where the issue covers several cells of a row. */
  readonly lastColumn?: number;
  readonly kpi?: string | null;
  readonly unit?: string | null;
}

/** Makes a problem of reading; `found` and `expected` as the user would write them. */
export function readingIssue(code: string, severity: Severity, place: Place, more: Partial<Pick<ReadingIssue, 'found' | 'expected' | 'data' | 'causedBy'>> = {}): ReadingIssue {
  const { row, column, lastColumn } = place;
  const cell = row === undefined || column === undefined ? null : lastColumn === undefined ? cellAddress(row, column) : areaAddress({ top: row, bottom: row, left: column, right: lastColumn });
  return { code, severity, sheet: place.sheet, cell, kpi: place.kpi ?? null, unit: place.unit ?? null, found: more.found ?? null, expected: more.expected ?? null, ...(more.data && { data: more.data }), ...(more.causedBy && { causedBy: more.causedBy }) };
}

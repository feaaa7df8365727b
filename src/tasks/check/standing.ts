import { comparisonOf } from '../report/compared';
import type { ScoredReading } from '../types';

/** What a checked workbook holds, in numbers. */
export interface Standing {
  readonly tables: number;
  readonly records: number;
  /** Rows whose claimed score or level can be held against their data, and those of them that are right. */
  readonly compared: number;
  readonly right: number;
}

export function standingOf(reading: ScoredReading | null): Standing {
  const all = (reading?.records ?? []).map(comparisonOf);
  const right = all.filter((one) => one === 'agrees').length;
  return { tables: reading?.tables.length ?? 0, records: all.length, compared: right + all.filter((one) => one === 'differs').length, right };
}

import type { OfficeSettings } from '../../scoring/settings';
import type { SheetGrid } from '../../sheet/grid';
import type { ReadingIssue } from '../../sheet/reading';
import { type Basis, basisOf, recordsByCell } from '../report/basis';
import { type Surroundings, surroundings } from '../surroundings';
import type { ScoredReading } from '../types';

/** What a finding opens to: why it is one, and where it stands. Plain data. */
export interface FindingDetail {
  readonly basis: Basis | null;
  readonly around: Surroundings | null;
}

/** @param sheets of the workbook that it stands in; empty where that can't be read any more */
export function findingDetail(issue: ReadingIssue, reading: ScoredReading | null, sheets: readonly SheetGrid[], how: OfficeSettings): FindingDetail {
  const { sheet, cell } = issue;
  const record = reading && cell !== null ? (recordsByCell(reading.records).get(`${sheet}\t${cell}`) ?? null) : null;
  const grid = sheets.find(({ name }) => name === sheet);
  return { basis: basisOf(issue, record, how), around: grid && cell !== null ? surroundings(grid, cell, reading?.tables ?? []) : null };
}

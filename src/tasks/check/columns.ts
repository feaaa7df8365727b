/** A column of claims: what several rows say under one head, in the order of their rows. */
import { areaAddress, parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { bySubject } from '../../sheet/grouped';
import type { ReadingIssue } from '../../sheet/reading';
import { cellIn } from '../../sheet/recordCells';
import { oneRate } from '../rates';
import type { ScoredRecord } from '../types';

export type ClaimRole = 'rate' | 'score' | 'level';

export interface Claim {
  readonly record: ScoredRecord;
  readonly claimed: number;
  /** What the data gives; null where it gives nothing. */
  readonly own: number | null;
}

/** Share of a column's claims that has to agree before one cause is named for them; fewer claims than this many say nothing. */
export const SHARE = 0.8;
export const FEWEST = 4;

/** Records of one table, KPI and round, top to bottom. */
export function columnsOf(records: readonly ScoredRecord[]): ScoredRecord[][] {
  const columns = bySubject(records.filter(({ result }) => result !== null), (record) => record);
  return columns.map((column) => column.sort((a, b) => a.row - b.row));
}

/** The claims of a column; rows that claim nothing are left out. */
export function claimsOf(column: readonly ScoredRecord[], role: ClaimRole): Claim[] {
  const claims: Claim[] = [];
  for (const record of column) {
    const claimed = record.claimed[role];
    if (claimed !== null) claims.push({ record, claimed, own: ownValue(record, role) });
  }
  return claims;
}

/** What a record's data gives for a role. */
export function ownValue({ result, rate, rateFrom }: ScoredRecord, role: ClaimRole): number | null {
  if (role === 'rate') return rateFrom === 'counts' ? (rate ?? (result && oneRate(result))) : null;
  return result?.outcome === 'scored' ? result[role] : null;
}

/** A problem of the whole column, over the cells of its claims. */
export function columnIssue(claims: readonly Pick<Claim, 'record'>[], role: string, issue: Pick<ReadingIssue, 'code' | 'severity' | 'found' | 'expected' | 'data'>): ReadingIssue {
  const first = claims[0]!.record;
  const areas = claims.map(({ record }) => parseArea(cellIn(record, role) ?? '')).filter((area): area is Area => area !== null);
  const cell = areas.length === 0 ? null : areaAddress({ top: Math.min(...areas.map(({ top }) => top)), bottom: Math.max(...areas.map(({ bottom }) => bottom)), left: areas[0]!.left, right: areas[0]!.right });
  return { ...issue, sheet: first.sheet, cell, kpi: first.kpi, unit: null };
}

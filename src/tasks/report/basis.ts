/** Why a finding is one: the criteria row that decides, or the ruling, with the lines of its document. */
import { findKpi } from '../../kpi/catalog';
import type { Source } from '../../kpi/schema';
import type { CriteriaRow } from '../../scoring/kind';
import type { OfficeSettings } from '../../scoring/settings';
import type { ReadingIssue } from '../../sheet/reading';
import { cellsIn } from '../../sheet/recordCells';
import { explainRecord } from '../explain';
import type { ScoredRecord } from '../types';

export interface Basis {
  /** The rows of the criteria that the data reaches: one for each part. */
  readonly rows: readonly CriteriaRow[];
  readonly ruling: string | null;
  readonly citations: readonly { readonly source: Source }[];
}

/** Rulings of the rule book that speak of a problem. */
const RULINGS: Readonly<Record<string, string>> = {
  aGreaterThanB: 'G6', inputSumExceeds: 'G6', negativeCount: 'G6', testedExceedsAll: 'G6', zeroDenominator: 'G4', claimWithoutData: 'G4', noData: 'G4', partsMissing: 'G4', totalMismatch: 'G11', totalMixesRounds: 'G11',
  borderline: 'G3', inBandGap: 'G8', stepGapLiteral: 'G9', noScaleForRound: 'G7', unitUnknown: 'G13', unitAmbiguous: 'G13', weightMissing: 'G5', beYearInDateCell: 'G14',
};

/** Codes that the criteria themselves decide. */
const BY_CRITERIA = new Set(['claimedScoreMismatch', 'claimedLevelMismatch', 'roundMismatch', 'directionSuspect', 'gateNotMet', 'gateUnverified', 'targetDiffers', 'borderline', 'noScaleForRound', 'scoreOverMax', 'inBandGap', 'stepGapLiteral']);

export function basisOf(issue: ReadingIssue, record: ScoredRecord | null, how: OfficeSettings): Basis | null {
  const ruling = RULINGS[issue.code] ?? null;
  if (!BY_CRITERIA.has(issue.code)) return ruling === null ? null : { rows: [], ruling, citations: [] };
  const explanation = record && explainRecord(record, how);
  if (explanation) {
    const rows = explanation.rows.filter(({ deciding }) => deciding);
    const below = rows.length === 0 && record.result?.level === 0;
    return { rows, ruling: ruling ?? (below ? 'G1' : null), citations: rows.length > 0 ? rows.map(({ source }) => ({ source })) : explanation.citations };
  }
  const kpi = issue.kpi === null ? undefined : findKpi(issue.kpi);
  return kpi ? { rows: [], ruling, citations: [] } : null;
}

/** Records by `sheet⇥cell`, for each cell that they were read from. */
export function recordsByCell(records: readonly ScoredRecord[]): ReadonlyMap<string, ScoredRecord> {
  const found = new Map<string, ScoredRecord>();
  for (const record of records) for (const cell of Object.values(cellsIn(record))) if (!found.has(`${record.sheet}\t${cell}`)) found.set(`${record.sheet}\t${cell}`, record);
  return found;
}

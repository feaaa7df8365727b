/** One cause for a whole column of wrong claims: it is shown once, and the rows that follow from it name it. */
import { findKpi } from '../../kpi/catalog';
import type { Round } from '../../kpi/schema';
import type { Result } from '../../scoring/result';
import type { ReadingIssue } from '../../sheet/reading';
import { roundsOf } from '../guide';
import type { ScoredRecord } from '../types';
import { isScaled, rateDiffers } from './claims';
import { type Claim, type ClaimRole, FEWEST, SHARE, claimsOf, columnIssue } from './columns';
import { shiftOf } from './shift';
import { resultOf } from './whatIf';

/** The causes of wrong claims, column by column. @param columns of `columnsOf` */
export function columnCauses(columns: readonly ScoredRecord[][]): ReadingIssue[] {
  return columns.flatMap((column) => {
    const scores = scoreCause(column, 'score');
    // Levels beside them are wrong for the same reason.
    const levels = scoreCause(column, 'level').map((level) => (scores.some(({ code }) => code === level.code || (code === 'claimedScoreMismatch' && level.code === 'claimedLevelMismatch')) ? { ...level, causedBy: scores[0]!.code } : level));
    return [...rateCause(column), ...scores, ...levels];
  });
}

function rateCause(column: readonly ScoredRecord[]): ReadingIssue[] {
  const claims = claimsOf(column, 'rate').filter(({ own }) => own !== null);
  const isRight = ({ record, claimed, own }: Claim): boolean => own !== null && !rateDiffers(claimed, own, record.rateDecimals ?? 2);
  if (agrees(claims, isRight) || claims.length < FEWEST) return [];
  if (agrees(claims, ({ claimed, own }) => isScaled(claimed, own ?? 0))) return [columnIssue(claims, 'rate', { code: 'rateScale', severity: 'warning', found: claims[0]!.claimed, expected: null, data: { count: claims.length } })];
  return shifted(claims, 'rate', 'rateMismatch', (claim, own) => !rateDiffers(claim.claimed, own, claim.record.rateDecimals ?? 2));
}

function scoreCause(column: readonly ScoredRecord[], role: 'score' | 'level'): ReadingIssue[] {
  const claims = claimsOf(column, role).filter(({ own }) => own !== null);
  if (claims.length < FEWEST || agrees(claims, ({ claimed, own }) => claimed === own)) return [];
  // Right for the rates beside them: those are what is wrong, row by row.
  if (agrees(claims, ({ record, claimed }) => record.claimed.rate !== null && resultOf(record, { rate: record.claimed.rate })?.[role] === claimed)) return [];
  const { round, kpi } = claims[0]!.record;
  const other = otherRound(claims, role);
  if (other) return [columnIssue(claims, role, { code: 'roundMismatch', severity: 'warning', found: other, expected: round })];
  if (explains(claims, ({ record, claimed }) => asFraction(record)?.[role] === claimed)) return [columnIssue(claims, role, { code: 'rateScale', severity: 'warning', found: null, expected: null, data: { count: claims.length, claims: 1 } })];
  const shift = shifted(claimsOf(column, role), role, role === 'score' ? 'claimedScoreMismatch' : 'claimedLevelMismatch', ({ claimed }, own) => claimed === own);
  if (shift.length > 0) return shift;
  return runsBackwards(claims) ? [columnIssue(claims, role, { code: 'directionSuspect', severity: 'warning', found: null, expected: findKpi(kpi ?? '')?.direction ?? null })] : [];
}

const agrees = (claims: readonly Claim[], says: (claim: Claim) => boolean): boolean => claims.filter(says).length >= SHARE * claims.length;

/** Fits the column as a whole and what is wrong in it: right claims may fit by chance. */
const explains = (claims: readonly Claim[], says: (claim: Claim) => boolean): boolean => agrees(claims, says) && agrees(claims.filter(({ claimed, own }) => claimed !== own), says);

/** Each claim is that of the row some rows above or below. */
function shifted(claims: readonly Claim[], role: ClaimRole, code: string, fits: (claim: Claim, own: number) => boolean): ReadingIssue[] {
  const rows = shiftOf(claims, fits);
  return rows === null ? [] : [columnIssue(claims, role, { code, severity: 'error', found: null, expected: null, data: { rows, count: claims.length } })];
}

/** The round whose criteria these claims fit, if it is not their own. */
function otherRound(claims: readonly Claim[], role: 'score' | 'level'): Round | null {
  const { kpi: id, round: own } = claims[0]!.record;
  const kpi = findKpi(id ?? '');
  if (!kpi || 'every' in kpi.rounds) return null;
  return roundsOf(kpi).find((round) => round !== own && explains(claims, ({ record, claimed }) => resultOf(record, { round })?.[role] === claimed)) ?? null;
}

/** What the criteria give where a rate of 25 percent is taken for 0.25 percent. */
function asFraction(record: ScoredRecord): Result | null {
  return record.rate === null ? null : resultOf(record, { rate: record.rate / 100 });
}

/** Of all pairs of units that differ in rate and claim, at least 4 in 5 are ordered against the KPI's direction. */
function runsBackwards(claims: readonly Claim[]): boolean {
  const lower = findKpi(claims[0]!.record.kpi ?? '')?.direction === 'lower';
  let against = 0;
  let pairs = 0;
  // Pairs grow with the square of the rows; a few hundred units say as much as all.
  const some = claims.slice(0, 300);
  for (const [i, a] of some.entries()) {
    for (const b of some.slice(i + 1)) {
      const rates = Math.sign((a.record.rate ?? 0) - (b.record.rate ?? 0));
      const scores = Math.sign(a.claimed - b.claimed);
      if (rates === 0 || scores === 0 || a.record.rate === null || b.record.rate === null) continue;
      pairs++;
      if (rates === scores ? lower : !lower) against++;
    }
  }
  return pairs >= FEWEST && against >= SHARE * pairs;
}

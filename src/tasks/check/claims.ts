import { findKpi } from '../../kpi/catalog';
import { roundsOf } from '../guide';
import type { ReadingIssue } from '../../sheet/reading';
import { cellIn } from '../../sheet/recordCells';
import type { ScoredRecord } from '../types';
import { resultOf } from './whatIf';

/** Nearly every record of a large table. */
const NONE: readonly ReadingIssue[] = [];

/** What a record claims against what its data gives: rate, score, level. Records of other years and unknown KPIs claim nothing. */
export function claimIssues(record: ScoredRecord): readonly ReadingIssue[] {
  if (!record.result) return NONE;
  const rates = rateIssues(record);
  const scores = scoreIssues(record);
  if (rates.length + scores.length === 0) return NONE;
  const wrongRate = rates.find(({ code }) => code === 'rateMismatch' || code === 'rateScale');
  return [...rates, ...scores.map((issue) => (wrongRate && followsFromRate(record, issue) ? { ...issue, causedBy: wrongRate.code } : issue))];
}

/** The claim is what the criteria give for the rate that the row claims. */
function followsFromRate(record: ScoredRecord, { code }: ReadingIssue): boolean {
  const role = code === 'claimedScoreMismatch' ? 'score' : code === 'claimedLevelMismatch' ? 'level' : null;
  const { rate } = record.claimed;
  return role !== null && rate !== null && resultOf(record, { rate })?.[role] === record.claimed[role];
}

function issueAt(record: ScoredRecord, code: string, severity: ReadingIssue['severity'], role: string, found: number | null, expected: number | null): ReadingIssue {
  return { code, severity, sheet: record.sheet, cell: cellIn(record, role) ?? null, kpi: record.kpi, unit: record.unit ?? record.unitAsWritten, found, expected };
}

/** A claimed rate is wrong when it differs from the exact one at the decimals that its cell shows. */
function rateIssues(record: ScoredRecord): ReadingIssue[] {
  const { rate: exact, rateFrom, claimed } = record;
  if (rateFrom !== 'counts' || exact === null || claimed.rate === null) return [];
  const decimals = record.rateDecimals ?? 2;
  if (!rateDiffers(claimed.rate, exact, decimals)) return [];
  const unit = 10 ** -decimals;
  if (isScaled(claimed.rate, exact)) return [issueAt(record, 'rateScale', 'warning', 'rate', claimed.rate, roundTo(exact, 2))];
  if (Math.abs(claimed.rate - Math.trunc(exact / unit + 1e-9) * unit) < unit / 1e3) return [issueAt(record, 'rateTruncated', 'info', 'rate', claimed.rate, roundTo(exact, Math.max(2, decimals)))];
  return [issueAt(record, 'rateMismatch', 'error', 'rate', claimed.rate, roundTo(exact, Math.max(2, Math.min(decimals, 4))))];
}

/** 0.5001 where 50.01 is meant. */
export function isScaled(claimed: number, exact: number): boolean {
  return Math.abs(claimed) <= 1.5 && exact !== 0 && Math.abs(claimed * 100 - exact) <= 0.0051;
}

/** True when a claimed rate is not the exact one rounded to the decimals that its cell shows. */
export function rateDiffers(claimed: number, exact: number, decimals: number): boolean {
  return Math.abs(claimed - exact) > 1e-9 && Math.abs(roundTo(claimed, decimals) - roundTo(exact, decimals)) >= 10 ** -decimals / 2;
}

/** Rounded half away from zero, as people round. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale + 1e-9 * Math.sign(value)) / scale;
}

/** Every scale ends here. */
const HIGHEST = 5;

/** What the right value comes from, that the claim lies beyond the scale, and the other round in which it would be right. */
function whyOf(record: ScoredRecord, role: 'score' | 'level', claimed: number): Pick<ReadingIssue, 'data'> {
  const why = quotientOf(record);
  const kpi = findKpi(record.kpi ?? '');
  const otherRound = kpi && !('every' in kpi.rounds) ? roundsOf(kpi).find((round) => round !== record.round && resultOf(record, { round })?.[role] === claimed) : undefined;
  const data = { ...(why !== null && { why }), ...(claimed > HIGHEST && { highest: HIGHEST }), ...(otherRound && { otherRound }) };
  return Object.keys(data).length > 0 ? { data } : {};
}

/** `801 ÷ 3,204 = 25.00`, for rates of two counts; null for others. */
function quotientOf(record: ScoredRecord): string | null {
  const counts = Object.values(record.inputs).filter((value) => typeof value === 'number');
  if (record.rate === null || record.rateFrom !== 'counts' || counts.length !== 2) return null;
  const [part, whole] = counts.map((value) => value.toLocaleString('en-US'));
  return Math.abs(((counts[0] ?? 0) / (counts[1] ?? 1)) * 100 - record.rate) < 1e-6 ? `${part} ÷ ${whole} = ${record.rate.toFixed(2)}` : null;
}

/** The table has no column for data: its levels can't be recomputed, and are not to be called wrong. */
function isClaimOnly({ cells }: ScoredRecord): boolean {
  return Object.keys(cells).every((name) => ['unit', 'score', 'level'].includes(name));
}

function scoreIssues(record: ScoredRecord): ReadingIssue[] {
  const { result, claimed } = record;
  if (!result) return [];
  const { score, level } = claimed;
  if (result.outcome === 'missing' && (score ?? level) !== null) {
    const role = score !== null ? 'score' : 'level';
    return isClaimOnly(record) ? [issueAt(record, 'levelOnly', 'warning', role, score ?? level, null)] : [issueAt(record, 'claimWithoutData', 'error', role, score ?? level, null)];
  }
  if (result.outcome !== 'scored') return [];
  const issues: ReadingIssue[] = [];
  if (score !== null && result.score !== null && Math.abs(score - result.score) > 5e-5) issues.push({ ...issueAt(record, 'claimedScoreMismatch', 'error', 'score', score, result.score), ...whyOf(record, 'score', score) });
  if (level !== null && result.level !== null && level !== result.level) issues.push({ ...issueAt(record, 'claimedLevelMismatch', 'error', 'level', level, result.level), ...whyOf(record, 'level', level), ...(issues.length > 0 && { causedBy: 'claimedScoreMismatch' }) });
  return issues;
}

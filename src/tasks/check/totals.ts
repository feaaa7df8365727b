/** Total rows against the rows that they add up (ruling G11). */
import { editionOf, findKpi } from '../../kpi/catalog';
import type { Round } from '../../kpi/schema';
import { evaluate } from '../../scoring/evaluate';
import type { ReadTotal, ReadingIssue } from '../../sheet/reading';
import { rateDiffers, roundTo } from './claims';
import { oneRate } from '../rates';
import type { ScoredRecord } from '../types';

/**
 * A total that does not add up, that adds what does not belong together, or that claims what its sums do not give.
 * @param rows the records of its table, KPI and round; @param others the other totals of them
 */
export function totalIssues(total: ReadTotal, rows: readonly ScoredRecord[], others: readonly ReadTotal[]): ReadingIssue[] {
  const base = { sheet: total.sheet, kpi: total.kpi, unit: null, found: null, expected: null };
  const codes = Object.keys(total.inputs);
  if (new Set(rows.map(({ round, fiscalYear }) => `${round} ${fiscalYear}`)).size > 1) {
    const cells = codes.map((code) => total.cells[code] ?? '').filter(Boolean).sort();
    return [{ ...base, code: 'totalMixesRounds', severity: 'warning', cell: cells.length > 1 ? `${cells[0]}:${cells[cells.length - 1]}` : (cells[0] ?? null) }];
  }
  const issues: ReadingIssue[] = [];
  // Where districts stand over their facilities, the total adds up the districts.
  const listed = new Set((total.kpi === null ? undefined : editionOf(total.kpi))?.units.map(({ name }) => name));
  const units = rows.filter(({ unit }) => unit !== null && listed.has(unit));
  const before = rows.filter(({ row }) => row < total.row);
  const block = before.filter(({ row }) => !others.some((other) => other.row > row && other.row < total.row));
  for (const code of codes) {
    const found = total.inputs[code]!;
    const sums = [rows, before, block, units].flatMap((part) => sumOf(part, code) ?? []);
    // A subtotal adds up its own block, a grand total everything.
    if (sums.length > 0 && sums.every((sum) => Math.abs(sum - found) > 0.005)) issues.push({ ...base, code: 'totalMismatch', severity: 'error', cell: total.cells[code] ?? null, found, expected: (others.length > 0 ? sumOf(block, code) : null) ?? sums[0]! });
  }
  return issues.length > 0 ? issues : claimIssues(total, rows[0]?.round ?? null, base);
}

/** Rate, score and level of a total whose sums are right; a mean of rates is caught here. */
function claimIssues(total: ReadTotal, round: string | null, base: Omit<ReadingIssue, 'code' | 'severity' | 'cell'>): ReadingIssue[] {
  const kpi = total.kpi === null ? undefined : findKpi(total.kpi);
  const { claimed, cells, inputs } = total;
  if (!kpi || round === null || Object.keys(inputs).length === 0) return [];
  const result = evaluate(kpi, { kpi: kpi.id, round: (total.round ?? round) as Round, unit: null, inputs });
  const exact = oneRate(result);
  const issues: ReadingIssue[] = [];
  if (exact !== null && claimed.rate !== null && rateDiffers(claimed.rate, exact, total.rateDecimals ?? 2)) issues.push({ ...base, code: 'totalMismatch', severity: 'error', cell: cells['rate'] ?? null, found: claimed.rate, expected: roundTo(exact, 2) });
  if (result.outcome !== 'scored') return issues;
  if (claimed.score !== null && result.score !== null && Math.abs(claimed.score - result.score) > 5e-5) issues.push({ ...base, code: 'claimedScoreMismatch', severity: 'error', cell: cells['score'] ?? null, found: claimed.score, expected: result.score });
  if (claimed.level !== null && claimed.level !== result.level) issues.push({ ...base, code: 'claimedLevelMismatch', severity: 'error', cell: cells['level'] ?? null, found: claimed.level, expected: result.level });
  return issues;
}

function sumOf(rows: readonly ScoredRecord[], code: string): number | null {
  const values = rows.map(({ inputs }) => inputs[code]).filter((value) => typeof value === 'number');
  return values.length === 0 ? null : Number(values.reduce((a, b) => a + b, 0).toFixed(6));
}

/** Compares what a workbook claims with what its data gives, cell by cell. */
import { parseArea } from '../sheet/address';
import type { ReadTotal, ReadingIssue } from '../sheet/reading';
import { claimIssues } from './claims';
import { columnCauses } from './causes';
import { scoringIssues } from './findings';
import type { ScoredReading, ScoredRecord } from './types';

/** All problems of a scored workbook: those of reading, of the data, of claims and of totals; each caused one names its cause. */
export function checkReading(scored: ScoredReading): ReadingIssue[] {
  const data = scored.records.flatMap((record) => scoringIssues(record));
  const claims = scored.records.flatMap((record) => claimIssues(record));
  const causes = columnCauses(scored.records);
  const totals = scored.totals.flatMap((total) => totalIssues(total, scored.records.filter(({ table, kpi, round }) => table === total.table && kpi === total.kpi && (total.round === null || round === total.round)), scored.totals.filter((other) => other !== total && other.table === total.table && other.round === total.round)));
  const caused = claims.map((issue) => {
    const cause = causes.find((one) => one.sheet === issue.sheet && one.kpi === issue.kpi && /^claimed/.test(issue.code) && covers(one.cell, issue.cell));
    return cause ? { ...issue, causedBy: cause.code } : issue;
  });
  return [...scored.issues, ...data, ...causes, ...caused, ...totals];
}

function covers(outer: string | null, inner: string | null): boolean {
  const a = outer === null ? null : parseArea(outer);
  const b = inner === null ? null : parseArea(inner);
  return a !== null && b !== null && a.top <= b.top && b.bottom <= a.bottom && a.left <= b.left && b.right <= a.right;
}

/** A total that does not add up, or that adds what does not belong together (ruling G11). */
function totalIssues(total: ReadTotal, rows: readonly ScoredRecord[], others: readonly ReadTotal[]): ReadingIssue[] {
  const base = { sheet: total.sheet, kpi: total.kpi, unit: null, found: null, expected: null };
  const codes = Object.keys(total.inputs);
  if (new Set(rows.map(({ round, fiscalYear }) => `${round} ${fiscalYear}`)).size > 1) {
    const cells = codes.map((code) => total.cells[code] ?? '').filter(Boolean).sort();
    return [{ ...base, code: 'totalMixesRounds', severity: 'warning', cell: cells.length > 1 ? `${cells[0]}:${cells[cells.length - 1]}` : (cells[0] ?? null) }];
  }
  const issues: ReadingIssue[] = [];
  const block = rows.filter(({ row }) => row < total.row && !others.some((other) => other.row > row && other.row < total.row));
  const before = rows.filter(({ row }) => row < total.row);
  for (const code of codes) {
    const found = total.inputs[code]!;
    const sums = [rows, before, block].flatMap((part) => sumOf(part, code) ?? []);
    // A subtotal adds up its own block, a grand total everything.
    if (sums.length > 0 && sums.every((sum) => Math.abs(sum - found) > 0.005)) issues.push({ ...base, code: 'totalMismatch', severity: 'error', cell: total.cells[code] ?? null, found, expected: (others.length > 0 ? sumOf(block, code) : null) ?? sums[0]! });
  }
  return issues;
}

function sumOf(rows: readonly ScoredRecord[], code: string): number | null {
  const values = rows.map(({ inputs }) => inputs[code]).filter((value) => typeof value === 'number');
  return values.length === 0 ? null : Number(values.reduce((a, b) => a + b, 0).toFixed(6));
}

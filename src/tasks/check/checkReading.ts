/** Compares what a workbook claims with what its data gives, cell by cell. */
import { parseArea } from '../../sheet/address';
import { gather } from '../../sheet/gather';
import type { ReadingIssue } from '../../sheet/reading';
import { claimIssues } from './claims';
import { columnCauses } from './causes';
import { scoringIssues } from './dataIssues';
import { totalIssues } from './totals';
import { weightIssues } from './weights';
import type { ScoredReading } from '../types';

/** All problems of a scored workbook: those of reading, of the data, of claims and of totals; each caused one names its cause. */
export function checkReading(scored: ScoredReading): ReadingIssue[] {
  const data = scored.records.flatMap((record) => scoringIssues(record));
  const claims = gather(scored.records.flatMap((record) => claimIssues(record)));
  const causes = columnCauses(scored.records);
  const totals = scored.totals.flatMap((total) => totalIssues(total, scored.records.filter(({ table, kpi, round, fiscalYear }) => table === total.table && kpi === total.kpi && (total.round === null || round === total.round) && (total.fiscalYear === null || fiscalYear === total.fiscalYear)), scored.totals.filter((other) => other !== total && other.table === total.table && other.kpi === total.kpi && other.round === total.round && other.fiscalYear === total.fiscalYear)));
  const caused = claims.map((issue) => {
    const cause = causes.find((one) => one.sheet === issue.sheet && one.kpi === issue.kpi && /^claimed/.test(issue.code) && covers(one.cell, issue.cell));
    return cause ? { ...issue, causedBy: cause.code } : issue;
  });
  const order = new Map(scored.tables.map(({ sheet }, i) => [sheet, i]));
  const place = (issue: ReadingIssue): number => (order.get(issue.sheet ?? '') ?? order.size) * 1e7 + (issue.cell === null ? 0 : (parseArea(issue.cell)?.top ?? 0));
  // In the order in which people go through the sheets; what follows from a cause stays behind it.
  return [...scored.issues, ...data, ...causes, ...caused, ...totals, ...weightIssues(scored)].sort((a, b) => place(a) - place(b));
}

function covers(outer: string | null, inner: string | null): boolean {
  const a = outer === null ? null : parseArea(outer);
  const b = inner === null ? null : parseArea(inner);
  return a !== null && b !== null && a.top <= b.top && b.bottom <= a.bottom && a.left <= b.left && b.right <= a.right;
}

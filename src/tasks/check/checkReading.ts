/** Compares what a workbook claims with what its data gives, cell by cell. */
import { parseArea } from '../../sheet/address';
import { gather } from '../../sheet/gather';
import { grouped, joined } from '../../sheet/grouped';
import type { ReadingIssue } from '../../sheet/reading';
import { claimIssues } from './claims';
import { columnCauses } from './causes';
import { columnsOf } from './columns';
import { scoringIssues } from './dataIssues';
import { jointIssues } from './joints';
import { swappedColumns } from './swapped';
import { totalIssues } from './totals';
import { weightIssues } from './weights';
import type { ScoredReading } from '../types';
import { covers } from './underCauses';

/** All problems of a scored workbook: those of reading, of the data, of claims and of totals; each caused one names its cause. */
export function checkReading(scored: ScoredReading): ReadingIssue[] {
  const columns = columnsOf(scored.records);
  const swapped = swappedColumns(columns);
  const data = joined(scored.records.map(scoringIssues)).map((issue) => (issue.code === 'aGreaterThanB' ? { ...issue, ...causedBy(issue, swapped) } : issue));
  const claims = gather(joined(scored.records.map(claimIssues)));
  const causes = columnCauses(columns);
  const totals = checkedTotals(scored);
  const caused = claims.map((issue) => ({ ...issue, ...causedBy(issue, causes) }));
  const order = new Map(scored.tables.map(({ sheet }, i) => [sheet, i]));
  const place = (issue: ReadingIssue): number => (order.get(issue.sheet ?? '') ?? order.size) * 1e7 + (issue.cell === null ? 0 : (parseArea(issue.cell)?.top ?? 0));
  const read = scored.issues.map((issue) => (isDivisionByZero(issue) && data.some(({ code, sheet, kpi, unit }) => code === 'zeroDenominator' && sheet === issue.sheet && kpi === issue.kpi && unit === issue.unit) ? { ...issue, causedBy: 'zeroDenominator' } : issue));
  // In the order in which people go through the sheets; what follows from a cause stays behind it.
  return [...read, ...swapped, ...data, ...causes, ...caused, ...totals, ...weightIssues(scored), ...jointIssues(scored.joints)].sort((a, b) => place(a) - place(b));
}

/** What a formula says of a denominator that is zero. */
function isDivisionByZero({ code, found, causedBy }: ReadingIssue): boolean {
  return code === 'formulaError' && found === '#DIV/0!' && causedBy === undefined;
}

/** Each total against the rows and the other totals of its table, KPI, round and year. */
function checkedTotals({ totals, records }: ScoredReading): ReadingIssue[] {
  if (totals.length === 0) return [];
  const rowsOf = grouped(records, ({ table }) => table);
  const totalsOf = grouped(totals, ({ table }) => table);
  return totals.flatMap((total) => {
    const rows = (rowsOf.get(total.table) ?? []).filter(({ kpi, round, fiscalYear }) => kpi === total.kpi && (total.round === null || round === total.round) && (total.fiscalYear === null || fiscalYear === total.fiscalYear));
    const others = (totalsOf.get(total.table) ?? []).filter(({ kpi, round, fiscalYear }) => kpi === total.kpi && round === total.round && fiscalYear === total.fiscalYear);
    return totalIssues(total, rows, others.filter((other) => other !== total));
  });
}

/** A claim of a column whose claims have one cause. What its own row says wrong goes before. */
function causedBy(issue: ReadingIssue, causes: readonly ReadingIssue[]): Pick<ReadingIssue, 'causedBy'> {
  const code = issue.causedBy ?? causes.find((one) => one.sheet === issue.sheet && one.kpi === issue.kpi && covers(one.cell, issue.cell))?.code;
  return code === undefined ? {} : { causedBy: code };
}

/** Which problems are those of a table. */
import { parseArea } from '../sheet/address';
import { overlaps } from '../sheet/grid';
import type { ReadingIssue, ReadTable } from '../sheet/reading';

const IDENTITY = new Set(['kpiNameMismatch', 'kpiUnknown']);
const OTHER_YEAR = new Set(['fiscalYearMismatch', 'otherFiscalYear']);
/** Rows between a problem and the table under it that it may still be about: titles stand above. */
const TITLE_ROWS = 8;

/** True for a problem of this table. */
export function isOf(table: ReadTable, issue: ReadingIssue): boolean {
  if (issue.sheet !== table.sheet) return false;
  const area = issue.cell === null ? null : parseArea(issue.cell);
  if (area) return overlaps(area, table.area) || (isOtherYear(issue) && issue.kpi === table.kpi) || (table.kpi === null && area.bottom < table.area.top && table.area.top - area.bottom < TITLE_ROWS);
  return issue.kpi !== null && issue.kpi === table.kpi;
}

/** Nobody can say which indicator the table is of, but its user. */
export const asksForKpi = ({ code }: ReadingIssue): boolean => IDENTITY.has(code);

/** The results are those of another year than the criteria. */
export const isOtherYear = ({ code }: ReadingIssue): boolean => OTHER_YEAR.has(code);

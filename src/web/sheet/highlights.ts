/** What the view marks in a sheet: our cells, cells about to be written, problems. */
import { parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import type { ReadingIssue, Severity } from '../../sheet/reading';
import type { Work } from '../../taskpane/sessionState';

export interface Highlights {
  readonly ours: readonly Area[];
  readonly planned: readonly Area[];
  /** By 0-based row. */
  readonly problems: ReadonlyMap<number, readonly ReadingIssue[]>;
  /** Rows whose text wraps. */
  readonly headRows: ReadonlySet<number>;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

export function worst(issues: readonly ReadingIssue[]): Severity | null {
  return issues.reduce<Severity | null>((found, { severity }) => (found === null || WEIGHT[severity] > WEIGHT[found] ? severity : found), null);
}

export function highlightsOf(work: Work, sheet: string): Highlights {
  const problems = new Map<number, ReadingIssue[]>();
  for (const issue of work.issues) {
    const area = issue.sheet === sheet && issue.cell !== null ? parseArea(issue.cell) : null;
    if (area) problems.set(area.top, [...(problems.get(area.top) ?? []), issue]);
  }
  const headRows = new Set<number>();
  for (const table of work.scored.tables) {
    if (table.sheet !== sheet) continue;
    for (const band of table.bands) for (let row = band.headerTop; row <= band.headerBottom; row++) headRows.add(row);
  }
  return {
    ours: work.snapshot.marks.filter((mark) => mark.sheet === sheet && mark.role !== 'sheet').map((mark) => mark.area),
    planned: work.scores.changes === 0 ? [] : work.scores.columns.filter((column) => column.sheet === sheet).map((column) => column.area),
    problems,
    headRows,
  };
}

export function inside(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
}

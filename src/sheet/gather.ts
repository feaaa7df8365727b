import { areaAddress, parseArea } from './address';
import type { ReadingIssue } from './reading';

/** Problems that a whole column may have: shown once, with the area that they cover. */
const BY_COLUMN = new Set(['numberAsText', 'formulaNoCache', 'symbolFont', 'beYearInDateCell']);

/** Problems of a whole table: shown once for each KPI. */
const BY_TABLE = new Set(['levelOnly']);

/** Joins like problems of the same column, sheet and KPI into one, so that a report does not repeat itself row by row. */
export function gather(issues: readonly ReadingIssue[]): ReadingIssue[] {
  const kept: ReadingIssue[] = [];
  const groups = new Map<string, { at: number; count: number }>();
  for (const issue of issues) {
    const area = issue.cell === null ? null : parseArea(issue.cell);
    const whole = BY_TABLE.has(issue.code);
    if (!area || !(whole || (BY_COLUMN.has(issue.code) && area.left === area.right))) {
      kept.push(issue);
      continue;
    }
    const key = [issue.code, issue.sheet, issue.kpi, whole ? '' : area.left].join('\t');
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { at: kept.length, count: 1 });
      kept.push(issue);
      continue;
    }
    const first = kept[group.at]!;
    const so = parseArea(first.cell ?? '')!;
    group.count++;
    kept[group.at] = { ...first, unit: null, cell: areaAddress({ left: Math.min(so.left, area.left), right: Math.max(so.right, area.right), top: Math.min(so.top, area.top), bottom: Math.max(so.bottom, area.bottom) }), data: { ...first.data, count: group.count } };
  }
  return kept;
}

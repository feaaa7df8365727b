/** Real dates whose year was typed in Buddhist era: 1 มีนาคม 2567 entered as a date of the year 2567 (ruling G14). */
import type { Area } from './grid';
import { readingIssue } from './issues';
import { yearOf } from './months';
import type { ReadingIssue } from './reading';
import type { UnitTable } from './unitTable';
import type { SheetView } from './view';

/** One warning for the dates of a header row, one for each date below it. They are read as year − 543. */
export function beDateIssues(view: SheetView, table: UnitTable, kpi: string | null): ReadingIssue[] {
  return table.bands.flatMap(({ header, dataBottom }) => {
    const issues: ReadingIssue[] = [];
    for (let row = header.top; row <= dataBottom; row++) {
      if (!header.heads.some(({ column }) => isBeDate(view, row, column))) continue;
      const found = header.heads.map(({ column }) => column).filter((column) => isBeDate(view, row, column));
      const first = found[0]!;
      const year = yearOf(Number(view.sheet.cell(row, first)?.value));
      const columns = row <= header.bottom ? [found] : found.map((column) => [column]);
      for (const own of columns) issues.push(readingIssue('beYearInDateCell', 'warning', { sheet: view.name, row, column: own[0]!, ...(own.length > 1 && { lastColumn: own[own.length - 1]! }), kpi }, { found: year, expected: year - 543 }));
    }
    return issues;
  });
}

/** The same for the dates of a form, each by itself. */
export function beDatesIn(view: SheetView, area: Area, kpi: string): ReadingIssue[] {
  const issues: ReadingIssue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!isBeDate(view, row, column)) continue;
      const year = yearOf(Number(view.sheet.cell(row, column)?.value));
      issues.push(readingIssue('beYearInDateCell', 'warning', { sheet: view.name, row, column, kpi }, { found: year, expected: year - 543 }));
    }
  }
  return issues;
}

/** Days before the year 2400: told of a number before its format is looked at. */
const EARLIEST = 180_000;

function isBeDate(view: SheetView, row: number, column: number): boolean {
  const serial = view.ownValue(row, column);
  if (typeof serial !== 'number' || serial < EARLIEST || !view.isDate(row, column)) return false;
  const year = yearOf(serial);
  return year >= 2400 && year < 2700;
}

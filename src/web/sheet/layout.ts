/** Widths and heights from what the cells hold: a snapshot carries no column widths. */
import { isBlank, type Area, type SheetGrid } from '../../sheet/grid';
import { cellText } from '../../taskpane/cellText';
import { Tracks } from './tracks';

export const ROW_HEIGHT = 28;
export const HEAD_WIDTH = 56;
const MIN_WIDTH = 64;
const MAX_WIDTH = 260;
const LETTER = 7.6;
const PADDING = 18;
/** Rows looked at for widths: the head of a sheet tells enough. */
const SAMPLE = 400;
/** Empty rows and columns shown after the last used ones, as a sheet has them. */
const ROWS_AFTER = 12;
const COLUMNS_AFTER = 12;

export interface SheetLayout {
  readonly rows: Tracks;
  readonly columns: Tracks;
  wraps(row: number): boolean;
  /** The merged area that a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined;
}

/** Pixels that a line of text takes; Thai marks above and below take none. */
function textWidth(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length * LETTER + PADDING;
}

/** Text may run over blank cells to its right, as in Excel. */
export function canSpill(sheet: SheetGrid, row: number, column: number): boolean {
  return typeof sheet.cell(row, column)?.value === 'string' && isBlank(sheet.cell(row, column + 1));
}

/** Headings are drawn semibold, which takes more room. */
const BOLDER = 1.14;

function columnWidth(sheet: SheetGrid, column: number, merged: ReadonlyMap<string, Area>, headings: ReadonlySet<number>): number {
  if (sheet.isColumnHidden(column)) return 0;
  let width = MIN_WIDTH;
  for (let row = 0; row < Math.min(sheet.rowCount, SAMPLE); row++) {
    const cell = sheet.cell(row, column);
    const area = merged.get(`${row},${column}`);
    if (!cell || (area && area.right > area.left) || (canSpill(sheet, row, column) && sheet.cell(row, column - 1) === undefined)) continue;
    const text = cellText(cell);
    const bolder = headings.has(row) ? BOLDER : 1;
    // Most are no wider than what was found, however they are measured.
    if ((text.length * LETTER + PADDING) * bolder <= width) continue;
    const longest = Math.max(...text.split('\n').map(textWidth)) * bolder;
    // Headings wrap: a long one does not make its column wide.
    width = Math.max(width, longest > MAX_WIDTH ? MAX_WIDTH / 1.6 : longest);
  }
  return Math.min(width, MAX_WIDTH);
}

/** Rows that read like headings (words in a row, no number) are looked for this far down. */
const HEADING_ROWS = 60;

function readsLikeHeading(sheet: SheetGrid, row: number): boolean {
  let words = 0;
  for (let column = 0; column < sheet.columnCount; column++) {
    const value = sheet.cell(row, column)?.value ?? null;
    if (typeof value === 'number') return false;
    if (typeof value === 'string') words++;
  }
  return words >= 3;
}

/** Heading rows wrap: they are as high as their longest text needs. */
function wrappedHeight(sheet: SheetGrid, row: number, columns: Tracks, mergeOf: ReadonlyMap<string, Area>): number {
  let lines = 1;
  for (let column = 0; column < sheet.columnCount; column++) {
    const cell = sheet.cell(row, column);
    if (typeof cell?.value !== 'string') continue;
    const area = mergeOf.get(`${row},${column}`);
    const width = columns.span(column, area?.right ?? column);
    const rows = area ? area.bottom - area.top + 1 : 1;
    if (width > 0 && rows === 1) lines = Math.max(lines, cell.value.split('\n').reduce((sum, line) => sum + Math.ceil((textWidth(line) * BOLDER) / width - 0.01), 0));
  }
  return ROW_HEIGHT + (Math.min(lines, 4) - 1) * 22;
}

/** @param heads rows known to be the heads of tables */
export function layoutOf(sheet: SheetGrid, heads: ReadonlySet<number>): SheetLayout {
  const wrapped = new Set(heads);
  for (let row = 0; row < Math.min(sheet.rowCount, HEADING_ROWS); row++) if (readsLikeHeading(sheet, row)) wrapped.add(row);
  const mergeOf = new Map<string, Area>();
  for (const area of sheet.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row++) {
      for (let column = area.left; column <= Math.min(area.right, sheet.columnCount); column++) mergeOf.set(`${row},${column}`, area);
    }
  }
  const columns = new Tracks(sheet.columnCount + COLUMNS_AFTER, (column) => columnWidth(sheet, column, mergeOf, wrapped));
  const rows = new Tracks(sheet.rowCount + ROWS_AFTER, (row) => (sheet.isRowHidden(row) ? 0 : wrapped.has(row) ? wrappedHeight(sheet, row, columns, mergeOf) : ROW_HEIGHT));
  return { rows, columns, wraps: (row) => wrapped.has(row), mergeAt: (row, column) => mergeOf.get(`${row},${column}`) };
}

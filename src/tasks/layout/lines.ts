/** The rows that a sheet of ours is put together from, from top to bottom. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import type { Area } from '../../sheet/grid';
import { LINE, type Row, base, text, textOf } from './look';

/** Points; Excel refuses a higher row. */
const HIGHEST = 409;

/** A4 landscape within Excel's usual margins, in points, and what a character of a column's width takes. */
const PAGE = { width: 740, height: 487 };
const CHARACTER = 5.25;
/** Another program's fonts make rows and columns somewhat larger. */
const SURE = 0.9;

/** Rows of a sheet as they are put together, with their merges and heights. */
export class Lines {
  readonly rows: Row[] = [];
  readonly merges: Area[] = [];
  private readonly heights: Record<number, number> = {};

  /** @param widths of the columns, in characters */
  constructor(readonly widths: readonly number[]) {}

  /** The row that comes next. */
  get next(): number {
    return this.rows.length;
  }

  get last(): number {
    return this.widths.length - 1;
  }

  /** @param height in points; no more than Excel takes is used */
  add(row: Row, height = LINE): void {
    this.heights[this.next] = Math.min(height, HIGHEST);
    this.rows.push(row);
  }

  blank(): void {
    this.add([]);
  }

  /** Merges cells of the row that comes next. */
  span(left: number, right: number, rows = 1): void {
    if (left < right || rows > 1) this.merges.push({ top: this.next, bottom: this.next + rows - 1, left, right });
  }

  /** Points of height that surely go on a page when the sheet is printed one page wide. */
  get pageHeight(): number {
    const scale = Math.min(1, PAGE.width / (this.reach(0, this.last) * CHARACTER));
    return (PAGE.height / scale) * SURE;
  }

  /** Whether what is there by now goes on one page. */
  get fitsOnePage(): boolean {
    return this.rows.reduce((sum, _, row) => sum + (this.heights[row] ?? LINE), 0) <= this.pageHeight;
  }

  /** A line of text over the whole width, as high as it has to be. */
  wide(value: string, style: CellStyle = base, height = LINE): void {
    this.spread([{ from: 0, cell: text(value, { ...style, wrap: true }) }], height);
  }

  /** A row of cells that reach to where the next one begins; each wraps, and the highest decides. */
  spread(cells: readonly { readonly from: number; readonly cell: SheetCell }[], height = LINE): void {
    const row: Row = Array.from({ length: this.last + 1 }, () => null);
    let lines = 1;
    cells.forEach(({ from, cell }, i) => {
      const to = (cells[i + 1]?.from ?? this.last + 1) - 1;
      for (let column = from; column <= to; column++) row[column] = column === from ? cell : { ...(cell.style && { style: cell.style }) };
      this.span(from, to);
      lines = Math.max(lines, linesOf(textOf(cell), this.reach(from, to)));
    });
    this.add(row, Math.max(height, LINE * lines));
  }

  /** Characters that fit between two columns. */
  reach(from: number, to: number): number {
    return this.widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  }

  /** Lines that the texts of a row take, each in its own column. */
  linesOf(row: Row): number {
    return row.reduce((most, cell, column) => Math.max(most, cell?.style?.wrap === false ? 1 : linesOf(textOf(cell), this.widths[column] ?? 10)), 1);
  }

  /**
   * The sheet: A4, one page wide, with page numbers.
   * @param titleRow repeated on every page
   */
  content(titleRow: number | null, footer: string, landscape = true): SheetContent {
    return {
      rows: this.rows, columnWidths: this.widths, rowHeights: { ...this.heights }, merges: this.merges,
      print: { landscape, fitWidth: true, footer, ...(titleRow !== null && { titleRows: { from: titleRow, to: titleRow } }) },
    };
  }
}

/** Lines that a text takes in a column of this width; Thai vowels and tones above and below the line take no room. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length / (width * 0.88))), 0);
}

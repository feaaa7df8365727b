/** The look of the report's sheets, and the rows that they are put together from. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import type { Area } from '../../sheet/grid';

export const COUNT = '#,##0';
export const FONT = 'TH Sarabun New';
export const INK = '1F2937';
/** Points; leaves room for vowels and tones. */
export const LINE = 22;
export const base: CellStyle = { font: FONT, size: 14, color: INK, valign: 'center' };
export const cellStyle: CellStyle = { ...base, border: 'thin', wrap: true };
export const number: CellStyle = { ...cellStyle, align: 'right', wrap: false };
export const headStyle: CellStyle = { ...cellStyle, bold: true, align: 'center', valign: 'center', fill: 'DCEBE8' };
export const CHART_COLOR = '2F7F73';
/** Scores and totals, 0 to 5. */
export const SCORE_BARS = { from: 0, to: 5, color: '9CC9BF' };
export const wholeStyle: CellStyle = { bold: true, fill: 'F3F4F6' };
/** 0–5; always beside the number itself, never colour alone. */
export const LEVEL_FILL = ['F8C9C4', 'F8C9C4', 'FBD9B5', 'FBF0B8', 'DDEFC9', 'BFE3BD'];

export type Row = (SheetCell | null)[];

export const text = (value: string, style: CellStyle = base, link?: string): SheetCell => ({ content: { value }, style, ...(link && { link }) });
export const figure = (value: number | null, format: string, style: CellStyle, link?: string): SheetCell => ({ content: { value }, style: { ...style, numberFormat: format }, ...(link && value !== null && { link }) });

/** Points; Excel refuses a higher row. */
const HIGHEST = 409;

/** Rows of a sheet as they are put together, with their merges and heights. */
export class Lines {
  readonly rows: Row[] = [];
  readonly merges: Area[] = [];
  private readonly heights: Record<number, number> = {};

  /** @param widths of the columns, in characters */
  constructor(readonly widths: readonly number[]) {}

  get last(): number {
    return this.widths.length - 1;
  }

  add(row: Row, height = LINE): void {
    this.heights[this.rows.length] = Math.min(height, HIGHEST);
    this.rows.push(row);
  }

  /** Merges cells of the row that comes next. */
  span(left: number, right: number, rows = 1): void {
    if (left < right || rows > 1) this.merges.push({ top: this.rows.length, bottom: this.rows.length + rows - 1, left, right });
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

  /** The sheet: A4 landscape, one page wide, with page numbers. `titleRows` are repeated on every page. */
  content(footer: string, titleRows?: { readonly from: number; readonly to: number }): SheetContent {
    return {
      rows: this.rows, columnWidths: this.widths, rowHeights: { ...this.heights }, merges: this.merges,
      print: { landscape: true, fitWidth: true, footer, ...(titleRows && { titleRows }) },
    };
  }
}

/** Lines that a text takes in a column of this width; Thai vowels and tones above and below the line take no room. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length / (width * 0.88))), 0);
}

export function textOf(cell: SheetCell | null | undefined): string {
  const value = cell?.content && 'value' in cell.content ? cell.content.value : null;
  return typeof value === 'string' ? value : '';
}

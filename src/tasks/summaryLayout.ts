/** The look of a summary sheet, and the rows that it is put together from. */
import type { CellStyle, SheetCell } from '../host/workbook';
import type { Area } from '../sheet/grid';

export const WIDTHS = [5, 34, 9, 8, 9, 14, 11, 11, 9, 7, 7, 10, 10, 27, 10];
export const LAST = WIDTHS.length - 1;
export const COUNT = '#,##0';
export const FONT = 'TH Sarabun New';
export const INK = '1F2937';
/** Points; leaves room for vowels and tones. */
export const LINE = 23;
export const base: CellStyle = { font: FONT, size: 14, color: INK, valign: 'center' };
export const cellStyle: CellStyle = { ...base, border: 'thin', wrap: true };
export const number: CellStyle = { ...cellStyle, align: 'right', wrap: false };
export const headStyle: CellStyle = { ...cellStyle, bold: true, align: 'center', valign: 'center', fill: 'DCEBE8' };
export const wholeStyle: CellStyle = { bold: true, fill: 'F3F4F6' };
/** 0–5; always beside the number itself, never colour alone. */
export const LEVEL_FILL = ['F8C9C4', 'F8C9C4', 'FBD9B5', 'FBF0B8', 'DDEFC9', 'BFE3BD'];

export type Row = (SheetCell | null)[];

export const text = (value: string, style: CellStyle = base, link?: string): SheetCell => ({ content: { value }, style, ...(link && { link }) });
export const figure = (value: number | null, format: string, style: CellStyle, link?: string): SheetCell => ({ content: { value }, style: { ...style, numberFormat: format }, ...(link && value !== null && { link }) });

/** Points; Excel refuses a higher row. */
const HIGHEST = 409;

/** Rows of the sheet as they are put together, with their merges and heights. */
export class Lines {
  readonly rows: Row[] = [];
  readonly merges: Area[] = [];
  private readonly heights: Record<number, number> = {};

  add(row: Row, height = LINE): void {
    this.heights[this.rows.length] = Math.min(height, HIGHEST);
    this.rows.push(row);
  }

  /** Merges cells of the row that comes next. */
  span(left: number, right: number, rows = 1): void {
    this.merges.push({ top: this.rows.length, bottom: this.rows.length + rows - 1, left, right });
  }

  /** A line of text over the whole width. */
  wide(value: string, style: CellStyle = base, height = LINE): void {
    this.span(0, LAST);
    this.add([text(value, style)], height);
  }

  rowHeights(): Record<number, number> {
    return { ...this.heights };
  }
}

/** Lines that a text takes in a column of this width; Thai vowels and tones above and below the line take no room. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length / (width * 1.05))), 0);
}

export function textOf(cell: SheetCell | null | undefined): string {
  const value = cell?.content && 'value' in cell.content ? cell.content.value : null;
  return typeof value === 'string' ? value : '';
}

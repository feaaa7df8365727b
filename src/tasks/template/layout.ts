/** The look of a form, and the rows that it is put together from. */
import type { CellRule, CellStyle, NewTable, SheetCell, SheetContent } from '../../host/workbook';
import type { Area } from '../../sheet/grid';
import { base, cellStyle, headStyle, LINE, linesOf as linesAt, type Row, text } from '../summary/layout';

/** Cells to fill in; everything else is ours. */
export const inputStyle: CellStyle = { ...cellStyle, fill: 'FFFBEB' };
export const markStyle: CellStyle = { ...inputStyle, align: 'center' };
export const rateStyle: CellStyle = { ...cellStyle, wrap: false, align: 'right', fill: 'F3F4F6', numberFormat: '0.00' };
export const totalStyle: CellStyle = { ...cellStyle, bold: true, fill: 'F3F4F6' };
export const titleStyle: CellStyle = { ...base, bold: true, size: 18, wrap: true };
export const noteTitleStyle: CellStyle = { ...base, bold: true, wrap: true };
export const noteStyle: CellStyle = { ...base, wrap: true, valign: 'top' };
export { base, cellStyle, headStyle, LINE, text };

/**
 * Lines that a text takes in a column of this width, in characters. Words are not broken, and the font may be another where ours is not
 * there: a line holds less than its width says, and less the narrower it is.
 */
export const linesOf = (value: string, width: number): number => linesAt(value, width * (width < 25 ? 0.74 : width < 60 ? 0.85 : 0.92));

/** Characters that A4 takes upright and still readable (at four fifths of their size). */
const PORTRAIT = 115;

/** A sheet as it grows from top to bottom, over columns of these widths. */
export class FormLines {
  readonly rows: Row[] = [];
  readonly tables: NewTable[] = [];
  readonly rules: CellRule[] = [];
  private readonly merges: Area[] = [];
  private readonly heights: Record<number, number> = {};

  /** @param widths in characters */
  constructor(private readonly widths: readonly number[]) {}

  /** The row that comes next. */
  get next(): number {
    return this.rows.length;
  }

  get lastColumn(): number {
    return this.widths.length - 1;
  }

  add(row: Row, height = LINE): void {
    this.heights[this.rows.length] = height;
    this.rows.push(row);
  }

  /** A text over the whole width, as high as its lines need. */
  wide(value: string, style: CellStyle = noteStyle): void {
    const all = this.widths.reduce((sum, width) => sum + width, 0);
    if (this.lastColumn > 0) this.merges.push({ top: this.next, bottom: this.next, left: 0, right: this.lastColumn });
    const size = style.size ?? 14;
    this.add([text(value, style)], Math.ceil((LINE * size) / 14) * linesOf(value, (all * 14) / size));
  }

  blank(): void {
    this.add([]);
  }

  /** Merges cells of the row that comes next. */
  span(left: number, right: number): void {
    if (right > left) this.merges.push({ top: this.next, bottom: this.next, left, right });
  }

  /** A row of heads, as high as the longest of them. */
  heads(heads: readonly string[], left = 0): void {
    const lines = heads.map((head, i) => linesOf(head, this.widths[left + i] ?? 10));
    this.add([...Array.from({ length: left }, () => null), ...heads.map((head) => text(head, headStyle))], LINE * Math.max(1, ...lines));
  }

  /** @param titleRow the row that is repeated on every page */
  content(titleRow: number | null, footer: string): SheetContent {
    const width = this.widths.reduce((sum, one) => sum + one, 0);
    return {
      rows: this.rows,
      columnWidths: this.widths,
      rowHeights: this.heights,
      merges: this.merges,
      tables: this.tables,
      rules: this.rules,
      print: { landscape: width > PORTRAIT, fitWidth: true, footer, ...(titleRow !== null && { titleRows: { from: titleRow, to: titleRow } }) },
    };
  }
}

export type { Row, SheetCell };

/** The rows of a sheet that people fill in or work with: tables, rules for its cells, and heights that hold with other fonts too. */
import type { CellRule, CellStyle, NewTable, SheetContent } from '../../host/workbook';
import { Lines, linesOf as linesAt } from './lines';
import { LINE, headStyle, noteStyle, text } from './look';

/**
 * Lines that a text takes in a column of this width, in characters. Words are not broken, and the font may be another where ours is not
 * there: a line holds less than its width says, and less the narrower it is.
 */
export const linesOf = (value: string, width: number): number => linesAt(value, width * (width < 30 ? 0.74 : width < 60 ? 0.85 : 0.92));

/** Characters that A4 takes upright and still readable (at four fifths of their size). */
const PORTRAIT = 115;

export class FormLines extends Lines {
  readonly tables: NewTable[] = [];
  readonly rules: CellRule[] = [];

  /** A text over the whole width, as high as its lines need. */
  override wide(value: string, style: CellStyle = noteStyle): void {
    const size = style.size ?? 14;
    this.span(0, this.last);
    this.add([text(value, style)], Math.ceil((LINE * size) / 14) * linesOf(value, (this.reach(0, this.last) * 14) / size));
  }

  /** A row of heads, as high as the longest of them. */
  heads(heads: readonly string[], left = 0): void {
    const lines = heads.map((head, i) => linesOf(head, this.widths[left + i] ?? 10));
    this.add([...Array.from({ length: left }, () => null), ...heads.map((head) => text(head, headStyle))], LINE * Math.max(1, ...lines));
  }

  /** Upright where its columns can still be read so. */
  override content(titleRow: number | null, footer: string, landscape = this.reach(0, this.last) > PORTRAIT): SheetContent {
    return { ...super.content(titleRow, footer, landscape), tables: this.tables, rules: this.rules };
  }
}

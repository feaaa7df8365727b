/** The fast way through `<sheetData>`: rows and cells, without making a string of anything. */
import { MAX_COLUMNS, MAX_ROWS } from '../../sheet/address';
import { damaged } from './errors';
import type { CellBytes } from './sheetCells';
import { SheetTag } from './sheetTag';
import { beginsMarkup, bytesOf, endsName, LESS, skipMarkup, SLASH, standsAt, tagEnd } from './xmlBytes';

/** First letters of `c` and `r`. */
const [C, R] = [99, 114];
const ROW = bytesOf('row');

/** Stands on a row's or a cell's first tag. */
export class SheetScanner extends SheetTag {
  /** The row that we stand in has ended. */
  rowClosed = true;
  readonly prefix: Uint8Array;
  private at: number;

  /** @param prefix the namespace prefix of the sheet's elements with its colon, or '' */
  constructor({ bytes, from, to }: CellBytes, part: string, prefix: string) {
    super(bytes, part, to);
    this.at = from;
    this.prefix = bytesOf(prefix);
  }

  next(): boolean {
    const { bytes, to, prefix } = this;
    for (;;) {
      let start = this.at;
      while (start < to && bytes[start] !== LESS) start++;
      if (start >= to) return false;
      const code = bytes[start + 1] as number;
      if (beginsMarkup(code)) {
        this.at = skipMarkup(bytes, start, this.part);
        continue;
      }
      const isClosing = code === SLASH;
      const whole = isClosing ? start + 2 : start + 1;
      if (prefix.length === 0 || standsAt(bytes, prefix, whole)) {
        const name = whole + prefix.length;
        const first = bytes[name];
        if (!isClosing && first === C && endsName(bytes[name + 1] as number)) return this.readCell(start, name + 1);
        if (first === R && standsAt(bytes, ROW, name) && endsName(bytes[name + 3] as number)) {
          if (!isClosing) return this.readRow(start, name + 3);
          this.rowClosed = true;
        }
      }
      this.at = tagEnd(bytes, start, this.part);
    }
  }

  /** Where `next` goes on: one past the cell, once its content is read. */
  get position(): number {
    return this.at;
  }

  /** Goes on after this place. */
  jump(at: number): void {
    this.at = at;
  }

  /** One past the closing tag of the cell that we stand on. @throws HostError damaged */
  cellEnd(): number {
    if (this.empty) return this.contentStart;
    const { bytes, to, prefix } = this;
    for (let at = this.contentStart; at < to; at++) {
      if (bytes[at] !== LESS || bytes[at + 1] !== SLASH || !standsAt(bytes, prefix, at + 2)) continue;
      const name = at + 2 + prefix.length;
      if (bytes[name] === C && endsName(bytes[name + 1] as number)) return tagEnd(bytes, at, this.part);
    }
    throw damaged(this.part, '<c> is not closed');
  }

  private readRow(start: number, nameEnd: number): boolean {
    const before = this.row;
    if (!this.rowClosed) throw damaged(this.part, `row ${before + 1} is not closed`);
    this.kind = 'row';
    this.row = before + 1;
    this.column = -1;
    this.style = -1;
    this.hidden = false;
    this.hasSpans = false;
    this.customFormat = false;
    this.readAttributes(start, nameEnd);
    this.at = this.contentStart;
    this.rowClosed = this.empty;
    if (!this.customFormat) this.style = -1;
    if (this.row <= before || this.row >= MAX_ROWS) throw damaged(this.part, `row ${this.row + 1} is out of order`);
    return true;
  }

  private readCell(start: number, nameEnd: number): boolean {
    const before = this.column;
    if (this.row < 0) throw damaged(this.part, 'a cell outside a row');
    this.kind = 'c';
    this.column = before + 1;
    this.style = -1;
    this.type = 'n';
    this.readAttributes(start, nameEnd);
    this.at = this.contentStart;
    if (this.column <= before || this.column >= MAX_COLUMNS) throw damaged(this.part, `a cell of row ${this.row + 1} is out of order`);
    return true;
  }
}

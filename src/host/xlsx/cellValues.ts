/** What the cells of a sheet hold, each by its type. */
import type { CellValue } from '../../sheet/grid';
import { damaged } from './errors';
import { serialOfIso } from './isoDates';
import { readRichText, type SharedStrings } from './sharedStrings';
import type { CellBytes } from './sheetCells';
import type { CellType } from './sheetTag';
import { TextPool } from './textPool';
import { elementText, XmlScanner } from './xml';
import { LESS } from './xmlBytes';
import { decodeCellText } from './xmlText';

/** Digits that a double holds whatever they are. */
export const SAFE_DIGITS = 15;
const POWERS = Array.from({ length: SAFE_DIGITS + 1 }, (_, i) => 10 ** i);
const POINT = 46;

export class CellValues {
  /** Set where a text brings a font along, which counts instead of the cell's; whoever reads a cell clears it. */
  font: string | null | undefined;
  private readonly bytes: Uint8Array;
  private readonly texts: TextPool;

  /** @param utf8 the text between two places of the bytes */
  constructor({ bytes }: CellBytes, private readonly utf8: (from: number, to: number) => string, private readonly part: string, private readonly strings: SharedStrings, private readonly date1904: boolean) {
    this.bytes = bytes;
    this.texts = new TextPool(bytes, (from, to) => decodeCellText(utf8(from, to), part));
  }

  /** The content of `<v>`. @param row for messages, from 0 @throws HostError damaged */
  value(type: CellType, from: number, to: number, row: number): CellValue {
    if (type === 'n') return from === to ? null : this.number(from, to, row);
    if (type === 's') return this.shared(this.number(from, to, row), row);
    const hasMarkup = this.hasMarkup(from, to);
    if (type === 'str' && !hasMarkup) return this.text(from, to);
    const written = this.utf8(from, to);
    if (type === 'b') return written.trim() === '1' || written.trim() === 'true';
    if (type === 'e') return { error: written.trim() };
    const plain = hasMarkup ? elementText(written, 0, written.length, this.part) : decodeCellText(written, this.part);
    if (type !== 'd') return plain;
    const serial = serialOfIso(plain, this.date1904);
    if (serial === null) throw damaged(this.part, `date ${plain.slice(0, 30)}`);
    return serial;
  }

  /** A text as it stands in `<t>`. */
  text(from: number, to: number): string {
    return this.texts.one(from, to);
  }

  /** The text of the `<is>` element between two places. */
  richText(start: number, end: number): string {
    const item = new XmlScanner(this.utf8(start, end), this.part);
    item.next();
    const { text, font } = readRichText(item);
    this.font = font;
    return text;
  }

  private hasMarkup(from: number, to: number): boolean {
    let at = from;
    while (at < to && this.bytes[at] !== LESS) at++;
    return at < to;
  }

  private shared(index: number, row: number): string {
    const { texts, fonts } = this.strings;
    const text = texts[index];
    if (text === undefined) throw damaged(this.part, `shared string ${index} in row ${row + 1} does not exist`);
    if (fonts.size > 0) this.font = fonts.get(index);
    return text;
  }

  /** Up to 15 digits are read here, exactly (both they and a power of ten are safe integers, and division rounds right); all else by the engine. */
  private number(from: number, to: number, row: number): number {
    const { bytes } = this;
    let n = 0;
    let decimals = -1;
    let at = from;
    const end = Math.min(to, from + SAFE_DIGITS + 1);
    for (; at < end; at++) {
      const code = bytes[at] as number;
      if (code >= 48 && code <= 57) n = n * 10 + code - 48;
      else if (code === POINT && decimals < 0 && at > from) decimals = at + 1;
      else break;
    }
    if (at === to && at > from && at !== decimals && (decimals >= 0 || at - from <= SAFE_DIGITS)) return decimals < 0 ? n : n / POWERS[at - decimals]!;
    const raw = this.utf8(from, to).trim();
    n = Number(raw);
    if (raw === '' || !Number.isFinite(n)) throw damaged(this.part, `number ${raw.slice(0, 30)} in row ${row + 1}`);
    return n;
  }
}

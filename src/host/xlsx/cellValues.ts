/** What the cells of a sheet hold, each by its type. */
import type { CellValue } from '../../sheet/grid';
import { damaged } from './errors';
import { serialOfIso } from './isoDates';
import { detached, readRichText, type SharedStrings } from './sharedStrings';
import type { CellType } from './sheetScanner';
import type { TextForm } from './textForm';
import { TextPool } from './textPool';
import { elementText, XmlScanner } from './xml';
import { decodeCellText } from './xmlText';

/** Digits that a double holds whatever they are. */
const SAFE_DIGITS = 15;
const POWERS = Array.from({ length: SAFE_DIGITS + 1 }, (_, i) => 10 ** i);
const POINT = 46;

export class CellValues {
  /** Set where a text brings a font along, which counts instead of the cell's; whoever reads a cell clears it. */
  font: string | null | undefined;
  private readonly texts: TextPool;

  /** @param text the sheet's, in its form */
  constructor(private readonly text: string, private readonly form: TextForm, private readonly part: string, private readonly strings: SharedStrings, private readonly date1904: boolean) {
    this.texts = new TextPool((raw) => decodeCellText(form.decoded(raw), part));
  }

  /** The content of `<v>`. @param row for messages, from 0 @throws HostError damaged */
  value(type: CellType, from: number, to: number, row: number): CellValue {
    if (type === 'n') return from === to ? null : this.number(from, to, row);
    if (type === 's') return this.shared(this.number(from, to, row), row);
    const raw = this.text.slice(from, to);
    const hasMarkup = raw.includes('<');
    if (type === 'str' && !hasMarkup) return this.texts.one(raw);
    if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true';
    const written = this.form.decoded(raw);
    if (type === 'e') return { error: detached(written.trim()) };
    const plain = hasMarkup ? elementText(written, 0, written.length, this.part) : decodeCellText(written, this.part);
    if (type !== 'd') return detached(plain);
    const serial = serialOfIso(plain, this.date1904);
    if (serial === null) throw damaged(this.part, `date ${plain.slice(0, 30)}`);
    return serial;
  }

  /** A text as it stands in `<t>`. */
  plainText(raw: string): string {
    return this.texts.one(raw);
  }

  /** The text of the `<is>` element between two places. */
  richText(start: number, end: number): string {
    const item = new XmlScanner(this.form.decoded(this.text.slice(start, end)), this.part);
    item.next();
    const { text, font } = readRichText(item);
    this.font = font;
    return text;
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
    const { text } = this;
    let n = 0;
    let decimals = -1;
    let at = from;
    const end = Math.min(to, from + SAFE_DIGITS + 1);
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) n = n * 10 + code - 48;
      else if (code === POINT && decimals < 0 && at > from) decimals = at + 1;
      else break;
    }
    if (at === to && at > from && at !== decimals && (decimals >= 0 || at - from <= SAFE_DIGITS)) return decimals < 0 ? n : n / POWERS[at - decimals]!;
    const raw = this.form.decoded(text.slice(from, to)).trim();
    n = Number(raw);
    if (raw === '' || !Number.isFinite(n)) throw damaged(this.part, `number ${raw.slice(0, 30)} in row ${row + 1}`);
    return n;
  }
}

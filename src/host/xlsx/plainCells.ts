/**
 * Cells as nearly every program writes them, `<c r="A1" s="1" t="s"><v>…</v></c>`, read in one go: large sheets are full of them.
 * Anything else, and anything wrong, is left to `SheetScanner` and `CellContents`.
 */
import { MAX_COLUMNS } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import { type CellValues, SAFE_DIGITS } from './cellValues';
import { bytesOf, EQUALS, GREATER, LESS, QUOTE, SLASH, SPACE, standsAt } from './xmlBytes';

/** Letters of names and types. */
const [C, I, N, R, S, T, V] = [99, 105, 110, 114, 115, 116, 118];
const INLINE = bytesOf('inlineStr"><is><t>');
const INLINE_END = bytesOf('</t></is></c>');
const VALUE_END = bytesOf('</v></c>');

/** Stands on the cell that was read last. */
export class PlainCells {
  column = -1;
  /** −1 for none. */
  style = -1;
  value: CellValue = null;

  constructor(private readonly bytes: Uint8Array, private readonly values: CellValues) {}

  /**
   * Reads the cell that begins here.
   * @param row that the cell must be of @param before the column of the cell before it
   * @returns where the cell ends; −1 for one that is not plain
   */
  read(start: number, row: number, before: number): number {
    const { bytes } = this;
    if (bytes[start] !== LESS || bytes[start + 1] !== C || !this.beginsAttribute(start + 2, R)) return -1;
    let at = start + 6;
    let code = bytes[at] as number;
    let column = 0;
    for (; code >= 65 && code <= 90; code = bytes[++at] as number) column = column * 26 + code - 64;
    let n = 0;
    for (; code >= 48 && code <= 57; code = bytes[++at] as number) n = n * 10 + code - 48;
    if (code !== QUOTE || n !== row + 1 || column - 1 <= before || column > MAX_COLUMNS) return -1;
    this.column = column - 1;
    return this.readContent(this.readStyle(at + 1), row);
  }

  /** @returns where what follows the style begins; a style that is none stays where it is, and is nothing that `readContent` knows */
  private readStyle(start: number): number {
    this.style = -1;
    if (!this.beginsAttribute(start, S)) return start;
    const { bytes } = this;
    const from = start + 4;
    let at = from;
    let n = 0;
    for (let code = bytes[at] as number; code >= 48 && code <= 57; code = bytes[++at] as number) n = n * 10 + code - 48;
    if (bytes[at] !== QUOTE || at === from || at - from > 9) return start;
    this.style = n;
    return at + 1;
  }

  private readContent(at: number, row: number): number {
    const { bytes } = this;
    if (bytes[at] === GREATER) return this.readValue(at + 1, N, row);
    if (bytes[at] === SLASH) {
      this.value = null;
      return bytes[at + 1] === GREATER ? at + 2 : -1;
    }
    if (!this.beginsAttribute(at, T)) return -1;
    const type = bytes[at + 4] as number;
    if (type === I) return this.readText(at + 4);
    return (type === S || type === N) && bytes[at + 5] === QUOTE && bytes[at + 6] === GREATER ? this.readValue(at + 7, type, row) : -1;
  }

  /** ` s="`, for a name of one letter. */
  private beginsAttribute(at: number, name: number): boolean {
    const { bytes } = this;
    return bytes[at] === SPACE && bytes[at + 1] === name && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
  }

  private readValue(at: number, type: number, row: number): number {
    const { bytes, values } = this;
    if (bytes[at] !== LESS || bytes[at + 1] !== V || bytes[at + 2] !== GREATER) return -1;
    const from = at + 3;
    let to = from;
    let n = 0;
    for (let code = bytes[to] as number; code >= 48 && code <= 57; code = bytes[++to] as number) n = n * 10 + code - 48;
    const isWhole = bytes[to] === LESS && to > from && to - from <= SAFE_DIGITS;
    while (to < bytes.length && bytes[to] !== LESS) to++;
    if (!standsAt(bytes, VALUE_END, to)) return -1;
    this.value = type === S ? values.value('s', from, to, row) : isWhole ? n : values.value('n', from, to, row);
    return to + VALUE_END.length;
  }

  private readText(at: number): number {
    const { bytes } = this;
    if (!standsAt(bytes, INLINE, at)) return -1;
    const from = at + INLINE.length;
    let to = from;
    while (to < bytes.length && bytes[to] !== LESS) to++;
    if (!standsAt(bytes, INLINE_END, to)) return -1;
    this.value = this.values.text(from, to);
    return to + INLINE_END.length;
  }
}

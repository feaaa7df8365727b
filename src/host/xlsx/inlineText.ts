import type { CellBytes } from './sheetCells';
import { bytesOf, LESS, SLASH, standsAt, tagEnd } from './xmlBytes';

/** The usual inline string, `<is><t>text</t></is>` and nothing else, found without a scanner. */
export class InlineText {
  /** The text that was found last, as written. */
  from = 0;
  to = 0;
  /** Where the closing tag of its `<is>` begins. */
  close = 0;
  private readonly bytes: Uint8Array;
  private readonly opening: Uint8Array;
  private readonly closing: Uint8Array;

  /** @param prefix the namespace prefix of the elements with its colon, or '' */
  constructor({ bytes }: CellBytes, private readonly part: string, prefix: string) {
    this.bytes = bytes;
    this.opening = bytesOf(`<${prefix}t`);
    this.closing = bytesOf(`</${prefix}t></${prefix}is>`);
  }

  /** False for any other inline string. @param at where the content of `<is>` begins */
  find(at: number): boolean {
    const { bytes, opening, closing } = this;
    if (!standsAt(bytes, opening, at)) return false;
    this.from = tagEnd(bytes, at, this.part);
    if (bytes[this.from - 2] === SLASH) return false;
    let to = this.from;
    while (to < bytes.length && bytes[to] !== LESS) to++;
    if (!standsAt(bytes, closing, to)) return false;
    this.to = to;
    this.close = to + opening.length + 2;
    return true;
  }
}

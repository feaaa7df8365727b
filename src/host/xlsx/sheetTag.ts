/** The first tag of a row or a cell: what its attributes say. */
import { damaged } from './errors';
import { APOSTROPHE, bytesOf, EQUALS, GREATER, LESS, QUOTE, SLASH, SPACE, standsAt } from './xmlBytes';

export type CellType = 'n' | 's' | 'str' | 'b' | 'e' | 'd' | 'inlineStr';

/** Attributes of one letter. */
const [R, S, T] = [114, 115, 116];
const HIDDEN = bytesOf('hidden');
const CUSTOM_FORMAT = bytesOf('customFormat');
const SPANS = bytesOf('spans');
const TRUE = bytesOf('true');
const TYPES: ReadonlyMap<number, CellType> = new Map((['s', 'n', 'b', 'e', 'd'] as const).map((type) => [type.charCodeAt(0), type]));
const [STR, INLINE] = [bytesOf('str'), bytesOf('inlineStr')];

/** Rows and columns count from 0. */
export class SheetTag {
  kind: 'row' | 'c' = 'row';
  row = -1;
  column = -1;
  /** The `s` attribute, −1 where there is none. Of a row: only where the row has a style of its own. */
  style = -1;
  type: CellType = 'n';
  hidden = false;
  /** The row says which columns it spans. */
  hasSpans = false;
  empty = false;
  /** The first tag is `bytes.subarray(start, contentStart)`. */
  start = 0;
  contentStart = 0;
  protected customFormat = false;

  constructor(readonly bytes: Uint8Array, readonly part: string, readonly to: number) {}

  /** Stands on the tag that starts here afterwards. @param nameEnd where its attributes begin @throws HostError damaged */
  protected readAttributes(start: number, nameEnd: number): void {
    const { bytes, to } = this;
    let at = nameEnd;
    for (;;) {
      let code = bytes[at] as number;
      while (code <= SPACE) code = bytes[++at] as number;
      if (code === GREATER || code === SLASH) break;
      let equals = at;
      while (isNamePart(code)) code = bytes[++equals] as number;
      while (code <= SPACE) code = bytes[++equals] as number;
      let open = equals + 1;
      while ((bytes[open] as number) <= SPACE) open++;
      const quote = bytes[open];
      let close = open + 1;
      if (quote === QUOTE || quote === APOSTROPHE) while (close < to && bytes[close] !== quote) close++;
      else close = to;
      if (code !== EQUALS || close >= to) throw damaged(this.part, `an attribute in row ${this.row + 1}`);
      this.readAttribute(at, equals, open + 1, close);
      at = close + 1;
    }
    this.empty = bytes[at] === SLASH;
    this.start = start;
    this.contentStart = this.empty ? at + 2 : at + 1;
  }

  private readAttribute(from: number, to: number, valueFrom: number, valueTo: number): void {
    const { bytes } = this;
    const code = bytes[from];
    if (to - from === 1 || (bytes[from + 1] as number) <= SPACE) {
      if (code === S) this.style = this.digits(valueFrom, valueTo);
      else if (code === T) this.type = this.cellType(valueFrom, valueTo);
      else if (code !== R) return;
      else if (this.kind === 'c') this.readReference(valueFrom, valueTo);
      else this.row = this.digits(valueFrom, valueTo) - 1;
    } else if (this.kind === 'c') return;
    else if (standsAt(bytes, SPANS, from)) this.hasSpans = true;
    else if (standsAt(bytes, HIDDEN, from)) this.hidden = this.isTrue(valueFrom);
    else if (standsAt(bytes, CUSTOM_FORMAT, from)) this.customFormat = this.isTrue(valueFrom);
  }

  private readReference(from: number, to: number): void {
    const { bytes } = this;
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const code = bytes[at] as number;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    if (at === from || at - from > 3 || this.digits(at, to) !== this.row + 1) throw damaged(this.part, `cell ${this.shown(from, to)} in row ${this.row + 1}`);
    this.column = column - 1;
  }

  private digits(from: number, to: number): number {
    let n = 0;
    for (let at = from; at < to; at++) {
      const code = (this.bytes[at] as number) - 48;
      if (code < 0 || code > 9) throw damaged(this.part, `number ${this.shown(from, to)}`);
      n = n * 10 + code;
    }
    if (from === to || to - from > 9) throw damaged(this.part, `a number near row ${this.row + 1}`);
    return n;
  }

  private isTrue(from: number): boolean {
    return this.bytes[from] === 49 || standsAt(this.bytes, TRUE, from);
  }

  /** @throws HostError damaged */
  private cellType(from: number, to: number): CellType {
    const { bytes } = this;
    const length = to - from;
    if (length === INLINE.length && standsAt(bytes, INLINE, from)) return 'inlineStr';
    if (length === STR.length && standsAt(bytes, STR, from)) return 'str';
    const type = length === 1 ? TYPES.get(bytes[from] as number) : undefined;
    if (type === undefined) throw damaged(this.part, `cell type ${this.shown(from, to)}`);
    return type;
  }

  private shown(from: number, to: number): string {
    return new TextDecoder().decode(this.bytes.subarray(from, Math.min(to, from + 20)));
  }
}

/** Anything but white space, `=` and markup; the end of the file (undefined) is none. */
function isNamePart(code: number): boolean {
  return code > SPACE && code !== EQUALS && code !== GREATER && code !== LESS && code !== SLASH;
}

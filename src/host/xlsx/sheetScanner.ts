/** The fast way through `<sheetData>`: rows and cells, without making a string for anything but values. */
import { MAX_COLUMNS, MAX_ROWS } from '../../sheet/address';
import { damaged } from './errors';
import { skipMarkup, tagEnd } from './xml';

export type CellType = 'n' | 's' | 'str' | 'b' | 'e' | 'd' | 'inlineStr';

const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const EQUALS = 61;

/** Stands on a row's or a cell's first tag. Rows and columns count from 0. */
export class SheetScanner {
  kind: 'row' | 'c' = 'row';
  row = -1;
  column = -1;
  /** The `s` attribute, −1 where there is none. Of a row: only where the row has a style of its own. */
  style = -1;
  type: CellType = 'n';
  hidden = false;
  empty = false;
  /** The first tag is `text.slice(start, contentStart)`. */
  start = 0;
  contentStart = 0;
  private at: number;
  private customFormat = false;

  /** @param prefix the namespace prefix of the sheet's elements with its colon, or '' */
  constructor(readonly text: string, readonly part: string, from: number, readonly to: number, readonly prefix: string) {
    this.at = from;
  }

  next(): boolean {
    const { text, to, prefix } = this;
    for (;;) {
      // most tags follow each other
      const start = text.charCodeAt(this.at) === LESS ? this.at : text.indexOf('<', this.at);
      if (start < 0 || start >= to) return false;
      const code = text.charCodeAt(start + 1);
      if (code === 33 || code === 63) {
        this.at = skipMarkup(text, start, this.part);
        continue;
      }
      if (code !== SLASH && (!prefix || text.startsWith(prefix, start + 1))) {
        const name = start + 1 + prefix.length;
        const first = text.charCodeAt(name);
        if (first === 99 && endsName(text.charCodeAt(name + 1))) return this.readCell(start, name + 1);
        if (first === 114 && text.startsWith('row', name) && endsName(text.charCodeAt(name + 3))) return this.readRow(start, name + 3);
      }
      this.at = tagEnd(text, start, this.part);
    }
  }

  /** Goes on after this place. */
  jump(at: number): void {
    this.at = at;
  }

  /** Where the content of the row or cell we stand on ends, at its closing tag; `end` is one past that tag. */
  content(): { readonly end: number; readonly contentEnd: number } {
    if (this.empty) return { contentEnd: this.contentStart, end: this.contentStart };
    const close = `</${this.prefix}${this.kind}`;
    let contentEnd = this.text.indexOf(close, this.contentStart);
    while (contentEnd >= 0 && !endsName(this.text.charCodeAt(contentEnd + close.length))) contentEnd = this.text.indexOf(close, contentEnd + 1);
    if (contentEnd < 0 || contentEnd >= this.to) throw damaged(this.part, `<${this.kind}> is not closed`);
    return { contentEnd, end: tagEnd(this.text, contentEnd, this.part) };
  }

  private readRow(start: number, nameEnd: number): boolean {
    const before = this.row;
    this.kind = 'row';
    this.row = before + 1;
    this.column = -1;
    this.style = -1;
    this.hidden = false;
    this.customFormat = false;
    this.readAttributes(start, nameEnd);
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
    // nearly every cell begins with its address
    const after = this.text.startsWith(' r="', nameEnd) ? this.readAddress(nameEnd + 4) : -1;
    this.readAttributes(start, after < 0 ? nameEnd : after);
    if (this.column <= before || this.column >= MAX_COLUMNS) throw damaged(this.part, `a cell of row ${this.row + 1} is out of order`);
    return true;
  }

  /** Reads `A1"` in one go. @returns where what follows begins; −1 for anything that wants a closer look */
  private readAddress(from: number): number {
    const { text } = this;
    let at = from;
    let code = text.charCodeAt(at);
    let column = 0;
    for (; code >= 65 && code <= 90; code = text.charCodeAt(++at)) column = column * 26 + code - 64;
    const letters = at - from;
    let row = 0;
    for (; code >= 48 && code <= 57; code = text.charCodeAt(++at)) row = row * 10 + code - 48;
    if (code !== QUOTE || letters < 1 || letters > 3 || row !== this.row + 1) return -1;
    this.column = column - 1;
    return at + 1;
  }

  private readAttributes(start: number, nameEnd: number): void {
    const { text } = this;
    let at = nameEnd;
    for (;;) {
      let code = text.charCodeAt(at);
      while (code <= SPACE) code = text.charCodeAt(++at);
      if (code === GREATER || code === SLASH) break;
      let equals = at;
      while (isNamePart(code)) code = text.charCodeAt(++equals);
      while (code <= SPACE) code = text.charCodeAt(++equals);
      let open = equals + 1;
      while (text.charCodeAt(open) <= SPACE) open++;
      const quote = text.charAt(open);
      const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
      if (code !== EQUALS || close < 0 || close >= this.to) throw damaged(this.part, `an attribute in row ${this.row + 1}`);
      this.readAttribute(at, equals, open + 1, close);
      at = close + 1;
    }
    this.empty = text.charCodeAt(at) === SLASH;
    this.start = start;
    this.contentStart = this.empty ? at + 2 : at + 1;
    this.at = this.contentStart;
  }

  private readAttribute(from: number, to: number, valueFrom: number, valueTo: number): void {
    const { text } = this;
    const code = text.charCodeAt(from);
    const single = to - from === 1 || text.charCodeAt(from + 1) <= SPACE;
    if (single && code === 114) {
      if (this.kind === 'c') this.readReference(valueFrom, valueTo);
      else this.row = this.digits(valueFrom, valueTo) - 1;
    } else if (single && code === 115) this.style = this.digits(valueFrom, valueTo);
    else if (single && code === 116) this.type = cellType(text, valueFrom, valueTo) ?? this.refuseType(valueFrom, valueTo);
    else if (this.kind === 'row' && text.startsWith('hidden', from)) this.hidden = isTrue(text, valueFrom);
    else if (this.kind === 'row' && text.startsWith('customFormat', from)) this.customFormat = isTrue(text, valueFrom);
  }

  private readReference(from: number, to: number): void {
    const { text } = this;
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    if (at === from || at - from > 3 || this.digits(at, to) !== this.row + 1) throw damaged(this.part, `cell ${text.slice(from, Math.min(to, from + 20))} in row ${this.row + 1}`);
    this.column = column - 1;
  }

  private digits(from: number, to: number): number {
    let n = 0;
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at) - 48;
      if (code < 0 || code > 9) throw damaged(this.part, `number ${this.text.slice(from, Math.min(to, from + 20))}`);
      n = n * 10 + code;
    }
    if (from === to || to - from > 9) throw damaged(this.part, `a number near row ${this.row + 1}`);
    return n;
  }

  private refuseType(from: number, to: number): never {
    throw damaged(this.part, `cell type ${this.text.slice(from, Math.min(to, from + 20))}`);
  }
}

/** Anything but white space, `=` and markup; NaN at the end of the text is none. */
function isNamePart(code: number): boolean {
  return code > SPACE && code !== EQUALS && code !== GREATER && code !== 60 && code !== SLASH;
}

function endsName(code: number): boolean {
  return code <= SPACE || code === GREATER || code === SLASH;
}

function isTrue(text: string, from: number): boolean {
  return text.charCodeAt(from) === 49 || text.startsWith('true', from);
}

function cellType(text: string, from: number, to: number): CellType | undefined {
  if (to - from > 1) {
    const name = to - from === 3 ? 'str' : 'inlineStr';
    return to - from === name.length && text.startsWith(name, from) ? name : undefined;
  }
  const name = text.charAt(from);
  return name === 's' || name === 'n' || name === 'b' || name === 'e' || name === 'd' ? name : undefined;
}

/** A scanner that keeps offsets: what it finds can be cut out or replaced, and everything else stays as it is. */
import { HostError } from '../workbook';
import { damaged } from './errors';
import { LIMITS } from './limits';
import { decodeXml } from './xmlText';

const SLASH = 47;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Stands on one tag at a time; `next()` moves on. Element names are local names, whatever their prefix. */
export class XmlScanner {
  name = '';
  prefix = '';
  /** `</name>` */
  closing = false;
  /** `<name/>` */
  empty = false;
  /** The tag is `text.slice(start, end)`. */
  start = 0;
  end = 0;
  /** 0 for the root, the same for both tags of an element. */
  depth = 0;
  private nameEnd = 0;
  private readonly open: string[] = [];

  constructor(readonly text: string, readonly part: string, private at = 0, private readonly to = text.length) {}

  /** @throws HostError unsafeXml where a DTD begins, damaged where tags do not match */
  next(): boolean {
    const { text } = this;
    for (;;) {
      const start = text.indexOf('<', this.at);
      if (start < 0 || start >= this.to) {
        if (this.open.length) throw damaged(this.part, `<${this.open[this.open.length - 1]}> is not closed`);
        return false;
      }
      const code = text.charCodeAt(start + 1);
      if (code === 33 || code === 63) {
        this.at = skipMarkup(text, start, this.part);
        continue;
      }
      this.readTag(start, code === SLASH);
      return true;
    }
  }

  private readTag(start: number, closing: boolean): void {
    const { text } = this;
    const end = tagEnd(text, start, this.part);
    let at = start + (closing ? 2 : 1);
    const whole = at;
    let local = at;
    for (; at < end - 1; at++) {
      const code = text.charCodeAt(at);
      if (isSpace(code) || code === SLASH) break;
      if (code === 58) local = at + 1;
    }
    this.start = start;
    this.end = end;
    this.at = end;
    this.nameEnd = at;
    this.name = text.slice(local, at);
    this.prefix = text.slice(whole, local);
    this.closing = closing;
    this.empty = !closing && text.charCodeAt(end - 2) === SLASH;
    if (closing) {
      if (this.open.pop() !== text.slice(whole, at)) throw damaged(this.part, `</${this.name}> without its beginning`);
    }
    this.depth = this.open.length;
    if (!closing && !this.empty) {
      this.open.push(text.slice(whole, at));
      if (this.open.length > LIMITS.xmlDepth) throw new HostError('tooLarge', { part: this.part, detail: 'elements too deep' });
    }
  }

  /** The attribute's text, or undefined. A name without prefix never finds a prefixed attribute. */
  attribute(name: string): string | undefined {
    const range = attributeRange(this.text, this.nameEnd, this.end, name);
    return range && decodeXml(this.text.slice(range[0], range[1]), this.part);
  }

  /** `id` of the relationships namespace, whatever its prefix. */
  relationshipId(): string | undefined {
    const match = /\s[\w.-]+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(this.text.slice(this.start, this.end));
    return match ? decodeXml(match[1] ?? match[2] ?? '', this.part) : undefined;
  }

  /** True for `1` and `true`. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true';
  }

  /** Moves to the end of the element on whose first tag we stand; `end` is then its end. Returns where its content ends. */
  skipElement(): number {
    if (this.empty) return this.end;
    const depth = this.depth;
    while (this.next()) if (this.closing && this.depth === depth) return this.start;
    throw damaged(this.part, 'an element is not closed');
  }

  /** Goes on from here, inside the same element: for content that somebody else reads. */
  jump(at: number): void {
    this.at = at;
  }
}

/** Where comment, CDATA section or instruction ends. @throws HostError unsafeXml for anything else that begins with `<!` */
export function skipMarkup(text: string, start: number, part: string): number {
  const [from, mark] = text.startsWith('<!--', start) ? [start + 4, '-->'] : text.startsWith('<![CDATA[', start) ? [start + 9, ']]>'] : text.charCodeAt(start + 1) === 63 ? [start + 2, '?>'] : [0, ''];
  if (!mark) throw new HostError('unsafeXml', { part });
  const end = text.indexOf(mark, from);
  if (end < 0) throw damaged(part, `${mark} is missing`);
  return end + mark.length;
}

/** One past the `>` of the tag that starts here. */
export function tagEnd(text: string, start: number, part: string): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
    else if (code === 60) break;
  }
  throw damaged(part, 'a tag is not closed');
}

/** Where the value of an attribute lies, without its quotes; `from` is inside the tag, after its name. */
export function attributeRange(text: string, from: number, to: number, name: string): [number, number] | undefined {
  let at = from;
  while (at < to) {
    while (at < to && isSpace(text.charCodeAt(at))) at++;
    const equals = text.indexOf('=', at);
    if (equals < 0 || equals >= to) return undefined;
    let nameEnd = equals;
    while (nameEnd > at && isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
    let open = equals + 1;
    while (open < to && isSpace(text.charCodeAt(open))) open++;
    const close = text.indexOf(text.charAt(open), open + 1);
    if (close < 0 || close >= to) return undefined;
    if (nameEnd - at === name.length && text.startsWith(name, at)) return [open + 1, close];
    at = close + 1;
  }
  return undefined;
}

/** The text inside an element (tags left out, CDATA taken), entities still undecoded where there is no CDATA. */
export function elementText(text: string, from: number, to: number, part: string): string {
  const raw = text.slice(from, to);
  if (!raw.includes('<')) return decodeXml(raw, part);
  let out = '';
  let at = from;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0 || tag >= to) return out + decodeXml(text.slice(at, to), part);
    out += decodeXml(text.slice(at, tag), part);
    const isMarkup = text.charCodeAt(tag + 1) === 33 || text.charCodeAt(tag + 1) === 63;
    at = isMarkup ? skipMarkup(text, tag, part) : tagEnd(text, tag, part);
    if (text.startsWith('<![CDATA[', tag)) out += text.slice(tag + 9, at - 3).replace(/\r\n?/g, '\n');
  }
}

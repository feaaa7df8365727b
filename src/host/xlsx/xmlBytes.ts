/**
 * What `xml.ts` does of texts, of the UTF-8 that a part consists of: the cells of a large sheet are found without making a text of it first.
 * Markup is ASCII, and its bytes stand for nothing else in UTF-8.
 */
import { HostError } from '../workbook';
import { damaged } from './errors';

export const SPACE = 32;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const SLASH = 47;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;

const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

const COMMENT = bytesOf('<!--');
const COMMENT_END = bytesOf('-->');
const CDATA = bytesOf('<![CDATA[');
const CDATA_END = bytesOf(']]>');
const INSTRUCTION_END = bytesOf('?>');

/** True where these bytes stand at a place. */
export function standsAt(bytes: Uint8Array, what: Uint8Array, at: number): boolean {
  for (let i = 0; i < what.length; i++) if (bytes[at + i] !== what[i]) return false;
  return true;
}

/**
 * Where these bytes stand first, between two places; −1 for nowhere.
 * @param rarest which of them is looked for: the engine finds a rare one far quicker than we compare
 */
export function placeOf(bytes: Uint8Array, what: Uint8Array, from: number, to: number, rarest = 0): number {
  const byte = what[rarest] as number;
  for (let found = bytes.indexOf(byte, from + rarest); found >= 0; found = bytes.indexOf(byte, found + 1)) {
    const at = found - rarest;
    if (at + what.length > to) return -1;
    if (standsAt(bytes, what, at)) return at;
  }
  return -1;
}

/** True for what follows `<` in comments, CDATA sections and instructions. */
export const beginsMarkup = (code: number | undefined): boolean => code === EXCLAMATION || code === QUESTION;

/** Where comment, CDATA section or instruction ends. @throws HostError unsafeXml for anything else that begins with `<!` */
export function skipMarkup(bytes: Uint8Array, start: number, part: string): number {
  const [from, mark] = standsAt(bytes, COMMENT, start) ? [start + 4, COMMENT_END] : standsAt(bytes, CDATA, start) ? [start + 9, CDATA_END] : bytes[start + 1] === QUESTION ? [start + 2, INSTRUCTION_END] : [0, null];
  if (!mark) throw new HostError('unsafeXml', { part });
  const end = placeOf(bytes, mark, from, bytes.length);
  if (end < 0) throw damaged(part, `${String.fromCharCode(...mark)} is missing`);
  return end + mark.length;
}

/** One past the `>` of the tag that starts here. @throws HostError damaged */
export function tagEnd(bytes: Uint8Array, start: number, part: string): number {
  let quote = 0;
  for (let at = start + 1; at < bytes.length; at++) {
    const code = bytes[at] as number;
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === LESS) break;
  }
  throw damaged(part, 'a tag is not closed');
}

/** True for what may follow the name of an element. */
export const endsName = (code: number): boolean => code <= SPACE || code === GREATER || code === SLASH;

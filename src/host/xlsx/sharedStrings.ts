/** The table of texts that cells share. */
import { symbolFontName } from './symbolFonts';
import { elementText, tagEnd, XmlScanner } from './xml';
import { decodeCellText } from './xmlText';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** For rich text only: the symbol font in which all of it is set, or null where it has fonts of its own that are none. */
  readonly fonts: ReadonlyMap<number, string | null>;
}

export const NO_STRINGS: SharedStrings = { texts: [], fonts: new Map() };

/** What a string item (`<si>`, `<is>`) says. `font` is undefined where the cell's own font counts. */
export interface RichText {
  readonly text: string;
  readonly font: string | null | undefined;
}

export function readSharedStrings(xml: string, part: string): SharedStrings {
  const texts: string[] = [];
  const fonts = new Map<number, string | null>();
  const scanner = new XmlScanner(xml, part);
  let item = new PlainItem('');
  while (scanner.next()) {
    if (scanner.name !== 'si' || scanner.closing || scanner.depth !== 1) continue;
    if (scanner.prefix !== item.prefix) item = new PlainItem(scanner.prefix);
    const plain = item.textIn(xml, scanner.end, part);
    if (plain !== null) {
      texts.push(detached(decodeCellText(plain, part)));
      scanner.jump(item.close);
      scanner.next();
      continue;
    }
    const { text, font } = readRichText(scanner);
    if (font !== undefined) fonts.set(texts.length, font);
    texts.push(text);
  }
  return { texts, fonts };
}

/** The usual item, `<t>text</t>` and nothing else, read without a scanner. */
class PlainItem {
  /** Where the closing tag of the item begins whose text was read last. */
  close = 0;
  private readonly opening: string;
  private readonly closing: string;

  /** @param prefix the namespace prefix of the elements with its colon, or '' */
  constructor(readonly prefix: string) {
    this.opening = `<${prefix}t`;
    this.closing = `</${prefix}t></${prefix}si>`;
  }

  /**
   * The text as written; null for any other item.
   * @param from where the item's content begins
   */
  textIn(xml: string, from: number, part: string): string | null {
    if (!xml.startsWith(this.opening, from)) return null;
    const start = tagEnd(xml, from, part);
    const end = xml.indexOf('<', start);
    if (end < 0 || xml.charCodeAt(start - 2) === 47 || !xml.startsWith(this.closing, end)) return null;
    this.close = end + this.prefix.length + 4;
    return xml.slice(start, end);
  }
}

/** Reads the item on whose first tag the scanner stands; phonetic runs (`<rPh>`) are not part of the text. */
export function readRichText(scanner: XmlScanner): RichText {
  if (scanner.empty) return { text: '', font: undefined };
  const { depth } = scanner;
  let text = '';
  let runFont: string | undefined;
  const seen = new Set<string | undefined>();
  while (scanner.next() && !(scanner.closing && scanner.depth === depth)) {
    if (scanner.closing) continue;
    if (scanner.name === 'rPh') scanner.skipElement();
    else if (scanner.name === 'r') runFont = undefined;
    else if (scanner.name === 'rFont') runFont = scanner.attribute('val');
    else if (scanner.name === 't') {
      const from = scanner.end;
      const to = scanner.skipElement();
      const piece = to > from ? decodeCellText(elementTextRaw(scanner, from, to), scanner.part) : '';
      if (piece.trim() !== '') seen.add(runFont);
      text += piece;
    }
  }
  if (seen.size === 0 || (seen.size === 1 && seen.has(undefined))) return { text: detached(text), font: undefined };
  const [only] = seen;
  return { text: detached(text), font: seen.size === 1 ? symbolFontName(only) : null };
}

/** Raw where possible, so that `_xHHHH_` and entities are decoded once; CDATA is rare and decoded by the scanner. */
function elementTextRaw(scanner: XmlScanner, from: number, to: number): string {
  const raw = scanner.text.slice(from, to);
  return raw.includes('<') ? elementText(scanner.text, from, to, scanner.part).replace(/&/g, '&amp;') : raw;
}

/** A copy: engines keep the whole document alive behind a piece cut out of it. */
function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

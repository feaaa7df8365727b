/** Changing XML by cutting and pasting, so that what is not changed stays character by character. */
import { attributeRange, XmlScanner } from './xml';
import { escapeAttribute } from './xmlText';

export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Carries out splices that do not overlap; those at the same place keep their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  if (!splices.length) return text;
  const out: string[] = [];
  let at = 0;
  for (const change of [...splices].sort((a, b) => a.from - b.from)) {
    out.push(text.slice(at, change.from), change.text);
    at = change.to;
  }
  out.push(text.slice(at));
  return out.join('');
}

/** A first (or only) tag with this attribute set, or taken away when the value is null. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const nameEnd = /^<[^\s/>]+/.exec(tag)?.[0].length ?? 1;
  const range = attributeRange(tag, nameEnd, tag.length, name);
  if (range) {
    if (value !== null) return tag.slice(0, range[0]) + escapeAttribute(value) + tag.slice(range[1]);
    const before = tag.slice(0, range[0] - 1).replace(/\s+[^\s=]+\s*=\s*$/, '');
    return before + tag.slice(range[1] + 1);
  }
  if (value === null) return tag;
  const tail = tag.endsWith('/>') ? 2 : 1;
  return `${tag.slice(0, tag.length - tail).trimEnd()} ${name}="${escapeAttribute(value)}"${tag.slice(tag.length - tail)}`;
}

/** A tag as a first one: `<a b="c"/>` → `<a b="c">`. */
export function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** Puts an element at the end of a document's root. */
export function appendChild(text: string, part: string, xml: (prefix: string) => string): string {
  const scanner = new XmlScanner(text, part);
  scanner.next();
  const { prefix, name, start, end, empty } = scanner;
  if (empty) {
    const open = `${text.slice(start, end).replace(/\s*\/>$/, '')}>`;
    return `${text.slice(0, start)}${open}${xml(prefix)}</${prefix}${name}>${text.slice(end)}`;
  }
  const close = scanner.skipElement();
  return text.slice(0, close) + xml(prefix) + text.slice(close);
}

/** Text between XML and people: entities, line ends and the `_xHHHH_` escapes of OOXML. */
import { damaged } from './errors';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** @throws HostError damaged, for an entity that XML itself does not define */
export function decodeXml(raw: string, part = ''): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));?|&/g, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
    const character = name !== undefined ? NAMED[name] : code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined || !whole.endsWith(';')) throw damaged(part, `entity ${whole}`);
    return character;
  });
}

/** Text of cells and names: as `decodeXml`, and `_x000D_` is a carriage return. */
export function decodeCellText(raw: string, part = ''): string {
  const text = decodeXml(raw, part);
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };
const hexEscape = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** For an attribute: markup and white space that a parser would change. Characters that XML cannot hold are dropped. */
export function escapeAttribute(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"\n\t\r]/g, (c) => MARKUP[c] as string);
}

/** For an element's text that is not a cell's: a formula, a defined name. */
export function escapeXml(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>]/g, (c) => MARKUP[c] as string);
}

/** For a cell's text: control characters as `_xHHHH_`, and text that looks like such an escape guarded by one. */
export function escapeCellText(text: string): string {
  const guarded = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  // eslint-disable-next-line no-control-regex
  return guarded.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, hexEscape).replace(/[&<>]/g, (c) => MARKUP[c] as string);
}

/** A column name in a table's definition: line ends too are written as escapes there. */
export function escapeColumnName(text: string): string {
  const guarded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // eslint-disable-next-line no-control-regex
  return guarded.replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, (c) => hexEscape(c).toLowerCase()).replace(/[&<>"]/g, (c) => MARKUP[c] as string);
}

/** Addresses as the in-memory Excel reads and writes them. */
import { areaAddress, MAX_COLUMNS, MAX_ROWS, columnNumber, parseArea, quoteSheetName } from '../../../../src/sheet/address';
import type { Area } from '../../../../src/sheet/grid';
import { invalidArgument } from '../wire';

/** Splits "'My sheet'!A1:B2" into the sheet's name and the rest. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(text);
  if (!match) return { sheet: null, local: text };
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, local: match[3] ?? '' };
}

/** Reads "A1", "$A$1:C3", "A:B" and "2:4". @throws Refusal InvalidArgument */
export function readArea(address: unknown, location: string): Area {
  if (typeof address !== 'string') throw invalidArgument(location);
  const local = splitAddress(address).local.replace(/\$/g, '').toUpperCase();
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(local);
  if (columns) return { top: 0, bottom: MAX_ROWS - 1, left: columnNumber(columns[1] ?? 'A'), right: columnNumber(columns[2] ?? 'A') };
  const area = parseArea(local);
  if (!area) throw invalidArgument(location);
  return area;
}

export function fullAddress(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${areaAddress(area)}`;
}

/** `=Sheet1!$A$1:$B$2`, as a defined name refers to it. */
export function absoluteReference(sheet: string, area: Area): string {
  const dollars = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${quoteSheetName(sheet)}!${dollars}`;
}

export function inside(inner: Area, outer: Area): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

export function bounding(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

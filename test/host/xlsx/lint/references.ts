import type { Package } from './package';

/** Reports a place on a sheet that is not there. What names no sheet, or one of another workbook, is not looked at. */
export function lintSheetName(file: Package, what: string, place: string, sheets: ReadonlySet<string>): void {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!()[\],:\s]+))!/.exec(place);
  const name = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  if (name !== undefined && !name.includes('[') && name !== '#REF' && !sheets.has(name.toLowerCase())) file.report(`${what} names sheet “${name}”, which is not there`);
}

import type { Area } from './grid';

/** Excel's limits: rows and columns of a worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  return (known[column] ??= lettersOf(column));
}

/** Every cell of a report asks for its column. */
const known: string[] = [];

function lettersOf(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** "A" → 0, "AA" → 26; letters only, upper case. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i++) n = n * 26 + letters.charCodeAt(i) - 64;
  return n - 1;
}

/** The A1 address of a cell: (8, 3) → "D9". */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** The A1 address of an area: "C5:G5", or "C5" for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Reads "D9", "$D$9", "C5:G5" or "C5:$G$5".
 * @returns the area, or null when the text is not an address inside a worksheet
 */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!match) return null;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const columns = [columnNumber(c1), columnNumber(c2)];
  const rows = [Number(r1) - 1, Number(r2) - 1];
  const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
  return area.top >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/** Writes a sheet's name as formulas need it: quoted where it must be. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_\u0E00-\u0E7F][A-Za-z0-9_.\u0E00-\u0E7F]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

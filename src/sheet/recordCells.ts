/** Where the values of a record stand. Rows of a table keep one note of it between them: addresses take more room than the values. */
import { cellAddress } from './address';

/** By item code, and `unit`, `rate`, `score`, `level`: a column of the record's own row (from 0), or an A1 address. */
export type RecordCells = Readonly<Record<string, number | string>>;

interface Placed {
  readonly row: number;
  readonly cells: RecordCells;
}

/** The A1 address of one of a record's values; undefined where it has none. */
export function cellIn({ row, cells }: Placed, name: string): string | undefined {
  const place = cells[name];
  return typeof place === 'number' ? cellAddress(row, place) : place;
}

/** The A1 addresses of all of them, by name. */
export function cellsIn(record: Placed): Record<string, string> {
  return Object.fromEntries(Object.keys(record.cells).map((name) => [name, cellIn(record, name)!]));
}

/** The first of the two where they say the same, so that the second need not be kept. */
export function sharedCells(before: RecordCells | undefined, cells: RecordCells): RecordCells {
  if (!before) return cells;
  let count = 0;
  for (const name in cells) {
    if (before[name] !== cells[name]) return cells;
    count++;
  }
  for (const _ in before) count--;
  return count === 0 ? before : cells;
}

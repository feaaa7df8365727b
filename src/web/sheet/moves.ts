import type { SheetLayout } from './layout';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The next track in a direction that is not hidden; the same one at the edge. */
function step(tracks: SheetLayout['rows'], from: number, by: 1 | -1, times = 1): number {
  let at = from;
  let left = times;
  for (let next = from + by; next >= 0 && next < tracks.count && left > 0; next += by) {
    if (tracks.span(next, next) === 0) continue;
    at = next;
    left--;
  }
  return at;
}

/** Where a key leads from a cell, as in Excel; null for keys that lead nowhere. */
export function moved(key: string, from: Place, { rows, columns }: SheetLayout, page: number): Place | null {
  switch (key) {
    case 'ArrowDown':
      return { ...from, row: step(rows, from.row, 1) };
    case 'ArrowUp':
      return { ...from, row: step(rows, from.row, -1) };
    case 'ArrowRight':
      return { ...from, column: step(columns, from.column, 1) };
    case 'ArrowLeft':
      return { ...from, column: step(columns, from.column, -1) };
    case 'PageDown':
      return { ...from, row: step(rows, from.row, 1, page) };
    case 'PageUp':
      return { ...from, row: step(rows, from.row, -1, page) };
    case 'Home':
      return { ...from, column: 0 };
    case 'End':
      return { ...from, column: step(columns, columns.count, -1) };
    default:
      return null;
  }
}

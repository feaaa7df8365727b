import { areaAddress, parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import type { Trip } from './trips';

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsIn = (area: Area): number => rowsOf(area) * columnsOf(area);

/** The range of an area, to be used in this trip only. */
export function rangeAt(trip: Trip, sheet: string, area: Area): Excel.Range {
  return trip.passing(trip.worksheet(sheet).getRangeByIndexes(area.top, area.left, rowsOf(area), columnsOf(area)));
}

/** The same for reading: nothing where the sheet is missing, which the caller then finds out. */
export function rangeIfThere(trip: Trip, sheet: string, area: Area): Excel.Range {
  const { worksheets } = trip.context.workbook;
  return trip.passing(worksheets.getItemOrNullObject(sheet).getRangeByIndexes(area.top, area.left, rowsOf(area), columnsOf(area)));
}

/** The area of a range whose place was loaded. */
export function loadedArea(range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>): Area {
  return { top: range.rowIndex, left: range.columnIndex, bottom: range.rowIndex + range.rowCount - 1, right: range.columnIndex + range.columnCount - 1 };
}

/** What `loadedArea` needs. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

export function loadPlace<R extends Excel.Range>(range: R): R {
  range.load(PLACE);
  return range;
}

/** Cuts an area into bands of whole rows, each of at most so many cells. */
export function bands(area: Area, cells: number): Area[] {
  const height = Math.max(1, Math.floor(cells / columnsOf(area)));
  const out: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) out.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  return out;
}

/** Covers the given cells, each once, with few rectangles that hold nothing else. */
export function rectangles(cells: Iterable<{ readonly row: number; readonly column: number }>): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run && run.left === column && row === run.bottom + 1) run.bottom = row;
    else if (!run || run.left !== column || row !== run.bottom) runs.push({ top: row, bottom: row, left: column, right: column });
  }
  // Runs of the same rows in neighbouring columns grow together.
  const open = new Map<string, { top: number; bottom: number; left: number; right: number }>();
  const out: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const left = open.get(key);
    if (left && left.right === run.left - 1) left.right = run.right;
    else {
      open.set(key, run);
      out.push(run);
    }
  }
  return out;
}

/** The smallest area that holds both. */
export function around(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

export const sameArea = (a: Area, b: Area): boolean => areaAddress(a) === areaAddress(b);

/** Splits a reference such as `='My sheet'!$A$1:$B$2`. @returns null when it is not one area of one sheet */
export function parseReference(reference: string): { readonly sheet: string; readonly area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference);
  const area = match?.[3] === undefined ? null : parseArea(match[3]);
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  return area && sheet !== undefined ? { sheet, area } : null;
}

/** Where score columns go: beside a table, on cells that nobody uses. */
import { type Area, type SheetGrid, isBlank, overlaps } from '../../sheet/grid';

/** How far right of a table its new columns may stand; further away nobody would look for them. */
const REACH = 12;

/**
 * The first `count` columns side by side, right of the table, that are free from its first header row to its last row.
 * `others` are the areas of other tables and of columns that are planned already: scores never stand behind them.
 * @returns the first of these columns (0-based), or null with the nearest cell in the way when there is no room
 */
export function freeColumns(sheet: SheetGrid, table: Area, count: number, others: readonly Area[]): { column: number } | { blocked: { row: number; column: number } } {
  let blocked = { row: table.top, column: table.right + 1 };
  for (let first = table.right + 1; first <= table.right + REACH; first++) {
    const area: Area = { top: table.top, bottom: table.bottom, left: first, right: first + count - 1 };
    const other = others.find((one) => overlaps(one, area));
    if (other) return { blocked: first === table.right + 1 ? { row: Math.max(other.top, table.top), column: other.left } : blocked };
    const taken = occupiedCell(sheet, area);
    if (!taken) return { column: first };
    if (first === table.right + 1) blocked = taken;
  }
  return { blocked };
}

/** The first cell of an area that holds something or belongs to a merge or an Excel table; null when all are free. */
export function occupiedCell(sheet: SheetGrid, area: Area): { row: number; column: number } | null {
  for (const used of [...sheet.merges, ...sheet.tables.map((table) => table.area)]) if (overlaps(used, area)) return { row: Math.max(used.top, area.top), column: Math.max(used.left, area.left) };
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (!isBlank(sheet.cell(row, column))) return { row, column };
  }
  return null;
}

/** Tables that lie across: units in the heads, data items down the side. They are read as if turned upright. */
import { areaAddress, parseArea } from './address';
import type { Area, SheetGrid } from './grid';
import type { UnitReader } from './units';
import { SheetView } from './view';

/** A lying table, turned upright: rows are its columns. */
export interface TurnedTable {
  readonly view: SheetView;
  /** The area of the sheet that was turned. */
  readonly area: Area;
  /** Takes an address of the upright table back to the sheet. */
  readonly addressOnSheet: (address: string) => string;
}

/** A blank row or two end a lying table. */
const MOST_BLANK = 1;

/** Finds lying tables: a row with at least two names of units, over rows that have a head at their left and values under the units. */
export function turnedTables(view: SheetView, readers: readonly UnitReader[]): TurnedTable[] {
  const found: TurnedTable[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const texts = view.texts(row);
    const units = texts.filter(({ text }) => !/^\d/.test(text) && readers.some((reader) => reader.read(text).kind === 'unit'));
    if (units.length < 2) continue;
    const left = (units[0]?.column ?? 1) - 1;
    if (left < 0) continue;
    const bottom = bottomOf(view, row, left);
    const headed = Array.from({ length: bottom - row }, (_, i) => row + 1 + i).filter((below) => view.text(below, left) !== '' && units.filter(({ column }) => view.text(below, column) !== '').length * 2 >= units.length);
    if (headed.length < 2) continue;
    const area = { top: row, left, bottom, right: Math.max(...texts.map(({ column }) => column)) };
    found.push(turned(view.sheet, area));
    row = bottom;
  }
  return found;
}

function bottomOf(view: SheetView, top: number, left: number): number {
  let bottom = top;
  for (let row = top + 1; row < view.rowCount && row - bottom <= MOST_BLANK + 1; row++) if (view.text(row, left) !== '' && view.texts(row).length > 1) bottom = row;
  return bottom;
}

function turned(sheet: SheetGrid, area: Area): TurnedTable {
  const { top, left } = area;
  const grid: SheetGrid = {
    name: sheet.name,
    visible: sheet.visible,
    protected: sheet.protected,
    rowCount: area.right - left + 1,
    columnCount: area.bottom - top + 1,
    // The corner may say anything ("รายการ"); upright, it heads the units.
    cell: (row, column) => (row === 0 && column === 0 ? { value: 'หน่วยงาน' } : sheet.cell(top + column, left + row)),
    merges: [],
    tables: [],
    isRowHidden: (row) => sheet.isColumnHidden(left + row),
    isColumnHidden: (column) => sheet.isRowHidden(top + column),
  };
  const addressOnSheet = (address: string): string => {
    const upright = parseArea(address);
    return upright ? areaAddress({ top: top + upright.left, bottom: top + upright.right, left: left + upright.top, right: left + upright.bottom }) : address;
  };
  return { view: new SheetView(grid), area, addressOnSheet };
}

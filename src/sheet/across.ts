/** Tables that lie across: units in the heads, data items down the side. They are read as if turned upright. */
import { areaAddress, parseArea } from './address';
import { type Area, type Cell, type SheetGrid, isCellError } from './grid';
import { headRole } from './heads';
import { plain } from './text';
import type { UnitReader } from './units';
import { SheetView } from './view';

/** A lying table, turned upright: rows are its columns. */
export interface TurnedTable {
  readonly view: SheetView;
  /** The area of the sheet that was turned. */
  readonly area: Area;
  /** A line that belongs to this table alone: the KPI that stands beside its rows. */
  readonly title?: string;
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
    // A total may stand before the units.
    const named = texts.filter(({ text }) => readers.some((reader) => ['unit', 'total'].includes(reader.read(text).kind)));
    const left = (named[0]?.column ?? 1) - 1;
    if (left < 0) continue;
    const bottom = bottomOf(view, row, left);
    const headed = Array.from({ length: bottom - row }, (_, i) => row + 1 + i).filter((below) => view.text(below, left) !== '' && units.filter(({ column }) => view.text(below, column) !== '').length * 2 >= units.length);
    if (headed.length < 2) continue;
    const right = Math.max(...texts.map(({ column }) => column));
    const groups = kpiGroups(view, row, bottom, left);
    if (groups.length > 0) for (const { title, rows } of groups) found.push({ ...turned(view.sheet, { top: row, left, bottom: rows[rows.length - 1]!, right }, rows), title });
    else found.push(turned(view.sheet, { top: row, left, bottom, right }, Array.from({ length: bottom - row }, (_, i) => row + 1 + i)));
    row = bottom;
  }
  return found;
}

/** Rows under the KPIs that the column before the heads names, each over rows of its own. */
function kpiGroups(view: SheetView, top: number, bottom: number, left: number): { title: string; rows: number[] }[] {
  if (left === 0 || !['kpi', 'kpiName'].includes(headRole(view.text(top, left - 1)) ?? '')) return [];
  const groups: { title: string; rows: number[] }[] = [];
  for (let row = top + 1; row <= bottom; row++) {
    const title = view.text(row, left - 1);
    const last = groups[groups.length - 1];
    if (last && (title === '' || title === last.title)) last.rows.push(row);
    else if (title !== '') groups.push({ title, rows: [row] });
  }
  return groups.some(({ rows }) => rows.length > 1) ? groups : [];
}

function bottomOf(view: SheetView, top: number, left: number): number {
  let bottom = top;
  for (let row = top + 1; row < view.rowCount && row - bottom <= MOST_BLANK + 1; row++) if (view.text(row, left) !== '' && view.texts(row).length > 1) bottom = row;
  return bottom;
}

/** The head of a line, with its number where that has a column of its own: `ขั้นที่ | 1 | มีนโยบาย` is step 1. */
function numberedHead(sheet: SheetGrid, top: number, left: number, row: number): Cell | undefined {
  const own = sheet.cell(row, left);
  const number = left > 0 ? (sheet.cell(row, left - 1)?.value ?? null) : null;
  const label = left > 0 ? (sheet.cell(top, left - 1)?.value ?? null) : null;
  // `คะแนนรวม` may stand under the numbers.
  if ((own?.value ?? null) === null && typeof number === 'string' && !/^\d/.test(number)) return { value: number };
  if (typeof own?.value !== 'string' || number === null || isCellError(number) || !/^\d{1,2}$/.test(String(number)) || typeof label !== 'string') return own;
  const over = sheet.cell(top, left)?.value;
  const isStep = /^(?:ขั้น|ข้อ|ระดับ|step)/i.test(plain(label)) || (typeof over === 'string' && /ขั้นตอน|กิจกรรม/.test(over));
  return isStep ? { value: `ขั้นตอนที่ ${number} ${own.value}` } : own;
}

function turned(sheet: SheetGrid, area: Area, rows: readonly number[]): TurnedTable {
  const { top, left } = area;
  // The head of the units, then the rows of this table.
  const rowAt = (column: number): number => (column === 0 ? top : (rows[column - 1] ?? area.bottom + column));
  const grid: SheetGrid = {
    name: sheet.name,
    visible: sheet.visible,
    protected: sheet.protected,
    rowCount: area.right - left + 1,
    columnCount: rows.length + 1,
    // The corner may say anything ("รายการ"); upright, it heads the units.
    cell: (row, column) => {
      if (row > 0) return sheet.cell(rowAt(column), left + row);
      return column === 0 ? { value: 'หน่วยงาน' } : numberedHead(sheet, top, left, rowAt(column));
    },
    merges: [],
    tables: [],
    isRowHidden: (row) => sheet.isColumnHidden(left + row),
    isColumnHidden: (column) => sheet.isRowHidden(rowAt(column)),
  };
  const addressOnSheet = (address: string): string => {
    const upright = parseArea(address);
    return upright ? areaAddress({ top: rowAt(upright.left), bottom: rowAt(upright.right), left: left + upright.top, right: left + upright.bottom }) : address;
  };
  return { view: new SheetView(grid), area, addressOnSheet };
}

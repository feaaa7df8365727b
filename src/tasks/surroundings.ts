import { columnLetters, parseArea } from '../sheet/address';
import type { Area, CellValue, SheetGrid } from '../sheet/grid';
import type { ReadTable } from '../sheet/reading';

/** A cell as somebody sees it who looks at the sheet. */
export interface SeenCell {
  readonly value: CellValue;
  readonly format?: string;
  /** It is what the finding is about. */
  readonly marked: boolean;
}

/** A few rows and columns of a sheet around a place. Plain data. */
export interface Surroundings {
  readonly sheet: string;
  readonly columns: readonly { readonly letters: string; /** Empty where no table says it. */ readonly head: string }[];
  readonly rows: readonly { /** As people count. */ readonly number: number; readonly cells: readonly SeenCell[] }[];
}

const AROUND = 2;
const MOST_COLUMNS = 7;
const MOST_ROWS = 7;

/**
 * The neighbourhood of a cell or an area: its rows and those beside it, with the column of units and the heads of its table.
 * @param address A1; null where it is none of a sheet
 */
export function surroundings(sheet: SheetGrid, address: string, tables: readonly ReadTable[]): Surroundings | null {
  const area = parseArea(address);
  if (!area) return null;
  const table = tables.find((one) => one.sheet === sheet.name && area.top >= one.area.top && area.top <= one.area.bottom && area.left <= one.area.right && area.right >= one.area.left) ?? null;
  const heads = new Map(table?.heads.map(({ column, head }) => [column, head]));
  const columns = columnsAround(sheet, area, table);
  return {
    sheet: sheet.name,
    columns: columns.map((column) => ({ letters: columnLetters(column), head: heads.get(column) ?? '' })),
    rows: rowsAround(sheet, area, table).map((row) => ({ number: row + 1, cells: columns.map((column) => seen(sheet, row, column, area)) })),
  };
}

/** The column of units stands first, however far away it is. */
function columnsAround(sheet: SheetGrid, area: Area, table: ReadTable | null): number[] {
  const unit = table?.columns.find(({ role }) => role === 'unit')?.column;
  const last = Math.max(area.left, Math.min(table?.area.right ?? sheet.columnCount - 1, area.right + AROUND));
  // What a claim is worked out from stands at its left: as much of that as there is room for.
  const left = unit !== undefined && unit <= area.left ? unit : (table?.area.left ?? 0);
  const first = Math.min(area.left, Math.max(left, last - MOST_COLUMNS + 1));
  const near = range(first, Math.min(last, first + MOST_COLUMNS - 1));
  return unit === undefined || near.includes(unit) ? near : [unit, ...near.filter((column) => column > unit || column >= area.left)].slice(0, MOST_COLUMNS + 1);
}

/** Rows of data are not mixed with the heads above them: those stand over the columns. */
function rowsAround(sheet: SheetGrid, area: Area, table: ReadTable | null): number[] {
  const band = table?.bands.find(({ dataTop, dataBottom }) => area.top >= dataTop && area.top <= dataBottom);
  const first = Math.max(band?.dataTop ?? 0, area.top - AROUND);
  const last = Math.max(area.top, Math.min(sheet.rowCount - 1, area.bottom + AROUND));
  return range(first, Math.min(last, Math.max(first, area.top - 1) + MOST_ROWS - 1));
}

function seen(sheet: SheetGrid, row: number, column: number, area: Area): SeenCell {
  const cell = sheet.cell(row, column);
  const marked = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return { value: cell?.value ?? null, ...(cell?.format !== undefined && { format: cell.format }), marked };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

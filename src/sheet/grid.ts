/**
 * What a host reads from a workbook, and all that `sheet/` knows of one.
 * Rows and columns count from 0; A1 addresses (`address.ts`) count from 1, as people do.
 */

/** An Excel error value, such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. A blank cell is `null`; a date is its serial number (its `format` says so). */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  readonly value: CellValue;
  /** The formula without its leading `=`; absent when the cell holds a constant. */
  readonly formula?: string;
  /** A formula whose result the file does not hold: `value` is then null. */
  readonly noCache?: boolean;
  /** Number format code as Excel's en-US writes it; absent means General. */
  readonly format?: string;
  /** Font name, given only where it changes what a character means (Wingdings and its kin). */
  readonly symbolFont?: string;
}

/** A rectangle, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table (ListObject). */
export interface ExcelTable {
  readonly name: string;
  /** Header and totals rows included. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

export interface SheetGrid {
  readonly name: string;
  readonly visible: boolean;
  /** Protected against changes: a host refuses to write here. */
  readonly protected: boolean;
  /** One more than the last row and column that hold anything. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell at this place, or undefined where it is blank and has nothing to say. */
  cell(row: number, column: number): Cell | undefined;
  /** What `cell` would say of the value alone, where that is quicker to tell: readers look at every cell several times. */
  value?(row: number, column: number): CellValue;
  /** The same of its format. */
  format?(row: number, column: number): string | undefined;
  /** How far this row reaches, where that is known: a sheet may be wide for one cell alone. */
  columnsIn?(row: number): number;
  readonly merges: readonly Area[];
  readonly tables: readonly ExcelTable[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
}

/** The value of a cell, null where there is no cell. */
export function valueAt(sheet: SheetGrid, row: number, column: number): CellValue {
  return sheet.cell(row, column)?.value ?? null;
}

/** True when the cell shows nothing: no value, no formula, or only spaces. */
export function isBlank(cell: Cell | undefined): boolean {
  if (!cell || cell.formula !== undefined) return !cell;
  return cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '');
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The area around two; the second alone where there is no first. */
export function around(a: Area | null, b: Area): Area {
  return a ? { top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom), left: Math.min(a.left, b.left), right: Math.max(a.right, b.right) } : b;
}

/** True when the two rectangles share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** What a sheet's cells hold, stored by row; Cell objects are made when somebody asks. */
import type { Cell, CellValue } from '../../sheet/grid';
import { shiftedFormula } from './formulaText';
import type { Look, Looks } from './stylesReader';

/** A formula's text, or that of the cell it is shared from and how far away that is. */
export type StoredFormula = string | { readonly master: string; readonly rows: number; readonly columns: number };

/** In a list of looks: no cell is there. */
const NO_CELL = -2;
/** Cells of a row whose looks are compared with those of the row before. */
const MOST_SHARED = 200;
/** Room is made for as many cells as the row before had, up to this many. */
const MOST_EXPECTED = 64;

/** Where a row lies in the bytes of its sheet. */
export interface RowPlace {
  /** Of its first tag. */
  readonly start: number;
  readonly contentStart: number;
  /** `<row/>` */
  readonly empty: boolean;
  readonly hasSpans: boolean;
}

export class SheetRow {
  /** By column; undefined where there is no cell. */
  readonly values: (CellValue | undefined)[];
  /** `s` by column, −1 for none; rows that look alike keep one list between them. */
  looks: readonly number[] = [];
  formulas: (StoredFormula | undefined)[] | undefined;
  /** Fonts that rich text brings along: they count instead of the cell's. */
  fonts: (string | null | undefined)[] | undefined;
  readonly start: number;
  readonly contentStart: number;
  readonly empty: boolean;
  readonly hasSpans: boolean;
  /** One past the last cell in the bytes of the sheet; where the content begins, when there is none. */
  cellsEnd: number;

  constructor({ start, contentStart, empty, hasSpans }: RowPlace, readonly hidden: boolean, readonly style: number, before: SheetRow | undefined) {
    const expected = before?.values.length ?? 0;
    this.values = new Array<CellValue | undefined>(expected > MOST_EXPECTED ? 0 : expected);
    this.start = start;
    this.contentStart = contentStart;
    this.empty = empty;
    this.hasSpans = hasSpans;
    this.cellsEnd = contentStart;
  }

  /** The look of the cell at a column; undefined where no cell is. */
  lookAt(column: number): number | undefined {
    const look = this.looks[column];
    return look === NO_CELL ? undefined : look;
  }
}

/** Collects the looks of a row's cells: the rows of a table look alike, and keep one list between them. */
export class RowLooks {
  private now: number[] = [];
  private width = 0;
  private before: readonly number[] = [];

  put(column: number, look: number): void {
    if (column < MOST_SHARED) while (this.width < column) this.now[this.width++] = NO_CELL;
    // a row that is wide for one cell alone is no table's, and takes long to compare
    else if (this.width < MOST_SHARED) this.now.length = this.width;
    this.now[column] = look;
    this.width = column + 1;
  }

  /** The list of the row that ends here. */
  finish(): readonly number[] {
    const { now, width } = this;
    this.width = 0;
    if (width <= MOST_SHARED) return this.isAsBefore(width) ? this.before : (this.before = now.slice(0, width));
    this.now = [];
    return (this.before = now);
  }

  private isAsBefore(width: number): boolean {
    const { now, before } = this;
    if (width !== before.length) return false;
    for (let column = 0; column < width; column++) if (now[column] !== before[column]) return false;
    return true;
  }
}

const PLAIN: Look = {};

/** The number format of the cell at a column; undefined for General, and where nothing is. */
export function formatOf(row: SheetRow, column: number, looks: Looks): string | undefined {
  if ((row.values[column] ?? null) === null && row.formulas?.[column] === undefined) return undefined;
  return looks[Math.max(0, row.looks[column] ?? 0)]?.format;
}

/** The cell at a column as the port shows it; undefined where nothing is. */
export function cellOf(row: SheetRow, column: number, looks: Looks): Cell | undefined {
  const value = row.values[column];
  const stored = row.formulas?.[column];
  if (stored === undefined && (value === undefined || value === null)) return undefined;
  const look = looks[Math.max(0, row.looks[column] ?? 0)] ?? PLAIN;
  const ownFont = row.fonts?.[column];
  const symbolFont = ownFont === undefined ? look.symbolFont : (ownFont ?? undefined);
  const cell: { -readonly [K in keyof Cell]: Cell[K] } = { value: value ?? null };
  if (stored !== undefined) {
    if (typeof stored === 'string') cell.formula = stored;
    else shareFormula(cell, stored);
    if (value === undefined || value === null) cell.noCache = true;
  }
  if (look.format !== undefined) cell.format = look.format;
  if (symbolFont !== undefined) cell.symbolFont = symbolFont;
  return cell;
}

/** Worked out when somebody reads it: thousands of cells may share a long formula, and most readers only ask whether there is one. */
function shareFormula(cell: { value: CellValue }, { master, rows, columns }: Exclude<StoredFormula, string>): void {
  let text: string | undefined;
  Object.defineProperty(cell, 'formula', { enumerable: true, get: () => (text ??= shiftedFormula(master, rows, columns)) });
}

/** What a sheet's cells hold, stored by row; Cell objects are made when somebody asks. */
import type { Cell, CellValue } from '../../sheet/grid';
import { shiftedFormula } from './formulaText';
import type { Look, Looks } from './stylesReader';

/** A formula's text, or that of the cell it is shared from and how far away that is. */
export type StoredFormula = string | { readonly master: string; readonly rows: number; readonly columns: number };

/** Cells of a row whose looks are compared with those of the row before. */
const MOST_SHARED = 200;

export class SheetRow {
  /** By column; undefined where there is no cell. */
  readonly values: (CellValue | undefined)[] = [];
  /** `s` by column, −1 for none. */
  styles: number[] = [];
  formulas: (StoredFormula | undefined)[] | undefined;
  /** Fonts that rich text brings along: they count instead of the cell's. */
  fonts: (string | null | undefined)[] | undefined;

  constructor(readonly hidden: boolean, readonly style: number) {}

  /** Rows of a table look alike: once read, they keep one list of looks between them. */
  shareStyles(before: SheetRow | undefined): void {
    const { styles } = this;
    // a row that is wide for one cell alone is no table's, and takes long to compare
    if (styles.length > MOST_SHARED || before?.styles.length !== styles.length) return;
    for (let column = 0; column < styles.length; column++) if (styles[column] !== before.styles[column]) return;
    this.styles = before.styles;
  }
}

const PLAIN: Look = {};

/** The number format of the cell at a column; undefined for General, and where nothing is. */
export function formatOf(row: SheetRow, column: number, looks: Looks): string | undefined {
  if ((row.values[column] ?? null) === null && row.formulas?.[column] === undefined) return undefined;
  return looks[Math.max(0, row.styles[column] ?? 0)]?.format;
}

/** The cell at a column as the port shows it; undefined where nothing is. */
export function cellOf(row: SheetRow, column: number, looks: Looks): Cell | undefined {
  const value = row.values[column];
  const stored = row.formulas?.[column];
  if (stored === undefined && (value === undefined || value === null)) return undefined;
  const look = looks[Math.max(0, row.styles[column] ?? 0)] ?? PLAIN;
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

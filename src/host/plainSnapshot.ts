/** A snapshot as plain data, in pieces of a size that no thread notices; and the snapshot that they become on the other side. */
import type { Cell, CellValue, ExcelTable, Area, SheetGrid } from '../sheet/grid';
import type { Mark, Memory, WorkbookSnapshot } from './workbook';

/** Cells of a piece: a few milliseconds. */
const CELLS = 12_000;
/** Rows and columns after the last used ones of which is said whether they are hidden: people see them too. */
const BEYOND = 64;

/** A row's cells by column, as far as it reaches; null where nothing is. */
interface PlainRow {
  readonly values: readonly CellValue[];
  /** Rows that look alike share one list. */
  readonly formats?: readonly (string | undefined)[];
  readonly formulas?: Readonly<Record<number, string>>;
  readonly fonts?: Readonly<Record<number, string>>;
  /** Columns of formulas without a result. */
  readonly noCache?: readonly number[];
}

interface SheetHead extends Pick<SheetGrid, 'name' | 'visible' | 'protected' | 'rowCount' | 'columnCount' | 'merges' | 'tables'> {
  readonly hiddenColumns: readonly number[];
}

export type SnapshotPiece =
  | { readonly kind: 'head'; readonly name: string; readonly marks: readonly Mark[]; readonly memory?: Memory; readonly date1904: boolean; readonly sheets: readonly SheetHead[] }
  /** Rows follow each other from the first, sheet after sheet; `hidden` holds those of them that are. */
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: readonly (PlainRow | null)[]; readonly hidden: readonly number[] };

/** The pieces of a snapshot; each is made when it is asked for. */
export function* snapshotPieces({ name, sheets, marks, memory, date1904 }: WorkbookSnapshot): Generator<SnapshotPiece> {
  yield { kind: 'head', name, marks, ...(memory && { memory }), date1904, sheets: sheets.map(headOf) };
  for (const [sheet, grid] of sheets.entries()) {
    let rows: (PlainRow | null)[] = [];
    let hidden: number[] = [];
    let cells = 0;
    let before: PlainRow['formats'];
    for (let row = 0; row < grid.rowCount + BEYOND; row++) {
      const plain = row < grid.rowCount ? plainRow(grid, row, before) : null;
      before = plain?.formats;
      rows.push(plain);
      if (grid.isRowHidden(row)) hidden.push(row);
      cells += 1 + (plain?.values.length ?? 0);
      if (cells < CELLS) continue;
      yield { kind: 'rows', sheet, rows, hidden };
      [rows, hidden, cells, before] = [[], [], 0, undefined];
    }
    yield { kind: 'rows', sheet, rows, hidden };
  }
}

function headOf(grid: SheetGrid): SheetHead {
  const { name, visible, protected: isProtected, rowCount, columnCount, merges, tables } = grid;
  const hiddenColumns = Array.from({ length: columnCount + BEYOND }, (_, column) => column).filter((column) => grid.isColumnHidden(column));
  return { name, visible, protected: isProtected, rowCount, columnCount, merges, tables, hiddenColumns };
}

/** @param before the formats of the row above, taken again where they are the same */
function plainRow(grid: SheetGrid, row: number, before: PlainRow['formats']): PlainRow | null {
  const values: CellValue[] = [];
  const formats: (string | undefined)[] = [];
  const formulas: Record<number, string> = {};
  const fonts: Record<number, string> = {};
  const noCache: number[] = [];
  const width = grid.columnsIn?.(row) ?? grid.columnCount;
  for (let column = 0; column < width; column++) {
    const cell = grid.cell(row, column);
    if (!cell) continue;
    while (values.length < column) values.push(null);
    values.push(cell.value);
    if (cell.format !== undefined) formats[column] = cell.format;
    if (cell.formula !== undefined) formulas[column] = cell.formula;
    if (cell.symbolFont !== undefined) fonts[column] = cell.symbolFont;
    if (cell.noCache) noCache.push(column);
  }
  if (values.length === 0) return null;
  return {
    values,
    ...(formats.length > 0 && { formats: same(formats, before) ? before : formats }),
    ...(has(formulas) && { formulas }),
    ...(has(fonts) && { fonts }),
    ...(noCache.length > 0 && { noCache }),
  };
}

function has(some: object): boolean {
  for (const _ in some) return true;
  return false;
}

function same(a: readonly unknown[], b: readonly unknown[] | undefined): b is readonly (string | undefined)[] {
  if (a.length !== b?.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Puts the pieces of a snapshot together, in the order in which they were made. */
export class SnapshotPieces {
  private head: Extract<SnapshotPiece, { kind: 'head' }> | null = null;
  private sheets: PlainSheet[] = [];
  /** Used rows that have come so far. */
  rows = 0;

  take(piece: SnapshotPiece): void {
    if (piece.kind === 'head') {
      this.head = piece;
      this.sheets = piece.sheets.map((head) => new PlainSheet(head));
      return;
    }
    this.rows += this.sheets[piece.sheet]?.take(piece.rows, piece.hidden) ?? 0;
  }

  /** All of them. */
  get of(): number {
    return this.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
  }

  /** @throws Error before the first piece has come */
  whole(): WorkbookSnapshot {
    if (!this.head) throw new Error('no piece of the snapshot has come');
    const { name, marks, memory, date1904 } = this.head;
    return { name, sheets: this.sheets, marks, ...(memory && { memory }), date1904 };
  }
}

class PlainSheet implements SheetGrid {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly tables: readonly ExcelTable[];
  private readonly rows: (PlainRow | null)[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: ReadonlySet<number>;

  constructor(head: SheetHead) {
    this.name = head.name;
    this.visible = head.visible;
    this.protected = head.protected;
    this.rowCount = head.rowCount;
    this.columnCount = head.columnCount;
    this.merges = head.merges;
    this.tables = head.tables;
    this.hiddenColumns = new Set(head.hiddenColumns);
  }

  /** @returns how many of the rows are used ones */
  take(rows: readonly (PlainRow | null)[], hidden: readonly number[]): number {
    const before = this.rows.length;
    for (const row of rows) if (this.rows.length < this.rowCount) this.rows.push(row);
    for (const row of hidden) this.hiddenRows.add(row);
    return this.rows.length - before;
  }

  cell(row: number, column: number): Cell | undefined {
    const held = this.rows[row];
    if (!held) return undefined;
    const value = held.values[column] ?? null;
    const formula = held.formulas?.[column];
    if (value === null && formula === undefined) return undefined;
    const cell: { -readonly [K in keyof Cell]: Cell[K] } = { value };
    const format = held.formats?.[column];
    const symbolFont = held.fonts?.[column];
    if (formula !== undefined) cell.formula = formula;
    if (held.noCache?.includes(column)) cell.noCache = true;
    if (format !== undefined) cell.format = format;
    if (symbolFont !== undefined) cell.symbolFont = symbolFont;
    return cell;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  format(row: number, column: number): string | undefined {
    return this.rows[row]?.formats?.[column];
  }

  columnsIn(row: number): number {
    return this.rows[row]?.values.length ?? 0;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }
}

import type { CellContent } from '../workbook';
import type { CellToWrite } from './cellXml';

/** By row; nothing is planned where a list says nothing. */
interface PlannedColumn {
  readonly column: number;
  /** Of all that were ever planned, in the order in which they were. */
  readonly rows: number[];
  readonly contents: (CellContent | null | undefined)[];
  readonly styles: number[];
  /** Few have one. */
  readonly formulas: Map<number, string>;
}

/** The cells of a sheet that a plan changes. Kept by column: plans write whole columns of few different contents, and an object a cell would take as much room as all that was read. */
export class PlannedCells {
  /** Cells that are planned. */
  size = 0;
  private readonly byColumn = new Map<number, PlannedColumn>();
  /** From left to right. */
  private columns: readonly PlannedColumn[] = [];

  /** In the place of what was planned there. */
  put({ row, column, content, style, formula }: CellToWrite): void {
    let planned = this.byColumn.get(column);
    if (!planned) {
      this.byColumn.set(column, (planned = { column, rows: [], contents: [], styles: [], formulas: new Map<number, string>() }));
      this.columns = [...this.byColumn.values()].sort((a, b) => a.column - b.column);
    }
    if (planned.contents[row] === undefined) this.size++;
    if (!(row in planned.contents)) planned.rows.push(row);
    planned.contents[row] = content;
    planned.styles[row] = style;
    if (formula !== undefined) planned.formulas.set(row, formula);
    else if (planned.formulas.size > 0) planned.formulas.delete(row);
  }

  /** What is planned for a cell; undefined for nothing. */
  at(row: number, column: number): CellToWrite | undefined {
    const planned = this.byColumn.get(column);
    return planned && cellOf(planned, row);
  }

  /** Its look, as planned. */
  styleAt(row: number, column: number): number | undefined {
    const planned = this.byColumn.get(column);
    return planned?.contents[row] === undefined ? undefined : planned.styles[row];
  }

  forget(row: number, column: number): void {
    const planned = this.byColumn.get(column);
    if (planned?.contents[row] === undefined) return;
    planned.contents[row] = undefined;
    this.size--;
  }

  /** Rows with planned cells, from top to bottom. */
  rows(): number[] {
    const [first, ...others] = this.columns.map(({ rows }) => rows);
    if (!first) return [];
    // plans mostly write the same rows of each column, from top to bottom
    const isAlike = others.every((rows) => rows.length === first.length && rows.every((row, i) => row === first[i]));
    const seen = isAlike ? first : [...new Set([first, ...others].flat())];
    const rows = seen.filter((row) => this.columns.some(({ contents }) => contents[row] !== undefined));
    return rows.every((row, i) => i === 0 || rows[i - 1]! < row) ? rows : rows.sort((a, b) => a - b);
  }

  /** From left to right. */
  inRow(row: number): readonly CellToWrite[] {
    const cells: CellToWrite[] = [];
    for (const planned of this.columns) {
      const cell = cellOf(planned, row);
      if (cell) cells.push(cell);
    }
    return cells;
  }

  /** Of each planned cell; null where only the look changes. */
  eachContent(visit: (content: CellContent | null, row: number, column: number) => void): void {
    for (const { column, rows, contents } of this.columns) {
      for (const row of rows) {
        const content = contents[row];
        if (content !== undefined) visit(content, row, column);
      }
    }
  }
}

function cellOf({ column, contents, styles, formulas }: PlannedColumn, row: number): CellToWrite | undefined {
  const content = contents[row];
  if (content === undefined) return undefined;
  const formula = formulas.size > 0 ? formulas.get(row) : undefined;
  return { row, column, content, style: styles[row] ?? 0, ...(formula !== undefined && { formula }) };
}

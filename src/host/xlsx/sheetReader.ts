/** Reads the cells of a sheet, once and in file order. */
import type { Area } from '../../sheet/grid';
import { HostError } from '../workbook';
import { CellContents, type CellSource } from './cellContents';
import { damaged } from './errors';
import { LIMITS } from './limits';
import { RowLooks, SheetRow } from './sheetRows';
import { SheetScanner } from './sheetScanner';

/** How many cells of a workbook may still be read. */
export interface CellBudget {
  left: number;
}

export interface SheetCells {
  readonly rows: readonly (SheetRow | undefined)[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasFormulas: boolean;
  /** Areas of array formulas and data tables, which can only be changed as a whole. */
  readonly arrays: readonly Area[];
  /** First cells of shared formulas (key: row × 16384 + column). */
  readonly sharedMasters: ReadonlySet<number>;
}

/** @throws HostError damaged */
export function readCells(source: CellSource, budget: CellBudget): SheetCells {
  return new CellReader(source, budget).read();
}

class CellReader {
  private readonly rows: (SheetRow | undefined)[] = [];
  private rowCount = 0;
  private columnCount = 0;
  private readonly scanner: SheetScanner;
  private readonly contents: CellContents;
  private readonly looks = new RowLooks();

  constructor(private readonly source: CellSource, private readonly budget: CellBudget) {
    this.scanner = new SheetScanner(source.cells, source.part, source.prefix);
    this.contents = new CellContents(source, this.scanner);
  }

  read(): SheetCells {
    const { scanner, rows } = this;
    let row: SheetRow | undefined;
    while (scanner.next()) {
      if (scanner.kind === 'row') {
        if (row) this.finish(row);
        row = new SheetRow(scanner, scanner.hidden, scanner.style, row);
        this.spend(LIMITS.cellsPerRow);
        rows[scanner.row] = row;
      } else if (row) this.readCell(row);
    }
    if (row) this.finish(row);
    if (!scanner.rowClosed) throw damaged(this.source.part, `row ${scanner.row + 1} is not closed`);
    const { rowCount, columnCount, contents: { hasFormulas, formulas: { arrays, sharedMasters } } } = this;
    return { rows, rowCount, columnCount, hasFormulas, arrays, sharedMasters };
  }

  private finish(row: SheetRow): void {
    row.looks = this.looks.finish();
    if (row.values.length > row.looks.length) row.values.length = row.looks.length;
  }

  private spend(cells: number): void {
    if ((this.budget.left -= cells) < 0) throw new HostError('tooLarge', { part: this.source.part, detail: 'cells' });
  }

  private readCell(row: SheetRow): void {
    const { scanner } = this;
    const { column } = scanner;
    // far from the cell before, engines keep the row in a way that takes more room
    this.spend(column - row.values.length > 1_000 ? LIMITS.cellsPerRow * 4 : 1);
    this.looks.put(column, scanner.style);
    const value = scanner.empty ? null : this.contents.read(row);
    row.values[column] = value;
    row.cellsEnd = scanner.position;
    if (value === null && row.formulas?.[column] === undefined) return;
    this.rowCount = scanner.row + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }
}

/** Reads the cells of a sheet, once and in file order. */
import type { Area, CellValue } from '../../sheet/grid';
import { HostError } from '../workbook';
import { CellContents, type CellSource } from './cellContents';
import { damaged } from './errors';
import { LIMITS } from './limits';
import { PlainCells } from './plainCells';
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
  /** Null where the sheet's elements have a prefix. */
  private readonly plain: PlainCells | null;
  private readonly looks = new RowLooks();

  constructor(private readonly source: CellSource, private readonly budget: CellBudget) {
    this.scanner = new SheetScanner(source.cells, source.part, source.prefix);
    this.contents = new CellContents(source, this.scanner);
    this.plain = source.prefix === '' ? new PlainCells(source.cells.bytes, this.contents.values) : null;
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
      if (row && this.plain) this.readPlainCells(row, this.plain);
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

  /** The cells from here to the next one that is not plain. */
  private readPlainCells(row: SheetRow, plain: PlainCells): void {
    const { scanner, contents: { values } } = this;
    values.font = undefined;
    for (let end = plain.read(scanner.position, scanner.row, scanner.column); end >= 0; end = plain.read(end, scanner.row, scanner.column)) {
      const { column, style, value } = plain;
      this.begin(row, column, style);
      if (values.font !== undefined) {
        (row.fonts ??= [])[column] = values.font;
        values.font = undefined;
      }
      scanner.column = column;
      scanner.jump(end);
      this.put(row, column, value);
    }
  }

  private readCell(row: SheetRow): void {
    const { scanner } = this;
    const { column } = scanner;
    this.begin(row, column, scanner.style);
    this.put(row, column, scanner.empty ? null : this.contents.read(row));
  }

  private begin(row: SheetRow, column: number, style: number): void {
    // far from the cell before, engines keep the row in a way that takes more room
    this.spend(column - row.values.length > 1_000 ? LIMITS.cellsPerRow * 4 : 1);
    this.looks.put(column, style);
  }

  private put(row: SheetRow, column: number, value: CellValue): void {
    const { scanner } = this;
    row.values[column] = value;
    row.cellsEnd = scanner.position;
    if (value === null && row.formulas?.[column] === undefined) return;
    this.rowCount = scanner.row + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }
}

/** Reads the cells of a sheet, once and in file order. */
import type { Area, CellValue } from '../../sheet/grid';
import { HostError } from '../workbook';
import { CellValues } from './cellValues';
import type { Codec } from './codec';
import { damaged } from './errors';
import { InlineText } from './inlineText';
import { LIMITS } from './limits';
import type { SharedStrings } from './sharedStrings';
import type { CellBytes } from './sheetCells';
import { SheetFormulas } from './sheetFormulas';
import { RowLooks, SheetRow } from './sheetRows';
import { SheetScanner } from './sheetScanner';
import { bytesOf, LESS, placeOf, SLASH, tagEnd } from './xmlBytes';

export interface CellSource {
  readonly cells: CellBytes;
  readonly part: string;
  readonly prefix: string;
  /** The text that some bytes stand for. */
  readonly utf8: Codec['utf8'];
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  readonly budget: CellBudget;
}

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
export function readCells(source: CellSource): SheetCells {
  return new CellReader(source).read();
}

/** First letters of `c`, `f`, `is` and `v`. */
const [C, F, I, V] = [99, 102, 105, 118];

class CellReader {
  private readonly rows: (SheetRow | undefined)[] = [];
  private rowCount = 0;
  private columnCount = 0;
  private hasFormulas = false;
  private readonly scanner: SheetScanner;
  private readonly values: CellValues;
  private readonly formulas: SheetFormulas;
  private readonly inline: InlineText;
  private readonly looks = new RowLooks();
  private readonly closing: { readonly f: Uint8Array; readonly is: Uint8Array; readonly v: Uint8Array };

  constructor(private readonly source: CellSource) {
    const { cells, part, prefix } = source;
    const utf8 = (from: number, to: number): string => source.utf8(cells.bytes, from, to);
    this.scanner = new SheetScanner(cells, part, prefix);
    this.values = new CellValues(cells, utf8, part, source.strings, source.date1904);
    this.formulas = new SheetFormulas(utf8, part);
    this.inline = new InlineText(cells, part, prefix);
    this.closing = { f: bytesOf(`</${prefix}f`), is: bytesOf(`</${prefix}is`), v: bytesOf(`</${prefix}v`) };
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
    const { rowCount, columnCount, hasFormulas, formulas: { arrays, sharedMasters } } = this;
    return { rows, rowCount, columnCount, hasFormulas, arrays, sharedMasters };
  }

  private finish(row: SheetRow): void {
    row.looks = this.looks.finish();
    if (row.values.length > row.looks.length) row.values.length = row.looks.length;
  }

  private spend(cells: number): void {
    if ((this.source.budget.left -= cells) < 0) throw new HostError('tooLarge', { part: this.source.part, detail: 'cells' });
  }

  private readCell(row: SheetRow): void {
    const { scanner } = this;
    const { column } = scanner;
    // far from the cell before, engines keep the row in a way that takes more room
    this.spend(column - row.values.length > 1_000 ? LIMITS.cellsPerRow * 4 : 1);
    this.looks.put(column, scanner.style);
    const value = scanner.empty ? null : this.readContent(row);
    row.values[column] = value;
    row.cellsEnd = scanner.position;
    if (value === null && row.formulas?.[column] === undefined) return;
    this.rowCount = scanner.row + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }

  private readContent(row: SheetRow): CellValue {
    const { scanner, source, values, inline } = this;
    const { cells: { bytes, to }, part } = source;
    const prefixLength = scanner.prefix.length;
    let value: CellValue = null;
    let at = scanner.contentStart;
    values.font = undefined;
    for (;;) {
      const start = this.tagFrom(at);
      const end = tagEnd(bytes, start, part);
      if (bytes[start + 1] === SLASH) {
        at = end;
        if (!this.closesCell(start + 2 + prefixLength, end - 1)) continue;
        scanner.jump(at);
        return value;
      }
      const isEmpty = bytes[end - 2] === SLASH;
      const nameAt = start + 1 + prefixLength;
      const name = bytes[nameAt];
      if (name === V && !isEmpty) {
        // the usual case: nothing but text up to </v>
        let close = end;
        while (close < to && bytes[close] !== LESS) close++;
        if (bytes[close + 1] !== SLASH) close = this.closingOf('v', end);
        value = values.value(scanner.type, end, close, scanner.row);
        at = tagEnd(bytes, close, part);
      } else if (name === F) {
        const close = isEmpty ? end : this.closingOf('f', end);
        this.hasFormulas = true;
        (row.formulas ??= [])[scanner.column] = this.formulas.read(scanner.row, scanner.column, nameAt + 1, end, close);
        at = isEmpty ? end : tagEnd(bytes, close, part);
      } else if (name === I && !isEmpty) {
        const isPlain = inline.find(end);
        at = tagEnd(bytes, isPlain ? inline.close : this.closingOf('is', end), part);
        if (scanner.type === 'inlineStr') value = isPlain ? values.text(inline.from, inline.to) : values.richText(start, at);
      } else at = end;
      if (values.font !== undefined) (row.fonts ??= [])[scanner.column] = values.font;
    }
  }

  /** Where the next tag begins. */
  private tagFrom(at: number): number {
    const { bytes, to } = this.source.cells;
    let start = at;
    while (start < to && bytes[start] !== LESS) start++;
    if (start >= to) throw this.unclosedCell();
    return start;
  }

  /** True for a cell's closing tag; its name lies between the two places, but for white space. */
  private closesCell(from: number, to: number): boolean {
    const { cells: { bytes }, utf8 } = this.source;
    if (to === from + 1) return bytes[from] === C;
    const name = utf8(bytes, from, to).trim();
    if (name === 'row' || name === 'sheetData') throw this.unclosedCell();
    return name === 'c';
  }

  private closingOf(name: 'f' | 'is' | 'v', from: number): number {
    const { cells: { bytes, to }, part } = this.source;
    const close = placeOf(bytes, this.closing[name], from, to);
    if (close < 0) throw damaged(part, `<${name}> in row ${this.scanner.row + 1} is not closed`);
    return close;
  }

  private unclosedCell(): HostError {
    return damaged(this.source.part, `cell in row ${this.scanner.row + 1} is not closed`);
  }
}

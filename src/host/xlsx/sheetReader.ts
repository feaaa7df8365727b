/** Reads the cells of a sheet, once and in file order. */
import type { Area, CellValue } from '../../sheet/grid';
import { HostError } from '../workbook';
import { CellValues } from './cellValues';
import { damaged } from './errors';
import { LIMITS } from './limits';
import { PlainItem, type SharedStrings } from './sharedStrings';
import { SheetFormulas } from './sheetFormulas';
import { SheetRow } from './sheetRows';
import { SheetScanner } from './sheetScanner';
import type { TextForm } from './textForm';
import { tagEnd } from './xml';

export interface CellSource {
  readonly text: string;
  readonly form: TextForm;
  readonly part: string;
  /** Where the content of `<sheetData>` lies. */
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
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

const SLASH = 47;
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
  private readonly inline: PlainItem;

  constructor(private readonly source: CellSource) {
    const { text, form, part, prefix } = source;
    this.scanner = new SheetScanner(text, part, source.from, source.to, prefix);
    this.values = new CellValues(text, form, part, source.strings, source.date1904);
    this.formulas = new SheetFormulas(text, form, part);
    this.inline = new PlainItem(prefix, 'is');
  }

  read(): SheetCells {
    const { scanner, rows } = this;
    let row: SheetRow | undefined;
    let before: SheetRow | undefined;
    while (scanner.next()) {
      if (scanner.kind === 'row') {
        row?.shareStyles(before);
        before = row;
        row = new SheetRow(scanner.hidden, scanner.style);
        this.spend(LIMITS.cellsPerRow);
        rows[scanner.row] = row;
      } else if (row) this.readCell(row);
    }
    row?.shareStyles(before);
    const { rowCount, columnCount, hasFormulas, formulas: { arrays, sharedMasters } } = this;
    return { rows, rowCount, columnCount, hasFormulas, arrays, sharedMasters };
  }

  private spend(cells: number): void {
    if ((this.source.budget.left -= cells) < 0) throw new HostError('tooLarge', { part: this.source.part, detail: 'cells' });
  }

  private readCell(row: SheetRow): void {
    const { scanner } = this;
    const { column } = scanner;
    // far from the cell before, engines keep the row in a way that takes more room
    this.spend(column - row.values.length > 1_000 ? LIMITS.cellsPerRow * 4 : 1);
    row.styles[column] = scanner.style;
    const value = scanner.empty ? null : this.readContent(row);
    row.values[column] = value;
    if (value === null && row.formulas?.[column] === undefined) return;
    this.rowCount = scanner.row + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }

  private readContent(row: SheetRow): CellValue {
    const { scanner, source, values, inline } = this;
    const { text, part, prefix } = source;
    let value: CellValue = null;
    let at = scanner.contentStart;
    values.font = undefined;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0 || start >= source.to) throw this.unclosedCell();
      const end = tagEnd(text, start, part);
      if (text.charCodeAt(start + 1) === SLASH) {
        at = end;
        if (!this.closesCell(start + 2 + prefix.length, end - 1)) continue;
        scanner.jump(at);
        return value;
      }
      const isEmpty = text.charCodeAt(end - 2) === SLASH;
      const nameAt = start + 1 + prefix.length;
      const name = text.charCodeAt(nameAt);
      if (name === V && !isEmpty) {
        // the usual case: nothing but text up to </v>
        let close = text.indexOf('<', end);
        if (close >= 0 && text.charCodeAt(close + 1) !== SLASH) close = this.closingOf('v', end);
        value = values.value(scanner.type, end, close, scanner.row);
        at = tagEnd(text, close, part);
      } else if (name === F) {
        const close = isEmpty ? end : this.closingOf('f', end);
        this.hasFormulas = true;
        (row.formulas ??= [])[scanner.column] = this.formulas.read(scanner.row, scanner.column, nameAt + 1, end, close);
        at = isEmpty ? end : tagEnd(text, close, part);
      } else if (name === I && !isEmpty) {
        const plain = inline.textIn(text, end, part);
        at = tagEnd(text, plain === null ? this.closingOf('is', end) : inline.close, part);
        if (scanner.type === 'inlineStr') value = plain === null ? values.richText(start, at) : values.plainText(plain);
      } else at = end;
      if (values.font !== undefined) (row.fonts ??= [])[scanner.column] = values.font;
    }
  }

  /** True for a cell's closing tag; its name is `text.slice(from, to)`, but for white space. */
  private closesCell(from: number, to: number): boolean {
    const { text } = this.source;
    if (to === from + 1) return text.charCodeAt(from) === C;
    const name = text.slice(from, to).trim();
    if (name === 'row' || name === 'sheetData') throw this.unclosedCell();
    return name === 'c';
  }

  private closingOf(name: 'f' | 'is' | 'v', from: number): number {
    const close = this.source.text.indexOf(`</${this.source.prefix}${name}`, from);
    if (close < 0 || close >= this.source.to) throw damaged(this.source.part, `<${name}> in row ${this.scanner.row + 1} is not closed`);
    return close;
  }

  private unclosedCell(): HostError {
    return damaged(this.source.part, `cell in row ${this.scanner.row + 1} is not closed`);
  }
}

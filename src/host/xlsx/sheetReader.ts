/** Reads the cells of a sheet, once and in file order. */
import type { Area, CellValue } from '../../sheet/grid';
import { HostError } from '../workbook';
import { damaged } from './errors';
import { serialOfIso } from './isoDates';
import { LIMITS } from './limits';
import { parseReference } from './references';
import { detached, plainText, readRichText, type SharedStrings } from './sharedStrings';
import { SheetRow, type StoredFormula } from './sheetRows';
import { SheetScanner } from './sheetScanner';
import type { TextForm } from './textForm';
import { TextPool } from './textPool';
import { attributeRange, elementText, tagEnd, XmlScanner } from './xml';
import { decodeCellText, decodeXml } from './xmlText';

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

class CellReader {
  private readonly rows: (SheetRow | undefined)[] = [];
  private readonly arrays: Area[] = [];
  private readonly masters = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  private readonly sharedMasters = new Set<number>();
  private rowCount = 0;
  private columnCount = 0;
  private hasFormulas = false;
  private readonly scanner: SheetScanner;
  private readonly texts: TextPool;

  constructor(private readonly source: CellSource) {
    this.scanner = new SheetScanner(source.text, source.part, source.from, source.to, source.prefix);
    this.texts = new TextPool((raw) => decodeCellText(source.form.decoded(raw), source.part));
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
    const { rowCount, columnCount, hasFormulas, arrays, sharedMasters } = this;
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
    const { scanner, source } = this;
    const { text, part, prefix } = source;
    let value: CellValue = null;
    let at = scanner.contentStart;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0 || start >= source.to) throw damaged(part, `cell in row ${scanner.row + 1} is not closed`);
      const code = text.charCodeAt(start + 1);
      if (code === 47) {
        const after = tagEnd(text, start, part);
        const closing = text.slice(start + 2 + prefix.length, after - 1).trim();
        if (closing === 'row' || closing === 'sheetData') throw damaged(part, `cell in row ${scanner.row + 1} is not closed`);
        at = after;
        if (closing !== 'c') continue;
        scanner.jump(after);
        return value;
      }
      const end = tagEnd(text, start, part);
      const isEmpty = text.charCodeAt(end - 2) === 47;
      const name = text.charCodeAt(start + 1 + prefix.length);
      if (name === 118 && !isEmpty) {
        // the usual case: nothing but text up to </v>
        let close = text.indexOf('<', end);
        if (close >= 0 && text.charCodeAt(close + 1) !== 47) close = this.closingOf('v', end);
        value = this.valueOf(row, end, close);
        at = tagEnd(text, close, part);
      } else if (name === 102) {
        const close = isEmpty ? end : this.closingOf('f', end);
        this.readFormula(row, start, end, close);
        at = isEmpty ? end : tagEnd(text, close, part);
      } else if (name === 105 && !isEmpty) {
        const plain = plainText(text, end, prefix, 'is', part);
        at = tagEnd(text, plain?.close ?? this.closingOf('is', end), part);
        if (scanner.type === 'inlineStr') value = plain ? this.texts.one(plain.raw) : this.inlineText(row, start, at);
      } else at = end;
    }
  }

  private closingOf(name: string, from: number): number {
    const close = this.source.text.indexOf(`</${this.source.prefix}${name}`, from);
    if (close < 0 || close >= this.source.to) throw damaged(this.source.part, `<${name}> in row ${this.scanner.row + 1} is not closed`);
    return close;
  }

  private valueOf(row: SheetRow, from: number, to: number): CellValue {
    const { text, part, strings, date1904 } = this.source;
    const { type, column } = this.scanner;
    if (type === 'n') return from === to ? null : this.numberOf(from, to);
    if (type === 's') {
      const index = this.numberOf(from, to);
      const found = strings.texts[index];
      if (found === undefined) throw damaged(part, `shared string ${index} in row ${this.scanner.row + 1} does not exist`);
      const font = strings.fonts.get(index);
      if (font !== undefined) (row.fonts ??= [])[column] = font;
      return found;
    }
    const raw = text.slice(from, to);
    const hasMarkup = raw.includes('<');
    if (type === 'str' && !hasMarkup) return this.texts.one(raw);
    if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true';
    const written = this.decoded(from, to);
    if (type === 'e') return { error: detached(written.trim()) };
    const plain = hasMarkup ? elementText(written, 0, written.length, part) : decodeCellText(written, part);
    if (type !== 'd') return detached(plain);
    const serial = serialOfIso(plain, date1904);
    if (serial === null) throw damaged(part, `date ${plain.slice(0, 30)}`);
    return serial;
  }

  /** Up to 15 digits are read here, exactly; anything longer or with an exponent by the engine. */
  private numberOf(from: number, to: number): number {
    const { text } = this.source;
    if (to - from < 16) {
      let n = 0;
      let at = from;
      for (; at < to; at++) {
        const digit = text.charCodeAt(at) - 48;
        if (digit < 0 || digit > 9) break;
        n = n * 10 + digit;
      }
      if (at === to && to > from) return n;
    }
    const raw = this.decoded(from, to).trim();
    const n = Number(raw);
    if (raw === '' || !Number.isFinite(n)) throw damaged(this.source.part, `number ${raw.slice(0, 30)} in row ${this.scanner.row + 1}`);
    return n;
  }

  /** What stands between two places, entities aside. */
  private decoded(from: number, to: number): string {
    return this.source.form.decoded(this.source.text.slice(from, to));
  }

  private inlineText(row: SheetRow, from: number, to: number): string {
    const item = new XmlScanner(this.decoded(from, to), this.source.part);
    item.next();
    const { text, font } = readRichText(item);
    if (font !== undefined) (row.fonts ??= [])[this.scanner.column] = font;
    return text;
  }

  private readFormula(row: SheetRow, start: number, from: number, to: number): void {
    const { text, part } = this.source;
    const { row: r, column: c } = this.scanner;
    const nameEnd = start + 2 + this.source.prefix.length;
    const attribute = (name: string): string | undefined => {
      const range = attributeRange(text, nameEnd, from, name);
      return range && decodeXml(this.decoded(range[0], range[1]), part);
    };
    const raw = this.decoded(from, to);
    const written = detached(elementText(raw, 0, raw.length, part));
    const type = attribute('t') ?? 'normal';
    this.hasFormulas = true;
    let formula: StoredFormula = written;
    if (type === 'shared') formula = this.sharedFormula(attribute('si') ?? '', written);
    else if (type === 'array' || type === 'dataTable') this.arrays.push(parseReference(attribute('ref') ?? '') ?? { top: r, left: c, bottom: r, right: c });
    (row.formulas ??= [])[c] = formula;
  }

  private sharedFormula(index: string, written: string): StoredFormula {
    const { row, column } = this.scanner;
    if (written.length > LIMITS.formula) throw new HostError('tooLarge', { part: this.source.part, detail: `formula of ${written.length} characters` });
    if (written !== '') {
      this.masters.set(index, { formula: written, row, column });
      this.sharedMasters.add(row * 16384 + column);
      return written;
    }
    const master = this.masters.get(index);
    return master ? { master: master.formula, rows: row - master.row, columns: column - master.column } : '';
  }
}

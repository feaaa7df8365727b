/** What stands between the two tags of a cell: its value and its formula. */
import type { CellValue } from '../../sheet/grid';
import type { HostError } from '../workbook';
import { CellValues } from './cellValues';
import type { Codec } from './codec';
import { damaged } from './errors';
import { InlineText } from './inlineText';
import type { SharedStrings } from './sharedStrings';
import type { CellBytes } from './sheetCells';
import { SheetFormulas } from './sheetFormulas';
import type { SheetRow } from './sheetRows';
import type { SheetScanner } from './sheetScanner';
import { bytesOf, LESS, placeOf, SLASH, tagEnd } from './xmlBytes';

export interface CellSource {
  readonly cells: CellBytes;
  readonly part: string;
  readonly prefix: string;
  /** The text that some bytes stand for. */
  readonly utf8: Codec['utf8'];
  readonly strings: SharedStrings;
  readonly date1904: boolean;
}

/** First letters of `c`, `f`, `is` and `v`. */
const [C, F, I, V] = [99, 102, 105, 118];

export class CellContents {
  readonly formulas: SheetFormulas;
  hasFormulas = false;
  readonly values: CellValues;
  private readonly inline: InlineText;
  private readonly closing: { readonly f: Uint8Array; readonly is: Uint8Array; readonly v: Uint8Array };

  constructor(private readonly source: CellSource, private readonly scanner: SheetScanner) {
    const { cells, part, prefix, strings, date1904 } = source;
    const utf8 = (from: number, to: number): string => source.utf8(cells.bytes, from, to);
    this.values = new CellValues(cells, utf8, part, strings, date1904);
    this.formulas = new SheetFormulas(utf8, part);
    this.inline = new InlineText(cells, part, prefix);
    this.closing = { f: bytesOf(`</${prefix}f`), is: bytesOf(`</${prefix}is`), v: bytesOf(`</${prefix}v`) };
  }

  /** Reads the cell on whose first tag the scanner stands, which stands behind the cell then. Its formula and font go to the row. @throws HostError damaged or tooLarge */
  read(row: SheetRow): CellValue {
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

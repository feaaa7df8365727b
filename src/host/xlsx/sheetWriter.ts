/** Puts cells into a sheet by splicing: cells that are not written keep their text, character by character. */
import { areaAddress, cellAddress, parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { cellXml, type CellToWrite } from './cellXml';
import { elementNamed, type SheetLayout } from './sheetLayout';
import { SheetScanner } from './sheetScanner';
import { withFormula } from './sharedFormulas';
import { openTag, withAttribute, type Splice } from './splice';
import { attributeRange } from './xml';
import { escapeXml } from './xmlText';

/** Cells by row, in any order within it. */
export type CellsToWrite = ReadonlyMap<number, readonly CellToWrite[]>;

/**
 * Gives out the sheet's text with these cells in it, piece by piece.
 * @param columns a change to what stands before the cells
 * @param reach one more than the last column in which a row has a cell
 */
export function writeCells(layout: SheetLayout, cells: CellsToWrite, columns: Splice | null, reach: (row: number) => number, put: (piece: string) => void): void {
  new SheetWriter(layout, cells, reach, put).write(columns);
}

class SheetWriter {
  /** Everything of the old text before this place is given out. */
  private done = 0;
  private readonly rows: number[];
  private nextRow = 0;
  private readonly decodedPrefix: string;

  constructor(private readonly layout: SheetLayout, private readonly cells: CellsToWrite, private readonly reachOf: (row: number) => number, private readonly giveOut: (piece: string) => void) {
    this.rows = [...cells.keys()].sort((a, b) => a - b);
    this.decodedPrefix = layout.form.decoded(layout.prefix);
  }

  write(columns: Splice | null): void {
    const { text, sheetData, prefix, part } = this.layout;
    this.widenDimension();
    if (columns) this.replace(columns.from, columns.to, columns.text);
    if (sheetData.empty && this.rows.length) {
      this.copyTo(sheetData.start);
      this.put(`${text.slice(sheetData.start, sheetData.end).replace(/\s*\/>$/, '')}>`);
      this.rowsBefore(Infinity);
      this.put(`</${prefix}sheetData>`);
      this.done = sheetData.end;
    } else if (this.rows.length) {
      const scanner = new SheetScanner(text, part, sheetData.contentStart, sheetData.contentEnd, prefix);
      while (this.nextRow < this.rows.length && scanner.next()) {
        if (scanner.kind === 'row') this.row(scanner);
      }
      this.copyTo(sheetData.contentEnd);
      this.rowsBefore(Infinity);
    }
    this.copyTo(text.length);
  }

  private row(scanner: SheetScanner): void {
    const { start, row } = scanner;
    if ((this.rows[this.nextRow] as number) < row) {
      this.copyTo(start);
      this.rowsBefore(row);
    }
    if (this.rows[this.nextRow] !== row) {
      // rows that stay are passed over whole
      scanner.jump(scanner.content().end);
      return;
    }
    this.nextRow++;
    this.changeRow(scanner, this.cells.get(row) as readonly CellToWrite[]);
  }

  /** Writes new rows up to this one. */
  private rowsBefore(limit: number): void {
    const { prefix } = this.layout;
    for (; this.nextRow < this.rows.length && (this.rows[this.nextRow] as number) < limit; this.nextRow++) {
      const row = this.rows[this.nextRow] as number;
      const cells = this.cellsXml(sorted(this.cells.get(row)));
      if (cells) this.put(`<${prefix}row r="${row + 1}">${cells}</${prefix}row>`);
    }
  }

  private changeRow(scanner: SheetScanner, changes: readonly CellToWrite[]): void {
    const { text, prefix } = this.layout;
    const { row, start, contentStart, empty } = scanner;
    const { contentEnd, end } = scanner.content();
    const pending = sorted(changes);
    const tag = text.slice(start, contentStart);
    const changed = withAttribute(openTag(tag), 'spans', null);
    if (changed !== tag) this.replace(start, contentStart, changed);
    // what goes behind the last cell needs no look at those before
    const amongCells = !empty && (pending[0]?.column ?? Infinity) < this.reachOf(row);
    const behind = amongCells ? this.changeCells(row, contentStart, contentEnd, pending) : pending;
    this.copyTo(contentEnd);
    this.put(this.cellsXml(behind));
    if (empty) this.put(`</${prefix}row>`);
    scanner.jump(end);
  }

  /** Writes what stands among the cells that are there. @returns what goes behind them */
  private changeCells(row: number, from: number, to: number, pending: readonly CellToWrite[]): readonly CellToWrite[] {
    const { text, part, prefix } = this.layout;
    let next = 0;
    // the sheet's scanner would run into the next row
    const inside = new SheetScanner(text, part, from, to, prefix);
    inside.row = row;
    while (next < pending.length && inside.next()) {
      if (inside.kind !== 'c') continue;
      const { start, column, contentStart } = inside;
      const { end } = inside.content();
      const first = next;
      while (next < pending.length && (pending[next] as CellToWrite).column < column) next++;
      if (next > first) this.replace(start, start, this.cellsXml(pending.slice(first, next)));
      if (pending[next]?.column === column) {
        // a cell that is there stays there, even blank: cells after it may count from it
        const cell = pending[next++] as CellToWrite;
        if (cell.content) this.replace(start, end, this.cellsXml([cell]) || `<${prefix}c r="${cellAddress(row, column)}"/>`);
        else this.replace(start, end, this.kept(cell, inside, contentStart, end));
      }
      inside.jump(end);
    }
    return pending.slice(next);
  }

  /** A cell whose content stays, with its look and, where it lost the one that it shared, its formula. */
  private kept({ style, formula }: CellToWrite, { text, part, start, style: before }: SheetScanner, contentStart: number, end: number): string {
    const tag = text.slice(start, contentStart);
    const changed = style === Math.max(0, before) ? tag : withAttribute(tag, 's', String(style));
    const cell = changed + text.slice(contentStart, end);
    return formula === undefined ? cell : withFormula(cell, part, this.layout.form.encoded(escapeXml(formula)));
  }

  /** Cells in the form of the sheet's text. */
  private cellsXml(cells: readonly CellToWrite[]): string {
    const { form } = this.layout;
    let xml = '';
    for (const cell of cells) xml += cellXml(cell, this.decodedPrefix);
    return form.encoded(xml);
  }

  /** `<dimension>` says how far the sheet reaches; it grows with what is written. */
  private widenDimension(): void {
    const element = elementNamed(this.layout, 'dimension');
    if (!element) return;
    const { text } = this.layout;
    const nameEnd = element.start + 1 + this.layout.prefix.length + element.name.length;
    const range = attributeRange(text, nameEnd, element.contentStart, 'ref');
    const area = range && parseArea(text.slice(range[0], range[1]));
    if (!range || !area) return;
    const widened = this.reach(area);
    if (areaAddress(widened) === areaAddress(area)) return;
    this.replace(range[0], range[1], areaAddress(widened));
  }

  private reach(area: Area): Area {
    let { top, left, bottom, right } = area;
    for (const row of this.cells.values()) {
      for (const cell of row) {
        if (!cell.content || (cell.content.value === null && !('formula' in cell.content))) continue;
        top = Math.min(top, cell.row);
        bottom = Math.max(bottom, cell.row);
        left = Math.min(left, cell.column);
        right = Math.max(right, cell.column);
      }
    }
    return { top, left, bottom, right };
  }

  private copyTo(to: number): void {
    if (to > this.done) this.giveOut(this.layout.text.slice(this.done, to));
    this.done = Math.max(this.done, to);
  }

  /** Puts this in the place of `text.slice(from, to)`. */
  private replace(from: number, to: number, by: string): void {
    this.copyTo(from);
    this.put(by);
    this.done = to;
  }

  private put(text: string): void {
    if (text) this.giveOut(text);
  }
}

function sorted(cells: readonly CellToWrite[] = []): readonly CellToWrite[] {
  const isSorted = cells.every(({ column }, i) => i === 0 || (cells[i - 1] as CellToWrite).column <= column);
  return isSorted ? cells : [...cells].sort((a, b) => a.column - b.column);
}

/** Puts cells into a sheet by splicing: cells that are not written keep their text, character by character. */
import { areaAddress, cellAddress, parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { cellXml, type CellToWrite } from './cellXml';
import { elementNamed, type SheetLayout } from './sheetLayout';
import { SheetScanner } from './sheetScanner';
import { withAttribute, type Splice } from './splice';
import { attributeRange } from './xml';

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

  constructor(private readonly layout: SheetLayout, private readonly cells: CellsToWrite, private readonly reachOf: (row: number) => number, private readonly giveOut: (piece: string) => void) {
    this.rows = [...cells.keys()].sort((a, b) => a - b);
  }

  write(columns: Splice | null): void {
    const { text, sheetData, prefix, part } = this.layout;
    this.widenDimension();
    if (columns) {
      this.copyTo(columns.from);
      this.put(columns.text);
      this.done = columns.to;
    }
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
      const cells = sorted(this.cells.get(row)).map((cell) => this.cellXml(cell)).join('');
      if (cells) this.put(`<${prefix}row r="${row + 1}">${cells}</${prefix}row>`);
    }
  }

  private changeRow(scanner: SheetScanner, changes: readonly CellToWrite[]): void {
    const { text, prefix } = this.layout;
    const { row, start, contentStart, empty } = scanner;
    const { contentEnd, end } = scanner.content();
    const pending = sorted(changes);
    const write = (cell: CellToWrite): void => this.put(this.cellXml(cell));
    this.copyTo(start);
    this.put(withAttribute(openTag(text.slice(start, contentStart)), 'spans', null));
    this.done = contentStart;
    let next = 0;
    // what goes behind the last cell needs no look at those before
    const amongCells = !empty && (pending[0]?.column ?? Infinity) < this.reachOf(row);
    // the scanner would run into the next row: stop it at the end of this one
    const inside = new SheetScanner(text, this.layout.part, start, contentEnd, prefix);
    inside.row = row - 1;
    while (amongCells && next < pending.length && inside.next()) {
      if (inside.kind !== 'c') continue;
      const cellStart = inside.start;
      const cellEnd = inside.content().end;
      if ((pending[next] as CellToWrite).column <= inside.column) this.copyTo(cellStart);
      while (next < pending.length && (pending[next] as CellToWrite).column < inside.column) write(pending[next++] as CellToWrite);
      if (pending[next]?.column === inside.column) {
        // a cell that is there stays there, even blank: cells after it may count from it
        const cell = pending[next++] as CellToWrite;
        if (cell.content) {
          this.put(this.cellXml(cell) || `<${prefix}c r="${cellAddress(row, cell.column)}"/>`);
          this.done = cellEnd;
        } else {
          this.put(withAttribute(text.slice(cellStart, inside.contentStart), 's', String(cell.style)));
          this.done = inside.contentStart;
        }
      }
      inside.jump(cellEnd);
    }
    this.copyTo(contentEnd);
    while (next < pending.length) write(pending[next++] as CellToWrite);
    if (empty) this.put(`</${prefix}row>`);
    else this.copyTo(end);
    scanner.jump(end);
  }

  /** A cell in the form of the sheet's text. */
  private cellXml(cell: CellToWrite): string {
    const { form, prefix } = this.layout;
    return form.encoded(cellXml(cell, form.decoded(prefix)));
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
    this.copyTo(range[0]);
    this.put(areaAddress(widened));
    this.done = range[1];
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

  private put(text: string): void {
    if (text) this.giveOut(text);
  }
}

function sorted(cells: readonly CellToWrite[] | undefined): CellToWrite[] {
  return [...(cells ?? [])].sort((a, b) => a.column - b.column);
}

function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

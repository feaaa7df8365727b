/** Puts cells into a sheet by splicing: cells that are not written keep their bytes. */
import { cellAddress } from '../../sheet/address';
import { cellXml, type CellToWrite } from './cellXml';
import type { Codec } from './codec';
import { widenedDimension } from './dimension';
import { declaredAsUtf8 } from './packer';
import type { PlannedCells } from './plannedCells';
import type { SheetLayout } from './sheetLayout';
import type { SheetCells } from './sheetReader';
import type { SheetRow } from './sheetRows';
import { SheetScanner } from './sheetScanner';
import { withFormula } from './sharedFormulas';
import { openTag, splice, withAttribute, type Splice } from './splice';
import { escapeXml } from './xmlText';

/** Takes the sheet, piece by piece. */
export interface SheetSink {
  put(bytes: Uint8Array, from: number, to: number): void;
  putText(text: string): void;
  /** True while it should get no more: `room` settles when it may. */
  readonly isBusy: boolean;
  room(): Promise<void>;
}

export interface SheetToWrite {
  readonly layout: SheetLayout;
  /** What was read of it. */
  readonly rows: SheetCells['rows'];
  readonly cells: PlannedCells;
  /** A change to what stands before or behind the cells. */
  readonly columns: Splice | null;
  readonly utf8: Codec['utf8'];
}

/** Gives out the sheet with these cells in it. @throws HostError damaged */
export function writeCells(sheet: SheetToWrite, sink: SheetSink): Promise<void> {
  return new SheetWriter(sheet, sink).write();
}

class SheetWriter {
  /** All cells before this place are given out. */
  private done: number;
  private readonly rows: number[];
  private readonly bytes: Uint8Array;
  private readonly prefix: string;

  constructor(private readonly sheet: SheetToWrite, private readonly sink: SheetSink) {
    const { layout: { cells, prefix } } = sheet;
    this.rows = sheet.cells.rows();
    this.bytes = cells.bytes;
    this.done = cells.from;
    this.prefix = prefix;
  }

  async write(): Promise<void> {
    const { sheet: { layout, columns, cells }, prefix, sink } = this;
    const { text, sheetData } = layout;
    const opens = sheetData.empty && this.rows.length > 0;
    const changes = [...widenedDimension(layout, cells), ...(columns ? [columns] : []), ...(opens ? [{ from: sheetData.start, to: sheetData.end, text: openTag(text.slice(sheetData.start, sheetData.end)) }] : [])];
    const middle = sheetData.contentEnd;
    sink.putText(declaredAsUtf8(splice(text.slice(0, middle), changes.filter(({ to }) => to <= middle))));
    await this.writeRows();
    const behind = changes.filter(({ to }) => to > middle).map((change) => ({ ...change, from: change.from - middle, to: change.to - middle }));
    sink.putText((opens ? `</${prefix}sheetData>` : '') + splice(text.slice(middle), behind));
  }

  private async writeRows(): Promise<void> {
    const { sink, sheet: { rows: known } } = this;
    const { to } = this.sheet.layout.cells;
    let next = 0;
    for (const row of this.rows) {
      if (sink.isBusy) await sink.room();
      const changes = this.sheet.cells.inRow(row);
      const stored = known[row];
      if (stored) this.changeRow(row, stored, changes);
      else {
        const xml = this.cellsXml(changes);
        if (xml === '') continue;
        // before the next row that is there
        if (next <= row) next = row + 1;
        while (next < known.length && !known[next]) next++;
        this.copyTo(known[next]?.start ?? to);
        sink.putText(`<${this.prefix}row r="${row + 1}">${xml}</${this.prefix}row>`);
      }
    }
    this.copyTo(to);
  }

  private changeRow(row: number, stored: SheetRow, changes: readonly CellToWrite[]): void {
    const { start, contentStart, empty, hasSpans, cellsEnd, values } = stored;
    if (empty || hasSpans) this.replace(start, contentStart, withAttribute(openTag(this.text(start, contentStart)), 'spans', null));
    // what goes behind the last cell needs no look at those before
    const amongCells = !empty && (changes[0]?.column ?? Infinity) < values.length;
    const behind = amongCells ? this.changeCells(row, stored, changes) : changes;
    this.copyTo(cellsEnd);
    this.sink.putText(this.cellsXml(behind) + (empty ? `</${this.prefix}row>` : ''));
  }

  /** Writes what stands among the cells that are there. @returns what goes behind them */
  private changeCells(row: number, { contentStart, cellsEnd }: SheetRow, pending: readonly CellToWrite[]): readonly CellToWrite[] {
    const { part } = this.sheet.layout;
    let next = 0;
    const inside = new SheetScanner({ bytes: this.bytes, from: contentStart, to: cellsEnd }, part, this.prefix);
    inside.row = row;
    while (next < pending.length && inside.next()) {
      const { start, column } = inside;
      const end = inside.cellEnd();
      const first = next;
      while (next < pending.length && (pending[next] as CellToWrite).column < column) next++;
      if (next > first) this.replace(start, start, this.cellsXml(pending.slice(first, next)));
      if (pending[next]?.column === column) {
        // a cell that is there stays there, even blank: cells after it may count from it
        const cell = pending[next++] as CellToWrite;
        if (cell.content) this.replace(start, end, this.cellsXml([cell]) || `<${this.prefix}c r="${cellAddress(row, column)}"/>`);
        else this.replace(start, end, this.kept(cell, inside, end));
      }
      inside.jump(end);
    }
    return pending.slice(next);
  }

  /** A cell whose content stays, with its look and, where it lost the one that it shared, its formula. */
  private kept({ style, formula }: CellToWrite, { part, start, contentStart, style: before }: SheetScanner, end: number): string {
    const tag = this.text(start, contentStart);
    const changed = style === Math.max(0, before) ? tag : withAttribute(tag, 's', String(style));
    const cell = changed + this.text(contentStart, end);
    return formula === undefined ? cell : withFormula(cell, part, escapeXml(formula));
  }

  private cellsXml(cells: readonly CellToWrite[]): string {
    let xml = '';
    for (const cell of cells) xml += cellXml(cell, this.prefix);
    return xml;
  }

  private text(from: number, to: number): string {
    return this.sheet.utf8(this.bytes, from, to);
  }

  private copyTo(to: number): void {
    if (to > this.done) this.sink.put(this.bytes, this.done, to);
    this.done = Math.max(this.done, to);
  }

  /** Puts this in the place of the bytes between two places. */
  private replace(from: number, to: number, by: string): void {
    this.copyTo(from);
    this.sink.putText(by);
    this.done = to;
  }
}

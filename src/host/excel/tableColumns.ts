/** New columns at the right end of a table: the table grows over free cells, so nothing beside it moves. */
import { areaAddress, cellAddress, MAX_COLUMNS } from '../../sheet/address';
import { overlaps, type Area } from '../../sheet/grid';
import { HostError, type NewTableColumn } from '../workbook';
import { columnsOf, loadedArea, loadPlace, rangeAt, rowsOf } from './areas';
import { BlockReader, type BlockImage } from './blocks';
import type { CellWrite } from './cellWrites';
import { MergeReader } from './merges';
import { small, type Step, type Trip } from './trips';

/** Where a table stood and stands. */
export interface TableImage {
  readonly sheet: string;
  readonly table: string;
  readonly before: Area;
  readonly after: Area;
}

export class TableReader {
  private table?: Excel.Table;
  private range?: Excel.Range;
  private headers?: Excel.Range;
  private readonly neighbour: BlockReader;
  private readonly merges: MergeReader;
  readonly steps: readonly Step[];

  constructor(readonly sheet: string, readonly name: string, readonly columns: readonly NewTableColumn[], bandCells: number) {
    const bodyRows = Math.max(0, ...columns.map(({ cells }) => cells.length));
    const styled = columns.some(({ headerStyle, cells }) => headerStyle ?? cells.some(({ style }) => style));
    // Header, body, and one row more in case the table has totals; the place is only known afterwards.
    const shape = { top: 0, left: 0, bottom: bodyRows + 1, right: columns.length - 1 };
    const first = (trip: Trip) => trip.passing(trip.passing(trip.context.workbook.tables.getItemOrNullObject(name).getRange()).getColumnsAfter(columns.length));
    this.neighbour = new BlockReader(sheet, shape, styled, (trip, band) => trip.passing(trip.passing(first(trip).getCell(band.top, 0)).getResizedRange(rowsOf(band) - 1, columnsOf(band) - 1)));
    this.merges = new MergeReader([{ bytes: 30_000, at: (trip) => (bandCells === Infinity ? trip.passing(first(trip).getBoundingRect('A1')) : first(trip)) }]);
    this.steps = [small((trip) => this.queue(trip)), ...this.neighbour.steps, ...this.merges.steps];
  }

  private queue({ context }: Trip): void {
    this.table = context.workbook.tables.getItemOrNullObject(this.name);
    this.table.load('name,showHeaders,showTotals,worksheet/name');
    this.range = loadPlace(this.table.getRange());
    this.headers = this.table.getRange().getRow(0);
    this.headers.load('values');
  }

  /** Where the table stands and will stand. @throws HostError tableNotFound, cellChanged, outOfSheet, cellOccupied, mergedCell */
  get image(): TableImage & { readonly block: BlockImage } {
    const { table, range, headers, sheet, columns } = this;
    if (!table || !range || !headers || table.isNullObject || !table.showHeaders || table.worksheet.name.toLowerCase() !== sheet.toLowerCase()) throw new HostError('tableNotFound', { sheet, detail: this.name });
    const before = loadedArea(range);
    const after = { ...before, right: before.right + columns.length };
    if (after.right >= MAX_COLUMNS) throw new HostError('outOfSheet', { sheet, detail: this.name });
    const bodyRows = rowsOf(before) - 1 - (table.showTotals ? 1 : 0);
    if (columns.some(({ cells }) => cells.length !== bodyRows)) throw new HostError('cellChanged', { sheet, detail: `${this.name} has ${bodyRows} rows` });
    const names = [...((headers.values as unknown[][])[0] ?? []), ...columns.map(({ name }) => name)].map((name) => String(name).toLowerCase());
    if (new Set(names).size !== names.length) throw new HostError('cellOccupied', { sheet, detail: `${this.name} has a column of this name` });
    const area = { ...before, left: before.right + 1, right: after.right };
    const read = this.neighbour.image;
    const rows = rowsOf(area);
    const block: BlockImage = { ...read, sheet, area, raw: read.raw.slice(0, rows), formats: read.formats.slice(0, rows), ...(read.looks && { looks: read.looks.slice(0, rows) }) };
    this.requireFree(block);
    return { sheet, table: this.name, before, after, block };
  }

  private requireFree({ sheet, area, raw }: BlockImage): void {
    raw.forEach((row, i) =>
      row.forEach(({ value, formula }, j) => {
        if (value !== '' || formula !== '') throw new HostError('cellOccupied', { sheet, cell: cellAddress(area.top + i, area.left + j) });
      }),
    );
    const merge = this.merges.areas.find((candidate) => overlaps(candidate, area));
    if (merge) throw new HostError('mergedCell', { sheet, cell: areaAddress(merge) });
  }

  /** The cells of the new columns, headers first. */
  writes(area: Area): CellWrite[] {
    return this.columns.flatMap(({ name, headerStyle, cells }, j) => [
      { row: area.top, column: area.left + j, content: { value: name }, ...(headerStyle && { style: headerStyle }) },
      ...cells.map((cell, i) => ({ row: area.top + 1 + i, column: area.left + j, ...cell })),
    ]);
  }
}

/** Makes a table end where it should. */
export function resizeTable(sheet: string, table: string, area: Area): Step {
  return small((trip) => trip.context.workbook.tables.getItem(table).resize(rangeAt(trip, sheet, area)));
}

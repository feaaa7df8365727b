import { areaAddress, MAX_COLUMNS, MAX_ROWS } from '../../../../src/sheet/address';
import { overlaps, type Area } from '../../../../src/sheet/grid';
import { accessDenied, invalidArgument, Refusal, WireObject, type WireClass } from '../wire';
import { bounding, fullAddress, inside, readArea } from './areas';
import { contentOf, isEmpty, type FakeCell, type Scalar } from './cell';
import { ConditionalFormatCollection } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { propertiesAt } from './cellProperties';
import { RangeFormat } from './rangeFormat';
import { RangeAreas } from './rangeAreas';
import type { Worksheet } from './worksheet';

const SCALARS = ['address', 'rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'cellCount', 'values', 'formulas', 'numberFormat', 'valueTypes', 'text', 'rowHidden', 'columnHidden', 'hyperlink', 'hasSpill', 'savedAsArray'];
const METHODS = [
  'getCell', 'getRow', 'getColumn', 'getBoundingRect', 'getOffsetRange', 'getResizedRange', 'getColumnsAfter', 'getUsedRangeOrNullObject', 'getMergedAreasOrNullObject',
  'getCellProperties', 'getRowProperties', 'getColumnProperties', 'clear', 'merge', 'unmerge', 'select', '_ValidateArraySize',
];
const RANGE: WireClass = { name: 'Range', scalars: SCALARS, links: ['format', 'worksheet', 'dataValidation', 'conditionalFormats'], methods: METHODS, writable: ['values', 'formulas', 'numberFormat', 'rowHidden', 'columnHidden', 'hyperlink'], tracked: true };

/** Excel fails above this number of merged areas in one answer. */
const MERGED_AREAS_LIMIT = 512;

export class Range extends WireObject {
  constructor(readonly worksheet: Worksheet, readonly area: Area) {
    super();
    if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS || area.bottom < area.top || area.right < area.left) throw invalidArgument('Range');
  }
  override get wire() {
    return RANGE;
  }
  get rowIndex(): number {
    return this.area.top;
  }
  get columnIndex(): number {
    return this.area.left;
  }
  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get cellCount(): number {
    return this.rowCount * this.columnCount;
  }
  get address(): string {
    return fullAddress(this.worksheet.name, this.area);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  *cells(): Generator<{ row: number; column: number; cell: FakeCell | undefined }> {
    for (let row = this.area.top; row <= this.area.bottom; row++)
      for (let column = this.area.left; column <= this.area.right; column++) yield { row, column, cell: this.worksheet.cellAt(row, column) };
  }

  /** @throws Refusal AccessDenied on a protected sheet */
  requireWritable(location: string): void {
    if (this.worksheet.isProtected) throw accessDenied(location);
  }

  private grid<T>(of: (cell: FakeCell | undefined, row: number, column: number) => T): T[][] {
    if (this.cellCount > 5_000_000) throw new Refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', 'Range');
    return Array.from({ length: this.rowCount }, (_, i) =>
      Array.from({ length: this.columnCount }, (__, j) => of(this.worksheet.cellAt(this.area.top + i, this.area.left + j), this.area.top + i, this.area.left + j)),
    );
  }

  private fill(location: string, data: unknown, put: (cell: FakeCell, value: Scalar) => void): void {
    this.requireWritable(location);
    const rows = Array.isArray(data) ? (data as unknown[]) : null;
    if (rows && (rows.length !== this.rowCount || rows.some((row) => !Array.isArray(row) || row.length !== this.columnCount)))
      throw invalidArgument(location, "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    for (const { row, column } of this.cells()) {
      const value: unknown = rows ? (rows[row - this.area.top] as unknown[])[column - this.area.left] : data;
      if (value === null || value === undefined) continue; // Excel leaves such cells alone
      if (typeof value === 'object') throw invalidArgument(location);
      this.worksheet.change(row, column, (cell) => put(cell, value as Scalar));
    }
  }

  private put(location: string, data: unknown): void {
    const area = this.area;
    this.fill(location, data, (cell, value) => {
      delete cell.formula;
      delete cell.error;
      Object.assign(cell, contentOf(value, cell.numberFormat));
    });
    this.worksheet.afterWriting(area);
    this.worksheet.workbook.written.push({ sheet: this.worksheet.id, address: areaAddress(area) });
  }

  get values(): unknown[][] {
    return this.grid((cell) => cell?.value ?? '');
  }
  set values(data: unknown) {
    this.put('Range.values', data);
  }
  get formulas(): unknown[][] {
    return this.grid((cell) => cell?.formula ?? cell?.value ?? '');
  }
  set formulas(data: unknown) {
    this.put('Range.formulas', data);
  }
  get numberFormat(): unknown[][] {
    return this.grid((cell) => cell?.numberFormat ?? 'General');
  }
  set numberFormat(data: unknown) {
    this.fill('Range.numberFormat', data, (cell, value) => {
      if (value === 'General') delete cell.numberFormat;
      else cell.numberFormat = String(value);
    });
  }
  get valueTypes(): string[][] {
    return this.grid((cell) => {
      if (!cell || isEmpty(cell)) return 'Empty';
      if (cell.error) return 'Error';
      return typeof cell.value === 'number' ? 'Double' : typeof cell.value === 'boolean' ? 'Boolean' : 'String';
    });
  }
  get text(): string[][] {
    return this.grid((cell) => (typeof cell?.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell?.value ?? '')));
  }
  get rowHidden(): boolean | null {
    return mixed(this.area.top, this.area.bottom, (row) => this.worksheet.hiddenRows.has(row));
  }
  set rowHidden(value: unknown) {
    this.requireWritable('Range.rowHidden');
    for (let row = this.area.top; row <= this.area.bottom; row++) this.worksheet.hiddenRows[value === true ? 'add' : 'delete'](row);
  }
  get columnHidden(): boolean | null {
    return mixed(this.area.left, this.area.right, (column) => this.worksheet.hiddenColumns.has(column));
  }
  set columnHidden(value: unknown) {
    this.requireWritable('Range.columnHidden');
    for (let column = this.area.left; column <= this.area.right; column++) this.worksheet.hiddenColumns[value === true ? 'add' : 'delete'](column);
  }
  /** True, false, or null where only some cells belong to a spill. */
  get hasSpill(): boolean | null {
    return this.coveredBy(this.worksheet.spills);
  }
  get savedAsArray(): boolean | null {
    return this.coveredBy(this.worksheet.arrays);
  }
  private coveredBy(areas: readonly Area[]): boolean | null {
    if (areas.some((area) => inside(this.area, area))) return true;
    return areas.some((area) => overlaps(area, this.area)) ? null : false;
  }
  get hyperlink(): unknown {
    return this.worksheet.cellAt(this.area.top, this.area.left)?.hyperlink ?? null;
  }
  set hyperlink(value: unknown) {
    this.requireWritable('Range.hyperlink');
    const link = value as Record<string, string>;
    const target = link?.['address'] ?? link?.['documentReference'];
    if (!target) throw invalidArgument('Range.hyperlink');
    this.worksheet.change(this.area.top, this.area.left, (cell) => {
      cell.hyperlink = link;
      // Excel shows the target where there is no text, and dresses the cell as a link.
      if (link['textToDisplay'] !== undefined) cell.value = link['textToDisplay'];
      else if (isEmpty(cell)) cell.value = target;
    });
    Object.assign(this.format.font, { color: '#0563C1', underline: 'Single' });
  }

  getCell(row: number, column: number): Range {
    return new Range(this.worksheet, { top: this.area.top + row, bottom: this.area.top + row, left: this.area.left + column, right: this.area.left + column });
  }
  getRow(row: number): Range {
    return new Range(this.worksheet, { ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  getColumn(column: number): Range {
    return new Range(this.worksheet, { ...this.area, left: this.area.left + column, right: this.area.left + column });
  }
  getBoundingRect(other: Range | string): Range {
    return new Range(this.worksheet, bounding(this.area, typeof other === 'string' ? readArea(other, 'Range.getBoundingRect') : other.area));
  }
  getOffsetRange(rows: number, columns: number): Range {
    return new Range(this.worksheet, { top: this.area.top + rows, bottom: this.area.bottom + rows, left: this.area.left + columns, right: this.area.right + columns });
  }
  getResizedRange(rows: number, columns: number): Range {
    return new Range(this.worksheet, { ...this.area, bottom: this.area.bottom + rows, right: this.area.right + columns });
  }
  getColumnsAfter(count = 1): Range {
    if (this.area.right + count >= MAX_COLUMNS || count < 1) throw invalidArgument('Range.getColumnsAfter');
    return new Range(this.worksheet, { ...this.area, left: this.area.right + 1, right: this.area.right + count });
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    return this.worksheet.getUsedRangeOrNullObject(valuesOnly);
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    // An area whose first cell lies outside is missed, as Excel misses it.
    const found = this.worksheet.merges.filter((merge) => inside({ ...merge, bottom: merge.top, right: merge.left }, this.area));
    if (found.length > MERGED_AREAS_LIMIT) throw new Refusal('GeneralException', 'There was an internal error while processing the request.', 'Range.getMergedAreasOrNullObject');
    return found.length === 0 ? null : new RangeAreas(found.map((area) => new Range(this.worksheet, area)));
  }
  getCellProperties(options: Readonly<Record<string, unknown>>): unknown[][] {
    return this.grid((_cell, row, column) => propertiesAt(this, row, column, options));
  }
  getRowProperties(options: Readonly<Record<string, unknown>>): unknown[] {
    return Array.from({ length: this.rowCount }, (_, i) => propertiesAt(this, this.area.top + i, this.area.left, options));
  }
  getColumnProperties(options: Readonly<Record<string, unknown>>): unknown[] {
    return Array.from({ length: this.columnCount }, (_, i) => propertiesAt(this, this.area.top, this.area.left + i, options));
  }
  clear(applyTo = 'All'): void {
    this.requireWritable('Range.clear');
    this.worksheet.clear(this.area, applyTo);
  }
  merge(across = false): void {
    this.requireWritable('Range.merge');
    if (across) throw invalidArgument('Range.merge', 'merging across is not in the fake Excel');
    if (this.worksheet.tableList.some((table) => overlaps(table.area, this.area))) throw new Refusal('InvalidOperation', 'This operation is not permitted for the current object.', 'Range.merge');
    this.worksheet.mergeArea(this.area);
  }
  unmerge(): void {
    this.requireWritable('Range.unmerge');
    this.worksheet.merges = this.worksheet.merges.filter((merge) => !overlaps(merge, this.area));
  }
  select(): void {
    this.worksheet.workbook.selection = this;
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw invalidArgument('Range.values');
  }
}

function mixed(from: number, to: number, of: (index: number) => boolean): boolean | null {
  const first = of(from);
  for (let index = from + 1; index <= to; index++) if (of(index) !== first) return null;
  return first;
}

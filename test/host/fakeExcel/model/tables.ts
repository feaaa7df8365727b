import { overlaps, type Area } from '../../../../src/sheet/grid';
import { invalidArgument, itemNotFound, notInFake, Refusal, WireCollection, WireObject, type WireClass } from '../wire';
import { inside, readArea } from './areas';
import { Range } from './range';
import type { Worksheet } from './worksheet';

const TABLE: WireClass = {
  name: 'Table',
  scalars: ['id', 'name', 'showHeaders', 'showTotals', 'style', 'showBandedRows', 'showFilterButton'],
  writable: ['name', 'showTotals', 'style', 'showBandedRows', 'showFilterButton'],
  links: ['worksheet'],
  methods: ['getRange', 'getHeaderRowRange', 'getDataBodyRange', 'resize'],
  ids: ['id'],
};

export class Table extends WireObject {
  readonly showHeaders = true;
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showFilterButton = true;
  constructor(readonly id: string, readonly worksheet: Worksheet, private title: string, public area: Area, private totals: boolean) {
    super();
  }
  override get wire() {
    return TABLE;
  }
  get name(): string {
    return this.title;
  }
  set name(value: string) {
    const { workbook } = this.worksheet;
    const taken = [...workbook.tables.items.filter((table) => table !== this), ...workbook.names.items].some(({ name }) => name.toLowerCase() === value.toLowerCase());
    if (taken || !/^[\p{L}_\\][\p{L}\p{M}\p{N}._\\]{0,254}$/u.test(value) || /^[A-Z]{1,3}\d+$|^[RC]\d*$/i.test(value)) throw invalidArgument('Table.name');
    this.title = value;
  }
  get showTotals(): boolean {
    return this.totals;
  }
  /** A totals row comes with a label and a sum of its own, and pushes down what stands below. */
  set showTotals(value: boolean) {
    this.worksheet.getRange('A1').requireWritable('Table.showTotals');
    if (value === this.totals) return;
    const below = { ...this.area, top: this.area.bottom + 1, bottom: this.area.bottom + 1 };
    if (!value || [...new Range(this.worksheet, { ...below, bottom: below.bottom + 200 }).cells()].some(({ cell }) => cell)) throw notInFake('Table.showTotals', 'moves no cells in the fake Excel');
    this.totals = true;
    this.area = { ...this.area, bottom: below.bottom };
    this.worksheet.change(below.top, below.left, (cell) => void (cell.value = 'Total'));
    this.worksheet.change(below.top, below.right, (cell) => void Object.assign(cell, { value: 0, formula: `=SUBTOTAL(103,${this.title}[Column${below.right - below.left + 1}])` }));
  }
  getRange(): Range {
    return new Range(this.worksheet, this.area);
  }
  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }
  getDataBodyRange(): Range {
    return new Range(this.worksheet, { ...this.area, top: this.area.top + 1, bottom: this.area.bottom - (this.showTotals ? 1 : 0) });
  }
  resize(to: Range | string): void {
    const area = typeof to === 'string' ? readArea(to, 'Table.resize') : to.area;
    this.worksheet.getRange('A1').requireWritable('Table.resize');
    const others = this.worksheet.tableList.filter((table) => table !== this);
    if (area.top !== this.area.top || !overlaps(area, this.area)) throw invalidArgument('Table.resize');
    if (area.bottom - area.top < 1 + (this.showTotals ? 1 : 0)) throw invalidArgument('Table.resize');
    if (others.some((table) => overlaps(table.area, area)) || this.worksheet.merges.some((merge) => overlaps(merge, area))) throw new Refusal('InvalidOperation', 'This operation is not permitted for the current object.', 'Table.resize');
    this.area = area;
    this.nameBlankHeaders();
  }
  /** Excel gives every column a name, and keeps the names apart. @throws Refusal InvalidArgument for a name used twice */
  afterWriting(area: Area): void {
    if (!overlaps(area, { ...this.area, bottom: this.area.top })) return;
    this.nameBlankHeaders();
    const names = this.headers().map((name) => name.toLowerCase());
    if (new Set(names).size !== names.length) throw invalidArgument('Range.values', 'A table cannot have two columns of the same name.');
  }
  private headers(): string[] {
    return (this.getHeaderRowRange().values[0] ?? []).map(String);
  }
  private nameBlankHeaders(): void {
    this.headers().forEach((name, i) => {
      if (name === '') this.worksheet.change(this.area.top, this.area.left + i, (cell) => void (cell.value = `Column${i + 1}`));
    });
  }
  contains(area: Area): boolean {
    return inside(area, this.area);
  }
}

const TABLES: WireClass = { name: 'TableCollection', scalars: ['count'], methods: ['add', 'getItem', 'getItemOrNullObject', 'getCount'] };

export class TableCollection extends WireCollection {
  /** @param worksheet absent for the tables of the whole workbook, to which the fake adds none */
  constructor(private readonly list: () => readonly Table[], private readonly worksheet?: Worksheet) {
    super();
  }
  override get wire() {
    return TABLES;
  }
  get items(): readonly Table[] {
    return this.list();
  }
  /** Excel gives it a name of its own, and names to blank heads. */
  add(address: Range | string, hasHeaders: boolean): Table {
    const { worksheet } = this;
    if (!worksheet || !hasHeaders) throw notInFake('TableCollection.add', 'only with heads, on a worksheet');
    const area = typeof address === 'string' ? readArea(address, 'TableCollection.add') : address.area;
    worksheet.getRange('A1').requireWritable('TableCollection.add');
    if (typeof address !== 'string' && address.worksheet !== worksheet) throw invalidArgument('TableCollection.add');
    if ([...worksheet.tableList.map((table) => table.area), ...worksheet.merges].some((other) => overlaps(other, area))) throw new Refusal('InvalidOperation', "A table can't overlap another table.", 'TableCollection.add');
    const id = worksheet.workbook.newTableId();
    const table = new Table(id, worksheet, `Table${id}`, area, false);
    worksheet.tableList.push(table);
    table.afterWriting(area);
    return table;
  }
  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.items.length;
  }
  getItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((table) => table.id === String(key) || table.name.toLowerCase() === wanted) ?? null;
  }
  getItem(key: unknown): Table {
    const table = this.getItemOrNullObject(key);
    if (!table) throw itemNotFound('TableCollection.getItem');
    return table;
  }
}

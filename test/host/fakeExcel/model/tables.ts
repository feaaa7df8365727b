import { overlaps, type Area } from '../../../../src/sheet/grid';
import { invalidArgument, itemNotFound, Refusal, WireCollection, WireObject, type WireClass } from '../wire';
import { inside, readArea } from './areas';
import { Range } from './range';
import type { Worksheet } from './worksheet';

const TABLE: WireClass = {
  name: 'Table',
  scalars: ['id', 'name', 'showHeaders', 'showTotals'],
  links: ['worksheet'],
  methods: ['getRange', 'getHeaderRowRange', 'getDataBodyRange', 'resize'],
  ids: ['id'],
};

export class Table extends WireObject {
  readonly showHeaders = true;
  constructor(readonly id: string, readonly worksheet: Worksheet, readonly name: string, public area: Area, readonly showTotals: boolean) {
    super();
  }
  override get wire() {
    return TABLE;
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

const TABLES: WireClass = { name: 'TableCollection', scalars: ['count'], methods: ['getItem', 'getItemOrNullObject', 'getCount'] };

export class TableCollection extends WireCollection {
  constructor(private readonly list: () => readonly Table[]) {
    super();
  }
  override get wire() {
    return TABLES;
  }
  get items(): readonly Table[] {
    return this.list();
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

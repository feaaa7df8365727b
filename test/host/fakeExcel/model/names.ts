import type { Area } from '../../../../src/sheet/grid';
import { invalidArgument, itemNotFound, Refusal, WireCollection, WireObject, type WireClass } from '../wire';
import { absoluteReference, readArea, splitAddress } from './areas';
import { Range } from './range';
import type { FakeWorkbook } from './workbook';
import type { Worksheet } from './worksheet';

const NAMED_ITEM: WireClass = { name: 'NamedItem', scalars: ['name', 'visible', 'type', 'formula', 'scope'], writable: ['visible'], methods: ['delete', 'getRange', 'getRangeOrNullObject'], ids: ['name'] };

interface Target {
  readonly sheet: Worksheet;
  readonly area: Area;
}

export class NamedItem extends WireObject {
  visible = true;
  readonly scope = 'Workbook';
  constructor(private readonly owner: NamedItemCollection, readonly name: string, private readonly target: Target | null) {
    super();
  }
  override get wire() {
    return NAMED_ITEM;
  }
  get type(): string {
    return this.alive ? 'Range' : 'Error';
  }
  private get alive(): Target | null {
    return this.target && this.owner.workbook.worksheets.items.includes(this.target.sheet) ? this.target : null;
  }
  get formula(): string {
    return this.alive ? absoluteReference(this.alive.sheet.name, this.alive.area) : '=#REF!';
  }
  getRangeOrNullObject(): Range | null {
    return this.alive && new Range(this.alive.sheet, this.alive.area);
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound('NamedItem.getRange');
    return range;
  }
  delete(): void {
    this.owner.remove(this);
  }
}

const NAMES: WireClass = { name: 'NamedItemCollection', methods: ['add', 'getItem', 'getItemOrNullObject', 'getCount'] };

export class NamedItemCollection extends WireCollection {
  private readonly list: NamedItem[] = [];
  constructor(readonly workbook: FakeWorkbook) {
    super();
  }
  override get wire() {
    return NAMES;
  }
  get items(): readonly NamedItem[] {
    return this.list;
  }
  getCount(): number {
    return this.list.length;
  }
  getItemOrNullObject(name: unknown): NamedItem | null {
    return this.list.find((item) => item.name.toLowerCase() === String(name).toLowerCase()) ?? null;
  }
  getItem(name: unknown): NamedItem {
    const item = this.getItemOrNullObject(name);
    if (!item) throw itemNotFound('NamedItemCollection.getItem');
    return item;
  }
  add(name: string, reference: Range | string): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}._\\]*$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name) || name.length > 255) throw invalidArgument('NamedItemCollection.add');
    if (this.getItemOrNullObject(name)) throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 'NamedItemCollection.add');
    const item = new NamedItem(this, name, reference instanceof Range ? { sheet: reference.worksheet, area: reference.area } : this.targetOf(reference));
    this.list.push(item);
    return item;
  }
  remove(item: NamedItem): void {
    this.list.splice(this.list.indexOf(item), 1);
  }
  private targetOf(formula: string): Target | null {
    if (formula === '=#REF!') return null;
    const { sheet: title } = splitAddress(formula.replace(/^=/, ''));
    const sheet = title === null ? null : this.workbook.worksheets.find(title);
    if (!sheet) throw invalidArgument('NamedItemCollection.add');
    return { sheet, area: readArea(formula.replace(/^=/, ''), 'NamedItemCollection.add') };
  }
}

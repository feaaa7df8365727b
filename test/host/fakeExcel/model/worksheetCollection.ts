import { invalidArgument, itemNotFound, Refusal, WireCollection, type WireClass } from '../wire';
import { requireSheetName } from './sheetName';
import type { FakeWorkbook } from './workbook';
import { Worksheet } from './worksheet';

const WORKSHEETS: WireClass = { name: 'WorksheetCollection', methods: ['add', 'getItem', 'getItemOrNullObject', 'getActiveWorksheet', 'getFirst', 'getCount', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent'] };

export class WorksheetCollection extends WireCollection {
  private readonly list: Worksheet[] = [];
  constructor(private readonly workbook: FakeWorkbook) {
    super();
  }
  override get wire() {
    return WORKSHEETS;
  }
  get items(): readonly Worksheet[] {
    return this.list;
  }
  find(key: string): Worksheet | null {
    const wanted = key.toLowerCase();
    return this.list.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted) ?? null;
  }
  getItemOrNullObject(key: unknown): Worksheet | null {
    return this.find(String(key));
  }
  getItem(key: unknown): Worksheet {
    const sheet = this.find(String(key));
    if (!sheet) throw itemNotFound('WorksheetCollection.getItem');
    return sheet;
  }
  getActiveWorksheet(): Worksheet {
    return this.workbook.active;
  }
  getFirst(): Worksheet {
    const [first] = this.list;
    if (!first) throw itemNotFound('WorksheetCollection.getFirst');
    return first;
  }
  getCount(): number {
    return this.list.length;
  }
  add(name = `Sheet${this.list.length + 1}`): Worksheet {
    this.workbook.requireUnlockedStructure('WorksheetCollection.add');
    requireSheetName(name, 'WorksheetCollection.add');
    if (this.find(name)) throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 'WorksheetCollection.add');
    const sheet = new Worksheet(this.workbook, name);
    this.list.push(sheet);
    return sheet;
  }
  _RegisterDataChangedEvent(): void {
    this.workbook.watched = true;
  }
  _UnregisterDataChangedEvent(): void {
    this.workbook.watched = false;
  }
  move(sheet: Worksheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.list.length) throw invalidArgument('Worksheet.position');
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(position, 0, sheet);
  }
  remove(sheet: Worksheet): void {
    const visible = this.list.filter((candidate) => candidate.visibility === 'Visible');
    // A very hidden sheet cannot be deleted, nor the last one that can be seen.
    if (sheet.visibility === 'VeryHidden' || (visible.length === 1 && visible[0] === sheet)) throw new Refusal('InvalidOperation', 'This operation is not permitted for the current object.', 'Worksheet.delete');
    this.list.splice(this.list.indexOf(sheet), 1);
    if (this.workbook.active === sheet) this.workbook.active = this.getFirst();
  }
}

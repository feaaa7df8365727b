import { overlaps, type Area } from '../../../../src/sheet/grid';
import { invalidArgument, Refusal, WireObject, type WireClass } from '../wire';
import { bounding, inside, readArea } from './areas';
import { isEmpty, isUntouched, type FakeCell } from './cell';
import { ChartCollection, type Chart } from './charts';
import type { ConditionalImage } from './conditionalFormats';
import { EdgeStore } from './edges';
import { FreezePanes } from './freezePanes';
import { PageLayout } from './pageLayout';
import { Protection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { requireSheetName } from './sheetName';
import { TableCollection, type Table } from './tables';
import type { ValidationImage } from './dataValidation';
import type { FakeWorkbook } from './workbook';

const WORKSHEET: WireClass = {
  name: 'Worksheet',
  scalars: ['id', 'name', 'position', 'visibility', 'standardWidth', 'showGridlines'],
  links: ['tables', 'protection', 'freezePanes', 'pageLayout', 'charts'],
  methods: ['getRange', 'getRanges', 'getRangeByIndexes', 'getCell', 'getUsedRange', 'getUsedRangeOrNullObject', 'activate', 'delete'],
  writable: ['name', 'position', 'visibility', 'showGridlines'],
  ids: ['id'],
};

const WIDTH = 16_384;

export class Worksheet extends WireObject {
  readonly id: string;
  readonly protection = new Protection();
  readonly freezePanes: FreezePanes;
  readonly pageLayout = new PageLayout(this);
  readonly edges = new EdgeStore();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly standardWidth = 8.43;
  showGridlines = true;
  merges: Area[] = [];
  tableList: Table[] = [];
  /** What cells take; the last one that covers a cell holds. */
  readonly validations: ValidationImage[] = [];
  readonly conditionals: ConditionalImage[] = [];
  chartList: Chart[] = [];
  /** Areas of dynamic and of old-style array formulas. */
  spills: Area[] = [];
  arrays: Area[] = [];
  private readonly cells = new Map<number, FakeCell>();
  private visible: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';

  constructor(readonly workbook: FakeWorkbook, private title: string) {
    super();
    this.id = workbook.newSheetId();
    this.freezePanes = new FreezePanes(this);
  }
  override get wire() {
    return WORKSHEET;
  }

  get name(): string {
    return this.title;
  }
  set name(value: string) {
    requireSheetName(value, 'Worksheet.name');
    const other = this.workbook.worksheets.find(value);
    if (other && other !== this) throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 'Worksheet.name');
    this.title = value;
  }
  get position(): number {
    return this.workbook.worksheets.items.indexOf(this);
  }
  set position(value: number) {
    this.workbook.requireUnlockedStructure('Worksheet.position');
    this.workbook.worksheets.move(this, value);
  }
  get visibility(): string {
    return this.visible;
  }
  set visibility(value: string) {
    if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw invalidArgument('Worksheet.visibility');
    this.visible = value;
  }
  get tables(): TableCollection {
    return new TableCollection(() => this.tableList, this);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this);
  }
  get isProtected(): boolean {
    return this.protection.protected;
  }

  cellAt(row: number, column: number): FakeCell | undefined {
    return this.cells.get(row * WIDTH + column);
  }

  /** Changes one cell; a cell that ends up as if never touched is forgotten. */
  change(row: number, column: number, edit: (cell: FakeCell) => void): void {
    const key = row * WIDTH + column;
    const cell = this.cells.get(key) ?? { value: '' };
    edit(cell);
    if (isUntouched(cell)) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  *filled(): Generator<{ row: number; column: number; cell: FakeCell }> {
    for (const [key, cell] of this.cells) yield { row: Math.floor(key / WIDTH), column: key % WIDTH, cell };
  }

  /** What Excel does by itself once cells were written: covered cells stay empty, headers stay text, formulas are calculated. */
  afterWriting(area: Area): void {
    for (const merge of this.merges.filter((candidate) => overlaps(candidate, area))) this.emptyCovered(merge);
    for (const table of this.tableList) table.afterWriting(area);
    const { calculate } = this.workbook;
    if (!calculate) return;
    for (const { row, column, cell } of new Range(this, area).cells()) {
      if (cell?.formula === undefined) continue;
      delete cell.error;
      Object.assign(cell, calculate(this.name, row, column, cell.formula));
    }
  }

  mergeArea(area: Area): void {
    this.merges = [...this.merges.filter((merge) => !overlaps(merge, area)), area];
    this.emptyCovered(area);
  }

  private emptyCovered(area: Area): void {
    for (const { row, column } of new Range(this, area).cells()) {
      if (row === area.top && column === area.left) continue;
      this.change(row, column, (cell) => {
        cell.value = '';
        delete cell.formula;
        delete cell.error;
      });
    }
  }

  clear(area: Area, applyTo: string): void {
    const all = applyTo === 'All';
    if (!all && !['Formats', 'Contents', 'Hyperlinks'].includes(applyTo)) throw invalidArgument('Range.clear');
    for (const { row, column, cell } of [...this.filled()]) {
      if (!inside({ top: row, bottom: row, left: column, right: column }, area)) continue;
      const kept: FakeCell = all || applyTo === 'Contents' ? { value: '' } : { value: cell.value, ...(cell.formula !== undefined && { formula: cell.formula }), ...(cell.error && { error: true }) };
      if (applyTo === 'Contents' || applyTo === 'Hyperlinks') Object.assign(kept, { ...(cell.numberFormat !== undefined && { numberFormat: cell.numberFormat }), ...(cell.look && { look: cell.look }) });
      if (applyTo === 'Formats' || applyTo === 'Contents') Object.assign(kept, cell.hyperlink && { hyperlink: cell.hyperlink });
      this.cells.delete(row * WIDTH + column);
      this.change(row, column, (fresh) => void Object.assign(fresh, kept));
    }
    if (all || applyTo === 'Formats') {
      this.merges = this.merges.filter((merge) => !overlaps(merge, area));
      this.edges.clearInside(area);
    }
  }

  getRange(address?: unknown): Range {
    return new Range(this, readArea(address ?? '1:1048576', 'Worksheet.getRange'));
  }
  /** `A1:B2,A4:B5` */
  getRanges(addresses: string): RangeAreas {
    return new RangeAreas(addresses.split(',').map((address) => new Range(this, readArea(address.trim(), 'Worksheet.getRanges'))));
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if (rows < 1 || columns < 1) throw invalidArgument('Worksheet.getRangeByIndexes');
    return new Range(this, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    let used: Area | null = null;
    for (const { row, column, cell } of this.filled()) {
      if (valuesOnly && isEmpty(cell)) continue;
      const at = { top: row, bottom: row, left: column, right: column };
      used = used ? bounding(used, at) : at;
    }
    return used && new Range(this, used);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? 48;
  }
  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? 15;
  }
  setColumnWidth(column: number, width: number): void {
    if (width === 48) this.columnWidths.delete(column);
    else this.columnWidths.set(column, width);
  }
  setRowHeight(row: number, height: number): void {
    if (height === 15) this.rowHeights.delete(row);
    else this.rowHeights.set(row, height);
  }
  activate(): void {
    this.workbook.active = this;
  }
  delete(): void {
    this.workbook.requireUnlockedStructure('Worksheet.delete');
    this.workbook.worksheets.remove(this);
  }
}

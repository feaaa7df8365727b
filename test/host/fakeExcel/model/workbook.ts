import { accessDenied, WireObject, type WireClass } from '../wire';
import { CustomXmlPartCollection } from './customXml';
import { Functions } from './functions';
import type { Scalar } from './cell';
import { NamedItemCollection } from './names';
import { Protection } from './protection';
import type { Range } from './range';
import { TableCollection } from './tables';
import type { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheetCollection';

const APPLICATION: WireClass = { name: 'Application', scalars: ['calculationMode'], methods: ['suspendScreenUpdatingUntilNextSync', 'suspendApiCalculationUntilNextSync', 'calculate'] };

class Application extends WireObject {
  readonly calculationMode = 'Automatic';
  override get wire() {
    return APPLICATION;
  }
  suspendScreenUpdatingUntilNextSync(): void {}
  suspendApiCalculationUntilNextSync(): void {}
  calculate(): void {}
}

const WORKBOOK: WireClass = { name: 'Workbook', scalars: ['name'], links: ['worksheets', 'tables', 'names', 'application', 'protection', 'functions', 'customXmlParts'], methods: ['getSelectedRange'] };

/** What a formula shows. */
export interface Result {
  readonly value: Scalar;
  readonly error?: boolean;
}

/** Stands for Excel's calculation: asked for every formula that is written. */
export type Calculate = (sheet: string, row: number, column: number, formula: string) => Result;

export class FakeWorkbook extends WireObject {
  readonly worksheets = new WorksheetCollection(this);
  readonly names = new NamedItemCollection(this);
  readonly application = new Application();
  /** Of the workbook's structure: no sheets come or go. */
  readonly protection = new Protection();
  readonly functions = new Functions(this);
  readonly customXmlParts = new CustomXmlPartCollection();
  date1904 = false;
  /** Without one Excel refuses every page setup. */
  hasPrinter = true;
  calculate?: Calculate;
  selection?: Range;
  /** The page wants to be told of changed cells. */
  watched = false;
  /** Cells that were written since the page was told last. */
  readonly written: { readonly sheet: string; readonly address: string }[] = [];
  private lastId = 0;
  private current?: Worksheet;

  constructor(readonly name: string) {
    super();
  }
  override get wire() {
    return WORKBOOK;
  }
  get tables(): TableCollection {
    return new TableCollection(() => this.worksheets.items.flatMap((sheet) => sheet.tableList));
  }
  get active(): Worksheet {
    return this.current ?? this.worksheets.getFirst();
  }
  set active(sheet: Worksheet) {
    this.current = sheet;
  }
  getSelectedRange(): Range {
    return this.selection ?? this.active.getRange('A1');
  }
  newSheetId(): string {
    return `{00000000-0001-0000-${String(++this.lastId).padStart(4, '0')}-000000000000}`;
  }
  newTableId(): string {
    return String(++this.lastId);
  }
  /** @throws Refusal AccessDenied when the workbook's structure is protected */
  requireUnlockedStructure(location: string): void {
    if (this.protection.protected) throw accessDenied(location);
  }
}

/** What every plan asks about a workbook before it is written: its sheets, their protection, and our marks. */
import { HostError, type Mark } from '../workbook';
import { isOurs, marksOf, type NameImage } from './names';
import type { Trip } from './trips';

export class WorkbookReader {
  private sheets?: Excel.WorksheetCollection;
  private tables?: Excel.TableCollection;
  private names?: Excel.NamedItemCollection;
  private protection?: Excel.WorkbookProtection;

  queue({ context }: Trip): void {
    const { worksheets, tables, names, protection } = context.workbook;
    worksheets.load('items/name,items/protection/protected');
    tables.load('items/name');
    names.load('items/name,items/formula');
    protection.load('protected');
    Object.assign(this, { sheets: worksheets, tables, names, protection });
  }

  get state(): WorkbookState {
    const sheets = (this.sheets?.items ?? []).map((sheet) => ({ name: sheet.name, protected: sheet.protection.protected }));
    const names = (this.names?.items ?? []).map((item) => ({ name: item.name, formula: String(item.formula) }));
    const tables = (this.tables?.items ?? []).map(({ name }) => name);
    return new WorkbookState(sheets, tables, names, this.protection?.protected ?? false);
  }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class WorkbookState {
  readonly ourNames: readonly NameImage[];
  readonly marks: readonly Mark[];

  constructor(readonly sheets: readonly { readonly name: string; readonly protected: boolean }[], private readonly tables: readonly string[], private readonly names: readonly NameImage[], private readonly structureProtected: boolean) {
    this.ourNames = names.filter(({ name }) => isOurs(name));
    this.marks = marksOf(this.ourNames);
  }

  get allNames(): ReadonlySet<string> {
    return new Set(this.names.map(({ name }) => name));
  }

  has(sheet: string): boolean {
    return this.sheets.some(({ name }) => same(name, sheet));
  }

  /** @throws HostError sheetNotFound, sheetProtected */
  requireWritable(sheet: string): void {
    const found = this.sheets.find(({ name }) => same(name, sheet));
    if (!found) throw new HostError('sheetNotFound', { sheet });
    if (found.protected) throw new HostError('sheetProtected', { sheet });
  }

  /** Only a sheet that we made may be replaced. @throws HostError sheetNotOurs */
  requireOurs(sheet: string): void {
    if (!this.marks.some((mark) => mark.role === 'sheet' && same(mark.sheet, sheet))) throw new HostError('sheetNotOurs', { sheet });
  }

  /** Tables and names share their names. @throws HostError tableExists */
  requireFreeName(sheet: string, table: string): void {
    if ([...this.tables, ...this.names.map(({ name }) => name)].some((name) => same(name, table))) throw new HostError('tableExists', { sheet, detail: table });
  }

  /** @throws HostError sheetProtected when sheets may not come or go */
  requireOpenStructure(sheet: string): void {
    if (this.structureProtected) throw new HostError('sheetProtected', { sheet, detail: 'the structure of the workbook is protected' });
  }
}

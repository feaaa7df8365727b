/** Carries a plan out on a draft of the parts. Nothing of it is seen before all of it has worked. */
import { cellAddress, MAX_COLUMNS } from '../../sheet/address';
import { overlaps } from '../../sheet/grid';
import { HostError, type Edit, type Mark, type NewTableColumn } from '../workbook';
import { sameValue } from './cellChecks';
import { addContentType, removeContentType, STYLES_TYPE } from './contentTypes';
import { isMarkName, markNames, markOf, refersTo } from './marks';
import type { OpenedWorkbook } from './openedWorkbook';
import { PartsDraft } from './parts';
import { SheetPutter } from './putSheet';
import { addRelationship, removeRelationships } from './relationships';
import { SheetDraft } from './sheetDraft';
import { readSheetLayout } from './sheetLayout';
import { sameName } from './sheetNames';
import { writeCells, type CellsToWrite } from './sheetWriter';
import { StyleWriter } from './styleWriter';
import { readTable, readTables } from './tableReader';
import { withTableColumns } from './tableWriter';
import { WorkbookEditor } from './workbookEditor';
import type { ZipEntry } from './zip';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

export class PlanRun {
  readonly draft: PartsDraft;
  readonly book: WorkbookEditor;
  private readonly sheets = new Map<string, SheetDraft>();
  private styleWriter: StyleWriter | null = null;
  private readonly putter: SheetPutter;
  /** Parts of sheets whose tables have changed. */
  private readonly tablesTouched = new Set<string>();

  constructor(private readonly workbook: OpenedWorkbook) {
    this.draft = new PartsDraft(workbook.parts);
    this.book = new WorkbookEditor(this.draft, workbook.part.path);
    this.putter = new SheetPutter(this.draft, this.book, () => this.styles());
  }

  carryOut(edit: Edit): void {
    if (edit.kind === 'setCells') this.setCells(edit);
    else if (edit.kind === 'addTableColumns') this.addTableColumns(edit);
    else if (edit.kind === 'putSheet') {
      const replaced = this.putter.put(edit.sheet, edit.content, edit.after);
      if (replaced !== null) this.sheets.delete(replaced);
    } else this.setMarks(edit);
  }

  /** The changed package; `entries` is null when nothing differs. */
  finish(): { entries: ZipEntry[] | null; untouched: ReadonlySet<string>; cellsWritten: number } {
    const sheets = [...this.sheets.values()];
    this.writeStyles();
    const cellsWritten = sheets.reduce((sum, { changes }) => sum + changes, this.putter.cellsWritten);
    if (sheets.some(({ dropsFormulas }) => dropsFormulas) || this.putter.dropsFormulas) this.dropCalcChain();
    if (cellsWritten > 0 && this.hasFormulas()) this.book.recalculateOnLoad();
    const touched = new Set([...sheets.filter(({ cells }) => cells.size).map(({ entry }) => entry.path), ...this.putter.paths, ...this.tablesTouched]);
    const untouched = new Set(this.workbook.worksheets().map(({ path }) => path).filter((path) => !touched.has(path)));
    for (const { entry, cells } of sheets) if (cells.size) this.writeSheet(entry.path, cells);
    return { entries: this.draft.finish(), untouched, cellsWritten };
  }

  private sheet(name: string): SheetDraft {
    const entry = this.workbook.worksheets().find((one) => one.name === name) ?? this.workbook.worksheets().find((one) => sameName(one.name, name));
    if (!entry) throw new HostError('sheetNotFound', { sheet: name });
    let sheet = this.sheets.get(entry.path);
    if (!sheet) this.sheets.set(entry.path, (sheet = new SheetDraft(entry, this.workbook.grid(entry), () => this.styles())));
    return sheet;
  }

  private setCells(edit: EditOf<'setCells'>): void {
    const sheet = this.sheet(edit.sheet);
    for (const { row, column, content, was, style } of edit.cells) {
      sheet.guard.checkPlace(row, column);
      const found = sheet.grid.cell(row, column)?.value ?? null;
      if (!sameValue(found, was)) throw new HostError('cellChanged', { sheet: sheet.grid.name, cell: cellAddress(row, column) });
      sheet.write(row, column, content, style);
    }
  }

  private addTableColumns({ sheet: name, table: tableName, columns }: EditOf<'addTableColumns'>): void {
    const sheet = this.sheet(name);
    const found = readTables(this.draft, sheet.entry.path).find((one) => sameName(one.name, tableName));
    if (!found) throw new HostError('tableNotFound', { sheet: sheet.grid.name, detail: tableName });
    if (!columns.length) return;
    const table = readTable(this.draft.text(found.path), found.path);
    const { top, bottom, right } = table.area;
    const place = { sheet: sheet.grid.name, cell: cellAddress(top, right + 1), detail: table.name };
    if (sheet.grid.protected) throw new HostError('sheetProtected', place);
    if (table.linked) throw new HostError('tableLinked', place);
    if (right + columns.length >= MAX_COLUMNS) throw new HostError('outOfSheet', place);
    const bodyRows = bottom - top + 1 - table.headerRows - table.totalsRows;
    if (columns.some(({ cells }) => cells.length !== bodyRows)) throw new HostError('cellChanged', { ...place, cell: cellAddress(bottom, right) });
    const names = new Set(table.columns.map((column) => column.name.toLowerCase()));
    for (const column of columns) {
      if (column.name.trim() === '' || names.has(column.name.toLowerCase())) throw new HostError('columnExists', { ...place, detail: column.name });
      names.add(column.name.toLowerCase());
    }
    const area = { top, bottom, left: right + 1, right: right + columns.length };
    this.refuseOccupied(sheet, area);
    columns.forEach((column, i) => writeColumn(sheet, column, right + 1 + i, { top, bottom, header: table.headerRows, totals: table.totalsRows }));
    this.draft.write(table.path, withTableColumns(this.draft.text(table.path), table, columns.map((column) => column.name)));
    this.tablesTouched.add(sheet.entry.path);
  }

  private refuseOccupied(sheet: SheetDraft, area: { top: number; left: number; bottom: number; right: number }): void {
    const refuse = (row: number, column: number): never => {
      throw new HostError('cellOccupied', { sheet: sheet.grid.name, cell: cellAddress(row, column) });
    };
    for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) if (!sheet.isFree(row, column)) refuse(row, column);
    for (const { area: other } of readTables(this.draft, sheet.entry.path)) if (overlaps(area, other)) refuse(Math.max(area.top, other.top), Math.max(area.left, other.left));
    for (const merge of sheet.grid.merges) {
      if (overlaps(area, merge)) throw new HostError('mergedCell', { sheet: sheet.grid.name, cell: cellAddress(Math.max(area.top, merge.top), Math.max(area.left, merge.left)) });
    }
  }

  private setMarks({ sheets, marks }: EditOf<'setMarks'>): void {
    const part = this.book.part();
    const properName = (name: string): string => {
      const found = part.sheets.find((sheet) => sameName(sheet.name, name));
      if (!found) throw new HostError('sheetNotFound', { sheet: name });
      return found.name;
    };
    const wanted = marks.map((mark) => ({ ...mark, sheet: properName(mark.sheet) }));
    const concerned = new Set([...sheets.map((name) => name.toLowerCase()), ...wanted.map(({ sheet }) => sheet.toLowerCase())]);
    const ours = part.names.filter(({ name }) => isMarkName(name)).map((name) => ({ name, mark: markOf(name) }));
    const present = ours.filter(({ mark }) => mark && concerned.has(mark.sheet.toLowerCase()));
    const key = (mark: Mark): string => `${mark.role} ${refersTo(mark).toLowerCase()}`;
    const keys = (list: readonly Mark[]): string => list.map(key).sort().join('\n');
    if (keys(present.flatMap(({ mark }) => mark ?? [])) === keys(wanted)) return;
    // marks whose cells were deleted go too, now that the names are written anyway
    const gone = ours.filter(({ mark }) => !mark || concerned.has(mark.sheet.toLowerCase())).map(({ name }) => name);
    const taken = new Set(part.names.filter((name) => !gone.includes(name)).map(({ name }) => name));
    const names = markNames(wanted, taken);
    this.book.changeNames(gone, wanted.map((mark, i) => ({ name: names[i] as string, refersTo: refersTo(mark), hidden: true })));
  }

  private styles(): StyleWriter {
    if (!this.styleWriter) {
      const path = this.workbook.part.styles;
      const text = path === null ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${this.workbook.part.dialect.main}"></styleSheet>` : this.draft.text(path);
      this.styleWriter = new StyleWriter(text, path ?? 'styles.xml');
    }
    return this.styleWriter;
  }

  private writeStyles(): void {
    if (!this.styleWriter) return;
    const { path, styles, dialect } = this.workbook.part;
    const target = styles ?? `${path.slice(0, path.lastIndexOf('/') + 1)}styles.xml`;
    this.draft.write(target, this.styleWriter.xml());
    if (styles !== null) return;
    addRelationship(this.draft, path, `${dialect.relationships}/styles`, 'styles.xml');
    addContentType(this.draft, target, STYLES_TYPE);
  }

  private writeSheet(path: string, cells: CellsToWrite): void {
    const layout = readSheetLayout(this.draft.text(path), path);
    this.draft.stream(path, layout.text.length, (put) => writeCells(layout, cells, put));
  }

  private dropCalcChain(): void {
    const { path, calcChain } = this.workbook.part;
    if (calcChain === null) return;
    this.draft.remove(calcChain);
    removeRelationships(this.draft, path, ({ kind }) => kind === 'calcChain');
    removeContentType(this.draft, calcChain);
  }

  /** Formulas of the file, and formulas of ours whose result nobody has calculated. */
  private hasFormulas(): boolean {
    if (this.putter.needsCalculation) return true;
    for (const { cells } of this.sheets.values()) {
      for (const row of cells.values()) for (const { content } of row) if (content && 'formula' in content && (content.value ?? null) === null) return true;
    }
    return this.workbook.worksheets().some((entry) => this.workbook.grids.get(entry.path)?.cells.hasFormulas ?? /<(?:[\w.-]+:)?f[\s/>]/.test(this.workbook.parts.text(entry.path)));
  }
}

function writeColumn(sheet: SheetDraft, column: NewTableColumn, at: number, rows: { top: number; bottom: number; header: number; totals: number }): void {
  const { top, bottom, header, totals } = rows;
  if (header > 0) sheet.write(top, at, { value: column.name }, column.headerStyle ?? { like: { row: top, column: at - 1 } });
  const firstBody = top + header;
  for (let row = firstBody; row <= bottom - totals; row++) {
    const cell = column.cells[row - firstBody];
    if (cell) sheet.write(row, at, cell.content, cell.style);
  }
  if (totals > 0) sheet.write(bottom, at, { value: null }, { like: { row: bottom, column: at - 1 } });
}

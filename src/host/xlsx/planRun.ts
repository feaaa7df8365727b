/** Carries a plan out on a draft of the parts. Nothing of it is seen before all of it has worked. */
import { cellAddress } from '../../sheet/address';
import { HostError, type Edit } from '../workbook';
import { addColumns } from './addColumns';
import { sameValue } from './cellChecks';
import { widthsSplice } from './columnWidths';
import { addContentType, removeContentType, STYLES_TYPE } from './contentTypes';
import { putMemory } from './memoryPart';
import type { OpenedWorkbook } from './openedWorkbook';
import { PartsDraft } from './partsDraft';
import { pivotAreas } from './pivotAreas';
import { putMarks } from './putMarks';
import { SheetPutter } from './putSheet';
import { addRelationship, removeRelationships } from './relationships';
import { resizeTable } from './resizeTable';
import { SheetDraft } from './sheetDraft';
import { sameName } from './sheetNames';
import { writeCells } from './sheetWriter';
import { StyleWriter } from './styleWriter';
import { WorkbookEditor } from './workbookEditor';
import type { EntryToWrite } from './zipWriter';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

export interface AppliedPlan {
  /** The new package; null when the plan changes nothing. */
  readonly entries: readonly EntryToWrite[] | null;
  /** Parts of the sheets that were read before and have not changed. */
  readonly untouched: ReadonlySet<string>;
  readonly cellsWritten: number;
}

export class PlanRun {
  private readonly draft: PartsDraft;
  private readonly book: WorkbookEditor;
  private readonly putter: SheetPutter;
  private readonly sheets = new Map<string, SheetDraft>();
  private styleWriter: StyleWriter | null = null;

  constructor(private readonly workbook: OpenedWorkbook) {
    this.draft = new PartsDraft(workbook.parts);
    this.book = new WorkbookEditor(this.draft, workbook.part.path);
    this.putter = new SheetPutter(this.draft, this.book, () => this.styles());
  }

  /** @throws HostError where the edit cannot be carried out */
  carryOut(edit: Edit): void {
    switch (edit.kind) {
      case 'setCells':
        return this.setCells(edit);
      case 'addTableColumns':
        return addColumns(this.draft, this.sheet(edit.sheet), edit.table, edit.columns);
      case 'resizeTable':
        return resizeTable(this.draft, this.sheet(edit.sheet), edit.table, edit.rows);
      case 'setColumnWidths':
        return edit.widths.forEach(({ column, width }) => this.sheet(edit.sheet).setWidth(column, width));
      case 'putSheet':
        return this.putSheet(edit);
      case 'setMarks':
        return putMarks(this.book, edit.sheets, edit.marks);
      case 'setMemory':
        return putMemory(this.draft, this.workbook.part, edit);
    }
  }

  /** The changed package; `entries` is null when nothing differs. */
  async finish(): Promise<AppliedPlan> {
    const sheets = [...this.sheets.values()];
    const cellsWritten = sheets.reduce((sum, { changes }) => sum + changes, this.putter.cellsWritten);
    for (const sheet of sheets) sheet.writeOutShared();
    this.writeStyles();
    if (sheets.some(({ dropsFormulas }) => dropsFormulas) || this.putter.dropsFormulas) this.dropCalcChain();
    if (cellsWritten > 0 && this.hasFormulas()) this.book.recalculateOnLoad();
    const touched = new Set(this.putter.paths);
    for (const sheet of sheets) if ((await this.writeSheet(sheet)) || sheet.tablesChanged) touched.add(sheet.entry.path);
    const untouched = new Set(this.workbook.worksheets().map(({ path }) => path).filter((path) => !touched.has(path)));
    return { entries: await this.draft.finish(), untouched, cellsWritten };
  }

  private sheet(name: string): SheetDraft {
    const entry = this.workbook.worksheets().find((one) => one.name === name) ?? this.workbook.worksheets().find((one) => sameName(one.name, name));
    if (!entry) throw new HostError('sheetNotFound', { sheet: name });
    let sheet = this.sheets.get(entry.path);
    if (!sheet) this.sheets.set(entry.path, (sheet = new SheetDraft(entry, this.workbook.grid(entry), pivotAreas(this.workbook.parts, entry.path), () => this.styles())));
    return sheet;
  }

  private setCells(edit: EditOf<'setCells'>): void {
    const sheet = this.sheet(edit.sheet);
    for (const { row, column, content, was, style } of edit.cells) {
      sheet.guard.checkPlace(row, column);
      const found = sheet.grid.value(row, column);
      if (!sameValue(found, was)) throw new HostError('cellChanged', { sheet: sheet.grid.name, cell: cellAddress(row, column) });
      sheet.write(row, column, content, style);
    }
  }

  private putSheet({ sheet, content, after }: EditOf<'putSheet'>): void {
    const replaced = this.putter.put(sheet, content, after);
    if (replaced !== null) this.sheets.delete(replaced);
  }

  private async writeSheet({ entry, grid, cells, widths }: SheetDraft): Promise<boolean> {
    const { path } = entry;
    if (!cells.size && !widths.size) return false;
    const { draft } = this;
    // where an edit before wrote the sheet anew, the rows lie elsewhere
    const { layout, cells: { rows } } = draft.isChanged(path) ? this.workbook.reread(entry, draft) : grid;
    const columns = widths.size ? widthsSplice(layout, widths) : null;
    if (!cells.size && !columns) return false;
    await draft.stream(path, layout.cells.bytes.length, (sink) => writeCells({ layout, rows, cells, columns, utf8: (bytes, from, to) => draft.utf8(bytes, from, to) }, sink));
    return true;
  }

  private styles(): StyleWriter {
    if (!this.styleWriter) {
      const { styles, dialect } = this.workbook.part;
      const text = styles === null ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${dialect.main}"></styleSheet>` : this.draft.text(styles);
      this.styleWriter = new StyleWriter(text, styles ?? 'styles.xml');
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
    let uncalculated = false;
    for (const { cells } of this.sheets.values()) cells.eachContent((content) => (uncalculated ||= content !== null && 'formula' in content && (content.value ?? null) === null));
    if (uncalculated) return true;
    return this.workbook.worksheets().some((entry) => this.workbook.grids.get(entry.path)?.cells.hasFormulas ?? /<(?:[\w.-]+:)?f[\s/>]/.test(this.workbook.parts.text(entry.path)));
  }
}

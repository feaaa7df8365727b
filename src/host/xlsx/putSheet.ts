/** Makes sheets of ours, or puts them in the place of those we made before. */
import { columnLetters } from '../../sheet/address';
import { HostError, type CellStyle, type SheetCell, type SheetContent } from '../workbook';
import { needsNewSheet, refuseBadTables } from '../contentCheck';
import { refuseBadFigures } from '../figureCheck';
import { putCharts } from './charts';
import { addContentType, removeContentType, WORKSHEET_TYPE } from './contentTypes';
import { markOf } from './marks';
import { addTables } from './newTables';
import { sheetXml } from './ownSheets';
import type { PartsDraft } from './partsDraft';
import { addRelationship, readRelationships, removeRelationships } from './relationships';
import { eachTag, elementNamed, readSheetLayout, type SheetLayout } from './sheetLayout';
import { refuseBadSheetName, sameName } from './sheetNames';
import type { StyleWriter } from './styleWriter';
import type { WorkbookEditor } from './workbookEditor';
import type { SheetEntry, WorkbookPart } from './workbookPart';

/** Names that Excel keeps for how a sheet is printed. */
const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';

export class SheetPutter {
  cellsWritten = 0;
  dropsFormulas = false;
  /** A formula was written whose result nobody has calculated. */
  needsCalculation = false;
  /** Parts of the sheets that were put. */
  readonly paths = new Set<string>();

  constructor(private readonly draft: PartsDraft, private readonly book: WorkbookEditor, private readonly styles: () => StyleWriter) {}

  /**
   * @returns the part of the sheet that was replaced, or null for a new one
   * @throws HostError badSheetName, sheetNotOurs, sheetExists, tableExists, sheetProtected, sheetNotFound (for `after`) or badLink
   */
  put(name: string, content: SheetContent, after: string | undefined): string | null {
    refuseBadSheetName(name);
    refuseBadTables(name, content);
    refuseBadFigures(name, content);
    const part = this.book.part();
    const existing = part.sheets.find((sheet) => sameName(sheet.name, name));
    if (existing && needsNewSheet(content)) throw new HostError('sheetExists', { sheet: existing.name });
    const path = existing ? this.replaceable(part, existing) : this.insert(part, name, after);
    const before = existing && this.draft.text(path);
    const layout = before === undefined ? undefined : readSheetLayout(this.draft.sheetBytes(path), path);
    if (layout && /<(?:[\w.-]+:)?sheetProtection[^>]*\ssheet\s*=\s*["'](?:1|true)/.test(layout.text.slice(layout.sheetData.end))) throw new HostError('sheetProtected', { sheet: name });
    this.forgetOldRelations(path);
    const drawing = putCharts(this.draft, path, existing?.name ?? name, content, part.dialect);
    const comments = layout && relationOf(layout, 'legacyDrawing');
    const tail = (drawing === null ? '' : `<drawing r:id="${drawing}"/>`) + (comments === undefined ? '' : `<legacyDrawing r:id="${comments}"/>`) + addTables(this.draft, part, name, path, content);
    const { xml, cells, hasUnknownResult } = this.write(name, content, part, path, layout?.text.slice(0, layout.sheetData.start).includes('tabSelected="1"') ?? false, tail);
    this.draft.write(path, xml);
    this.paths.add(path);
    this.setPrintNames(existing?.name ?? name, content);
    if (before === xml) return path;
    this.cellsWritten += cells;
    if (hasUnknownResult) this.needsCalculation = true;
    if (before !== undefined && /<(?:[\w.-]+:)?f[\s/>]/.test(before)) this.dropsFormulas = true;
    return existing ? path : null;
  }

  private replaceable(part: WorkbookPart, sheet: SheetEntry): string {
    const isOurs = part.names.map(markOf).some((mark) => mark?.role === 'sheet' && sameName(mark.sheet, sheet.name));
    if (!isOurs || sheet.kind !== 'worksheet') throw new HostError('sheetNotOurs', { sheet: sheet.name });
    return sheet.path;
  }

  private insert(part: WorkbookPart, name: string, after: string | undefined): string {
    if (part.structureLocked) throw new HostError('sheetProtected', { sheet: name, detail: 'workbook structure' });
    const before = after === undefined ? undefined : part.sheets.find((sheet) => sameName(sheet.name, after));
    if (after !== undefined && !before) throw new HostError('sheetNotFound', { sheet: after });
    const folder = part.path.slice(0, part.path.lastIndexOf('/') + 1);
    let n = part.sheets.length + 1;
    while (this.draft.has(`${folder}worksheets/sheet${n}.xml`)) n++;
    const path = `${folder}worksheets/sheet${n}.xml`;
    addContentType(this.draft, path, WORKSHEET_TYPE);
    const id = addRelationship(this.draft, part.path, `${part.dialect.relationships}/worksheet`, `worksheets/sheet${n}.xml`);
    this.book.insertSheet(name, id, before ? before.position + 1 : part.sheets.length);
    return path;
  }

  /** Links are written anew, and tables of the old content have no place in the new one. Drawings and comments stay. */
  private forgetOldRelations(path: string): void {
    for (const { kind, target } of readRelationships(this.draft, path)) {
      if (kind !== 'table') continue;
      this.draft.remove(target);
      removeContentType(this.draft, target);
    }
    removeRelationships(this.draft, path, ({ kind }) => kind === 'table' || kind === 'hyperlink');
  }

  private write(name: string, content: SheetContent, part: WorkbookPart, path: string, selected: boolean, tail: string): { xml: string; cells: number; hasUnknownResult: boolean } {
    const ids = new Map<string, string>();
    const addAddress = (address: string): string => {
      let id = ids.get(address);
      if (id === undefined) ids.set(address, (id = addRelationship(this.draft, path, `${part.dialect.relationships}/hyperlink`, address, true)));
      return id;
    };
    const styleOf = (cell: SheetCell): number => this.styleIndex(cell.style, content, 0);
    const { xml, cells } = sheetXml(content, { name, dialect: part.dialect, styleOf, ruleLookOf: (rule) => this.styles().indexForRule(rule), addAddress, selected, tail });
    const hasUnknownResult = content.rows.some((row) => row.some((cell) => cell?.content && 'formula' in cell.content && (cell.content.value ?? null) === null));
    return { xml, cells, hasUnknownResult };
  }

  /** `like` looks at the new content; a chain of them is followed a few steps. */
  private styleIndex(style: CellStyle | undefined, content: SheetContent, depth: number): number {
    if (!style) return 0;
    const { like, ...own } = style;
    const base = like && depth < 8 ? this.styleIndex(content.rows[like.row]?.[like.column]?.style, content, depth + 1) : 0;
    return Object.keys(own).length ? this.styles().indexFor(base, own) : base;
  }

  private setPrintNames(name: string, { print }: SheetContent): void {
    const { titleRows, areas = [] } = print ?? {};
    this.setLocalName(name, PRINT_TITLES, titleRows ? [`$${titleRows.from + 1}:$${titleRows.to + 1}`] : []);
    this.setLocalName(name, PRINT_AREA, areas.map((area) => `$${columnLetters(area.left)}$${area.top + 1}:$${columnLetters(area.right)}$${area.bottom + 1}`));
  }

  /** Gives a name of the sheet these cells; takes it away where there are none. */
  private setLocalName(sheet: string, name: string, cells: readonly string[]): void {
    const part = this.book.part();
    const position = part.sheets.findIndex((one) => sameName(one.name, sheet));
    const old = part.names.filter((one) => one.localSheetId === position && one.name === name);
    const quoted = `'${(part.sheets[position]?.name ?? sheet).replace(/'/g, "''")}'`;
    const refersTo = cells.map((one) => `${quoted}!${one}`).join(',');
    if (old.length <= 1 && (old[0]?.refersTo ?? '') === refersTo) return;
    this.book.changeNames(old, refersTo === '' ? [] : [{ name, refersTo, localSheetId: position }]);
  }
}

/** The relationship that a child of the sheet names. */
function relationOf(layout: SheetLayout, name: string): string | undefined {
  let id: string | undefined;
  eachTag(layout, elementNamed(layout, name), (tag) => void (id ??= tag.relationshipId()));
  return id;
}

/** The cells of one sheet that a plan has changed so far. */
import { isBlank } from '../../sheet/grid';
import type { CellContent, CellStyle } from '../workbook';
import { CellGuard, holds } from './cellChecks';
import { refuseUnwritable, type CellToWrite } from './cellXml';
import type { XlsxGrid } from './sheetGrid';
import type { StyleWriter } from './styleWriter';
import type { SheetEntry } from './workbookPart';

export class SheetDraft {
  readonly guard: CellGuard;
  readonly cells = new Map<number, Map<number, CellToWrite>>();
  /** A formula gave way to something else: the calculation chain is no longer true. */
  dropsFormulas = false;
  private readonly contentChanged = new Set<CellToWrite>();

  constructor(readonly entry: SheetEntry, readonly grid: XlsxGrid, private readonly styles: () => StyleWriter) {
    this.guard = new CellGuard(grid);
  }

  /** Cells that hold something else than in the file. */
  get changes(): number {
    return this.contentChanged.size;
  }

  /**
   * Plans a cell, unless it is already so.
   * @throws HostError sheetProtected, mergedCell, formulaInTheWay, outOfSheet or hostFailed
   */
  write(row: number, column: number, content: CellContent, style: CellStyle | undefined): void {
    this.guard.checkPlace(row, column);
    refuseUnwritable(content, this.grid.name, row, column);
    const index = this.styleIndex(row, column, style);
    const cell = this.grid.cell(row, column);
    const isSame = holds(cell, content);
    this.forget(row, column);
    if (isSame && index === this.grid.styleAt(row, column)) return;
    this.guard.checkWritable(row, column);
    const planned: CellToWrite = { row, column, content: isSame ? null : content, style: index };
    const inRow = this.cells.get(row) ?? new Map<number, CellToWrite>();
    this.cells.set(row, inRow.set(column, planned));
    if (!isSame) this.contentChanged.add(planned);
    if (!isSame && cell?.formula !== undefined && !('formula' in content)) this.dropsFormulas = true;
  }

  isFree(row: number, column: number): boolean {
    const planned = this.cells.get(row)?.get(column);
    if (planned?.content) return (planned.content.value ?? '') === '' && !('formula' in planned.content);
    return isBlank(this.grid.cell(row, column));
  }

  /** The look of a cell as planned so far. */
  styleAt(row: number, column: number): number {
    return this.cells.get(row)?.get(column)?.style ?? this.grid.styleAt(row, column);
  }

  private styleIndex(row: number, column: number, style: CellStyle | undefined): number {
    const base = style?.like ? this.styleAt(style.like.row, style.like.column) : this.styleAt(row, column);
    const hasMore = style !== undefined && Object.keys(style).some((member) => member !== 'like');
    return hasMore ? this.styles().indexFor(base, style) : base;
  }

  private forget(row: number, column: number): void {
    const planned = this.cells.get(row)?.get(column);
    if (!planned) return;
    this.contentChanged.delete(planned);
    this.cells.get(row)?.delete(column);
    if (!this.cells.get(row)?.size) this.cells.delete(row);
  }
}

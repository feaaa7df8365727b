/** The cells of one sheet that a plan has changed so far. */
import { cellAddress, MAX_COLUMNS } from '../../sheet/address';
import { isBlank, type Area } from '../../sheet/grid';
import { HostError, type CellContent, type CellStyle } from '../workbook';
import { CellGuard, holds } from './cellChecks';
import { refuseUnwritable } from './cellXml';
import { LIMITS } from './limits';
import { PlannedCells } from './plannedCells';
import { orphansOf } from './sharedFormulas';
import type { XlsxGrid } from './sheetGrid';
import { hasMembers, type StyleWriter } from './styleWriter';
import type { SheetEntry } from './workbookPart';

/** Excel's widest column, in characters. */
const MAX_WIDTH = 255;

export class SheetDraft {
  readonly guard: CellGuard;
  readonly cells = new PlannedCells();
  /** Widths to set, by column; they may be so already. */
  readonly widths = new Map<number, number>();
  tablesChanged = false;
  /** A formula gave way to something else: the calculation chain is no longer true. */
  dropsFormulas = false;

  constructor(readonly entry: SheetEntry, readonly grid: XlsxGrid, pivots: readonly Area[], private readonly styles: () => StyleWriter) {
    this.guard = new CellGuard(grid, pivots);
  }

  /** Cells that hold something else than in the file. */
  get changes(): number {
    let count = 0;
    this.cells.eachContent((content) => void (content && count++));
    return count;
  }

  /**
   * Plans a cell, unless it is already so.
   * @throws HostError sheetProtected, mergedCell, pivotInTheWay, formulaInTheWay, outOfSheet or hostFailed
   */
  write(row: number, column: number, content: CellContent, style: CellStyle | undefined): void {
    this.guard.checkPlace(row, column);
    refuseUnwritable(content, this.grid.name, row, column);
    const index = this.styleIndex(row, column, style);
    const cell = this.grid.cell(row, column);
    const isSame = holds(cell, content);
    this.cells.forget(row, column);
    if (isSame && index === this.grid.styleAt(row, column)) return;
    this.guard.checkWritable(row, column);
    this.cells.put({ row, column, content: isSame ? null : content, style: index });
    if (!isSame && cell?.formula !== undefined && !('formula' in content)) this.dropsFormulas = true;
  }

  /**
   * Gives cells their formula in full whose shared one is overwritten. Once, when all cells are planned.
   * @throws HostError formulaInTheWay where that would be more than anybody wants in a file
   */
  writeOutShared(): void {
    const { sharedMasters, rows } = this.grid.cells;
    if (sharedMasters.size === 0) return;
    const gone = new Set<number>();
    this.cells.eachContent((content, row, column) => {
      if (content && sharedMasters.has(row * MAX_COLUMNS + column)) gone.add(row * MAX_COLUMNS + column);
    });
    if (gone.size === 0) return;
    let length = 0;
    for (const { row, column, formula } of orphansOf(rows, gone)) {
      const planned = this.cells.at(row, column);
      if (planned?.content) continue;
      if ((length += formula.length) > LIMITS.writtenOut) throw new HostError('formulaInTheWay', { sheet: this.grid.name, cell: cellAddress(row, column) });
      this.cells.put({ row, column, content: null, style: planned?.style ?? this.grid.styleAt(row, column), formula });
    }
  }

  /** @throws HostError outOfSheet or sheetProtected */
  setWidth(column: number, width: number): void {
    this.guard.checkPlace(0, column);
    if (!(width >= 0 && width <= MAX_WIDTH)) throw new HostError('hostFailed', { sheet: this.grid.name, detail: `width ${width}` });
    if (this.grid.protected) throw new HostError('sheetProtected', { sheet: this.grid.name });
    this.widths.set(column, width);
  }

  isFree(row: number, column: number): boolean {
    const planned = this.cells.at(row, column);
    if (planned?.content) return (planned.content.value ?? '') === '' && !('formula' in planned.content);
    return isBlank(this.grid.cell(row, column));
  }

  /** The look of a cell as planned so far. */
  styleAt(row: number, column: number): number {
    return this.cells.styleAt(row, column) ?? this.grid.styleAt(row, column);
  }

  private styleIndex(row: number, column: number, style: CellStyle | undefined): number {
    const base = style?.like ? this.styleAt(style.like.row, style.like.column) : this.styleAt(row, column);
    return style !== undefined && hasMembers(style) ? this.styles().indexFor(base, style) : base;
  }
}

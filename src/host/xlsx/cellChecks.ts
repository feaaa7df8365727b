/** What keeps a cell from being written, and whether it needs to be. */
import { cellAddress, MAX_COLUMNS, MAX_ROWS } from '../../sheet/address';
import { isCellError, type Area, type Cell, type CellValue } from '../../sheet/grid';
import { HostError, type CellContent, type HostErrorCode } from '../workbook';
import type { XlsxGrid } from './sheetGrid';

const TALL = 1000;

/** Blank and empty text are the same: no reader can tell them apart. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  const x = a ?? '';
  const y = b ?? '';
  return x === y || (isCellError(x) && isCellError(y) && x.error === y.error);
}

/** True when the cell holds this content already. */
export function holds(cell: Cell | undefined, content: CellContent): boolean {
  if ('formula' in content) return cell?.formula === content.formula.replace(/^=/, '') && (content.value === undefined || sameValue(cell?.value, content.value));
  return cell?.formula === undefined && sameValue(cell?.value, content.value);
}

/** Refuses cells that cannot be written by themselves. Made once a sheet, so that many cells are checked quickly. */
export class CellGuard {
  private readonly mergesByRow = new Map<number, Area[]>();
  private readonly tallMerges: Area[] = [];

  /** @param pivots areas of the sheet's pivot tables */
  constructor(private readonly grid: XlsxGrid, private readonly pivots: readonly Area[]) {
    for (const merge of grid.merges) {
      if (merge.bottom - merge.top > TALL) this.tallMerges.push(merge);
      else {
        for (let row = merge.top; row <= merge.bottom; row++) {
          const here = this.mergesByRow.get(row);
          if (here) here.push(merge);
          else this.mergesByRow.set(row, [merge]);
        }
      }
    }
  }

  /** @throws HostError outOfSheet */
  checkPlace(row: number, column: number): void {
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) {
      throw new HostError('outOfSheet', { sheet: this.grid.name, detail: `row ${row + 1}, column ${column + 1}` });
    }
  }

  /** @throws HostError sheetProtected, mergedCell, pivotInTheWay or formulaInTheWay */
  checkWritable(row: number, column: number): void {
    if (this.grid.protected) throw this.refused('sheetProtected', row, column);
    const merge = this.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) throw this.refused('mergedCell', row, column);
    if (around(this.pivots, row, column)) throw this.refused('pivotInTheWay', row, column);
    if (around(this.grid.cells.arrays, row, column)) throw this.refused('formulaInTheWay', row, column);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return around(this.mergesByRow.get(row) ?? NONE, row, column) ?? around(this.tallMerges, row, column);
  }

  private refused(code: HostErrorCode, row: number, column: number): HostError {
    return new HostError(code, { sheet: this.grid.name, cell: cellAddress(row, column) });
  }
}

const NONE: readonly Area[] = [];

/** The first of these areas that holds a cell. */
function around(areas: readonly Area[], row: number, column: number): Area | undefined {
  for (const area of areas) if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return area;
  return undefined;
}

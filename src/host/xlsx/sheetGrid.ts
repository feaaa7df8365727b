/** A sheet as the port shows it, and what writing needs to know of it. */
import type { Area, Cell, CellValue, ExcelTable, SheetGrid } from '../../sheet/grid';
import { ColumnBands, type ColumnBand } from './columnBands';
import { damaged } from './errors';
import { HostError } from '../workbook';
import { LIMITS } from './limits';
import type { PartsReader } from './parts';
import { parseReference } from './references';
import type { SharedStrings } from './sharedStrings';
import { eachTag, elementNamed, readSheetLayout, type SheetLayout } from './sheetLayout';
import { readCells, type CellBudget, type SheetCells } from './sheetReader';
import { cellOf, formatOf } from './sheetRows';
import type { Looks } from './stylesReader';
import { readTables } from './tableReader';
import type { SheetEntry } from './workbookPart';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly parts: PartsReader;
  readonly strings: SharedStrings;
  readonly looks: Looks;
  readonly date1904: boolean;
  /** Cells that may still be read. */
  readonly budget: CellBudget;
}

export class XlsxGrid implements SheetGrid {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly merges: readonly Area[];
  readonly tables: readonly ExcelTable[];
  readonly cells: SheetCells;
  /** Of the bytes in which the cells were read. */
  readonly layout: SheetLayout;
  private readonly bands: ColumnBands;
  private readonly rowsHiddenByDefault: boolean;
  private readonly looks: Looks;

  /** @throws HostError damaged, tooLarge or unsafeXml */
  constructor(entry: SheetEntry, context: SheetContext) {
    const { parts, strings, looks, date1904, budget } = context;
    const layout = readSheetLayout(parts.sheetBytes(entry.path), entry.path);
    const { cells, part, prefix } = layout;
    this.layout = layout;
    this.name = entry.name;
    this.visible = entry.visible;
    this.looks = looks;
    this.cells = readCells({ cells, part, prefix, utf8: (bytes, from, to) => parts.utf8(bytes, from, to), strings, date1904 }, budget);
    const merges: Area[] = [];
    let mergedRows = 0;
    eachTag(layout, elementNamed(layout, 'mergeCells'), (tag) => {
      if (tag.name !== 'mergeCell') return;
      const area = parseReference(tag.attribute('ref') ?? '');
      if (!area) throw damaged(part, `merged area ${tag.attribute('ref') ?? ''}`);
      merges.push(area);
      mergedRows += Math.min(area.bottom - area.top + 1, 1_000);
      if (mergedRows > LIMITS.mergedRows) throw new HostError('tooLarge', { part, detail: 'merged cells' });
    });
    const bands: ColumnBand[] = [];
    eachTag(layout, elementNamed(layout, 'cols'), (tag) => {
      if (tag.name === 'col') bands.push({ from: Number(tag.attribute('min')) - 1, to: Number(tag.attribute('max')) - 1, hidden: tag.flag('hidden') || tag.attribute('width') === '0', style: Number(tag.attribute('style') ?? -1) });
    });
    let isProtected = false;
    eachTag(layout, elementNamed(layout, 'sheetProtection'), (tag) => (isProtected = tag.flag('sheet')));
    let zeroHeight = false;
    eachTag(layout, elementNamed(layout, 'sheetFormatPr'), (tag) => (zeroHeight = tag.flag('zeroHeight')));
    this.merges = merges;
    this.bands = new ColumnBands(bands, part);
    this.protected = isProtected;
    this.rowsHiddenByDefault = zeroHeight;
    this.tables = readTables(parts, entry.path).map(({ name, area, headerRows, totalsRows }) => ({ name, area, hasHeader: headerRows > 0, hasTotals: totalsRows > 0 }));
  }

  get rowCount(): number {
    return this.cells.rowCount;
  }

  get columnCount(): number {
    return this.cells.columnCount;
  }

  cell(row: number, column: number): Cell | undefined {
    const stored = this.cells.rows[row];
    return stored && cellOf(stored, column, this.looks);
  }

  value(row: number, column: number): CellValue {
    return this.cells.rows[row]?.values[column] ?? null;
  }

  format(row: number, column: number): string | undefined {
    const stored = this.cells.rows[row];
    return stored && formatOf(stored, column, this.looks);
  }

  columnsIn(row: number): number {
    return this.cells.rows[row]?.values.length ?? 0;
  }

  isRowHidden(row: number): boolean {
    return this.cells.rows[row]?.hidden ?? this.rowsHiddenByDefault;
  }

  isColumnHidden(column: number): boolean {
    return this.bands.of(column)?.hidden ?? false;
  }

  /** The index of the look that a cell has, or would have if it were there. */
  styleAt(row: number, column: number): number {
    const stored = this.cells.rows[row];
    const own = stored?.lookAt(column);
    if (own !== undefined) return Math.max(0, own);
    if (stored && stored.style >= 0) return stored.style;
    return Math.max(0, this.bands.of(column)?.style ?? 0);
  }
}

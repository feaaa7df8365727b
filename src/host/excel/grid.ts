import { overlaps, type Area, type Cell, type ExcelTable, type SheetGrid } from '../../sheet/grid';
import { isFormula, valueOf } from './content';

/** Rectangular answers of Excel for one sheet; the arrays begin at `area`'s first cell. */
export interface SheetData {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Null when nothing is on the sheet. */
  readonly area: Area | null;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** Given only where some text could be an error value. */
  readonly types?: readonly (readonly string[])[];
  /** Given only where a symbol font would change what a character means; of these cells. */
  readonly fonts?: { readonly area: Area; readonly names: readonly (readonly (string | undefined)[])[] };
  readonly merges: readonly Area[];
  readonly tables: readonly ExcelTable[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const SYMBOL_FONT = /wingdings|webdings|^symbol$/i;

/** One sheet as it was when it was read. */
export class ExcelSheet implements SheetGrid {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly tables: readonly ExcelTable[];

  constructor(private readonly data: SheetData) {
    this.name = data.name;
    this.visible = data.visible;
    this.protected = data.protected;
    this.rowCount = data.area ? data.area.bottom + 1 : 0;
    this.columnCount = data.area ? data.area.right + 1 : 0;
    this.merges = data.merges;
    this.tables = data.tables;
  }

  cell(row: number, column: number): Cell | undefined {
    const { area } = this.data;
    if (!area || !overlaps(area, { top: row, bottom: row, left: column, right: column })) return undefined;
    const i = row - area.top;
    const j = column - area.left;
    const type = this.data.types?.[i]?.[j];
    const raw = { value: this.data.values[i]?.[j] ?? '', formula: this.data.formulas[i]?.[j], ...(type !== undefined && { type }) };
    if (raw.value === '' && !isFormula(raw)) return undefined;
    const format = this.data.formats[i]?.[j];
    const { fonts } = this.data;
    const font = fonts?.names[row - fonts.area.top]?.[column - fonts.area.left];
    return {
      value: valueOf(raw),
      ...(isFormula(raw) && { formula: raw.formula.slice(1) }),
      ...(typeof format === 'string' && format !== 'General' && { format }),
      ...(font !== undefined && SYMBOL_FONT.test(font) && { symbolFont: font }),
    };
  }

  isRowHidden(row: number): boolean {
    return this.data.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.data.hiddenColumns.has(column);
  }
}

/** A sheet as a reader sees it: merged cells speak for all the cells that they cover. */
import { type Area, type Cell, type CellValue, type SheetGrid, isCellError } from './grid';
import { monthText } from './months';
import { isDateFormat } from './numbers';
import { isEmptyText, plain } from './text';

export class SheetView {
  private readonly anchors = new Map<number, Area[]>();

  constructor(readonly sheet: SheetGrid) {
    for (const merge of sheet.merges) {
      // A merge over thousands of rows is layout, not a name: it speaks for its first rows only.
      for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 500); row++) {
        const here = this.anchors.get(row);
        if (here) here.push(merge);
        else this.anchors.set(row, [merge]);
      }
    }
  }

  get name(): string {
    return this.sheet.name;
  }

  get rowCount(): number {
    return this.sheet.rowCount;
  }

  get columnCount(): number {
    return this.sheet.columnCount;
  }

  /** The merge that covers this cell, if any. */
  mergeAt(row: number, column: number): Area | undefined {
    if (this.anchors.size === 0) return undefined;
    return this.anchors.get(row)?.find((merge) => merge.left <= column && column <= merge.right);
  }

  /** The cell itself, or the first cell of the merge that covers it. */
  cell(row: number, column: number): Cell | undefined {
    const own = this.sheet.cell(row, column);
    if (own && own.value !== null) return own;
    const merge = this.mergeAt(row, column);
    return merge ? this.sheet.cell(merge.top, merge.left) : own;
  }

  /** The value of the cell itself, or of the merge that covers it. */
  private value(row: number, column: number): CellValue {
    const own = this.ownValue(row, column);
    if (own !== null) return own;
    const merge = this.mergeAt(row, column);
    return merge ? this.ownValue(merge.top, merge.left) : null;
  }

  /** True where `text` is empty. */
  isEmpty(row: number, column: number): boolean {
    const value = this.value(row, column);
    return value === null || isCellError(value) || (typeof value === 'string' && isEmptyText(value));
  }

  /** One more than the last column of a row that may hold something. */
  columnsIn(row: number): number {
    return Math.min(this.columnCount, this.sheet.columnsIn?.(row) ?? this.columnCount);
  }

  /** The first column of a row in which a text of this pattern stands by itself; null for none. Numbers are not looked at. */
  columnSaying(row: number, pattern: RegExp): number | null {
    const end = this.columnsIn(row);
    for (let column = 0; column < end; column++) {
      const value = this.ownValue(row, column);
      if (typeof value === 'string' && pattern.test(plain(value))) return column;
    }
    return null;
  }

  /** The value of the cell itself, without making a cell where the sheet can tell. */
  ownValue(row: number, column: number): CellValue {
    const { sheet } = this;
    return sheet.value ? sheet.value(row, column) : (sheet.cell(row, column)?.value ?? null);
  }

  /** The plain text of a cell, merges included; numbers as they are; empty when blank or an error. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null || isCellError(value)) return '';
    return typeof value === 'string' ? plain(value) : this.numberText(row, column, value);
  }

  /** The number format of the cell, or of the merge that covers it. */
  private format(row: number, column: number): string | undefined {
    const { sheet } = this;
    return sheet.format && this.mergeAt(row, column) === undefined ? sheet.format(row, column) : this.cell(row, column)?.format;
  }

  /** True where a cell of its own holds a number that shows as a date. */
  isDate(row: number, column: number): boolean {
    return typeof this.ownValue(row, column) === 'number' && isDateFormat(this.format(row, column));
  }

  /** A date is named by its month: what a head made of dates shows. */
  private numberText(row: number, column: number, value: number | boolean): string {
    return typeof value === 'number' && isDateFormat(this.format(row, column)) ? monthText(value) : String(value);
  }

  /** The non-empty texts of a row, each merge once. */
  texts(row: number): { column: number; text: string }[] {
    const found: { column: number; text: string }[] = [];
    const end = this.columnsIn(row);
    for (let column = 0; column < end; column++) {
      const value = this.ownValue(row, column);
      if (typeof value === 'string') {
        const text = plain(value);
        if (text !== '') found.push({ column, text });
      } else if (typeof value === 'number') found.push({ column, text: this.numberText(row, column, value) });
    }
    return found;
  }
}

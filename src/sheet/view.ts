/** A sheet as a reader sees it: merged cells speak for all the cells that they cover. */
import { type Area, type Cell, type SheetGrid, isCellError } from './grid';
import { monthText } from './months';
import { isDateFormat } from './numbers';
import { plain } from './text';

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
    return this.anchors.get(row)?.find((merge) => merge.left <= column && column <= merge.right);
  }

  /** The cell itself, or the first cell of the merge that covers it. */
  cell(row: number, column: number): Cell | undefined {
    const own = this.sheet.cell(row, column);
    if (own && own.value !== null) return own;
    const merge = this.mergeAt(row, column);
    return merge ? this.sheet.cell(merge.top, merge.left) : own;
  }

  /** The plain text of a cell, merges included; numbers as they are; empty when blank or an error. */
  text(row: number, column: number): string {
    const value = this.cell(row, column)?.value ?? null;
    if (value === null || isCellError(value)) return '';
    return typeof value === 'string' ? plain(value) : this.numberText(row, column, value);
  }

  /** A date is named by its month: what a head made of dates shows. */
  private numberText(row: number, column: number, value: number | boolean): string {
    return typeof value === 'number' && isDateFormat(this.cell(row, column)?.format) ? monthText(value) : String(value);
  }

  /** The non-empty texts of a row, each merge once. */
  texts(row: number): { column: number; text: string }[] {
    const found: { column: number; text: string }[] = [];
    const end = Math.min(this.columnCount, this.sheet.columnsIn?.(row) ?? this.columnCount);
    for (let column = 0; column < end; column++) {
      const value = this.sheet.value ? this.sheet.value(row, column) : (this.sheet.cell(row, column)?.value ?? null);
      if (typeof value === 'string') {
        const text = plain(value);
        if (text !== '') found.push({ column, text });
      } else if (typeof value === 'number') found.push({ column, text: this.numberText(row, column, value) });
    }
    return found;
  }
}

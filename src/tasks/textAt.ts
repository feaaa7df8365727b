import { type SheetGrid, isCellError, valueAt } from '../sheet/grid';

/** What a cell holds, as text; '' where it is blank. */
export function textAt(sheet: SheetGrid, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return value === null ? '' : isCellError(value) ? value.error : String(value);
}

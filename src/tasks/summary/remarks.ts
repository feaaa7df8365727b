/** What people wrote into the remark cells of a sheet of ours, found again by KPI and unit: rows may have moved since. */
import type { WorkbookSnapshot } from '../../host/workbook';
import type { SheetGrid } from '../../sheet/grid';
import { ownSheet } from '../ownSheets';
import { textAt } from '../textAt';

export interface Remark {
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly text: string;
}

export interface Remarks {
  /** '' where nothing was written. */
  readonly of: (number: string, name: string, unit: string) => string;
  /** Those of rows that are none of these (see `remarkKey`). */
  readonly left: (keys: ReadonlySet<string>) => readonly Remark[];
}

export function remarkKey(number: string, name: string, unit: string): string {
  return `${number}\n${name}\n${unit}`;
}

/** Heads of the columns by which a remark is found; without `unit` there is one a KPI. */
export interface RemarkHeads {
  readonly number: string;
  readonly name: string;
  readonly unit?: string;
  readonly remark: string;
}

/** Remarks of the sheet of this name; none where it is not ours. */
export function remarksIn({ sheets, marks }: Pick<WorkbookSnapshot, 'sheets' | 'marks'>, name: string, heads: RemarkHeads): Remarks {
  const sheet = ownSheet({ sheets, marks }, name);
  const found = new Map((sheet ? remarksOf(sheet, heads) : []).map((remark) => [remarkKey(remark.number, remark.name, remark.unit), remark]));
  return {
    of: (...key) => found.get(remarkKey(...key))?.text ?? '',
    left: (keys) => [...found].filter(([key]) => !keys.has(key)).map(([, remark]) => remark),
  };
}

function remarksOf(sheet: SheetGrid, heads: RemarkHeads): Remark[] {
  const text = (row: number, column: number): string => textAt(sheet, row, column).trim();
  for (let row = 0; row < sheet.rowCount; row++) {
    const texts = Array.from({ length: sheet.columnCount }, (_, column) => text(row, column));
    const [number, name, remark, unit] = [heads.number, heads.name, heads.remark, heads.unit ?? heads.number].map((head) => texts.indexOf(head));
    if ([number, name, remark, unit].every((column) => column! >= 0)) return below(sheet.rowCount, row, text, { number: number!, name: name!, remark: remark!, unit: heads.unit === undefined ? null : unit! });
  }
  return [];
}

function below(rowCount: number, head: number, text: (row: number, column: number) => string, columns: { number: number; name: number; remark: number; unit: number | null }): Remark[] {
  const out: Remark[] = [];
  let [number, name] = ['', ''];
  for (let row = head + 1; row < rowCount; row++) {
    // Number and name stand once over all rows of their KPI.
    if (text(row, columns.number) !== '') [number, name] = [text(row, columns.number), text(row, columns.name)];
    const unit = columns.unit === null ? '' : text(row, columns.unit);
    const remark = text(row, columns.remark);
    const own = columns.unit === null ? text(row, columns.number) !== '' : unit !== '';
    if (remark !== '' && own && number !== '') out.push({ number, name, unit, text: remark });
  }
  return out;
}

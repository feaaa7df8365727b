/** What a planner types into an edition's workbook: by sheet and Thai head, row after row. */
import type { CellEdit } from '../../../src/host/workbook';
import { type XlsxWorkbook, openXlsx } from '../../../src/host/xlsx/open';
import { newXlsx } from '../../../src/host/xlsx/newXlsx';
import type { SheetGrid } from '../../../src/sheet/grid';
import { valueAt } from '../../../src/sheet/grid';
import { editionWorkbook } from '../../../src/tasks/edition/workbook';
import { textAt } from '../../../src/tasks/textAt';
import { EDITION_WORDS } from '../../../src/wording/edition';
import { DRAFT_WORDS } from '../../../src/wording/editionCli';

type Typed = string | number;
export type TypedSheets = Readonly<Record<string, readonly Readonly<Record<string, Typed>>[]>>;

/** The empty workbook that the product makes. */
export async function emptyBook(): Promise<XlsxWorkbook> {
  const workbook = openXlsx(newXlsx(EDITION_WORDS.guideSheet), 'empty.xlsx');
  await workbook.apply(editionWorkbook(null, null, EDITION_WORDS, DRAFT_WORDS).plan);
  return openXlsx(workbook.bytes(), 'empty.xlsx');
}

/** The first row of a sheet that has heads, and the column of each by its Thai line. */
function headsIn(sheet: SheetGrid): { readonly row: number; readonly columns: ReadonlyMap<string, number> } {
  const row = [...Array(10).keys()].find((one) => textAt(sheet, one, 1).includes('\n'))!;
  return { row, columns: new Map([...Array(sheet.columnCount).keys()].map((column) => [textAt(sheet, row, column).split('\n')[0]!, column])) };
}

/** Types rows into the first free lines of the sheets; on the sheet ฉบับ, values beside their labels. */
export async function typed(workbook: XlsxWorkbook, fields: Readonly<Record<string, Typed>>, sheets: TypedSheets): Promise<XlsxWorkbook> {
  const snapshot = await workbook.snapshot();
  const sheetNamed = (name: string): SheetGrid => snapshot.sheets.find((sheet) => sheet.name === name)!;
  const edits = [{ sheet: EDITION_WORDS.editionSheet, cells: fieldCells(sheetNamed(EDITION_WORDS.editionSheet), fields) }, ...Object.entries(sheets).map(([sheet, rows]) => ({ sheet, cells: rowCells(sheetNamed(sheet), rows) }))];
  await workbook.apply({ edits: edits.map((edit) => ({ kind: 'setCells', ...edit })) });
  return openXlsx(workbook.bytes(), 'typed.xlsx');
}

function fieldCells(sheet: SheetGrid, fields: Readonly<Record<string, Typed>>): CellEdit[] {
  return Object.entries(fields).map(([label, value]) => {
    const row = [...Array(sheet.rowCount).keys()].find((one) => textAt(sheet, one, 0).split('\n')[0] === label);
    if (row === undefined) throw new Error(`no field ${label}`);
    return { row, column: 1, content: { value }, was: valueAt(sheet, row, 1) };
  });
}

function rowCells(sheet: SheetGrid, rows: readonly Readonly<Record<string, Typed>>[]): CellEdit[] {
  const { row: head, columns } = headsIn(sheet);
  const isFree = (row: number): boolean => [...columns.values()].every((column) => valueAt(sheet, row, column) === null);
  let row = head + 1;
  while (!isFree(row)) row++;
  return rows.flatMap((values, i) => Object.entries(values).map(([name, value]) => {
    const column = columns.get(name);
    if (column === undefined) throw new Error(`no head ${name} on ${sheet.name}`);
    return { row: row + i, column, content: { value }, was: null };
  }));
}

/** Changes single cells, as a slip would. @param cells by sheet and address; null clears a cell */
export async function changed(workbook: XlsxWorkbook, cells: readonly { readonly sheet: string; readonly row: number; readonly column: number; readonly value: Typed | null }[]): Promise<XlsxWorkbook> {
  const snapshot = await workbook.snapshot();
  const sheetNamed = (name: string): SheetGrid => snapshot.sheets.find((sheet) => sheet.name === name)!;
  await workbook.apply({ edits: cells.map(({ sheet, row, column, value }) => ({ kind: 'setCells', sheet, cells: [{ row, column, content: { value }, was: valueAt(sheetNamed(sheet), row, column) }] })) });
  return openXlsx(workbook.bytes(), 'changed.xlsx');
}

import { columnNumber, parseArea } from '../../../src/sheet/address';
import type { GivenCell, GivenSheet, GivenValue, GivenWorkbook } from '../given';
import type { FakeCell } from './model/cell';
import { writeLook } from './model/look';
import { Table } from './model/tables';
import { FakeWorkbook, type Result } from './model/workbook';
import type { Worksheet } from './model/worksheet';

/**
 * Builds a workbook in memory from a test's description. Nothing is calculated: a cell given `{ formula, value }`
 * shows its value, again when the same formula is put back there; any other formula shows 0.
 */
export function fakeWorkbook(given: GivenWorkbook): FakeWorkbook {
  const workbook = new FakeWorkbook(given.name ?? 'Book1.xlsx');
  const results = new Map<string, Result>();
  for (const sheet of given.sheets) {
    for (const [address, content] of Object.entries(sheet.cells)) {
      if (typeof content !== 'object' || content === null || content.formula === undefined) continue;
      const { top, left } = areaOf(address);
      results.set(resultKey(sheet.name, top, left, `=${content.formula}`), content.error === undefined ? { value: content.value ?? 0 } : { value: content.error, error: true });
    }
  }
  workbook.calculate = (sheet, row, column, formula) => results.get(resultKey(sheet, row, column, formula)) ?? { value: 0 };
  for (const sheet of given.sheets) fillSheet(workbook, workbook.worksheets.add(sheet.name), sheet);
  for (const xml of given.customXml ?? []) workbook.customXmlParts.add(xml);
  return workbook;
}

const resultKey = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

function areaOf(ref: string) {
  const area = parseArea(ref);
  if (!area) throw new Error(`not an address: ${ref}`);
  return area;
}

function fillSheet(workbook: FakeWorkbook, sheet: Worksheet, given: GivenSheet): void {
  for (const [address, content] of Object.entries(given.cells)) {
    const { top, left } = areaOf(address);
    sheet.change(top, left, (cell) => fillCell(cell, content));
  }
  for (const ref of given.merges ?? []) sheet.mergeArea(areaOf(ref));
  for (const table of given.tables ?? []) sheet.tableList.push(new Table(workbook.newTableId(), sheet, table.name, areaOf(table.ref), table.totals ?? false));
  for (const row of given.hiddenRows ?? []) sheet.hiddenRows.add(row - 1);
  for (const letters of given.hiddenColumns ?? []) sheet.hiddenColumns.add(columnNumber(letters));
  if (given.hidden) sheet.visibility = 'Hidden';
  if (given.protected) sheet.protection.protect();
}

function fillCell(cell: FakeCell, content: GivenValue | GivenCell): void {
  const given: GivenCell = typeof content === 'object' && content !== null ? content : { value: content };
  if (given.error !== undefined) Object.assign(cell, { value: given.error, error: true });
  else cell.value = given.value ?? (given.formula === undefined ? '' : 0);
  if (given.formula !== undefined) cell.formula = `=${given.formula}`;
  if (given.format !== undefined && given.format !== 'General') cell.numberFormat = given.format;
  if (given.font !== undefined) writeLook(cell, 'font.name', given.font);
  if (given.fill !== undefined) writeLook(cell, 'fill.color', `#${given.fill}`);
}

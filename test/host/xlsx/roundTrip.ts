/** Edits of the kind that scoring makes, on any workbook, and everything that must be true of the result. */
import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import { cellAddress } from '../../../src/sheet/address';
import { isBlank, isCellError, type Cell, type SheetGrid } from '../../../src/sheet/grid';
import { openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/open';
import { HostError, type Edit, type EditPlan, type WorkbookSnapshot } from '../../../src/host/workbook';
import { putFigures } from '../figureContract';
import { lintXlsx } from './lint';
import { plainProblem } from './lint/sound';
import { compressedParts, partText } from './rawXlsx';

/** Refusals that are an answer: the edit is left out, and the others are made. */
const ANSWERS = ['sheetProtected', 'cellOccupied', 'tableLinked', 'outOfSheet', 'mergedCell', 'formulaInTheWay', 'pivotInTheWay', 'columnExists', 'signed'];

export interface RoundTrip {
  /** Why the file was not opened. */
  readonly refused?: string;
  readonly problems: readonly string[];
  readonly edits: number;
  readonly cells: number;
  /** Absent where nothing was edited. */
  readonly states?: { readonly before: WorkbookSnapshot; readonly after: WorkbookSnapshot; readonly result: Uint8Array };
}

/** Cells are written at most in this many rows and sheets: large files are no reason to wait. */
const MOST = 3;

export async function roundTrip(bytes: Uint8Array, withOracle = true): Promise<RoundTrip> {
  let workbook: XlsxWorkbook;
  let before: WorkbookSnapshot;
  try {
    workbook = openXlsx(bytes, 'book.xlsx');
    before = await workbook.snapshot();
  } catch (error) {
    if (error instanceof HostError) return { refused: error.message, problems: [], edits: 0, cells: 0 };
    throw error;
  }
  const problems: string[] = [];
  const cells = before.sheets.reduce((sum, sheet) => sum + countOf(sheet), 0);
  if (withOracle) problems.push(...disagreements(before, bytes).map((one) => `before: ${one}`));
  const { plan, refusals } = await acceptable(workbook, editsFor(before));
  problems.push(...refusals);
  const after = await workbook.snapshot();
  const result = workbook.bytes();
  const written = new Set(plan.edits.flatMap(cellsOf));
  problems.push(...otherCells(before, after, written), ...otherParts(bytes, result, before, plan), ...rawCells(bytes, result, written));
  const known = new Set(lintXlsx(bytes).map(plainProblem));
  problems.push(...lintXlsx(result).filter((one) => !known.has(plainProblem(one))).map((one) => `lint: ${one}`));
  if (withOracle) problems.push(...disagreements(after, result).map((one) => `after: ${one}`));
  if (plan.edits.length) {
    await workbook.undo();
    if (workbook.bytes() !== bytes) problems.push('undo gives other bytes');
  }
  return { problems, edits: plan.edits.length, cells, ...(plan.edits.length > 0 && { states: { before, after, result } }) };
}

function countOf(sheet: SheetGrid): number {
  let count = 0;
  eachCell(sheet, () => count++);
  return count;
}

function eachCell(sheet: SheetGrid, visit: (row: number, column: number, cell: Cell) => void): void {
  const rows = (sheet as SheetGrid & { readonly cells: { readonly rows: readonly ({ readonly values: readonly unknown[]; readonly formulas?: readonly unknown[] } | undefined)[] } }).cells.rows;
  rows.forEach((stored, row) => {
    const columns = new Set([...Object.keys(stored?.values ?? []), ...Object.keys(stored?.formulas ?? [])].map(Number));
    for (const column of columns) {
      const cell = sheet.cell(row, column);
      if (cell) visit(row, column, cell);
    }
  });
}

/** Each edit apart: some may be refused. */
function editsFor({ sheets }: WorkbookSnapshot): Edit[] {
  const edits: Edit[] = [];
  for (const sheet of sheets.slice(0, MOST)) {
    const column = Math.min(sheet.columnCount + 1, 16_380);
    const rows = [...new Set([0, Math.floor(sheet.rowCount / 2), sheet.rowCount])];
    edits.push({
      kind: 'setCells',
      sheet: sheet.name,
      cells: rows.flatMap((row, i) => [
        { row, column, content: { value: i + 0.5 }, was: sheet.cell(row, column)?.value ?? null, style: { numberFormat: '0.00', bold: true, like: { row, column: Math.max(0, column - 2) } } },
        { row, column: column + 1, content: { value: '=ไม่ใช่สูตร' }, was: sheet.cell(row, column + 1)?.value ?? null, style: { fill: 'FFF2CC' } },
        { row, column: column + 2, content: { formula: `${cellAddress(row, column)}*2`, value: 2 * i + 1 }, was: sheet.cell(row, column + 2)?.value ?? null },
      ]),
    });
    let changed = 0;
    eachCell(sheet, (row, at, cell) => {
      if (typeof cell.value !== 'number' || cell.formula !== undefined || changed >= MOST || sheet.tables.some(({ area }) => row === area.top && at >= area.left && at <= area.right)) return;
      changed++;
      edits.push({ kind: 'setCells', sheet: sheet.name, cells: [{ row, column: at, content: { value: 7.25 }, was: cell.value }] });
    });
    for (const { name, area, hasHeader, hasTotals } of sheet.tables.slice(0, MOST)) {
      const body = area.bottom - area.top + 1 - (hasHeader ? 1 : 0) - (hasTotals ? 1 : 0);
      if (body < 5_000) edits.push({ kind: 'addTableColumns', sheet: sheet.name, table: name, columns: [{ name: 'คะแนน (คำนวณ)', cells: Array.from({ length: body }, (_, i) => ({ content: { value: i % 6 }, style: { align: 'center' as const } })) }] });
    }
  }
  return [...edits, ...putFigures().edits, { kind: 'setMemory', key: 'mappings', value: [1], was: null }];
}

/** Applies what the workbook takes. Anything but an answer is a problem. */
async function acceptable(workbook: XlsxWorkbook, edits: readonly Edit[]): Promise<{ plan: EditPlan; refusals: string[] }> {
  const refusals: string[] = [];
  let taken = [...edits];
  for (;;) {
    try {
      await workbook.apply({ edits: taken });
      return { plan: { edits: taken }, refusals };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const bad = await firstRefused(workbook, taken);
      if (!ANSWERS.includes(error.code)) refusals.push(`refused: ${error.message}`);
      // a table's new column may lie where a cell was written: the cell gives way
      taken = taken.filter((_, i) => i !== bad && !(taken[bad]?.kind === 'putSheet' && taken[i]?.kind === 'setMarks'));
      if (!taken.length) return { plan: { edits: [] }, refusals };
    }
  }
}

async function firstRefused(workbook: XlsxWorkbook, edits: readonly Edit[]): Promise<number> {
  for (let count = 1; count < edits.length; count++) {
    try {
      await workbook.apply({ edits: edits.slice(0, count) });
      if (workbook.canUndo()) await workbook.undo();
    } catch {
      return count - 1;
    }
  }
  return edits.length - 1;
}

function cellsOf(edit: Edit): string[] {
  if (edit.kind === 'setCells') return edit.cells.map(({ row, column }) => `${edit.sheet}!${cellAddress(row, column)}`);
  return [];
}

/** What was read of a cell, as text. */
function shown(cell: Cell | undefined): string {
  if (isBlank(cell) && cell?.formula === undefined) return '';
  const { value = null, formula, format, symbolFont } = cell ?? {};
  return JSON.stringify([value, formula ?? null, format ?? null, symbolFont ?? null]);
}

function otherCells(before: WorkbookSnapshot, after: WorkbookSnapshot, written: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  for (const sheet of before.sheets) {
    const now = after.sheets.find(({ name }) => name === sheet.name);
    if (!now) return [`sheet ${sheet.name} is gone`];
    const compare = (row: number, column: number): void => {
      const address = `${sheet.name}!${cellAddress(row, column)}`;
      if (written.has(address) || inNewColumn(sheet, now, row, column)) return;
      const [then, found] = [shown(sheet.cell(row, column)), shown(now.cell(row, column))];
      if (then !== found) problems.push(`${address}: ${then} became ${found}`);
    };
    eachCell(sheet, compare);
    eachCell(now, compare);
    if (JSON.stringify(sheet.merges) !== JSON.stringify(now.merges)) problems.push(`merges of ${sheet.name}`);
  }
  return problems;
}

function inNewColumn(before: SheetGrid, after: SheetGrid, row: number, column: number): boolean {
  return after.tables.some(({ name, area }) => {
    const old = before.tables.find((table) => table.name === name);
    return old !== undefined && column > old.area.right && column <= area.right && row >= area.top && row <= area.bottom;
  });
}

const MAY_CHANGE = /^(\[content_types\]\.xml|.*_rels\/[^/]*\.rels|.*styles\.xml|.*calcchain\.xml|.*workbook\d*\.xml|.*tables?\/.*|customxml\/.*|.*sheets?[^/]*\.xml|.*worksheets\/[^/]*\.xml|.*drawings\/drawing\d+\.xml|.*charts\/chart\d+\.xml)$/i;

/** Every part but those that the plan concerns has the same packed bytes. */
function otherParts(before: Uint8Array, after: Uint8Array, { sheets }: WorkbookSnapshot, { edits }: EditPlan): string[] {
  const [then, now] = [compressedParts(before), compressedParts(after)];
  const changed = [...then].filter(([path, packed]) => now.get(path) !== packed).map(([path]) => path);
  const touched = new Set(edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])));
  const problems = changed.filter((path) => !MAY_CHANGE.test(path.replace(/\\/g, '/'))).map((path) => `${path} has changed`);
  const sheetParts = changed.filter((path) => /sheets\/[^/]*\.xml$/i.test(path.replace(/\\/g, '/')));
  if (sheetParts.length > Math.min(touched.size, sheets.length)) problems.push(`${sheetParts.length} sheets have changed, ${touched.size} were touched`);
  const drawn = changed.filter((path) => /drawings\/|charts\//i.test(path));
  if (drawn.length) problems.push(`${drawn.join(', ')} changed`);
  return problems;
}

const RAW_CELL = /<(?:[\w.-]+:)?c(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?c>)/g;

/** What is around the cells, and every cell that was not written, is there to the letter. */
function rawCells(before: Uint8Array, after: Uint8Array, written: ReadonlySet<string>): string[] {
  const addresses = new Set([...written].map((address) => address.slice(address.lastIndexOf('!') + 1)));
  const problems: string[] = [];
  const now = compressedParts(after);
  for (const [path, packed] of compressedParts(before)) {
    if (!/worksheets\/[^/]*\.xml$/i.test(path) || now.get(path) === packed) continue;
    const cells = (bytes: Uint8Array): string[] => (partText(bytes, path).match(RAW_CELL) ?? []).filter((cell) => /\sr\s*=/.test(cell) && !addresses.has(/\sr\s*=\s*["']([A-Z]+\d+)/.exec(cell)?.[1] ?? ''));
    const kept = new Set(cells(after));
    for (const cell of cells(before)) {
      if (!kept.has(cell) && !/^<[^>]*\/>$/.test(cell)) {
        problems.push(`${path}: ${cell.slice(0, 80)} is not there any more`);
        break;
      }
    }
    const outside = (bytes: Uint8Array): string => partText(bytes, path).replace(/<((?:[\w.-]+:)?)sheetData(?:\s*\/>|[\s\S]*<\/\1sheetData\s*>)/, '').replace(/<(?:[\w.-]+:)?dimension[^>]*>/, '').replace(/^\uFEFF?<\?xml[^>]*\?>/, '').replace(/\stabSelected=["'](?:1|true)["']/, '');
    if (outside(before) !== outside(after)) problems.push(`${path}: something beside the cells has changed`);
  }
  return problems;
}

/** Where an independent reader finds something else than we do. */
export function disagreements({ sheets, date1904 }: WorkbookSnapshot, bytes: Uint8Array): string[] {
  let book;
  try {
    book = read(bytes, { type: 'array', cellFormula: true, cellText: false, cellHTML: false });
  } catch {
    return [];
  }
  const problems: string[] = [];
  for (const sheet of sheets) {
    const other: WorkSheet | undefined = book.Sheets[sheet.name];
    if (!other) continue;
    const seen = new Set<string>();
    eachCell(sheet, (row, column, cell) => {
      const address = cellAddress(row, column);
      seen.add(address);
      const theirs = other[address] as CellObject | undefined;
      if (!sameContent(cell, theirs, date1904)) problems.push(`${sheet.name}!${address}: ${JSON.stringify(cell.value)} here, ${JSON.stringify(theirs?.v ?? null)} (${theirs?.t ?? ''}) there`);
    });
    for (const [address, theirs] of Object.entries(other)) {
      if (address.startsWith('!') || seen.has(address)) continue;
      const { v, f } = theirs as CellObject;
      if ((v ?? '') !== '' || f !== undefined) problems.push(`${sheet.name}!${address}: nothing here, ${JSON.stringify(v)} there`);
    }
  }
  return problems;
}

const plainText = (text: string): string => text.replace(/\r\n?/g, '\n');

function sameContent(cell: Cell, theirs: CellObject | undefined, date1904: boolean): boolean {
  const { value } = cell;
  if (value === null || value === '') return theirs === undefined || (theirs.v ?? '') === '' || cell.formula !== undefined;
  if (!theirs) return false;
  if (isCellError(value)) return theirs.t === 'e';
  if (theirs.v instanceof Date) return typeof value === 'number';
  if (typeof value === 'number') return typeof theirs.v === 'number' && (Math.abs(theirs.v - value) <= 1e-9 * Math.max(1, Math.abs(value)) || (date1904 && Math.abs(theirs.v - value) === 1462));
  return typeof value === 'string' ? plainText(String(theirs.v)) === plainText(value) : theirs.v === value;
}

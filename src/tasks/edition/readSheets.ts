/** Finds the sheets, heads and rows of an edition's workbook. Sheets are known by name, columns by their heads: both may stand in any order. */
import { cellAddress } from '../../sheet/address';
import { type Cell, isBlank, type SheetGrid } from '../../sheet/grid';
import { plain } from '../../sheet/text';
import { textAt } from '../textAt';
import type { Findings} from './problems';
import { type Place } from './problems';
import { EDITION_FIELDS, type EditionField, SHEET_KEYS, type SheetKey, columnsOf } from './sheets';
import type { EditionWords } from './words';

/** Heads stand in the first rows. */
const HEADS_WITHIN = 10;
/** A rule book of a whole ministry stays far below; what is larger is no edition. */
const MOST_ROWS = 5_000;

/** A cell of a row: its value, and where it is. */
export interface ReadCell {
  readonly cell: Cell | undefined;
  readonly place: Place;
}

/** One row of a sheet, by column. */
export class ReadRow {
  constructor(readonly sheet: SheetKey, private readonly grid: SheetGrid, private readonly row: number, private readonly columns: ReadonlyMap<string, number>) {}

  /** @param column by its key; a column that is not there is blank everywhere, and its place is the row's first cell */
  at(column: string): ReadCell {
    const index = this.columns.get(column);
    return { cell: index === undefined ? undefined : this.grid.cell(this.row, index), place: { sheet: this.grid.name, cell: cellAddress(this.row, index ?? 0) } };
  }
}

/** The rows of one KPI, by sheet. */
export type KpiRows = Readonly<Record<SheetKey, readonly ReadRow[]>>;

export interface ReadEdition {
  readonly fields: Readonly<Record<EditionField, ReadCell>>;
  readonly rows: KpiRows;
}

/** Heads and names as they are compared: a line break, or English beside the Thai, makes no difference. */
const bare = (text: string): string => plain(text).toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const headsOf = (text: string): string[] => [text, ...text.split('\n')].map(bare);

/** True where a workbook has at least the sheets that say what the edition is and what its indicators are. */
export function isEditionWorkbook(sheets: readonly SheetGrid[], words: EditionWords): boolean {
  return [words.editionSheet, words.sheets.kpis.th].every((name) => sheetNamed(sheets, [name]) !== undefined);
}

/** @returns null where the workbook is none of an edition; `findings` says so */
export function readSheets(sheets: readonly SheetGrid[], words: EditionWords, findings: Findings): ReadEdition | null {
  if (!isEditionWorkbook(sheets, words)) {
    findings.add('notAnEdition', { sheet: null, cell: null }, { sheets: [words.editionSheet, words.sheets.kpis.th].join(', ') });
    return null;
  }
  const rows = Object.fromEntries(SHEET_KEYS.map((key) => [key, rowsIn(key, sheets, words, findings)])) as unknown as KpiRows;
  return { fields: fieldsIn(sheetNamed(sheets, [words.editionSheet])!, words), rows };
}

function sheetNamed(sheets: readonly SheetGrid[], names: readonly string[]): SheetGrid | undefined {
  const wanted = names.map(bare);
  return sheets.find(({ name }) => wanted.includes(bare(name)));
}

function fieldsIn(grid: SheetGrid, { fields }: EditionWords): Record<EditionField, ReadCell> {
  const known = new Map(EDITION_FIELDS.flatMap((field) => [fields[field].th, fields[field].en].map((label) => [bare(label), field] as const)));
  const rowOf = new Map<EditionField, number>();
  for (let row = 0; row < Math.min(grid.rowCount, MOST_ROWS); row++) {
    const field = headsOf(textAt(grid, row, 0)).map((label) => known.get(label)).find((one) => one !== undefined);
    if (field && !rowOf.has(field)) rowOf.set(field, row);
  }
  return Object.fromEntries(EDITION_FIELDS.map((field): [EditionField, ReadCell] => {
    const row = rowOf.get(field);
    return [field, { cell: row === undefined ? undefined : grid.cell(row, 1), place: { sheet: grid.name, cell: row === undefined ? null : cellAddress(row, 1) } }];
  })) as Record<EditionField, ReadCell>;
}

function rowsIn(key: SheetKey, sheets: readonly SheetGrid[], words: EditionWords, findings: Findings): ReadRow[] {
  const { th, en } = words.sheets[key];
  const grid = sheetNamed(sheets, [th, en]);
  if (!grid) {
    findings.add('sheetMissing', { sheet: null, cell: null }, { sheet: th });
    return [];
  }
  const found = columnsIn(key, grid, words);
  const missing = columnsOf(key).filter(([name]) => !found.columns.has(name)).map(([name]) => words.heads[key][name]!.th);
  if (missing.length > 0) findings.add('columnMissing', { sheet: grid.name, cell: cellAddress(found.row, 0) }, { columns: missing.join(', ') });
  if (grid.rowCount - found.row - 1 > MOST_ROWS) {
    findings.add('tooMany', { sheet: grid.name, cell: cellAddress(found.row + 1 + MOST_ROWS, 0) }, { most: MOST_ROWS });
    return [];
  }
  const example = bare(words.example);
  const first = found.columns.get(columnsOf(key)[0]![0]) ?? 0;
  const rows: ReadRow[] = [];
  for (let row = found.row + 1; row < grid.rowCount; row++) {
    const isUsed = [...found.columns.values()].some((column) => !isBlank(grid.cell(row, column)));
    if (isUsed && !bare(textAt(grid, row, first)).startsWith(example)) rows.push(new ReadRow(key, grid, row, found.columns));
  }
  return rows;
}

/** The row with the most heads of the sheet, and the columns under them. */
function columnsIn(key: SheetKey, grid: SheetGrid, words: EditionWords): { readonly row: number; readonly columns: ReadonlyMap<string, number> } {
  const known = new Map(columnsOf(key).flatMap(([name]) => {
    const { th, en } = words.heads[key][name]!;
    return [`${th}\n${en}`, th, en].map((head) => [bare(head), name] as const);
  }));
  let best: { row: number; columns: Map<string, number> } = { row: 0, columns: new Map() };
  for (let row = 0; row < Math.min(grid.rowCount, HEADS_WITHIN); row++) {
    const columns = new Map<string, number>();
    for (let column = 0; column < Math.min(grid.columnCount, 60); column++) {
      const name = headsOf(textAt(grid, row, column)).map((head) => known.get(head)).find((one) => one !== undefined);
      if (name !== undefined && !columns.has(name)) columns.set(name, column);
    }
    if (columns.size > best.columns.size) best = { row, columns };
  }
  return best;
}

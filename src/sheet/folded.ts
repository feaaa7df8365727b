/** Tables that give each unit, or each KPI of a unit's sheet, several rows, one for each data item: they are read as if each had one row. */
import { areaAddress, parseArea } from './address';
import type { Area, Cell, SheetGrid } from './grid';
import type { TurnedTable } from './across';
import { headRole } from './heads';
import { bare } from './text';
import type { UnitReader } from './units';
import { SheetView } from './view';

/** Rows that one unit has at the most. */
const MOST_ROWS = 6;
const MOST_HEADER_ROWS = 4;

interface Block {
  readonly top: number;
  readonly labels: readonly string[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Finds folded tables: at least two units, each over the same labels in the column behind it. */
export function foldedTables(view: SheetView, readers: readonly UnitReader[]): TurnedTable[] {
  const found: TurnedTable[] = [];
  const isNamed = (text: string): boolean => text !== '' && !/^\d/.test(text) && readers.some((reader) => ['unit', 'total'].includes(reader.read(text).kind));
  for (let row = 0; row < view.rowCount; row++) {
    // Both kinds need a name over several rows; large tables have none.
    const tall = tallColumns(view, row);
    const table = tall.length === 0 ? null : (unitTableAt(view, row, tall, isNamed) ?? kpiTableAt(view, row));
    if (!table) continue;
    found.push(table);
    row = table.area.bottom;
  }
  return found;
}

function unitTableAt(view: SheetView, row: number, tall: readonly number[], isNamed: (text: string) => boolean): TurnedTable | null {
  for (const column of tall) {
    const table = tableAt(view, row, column, column + 1, isNamed);
    if (table) return table;
  }
  return null;
}

const NONE: readonly number[] = [];

/** Columns of a row where something stands, and nothing of its own below it: told at a glance, which rules out nearly all cells of large tables. */
function tallColumns(view: SheetView, row: number): readonly number[] {
  let tall: number[] | null = null;
  const end = view.columnsIn(row);
  for (let column = 0; column < end; column++) {
    if ((view.isEmpty(row + 1, column) || view.mergeAt(row, column) !== undefined) && !view.isEmpty(row, column)) (tall ??= []).push(column);
  }
  return tall ?? NONE;
}

/** KPIs in rows, each merged over a row for each of its data items. */
function kpiTableAt(view: SheetView, row: number): TurnedTable | null {
  if (row === 0) return null;
  const heads = view.texts(row - 1);
  const label = heads.find(({ text }) => /^รายการ(?:ข้อมูล)?$|^ข้อมูล$/.test(text))?.column;
  if (label === undefined) return null;
  const kpi = heads.find(({ text }) => headRole(text) === 'kpiName') ?? heads.find(({ text }) => headRole(text) === 'kpi');
  return kpi ? tableAt(view, row, kpi.column, label, (text) => text !== '') : null;
}

function tableAt(view: SheetView, row: number, unitColumn: number, labelColumn: number, isNamed: (text: string) => boolean): TurnedTable | null {
  const blocks: Block[] = [];
  for (let top = row; ; ) {
    const block = blockAt(view, top, unitColumn, labelColumn, isNamed);
    if (!block || (blocks[0] && !sameLabels(blocks[0], block))) break;
    blocks.push(block);
    top += block.labels.length;
  }
  const [first, second] = blocks;
  if (!first || !second) return null;
  const headerTop = headerTopOf(view, row);
  return headerTop === null ? null : unfolded(view, blocks, { headerTop, unitColumn, labelColumn });
}

/** The rows of one unit: its name once, and a different label in each. */
function blockAt(view: SheetView, top: number, unitColumn: number, labelColumn: number, isNamed: (text: string) => boolean): Block | null {
  const unit = view.text(top, unitColumn);
  if (!isNamed(unit)) return null;
  const merge = view.mergeAt(top, unitColumn);
  if (merge && (merge.top !== top || merge.left !== merge.right)) return null;
  const labels: string[] = [];
  for (let row = top; row < Math.min(view.rowCount, top + MOST_ROWS + 1); row++) {
    const goesOn = row === top || (merge ? row <= merge.bottom : view.text(row, unitColumn) === '');
    const label = view.text(row, labelColumn);
    if (!goesOn || label === '' || /^[-\d.,%]+$/.test(label)) break;
    labels.push(label);
  }
  const distinct = new Set(labels.map(bare)).size === labels.length;
  return distinct && labels.length >= 2 && labels.length <= MOST_ROWS ? { top, labels } : null;
}

/** The same words, or the same letter before what each KPI calls it: `A = จำนวน…`. */
function sameLabels(a: Block, b: Block): boolean {
  const meaning = (label: string): string => /^code:[A-D]/.exec(headRole(label) ?? '')?.[0] ?? headRole(label) ?? bare(label);
  return a.labels.length === b.labels.length && a.labels.every((label, i) => meaning(label) === meaning(b.labels[i]!));
}

/** Header rows hold at least two texts; a title line holds one. */
function headerTopOf(view: SheetView, row: number): number | null {
  let top = row;
  while (top > 0 && row - top < MOST_HEADER_ROWS && view.texts(top - 1).length >= 2) top--;
  return top === row ? null : top;
}

function unfolded(view: SheetView, blocks: readonly Block[], { headerTop, unitColumn, labelColumn }: { headerTop: number; unitColumn: number; labelColumn: number }): TurnedTable {
  const { sheet } = view;
  const { top, labels } = blocks[0]!;
  const headerRows = top - headerTop;
  const isKpi = ['kpi', 'kpiName'].includes(headRole(view.text(top - 1, unitColumn)) ?? '');
  const bottom = blocks[blocks.length - 1]!.top + labels.length - 1;
  const columns: { column: number; label: number | null }[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    if (column === unitColumn || column === labelColumn) continue;
    const heads = Array.from({ length: headerRows }, (_, i) => view.text(headerTop + i, column));
    if (heads.every((text) => text === '')) continue;
    // A column that has one value for all rows of a unit, merged or in the first, is no item's.
    const byLabel = blocks.some((block) => labels.some((_, i) => i > 0 && (sheet.cell(block.top + i, column)?.value ?? null) !== null));
    if (byLabel) labels.forEach((_, label) => columns.push({ column, label }));
    else columns.push({ column, label: null });
  }
  const area: Area = { top: headerTop, bottom, left: Math.min(unitColumn, ...columns.map(({ column }) => column)), right: Math.max(labelColumn, ...columns.map(({ column }) => column)) };

  /** Where a cell of the upright table is on the sheet; null for heads that are made up. */
  const placeOf = (row: number, column: number): Place | null => {
    const data = row - headerRows - 1;
    const at = column === 0 ? { column: unitColumn, label: null } : columns[column - 1];
    if (!at) return null;
    if (data >= 0) return blocks[data] ? { row: blocks[data].top + (at.label ?? 0), column: at.column } : null;
    if (row < headerRows) return { row: headerTop + row, column: at.column };
    return { row: top + (at.label ?? 0), column: labelColumn };
  };
  const cell = (row: number, column: number): Cell | undefined => {
    if (column === 0 && row <= headerRows) return row === 0 ? { value: isKpi ? view.text(headerTop + headerRows - 1, unitColumn) : 'หน่วยงาน' } : undefined;
    const place = placeOf(row, column);
    if (!place) return undefined;
    if (row > headerRows) return column === 0 ? view.cell(place.row, place.column) : sheet.cell(place.row, place.column);
    return row === headerRows && columns[column - 1]?.label === null ? undefined : view.cell(place.row, place.column);
  };
  const grid: SheetGrid = {
    name: sheet.name,
    visible: sheet.visible,
    protected: sheet.protected,
    rowCount: headerRows + 1 + blocks.length,
    columnCount: columns.length + 1,
    cell,
    merges: [{ top: 0, bottom: headerRows, left: 0, right: 0 }],
    tables: [],
    isRowHidden: (row) => row > headerRows && sheet.isRowHidden(blocks[row - headerRows - 1]!.top),
    isColumnHidden: (column) => sheet.isColumnHidden(placeOf(headerRows + 1, column)?.column ?? unitColumn),
  };
  const addressOnSheet = (address: string): string => {
    const upright = parseArea(address);
    const from = upright && placeOf(upright.top, upright.left);
    const to = upright && placeOf(upright.bottom, upright.right);
    return from && to ? areaAddress({ top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row), left: Math.min(from.column, to.column), right: Math.max(from.column, to.column) }) : address;
  };
  return { view: new SheetView(grid), area, addressOnSheet };
}

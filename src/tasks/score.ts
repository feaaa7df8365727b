/** Plans the score columns of a workbook: what will be written, where, and what is left alone. */
import type { CellContent, CellEdit, CellStyle, Edit, Mark, WorkbookSnapshot } from '../host/workbook';
import { areaAddress, cellAddress } from '../sheet/address';
import { type Area, type CellValue, type ExcelTable, type SheetGrid, isBlank, isCellError, valueAt } from '../sheet/grid';
import type { ReadTable } from '../sheet/reading';
import { type ScoreRole, columnHead, targetWord } from './columnHeads';
import { freeColumns, occupiedCell } from './place';
import type { PlanProblem, ScoreColumn, ScorePlan, ScoredReading, ScoredRecord, WriteOptions } from './types';

const ROLES: readonly ScoreRole[] = ['score', 'level', 'targetMet'];
type Constant = Exclude<CellValue, { error: string }>;

interface TablePlan {
  readonly edits: Edit[];
  readonly columns: ScoreColumn[];
  readonly marks: Mark[];
  readonly problem: PlanProblem | null;
}

/**
 * Plans score and level columns for every table that has results (a target column where the KPI prints only a target).
 * Claims are never replaced unless `overwrite` says so; what is up to date is not written again.
 */
export function planScores(snapshot: WorkbookSnapshot, scored: ScoredReading, options: WriteOptions = {}): ScorePlan {
  const wanted = scored.tables.filter(({ id }) => !options.tables || options.tables.includes(id));
  const plans = wanted.flatMap((table) => {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    const records = scored.records.filter((record) => record.table === table.id && record.result);
    return sheet && records.length > 0 ? [planTable(sheet, table, records, options.overwrite ?? false)] : [];
  });
  const edits = plans.flatMap((plan) => plan.edits);
  const marks = marksAfter(snapshot, plans, scored);
  return {
    plan: { edits: marks ? [...edits, marks] : edits },
    columns: plans.flatMap((plan) => plan.columns),
    changes: edits.reduce((count, edit) => count + (edit.kind === 'setCells' ? edit.cells.length : edit.kind === 'addTableColumns' ? edit.columns.reduce((sum, { cells }) => sum + cells.length + 1, 0) : 0), 0),
    problems: plans.flatMap(({ problem }) => (problem ? [problem] : [])),
  };
}

function planTable(sheet: SheetGrid, table: ReadTable, records: readonly ScoredRecord[], overwrite: boolean): TablePlan {
  const roles = ROLES.filter((role) => records.some((record) => valueOf(record, role) !== null));
  const empty: TablePlan = { edits: [], columns: [], marks: [], problem: null };
  if (roles.length === 0) return empty;
  if (sheet.protected) return { ...empty, problem: { table: table.id, code: 'sheetProtected', sheet: sheet.name, cell: null } };

  const claims = roles.some((role) => ownColumn(sheet, table, records, role, overwrite)?.how === 'claims');
  const placed = new Map<ScoreRole, { column: number; how: ScoreColumn['how'] }>();
  for (const role of roles) {
    const own = ownColumn(sheet, table, records, role, overwrite);
    if (own && own.how !== 'claims') placed.set(role, { column: own.column, how: own.how });
  }
  const fresh = roles.filter((role) => !placed.has(role));
  if (fresh.length > 0) {
    const room = roomFor(sheet, table, fresh.length);
    if ('blocked' in room) return { ...empty, problem: { table: table.id, code: 'cellOccupied', sheet: sheet.name, cell: cellAddress(room.blocked.row, room.blocked.column) } };
    fresh.forEach((role, i) => placed.set(role, { column: room.column + i, how: 'new' }));
  }
  return writeTable(sheet, table, records, placed, claims);
}

/** The column that the table already has for a role: ours, an empty one to fill, or one with claims. */
function ownColumn(sheet: SheetGrid, table: ReadTable, records: readonly ScoredRecord[], role: ScoreRole, overwrite: boolean): { column: number; how: 'ours' | 'fill' | 'overwrite' | 'claims' } | null {
  const ours = table.columns.find((column) => column.role === `ours:${role}`);
  if (ours) return { column: ours.column, how: 'ours' };
  const named = table.columns.find((column) => column.role === role);
  if (!named) return null;
  const filled = records.some(({ row }) => !isBlank(sheet.cell(row, named.column)));
  return { column: named.column, how: !filled ? 'fill' : overwrite ? 'overwrite' : 'claims' };
}

/** An Excel table grows by the column next to it; any other table takes the nearest free columns. */
function roomFor(sheet: SheetGrid, table: ReadTable, count: number): ReturnType<typeof freeColumns> {
  if (table.excelTable === null) return freeColumns(sheet, table.area, count);
  const whole = table.excelTable.area;
  const next: Area = { ...whole, left: whole.right + 1, right: whole.right + count };
  const blocked = occupiedCell(sheet, next);
  return blocked ? { blocked } : { column: next.left };
}

function writeTable(sheet: SheetGrid, table: ReadTable, records: readonly ScoredRecord[], placed: ReadonlyMap<ScoreRole, { column: number; how: ScoreColumn['how'] }>, claims: boolean): TablePlan {
  const cells: CellEdit[] = [];
  const columns: ScoreColumn[] = [];
  const marks: Mark[] = [];
  const added: { name: string; role: ScoreRole }[] = [];
  const lastHead = Math.max(...table.columns.filter(({ role }) => !role.startsWith('ours:')).map(({ column }) => column));
  for (const [role, { column, how }] of placed) {
    const header = how === 'new' ? columnHead(role, claims) : (table.columns.find((own) => own.column === column)?.head ?? columnHead(role, claims));
    columns.push({ table: table.id, sheet: sheet.name, role, header, how, area: { top: table.area.top, bottom: table.area.bottom, left: column, right: column } });
    for (const band of table.bands) marks.push({ role, sheet: sheet.name, area: { top: band.dataTop, bottom: band.dataBottom, left: column, right: column } });
    if (how === 'new' && table.excelTable !== null) {
      added.push({ name: header, role });
      continue;
    }
    if (how === 'new') for (const band of table.bands) cells.push({ row: band.headerBottom, column, content: { value: header }, was: valueAt(sheet, band.headerBottom, column), style: { like: { row: band.headerBottom, column: lastHead }, wrap: true } });
    for (const record of records) {
      const edit = cellEdit(sheet, record, role, column, how === 'new' ? styleOf(table, record.row, lastHead) : undefined);
      if (edit) cells.push(edit);
    }
  }
  const edits: Edit[] = cells.length > 0 ? [{ kind: 'setCells', sheet: sheet.name, cells }] : [];
  if (added.length > 0 && table.excelTable !== null) edits.push({ kind: 'addTableColumns', sheet: sheet.name, table: table.excelTable.name, columns: added.map(({ name, role }) => ({ name, cells: bodyCells(table, table.excelTable!, records, role, lastHead), headerStyle: { like: { row: table.area.top, column: lastHead } } })) });
  return { edits, columns, marks, problem: null };
}

function bodyCells(table: ReadTable, { area, hasTotals }: ExcelTable, records: readonly ScoredRecord[], role: ScoreRole, lastHead: number): { content: CellContent; style: CellStyle }[] {
  const byRow = new Map(records.map((record) => [record.row, record]));
  const rows = area.bottom - area.top - (hasTotals ? 1 : 0);
  return Array.from({ length: rows }, (_, i) => {
    const row = area.top + 1 + i;
    const record = byRow.get(row);
    return { content: { value: record ? valueOf(record, role) : null }, style: styleOf(table, row, lastHead) };
  });
}

/** Looks like the table's last column, but shows a plain number. */
function styleOf(table: ReadTable, row: number, lastHead: number): CellStyle {
  return { like: { row, column: table.columns.find(({ role }) => role === 'rate')?.column ?? lastHead }, numberFormat: 'General', align: 'center' };
}

/** The edit of one cell; null when it already holds the value. */
function cellEdit(sheet: SheetGrid, record: ScoredRecord, role: ScoreRole, column: number, style: CellStyle | undefined): CellEdit | null {
  const was = valueAt(sheet, record.row, column);
  const value = valueOf(record, role);
  const same = !isCellError(was) && (was === value || (value === null && isBlank(sheet.cell(record.row, column)))) && sheet.cell(record.row, column)?.formula === undefined;
  if (same && !style) return null;
  return { row: record.row, column, content: { value }, was, ...(style && { style }) };
}

function valueOf(record: ScoredRecord, role: ScoreRole): Constant {
  const { result } = record;
  if (!result) return null;
  if (role === 'score') return result.score;
  if (role === 'level') return result.level;
  return result.outcome === 'target' && result.targetMet !== null ? targetWord(result.targetMet) : null;
}

/** What the workbook remembers afterwards; null when it is what it remembers now. */
function marksAfter(snapshot: WorkbookSnapshot, plans: readonly TablePlan[], scored: ScoredReading): Edit | null {
  const sheets = [...new Set(plans.flatMap(({ marks }) => marks.map(({ sheet }) => sheet)))];
  const written = new Set(plans.flatMap(({ columns }) => columns.map(({ table }) => table)));
  const ofOthers = ({ role, sheet, area }: Mark): boolean => {
    const table = scored.tables.find((one) => one.sheet === sheet && written.has(one.id) && one.area.top <= area.bottom && area.top <= one.area.bottom && one.columns.some((column) => column.role === `ours:${role}` && column.column === area.left));
    return !table;
  };
  const kept = snapshot.marks.filter((mark) => sheets.includes(mark.sheet) && ofOthers(mark));
  const marks = [...kept, ...plans.flatMap((plan) => plan.marks)];
  const key = ({ role, sheet, area }: Mark): string => [role, sheet, areaAddress(area)].join('\t');
  const before = snapshot.marks.filter(({ sheet }) => sheets.includes(sheet)).map(key).sort();
  const after = marks.map(key).sort();
  return before.length === after.length && before.every((mark, i) => mark === after[i]) ? null : { kind: 'setMarks', sheets, marks };
}

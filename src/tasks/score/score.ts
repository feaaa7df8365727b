/** Plans the score columns of a workbook: what will be written, where, and what is left alone. */
import type { CellContent, CellEdit, CellStyle, Edit, Mark, WorkbookSnapshot } from '../../host/workbook';
import { choicesOf } from '../../scoring/settings';
import { areaAddress } from '../../sheet/address';
import { type Area, type ExcelTable, type SheetGrid, isBlank, isCellError, valueAt } from '../../sheet/grid';
import { joined } from '../../sheet/grouped';
import type { ReadTable } from '../../sheet/reading';
import { chosen } from '../choices';
import { type Slot, markRole, slotsOf } from './scoreColumns';
import { ScoreContents } from './scoreFormulas';
import type { PlanProblem, ScoreColumn, ScorePlan, ScoredReading, ScoredRecord, WriteOptions, WrittenAsValue } from '../types';

interface TablePlan {
  readonly table: ReadTable;
  readonly edits: readonly Edit[];
  readonly columns: readonly ScoreColumn[];
  readonly marks: readonly Mark[];
  readonly problem: PlanProblem | null;
  readonly asValues: readonly WrittenAsValue[];
}

/**
 * Plans score and level columns for every table that has results (a target column where the KPI prints only a target).
 * Claims are never replaced unless `overwrite` says so; what is up to date is not written again.
 */
export function planScores(snapshot: WorkbookSnapshot, scored: ScoredReading, options: WriteOptions = {}): ScorePlan {
  const wanted = scored.tables.filter(({ id }) => !options.tables || options.tables.includes(id));
  const plans: TablePlan[] = [];
  for (const table of wanted) {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    const records = scored.records.filter((record) => record.table === table.id && record.result);
    if (!sheet || records.length === 0) continue;
    const beside = scored.tables.filter((other) => other.sheet === table.sheet && other !== table).map(({ area }) => area);
    const planned = plans.flatMap(({ columns }) => columns.filter((column) => column.sheet === table.sheet).map(({ area }) => area));
    plans.push(planTable(sheet, table, records, options, [...beside, ...planned]));
  }
  const edits = plans.flatMap((plan) => plan.edits);
  const marks = marksAfter(snapshot, plans);
  return {
    plan: { edits: marks ? [...edits, marks] : edits },
    columns: plans.flatMap((plan) => plan.columns),
    changes: edits.reduce((count, edit) => count + cellCount(edit), 0),
    problems: plans.flatMap(({ problem }) => problem ?? []),
    asValues: plans.flatMap(({ asValues }) => asValues),
  };
}

function cellCount(edit: Edit): number {
  if (edit.kind === 'setCells') return edit.cells.length;
  return edit.kind === 'addTableColumns' ? edit.columns.reduce((sum, { cells }) => sum + cells.length + 1, 0) : 0;
}

function planTable(sheet: SheetGrid, table: ReadTable, records: readonly ScoredRecord[], options: WriteOptions, others: readonly Area[]): TablePlan {
  const slots = slotsOf(sheet, table, records, options.overwrite ?? false, others);
  if (!Array.isArray(slots)) return { table, edits: [], columns: [], marks: [], problem: slots, asValues: [] };
  const contents = new ScoreContents(sheet, table, options.as ?? 'values', choicesOf(chosen(options)));
  const lastHead = Math.max(...table.columns.filter(({ role }) => !role.startsWith('ours:')).map(({ column }) => column));
  const looks = new Looks(table, lastHead);
  const inTable = table.excelTable !== null ? slots.filter(({ how }) => how === 'new') : [];
  const cells = joined(slots.filter((slot) => !inTable.includes(slot)).map((slot) => cellEdits(sheet, table, slot, contents, looks)));
  const edits: Edit[] = cells.length > 0 ? [{ kind: 'setCells', sheet: sheet.name, cells }] : [];
  if (table.excelTable && inTable.length > 0) {
    const excelTable = table.excelTable;
    edits.push({ kind: 'addTableColumns', sheet: sheet.name, table: excelTable.name, columns: inTable.map((slot) => ({ name: slot.header, cells: bodyCells(excelTable, slot, contents, looks), headerStyle: looks.ofHead(table.area.top) })) });
  }
  // A head that does not fit its column is cut by the next one.
  const fresh = slots.filter(({ how }) => how === 'new');
  if (fresh.length > 0) edits.push({ kind: 'setColumnWidths', sheet: sheet.name, widths: fresh.map(({ column, header }) => ({ column, width: Math.max(9, shownLength(header) + 4) })) });
  return {
    table,
    edits,
    columns: slots.map(({ role, column, header, how }) => ({ table: table.id, sheet: sheet.name, role, header, how, area: { top: table.area.top, bottom: table.area.bottom, left: column, right: column } })),
    marks: slots.flatMap((slot) => table.bands.map((band) => ({ role: markRole(slot), sheet: sheet.name, area: { top: band.dataTop, bottom: band.dataBottom, left: slot.column, right: slot.column } }))),
    problem: null,
    asValues: contents.writtenAsValues,
  };
}

/** Letters that take room: Thai vowels and tones above and below the line take none. */
function shownLength(text: string): number {
  return text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length;
}

function cellEdits(sheet: SheetGrid, table: ReadTable, slot: Slot, contents: ScoreContents, looks: Looks): CellEdit[] {
  const { column, how, header } = slot;
  const edits: CellEdit[] = how !== 'new' ? [] : table.bands.map(({ headerBottom: row }) => ({ row, column, content: { value: header }, was: valueAt(sheet, row, column), style: looks.ofHead(row) }));
  for (const record of slot.records) {
    const edit = cellEdit(sheet, record, slot, contents.of(record, slot.role), how === 'new' ? looks.of(record.row) : undefined);
    if (edit) edits.push(edit);
  }
  return edits;
}

/** The edit of one cell; null when it already holds the content. */
function cellEdit(sheet: SheetGrid, record: ScoredRecord, { column }: Slot, content: CellContent, style: CellStyle | undefined): CellEdit | null {
  const cell = sheet.cell(record.row, column);
  const was = cell?.value ?? null;
  const value = content.value ?? null;
  const formula = 'formula' in content ? content.formula : undefined;
  const same = cell?.formula === formula && !isCellError(was) && (was === value || (formula === undefined && value === null && isBlank(cell)));
  return same && !style ? null : { row: record.row, column, content, was, ...(style && { style }) };
}

function bodyCells({ area, hasTotals }: ExcelTable, slot: Slot, contents: ScoreContents, looks: Looks): { content: CellContent; style: CellStyle }[] {
  const byRow = new Map(slot.records.map((record) => [record.row, record]));
  return Array.from({ length: area.bottom - area.top - (hasTotals ? 1 : 0) }, (_, i) => {
    const row = area.top + 1 + i;
    const record = byRow.get(row);
    return { content: record ? contents.of(record, slot.role) : { value: null }, style: looks.of(row) };
  });
}

/** How the cells of new columns look: each row's are the same. */
class Looks {
  private readonly byRow: CellStyle[] = [];
  private readonly rate: number;

  constructor(table: ReadTable, private readonly lastHead: number) {
    this.rate = table.columns.find(({ role }) => role === 'rate')?.column ?? lastHead;
  }

  ofHead(row: number): CellStyle {
    return { like: { row, column: this.lastHead } };
  }

  /** Like the table's rate column (else its last one), but as plain numbers. */
  of(row: number): CellStyle {
    return (this.byRow[row] ??= { like: { row, column: this.rate }, numberFormat: 'General', align: 'center' });
  }
}

/** What the workbook remembers afterwards; null when it is what it remembers now. */
function marksAfter(snapshot: WorkbookSnapshot, plans: readonly TablePlan[]): Edit | null {
  const written = plans.filter(({ columns }) => columns.length > 0);
  const sheets = [...new Set(written.map(({ table }) => table.sheet))];
  const replaced = ({ role, sheet, area }: Mark): boolean =>
    written.some(({ table }) => table.sheet === sheet && table.area.top <= area.bottom && area.top <= table.area.bottom && table.columns.some((column) => column.role === `ours:${role}` && column.column === area.left));
  const before = snapshot.marks.filter(({ sheet }) => sheets.includes(sheet));
  const marks = [...before.filter((mark) => !replaced(mark)), ...plans.flatMap((plan) => plan.marks)];
  const keys = (list: readonly Mark[]): string => list.map(({ role, sheet, area }) => [role, sheet, areaAddress(area)].join('\t')).sort().join('\n');
  return keys(before) === keys(marks) ? null : { kind: 'setMarks', sheets, marks };
}

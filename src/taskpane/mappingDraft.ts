/** What the user is about to say about a table: plain data and the rules it has to keep. */
import { columnLetters } from '../sheet/address';
import { valueAt, isCellError, type SheetGrid } from '../sheet/grid';
import type { ReadTable } from '../sheet/reading';
import type { Round } from '../kpi/schema';
import type { MappingPreview } from '../opened/answers';
import type { MappingChoice } from '../tasks/mapping';
import type { Correction } from '../tasks/types';
import type { PaneWords } from '../wording/pane';
import type { Tasks } from './session';
import type { Work } from './sessionState';

export type Columns = Readonly<Record<number, string | null>>;

/** How the editor begins: with what is known, or was said for now. `columns` null: as the reader sees them. */
export function firstDraft(tasks: Tasks, work: Work, table: ReadTable, forNow: Correction | undefined): MappingChoice {
  const known = tasks.knownMapping(work.scored, table);
  return {
    kpi: forNow?.kpi ?? known?.kpi ?? null,
    round: forNow?.round ?? ((known?.round ?? null) as Round | null),
    columns: known && table.mappable ? tasks.mappedColumns(known, table.heads) : null,
  };
}

/** The role of every column of a table, as it was read. */
export function columnsOf({ heads, columns }: ReadTable): Columns {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  return Object.fromEntries(heads.map(({ column }) => [column, roles.get(column) ?? null]));
}

/** The indicator of a table, or one of those that its rows or heads name: none has to be chosen then. */
export function kpiOf(preview: MappingPreview | null): string | null {
  return preview ? (preview.table.kpi ?? preview.first[0]?.kpi ?? null) : null;
}

/** With another KPI, data items mean other things: what it does not know is asked anew. */
export function columnsFor(columns: Columns | null, roles: readonly { readonly role: string }[]): Columns | null {
  if (!columns) return null;
  const known = new Set(roles.map(({ role }) => role));
  return Object.fromEntries(Object.entries(columns).map(([column, role]) => [column, role !== null && /^(?:item|step|check):/.test(role) && !known.has(role) ? null : role]));
}

/** What is wrong, by column; and what is missing altogether. Only one column can be the unit, and so with every other role. */
export function draftProblems(columns: Columns, kpi: string | null, mappable: boolean, words: PaneWords): { readonly byColumn: ReadonlyMap<number, string>; readonly missing: string | null } {
  const first = new Map<string, number>();
  const byColumn = new Map<number, string>();
  if (!mappable) return { byColumn, missing: kpi === null ? words.mapping.needsKpi : null };
  for (const [column, role] of Object.entries(columns)) {
    if (role === null) continue;
    const before = first.get(role);
    if (before === undefined) first.set(role, Number(column));
    else byColumn.set(Number(column), words.mapping.twice(columnLetters(before)));
  }
  return { byColumn, missing: kpi === null ? words.mapping.needsKpi : first.has('unit') ? null : words.mapping.needsUnit };
}

const SAMPLES = 3;

/** The first values of a column, as people see them. */
export function samplesOf(sheet: SheetGrid | undefined, { bands }: ReadTable, column: number): string {
  const from = bands[0]?.dataTop ?? 0;
  const found: string[] = [];
  for (let row = from; sheet && row <= Math.min(from + 20, sheet.rowCount - 1) && found.length < SAMPLES; row++) {
    const value = valueAt(sheet, row, column);
    if (value !== null && !isCellError(value) && value !== '') found.push(typeof value === 'number' ? value.toLocaleString('en-US') : String(value));
  }
  return found.join(', ');
}

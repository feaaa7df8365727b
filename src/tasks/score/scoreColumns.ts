/** Which columns a table's scores go to: ours, an empty one of the user's, or new ones beside the table. */
import { cellAddress, parseArea } from '../../sheet/address';
import { type Area, type SheetGrid, isBlank, overlaps, valueAt } from '../../sheet/grid';
import type { ReadTable } from '../../sheet/reading';
import { cellIn } from '../../sheet/recordCells';
import { type ScoreRole, columnHead } from './columnHeads';
import { freeColumns, occupiedCell } from './place';
import type { PlanProblem, ScoreColumn, ScoredRecord } from '../types';
import { writtenValue } from './writtenValue';

const ROLES: readonly ScoreRole[] = ['score', 'level', 'targetMet'];

/** A column to write: one role of one round, where rounds stand side by side. */
export interface Slot {
  readonly role: ScoreRole;
  readonly round: string | null;
  readonly records: readonly ScoredRecord[];
  readonly column: number;
  readonly how: ScoreColumn['how'];
  readonly header: string;
}

/** What a mark calls the column: `score`, or `score_m6` where rounds stand side by side. */
export function markRole({ role, round }: Pick<Slot, 'role' | 'round'>): string {
  return round ? `${role}_${round}` : role;
}

/** The columns of a table, or why it has to be left alone. */
export function slotsOf(sheet: SheetGrid, table: ReadTable, records: readonly ScoredRecord[], overwrite: boolean, others: readonly Area[]): Slot[] | PlanProblem {
  const rounds = table.rounds.length > 0 ? table.rounds : [null];
  const wanted = rounds.flatMap((round) => {
    const own = round === null ? records : records.filter((record) => record.round === round);
    return ROLES.filter((role) => own.some((record) => writtenValue(record, role) !== null)).map((role) => ({ role, round, records: own }));
  });
  if (wanted.length === 0) return [];
  if (!table.writable) return { table: table.id, code: 'unitsAcross', sheet: sheet.name, cell: null };
  if (sheet.protected) return { table: table.id, code: 'sheetProtected', sheet: sheet.name, cell: null };

  const placed = wanted.map((slot) => ({ ...slot, own: ownColumn(sheet, table, slot, overwrite) }));
  const claims = placed.some(({ own }) => own?.how === 'claims');
  const fresh = placed.filter(({ own }) => own === null || own.how === 'claims');
  const room = fresh.length > 0 ? roomFor(sheet, table, fresh.length, others) : { column: 0 };
  if ('blocked' in room) return { table: table.id, code: 'cellOccupied', sheet: sheet.name, cell: cellAddress(room.blocked.row, room.blocked.column) };
  return placed.map(({ own, ...slot }) => {
    if (own === null || own.how === 'claims') return { ...slot, column: room.column + fresh.findIndex((one) => one.role === slot.role && one.round === slot.round), how: 'new', header: columnHead(slot.role, claims, slot.round) };
    const head = valueAt(sheet, table.bands[0]!.headerBottom, own.column);
    return { ...slot, column: own.column, how: own.how, header: typeof head === 'string' ? head : columnHead(slot.role, claims, slot.round) };
  });
}

/** The column that the table already has for a role: ours, an empty one to fill, or one with claims. */
function ownColumn(sheet: SheetGrid, table: ReadTable, slot: Pick<Slot, 'role' | 'round' | 'records'>, overwrite: boolean): { column: number; how: 'ours' | 'fill' | 'overwrite' | 'claims' } | null {
  const ours = table.columns.find((column) => column.role === `ours:${markRole(slot)}`);
  if (ours) return { column: ours.column, how: 'ours' };
  const first = slot.records.find(({ cells }) => cells[slot.role] !== undefined);
  const named = first && cellIn(first, slot.role);
  const column = named === undefined ? undefined : parseArea(named)?.left;
  if (column === undefined) return null;
  const filled = slot.records.some(({ row }) => !isBlank(sheet.cell(row, column)));
  return { column, how: !filled ? 'fill' : overwrite ? 'overwrite' : 'claims' };
}

/** An Excel table grows by the column next to it; any other table takes the nearest free columns. */
function roomFor(sheet: SheetGrid, table: ReadTable, count: number, others: readonly Area[]): ReturnType<typeof freeColumns> {
  if (table.excelTable === null) return freeColumns(sheet, table.area, count, others);
  const whole = table.excelTable.area;
  const next: Area = { ...whole, left: whole.right + 1, right: whole.right + count };
  const other = others.find((one) => overlaps(one, next));
  const blocked = other ? { row: Math.max(other.top, next.top), column: other.left } : occupiedCell(sheet, next);
  return blocked ? { blocked } : { column: next.left };
}

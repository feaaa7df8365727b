/** What a user confirms about a table: the plan that remembers it in the workbook, and the one that forgets it. */
import type { EditPlan, Remembered, WorkbookSnapshot } from '../host/workbook';
import type { Round } from '../kpi/schema';
import { type ColumnHead, type Mapping, alike, confirmedRoles, hasSameHeads } from '../sheet/mapping';
import type { ReadTable, Reading } from '../sheet/reading';
import { MAPPINGS, entriesIn, mappingIn } from './remembered';

/** What a table is, as its user says. */
export interface MappingChoice {
  /** Null: as the table itself says. */
  readonly kpi: string | null;
  readonly round: Round | null;
  /** By 0-based column: a role, or null for a column that is not used. Null where the columns are left to the reader. */
  readonly columns: Readonly<Record<number, string | null>> | null;
}

/** The table of a reading with this id, whether it was read or not. */
export function tableIn(reading: Pick<Reading, 'tables' | 'others'>, id: string): ReadTable | null {
  return [...reading.tables, ...reading.others].find((table) => table.id === id) ?? null;
}

/** A choice about a table of a reading, in the words by which it is found again. */
export function mappingOf(reading: Pick<Reading, 'tables' | 'others'>, table: ReadTable, { kpi, round, columns }: MappingChoice): Mapping {
  const matchable = ({ sheet, heads, said }: ReadTable) => ({ sheet, heads, said: said.kpi });
  const all = [...reading.tables, ...reading.others].filter(({ sheet }) => sheet === table.sheet).sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  const each = new Map(all.map((one) => [one.id, matchable(one)]));
  const own = each.get(table.id) ?? matchable(table);
  const like = alike(own, [...each.values()]);
  return {
    sheet: table.sheet,
    place: { nth: Math.max(0, like.indexOf(own)) + 1, of: Math.max(1, like.length) },
    ...(kpi !== null && { kpi }),
    ...(round !== null && { round }),
    said: table.said,
    columns: table.heads.map(({ head, nth, column }) => ({ head, nth, ...(columns && { is: columns[column] ?? null }) })),
  };
}

/**
 * What is said about a table before its user says more: by what it was read, else by what was confirmed about a table of the same
 * heads that is not there any more; null where nothing was.
 */
export function knownMapping(reading: Pick<Reading, 'unused'>, table: ReadTable): Mapping | null {
  const lost = reading.unused.filter(({ mapping }) => hasSameHeads(mapping, table.heads));
  return table.mapping ?? (lost.length === 1 ? lost[0]!.mapping : null);
}

/** The roles that a mapping gives to columns, by column; null where it leaves them to the reader. */
export function mappedColumns(mapping: Mapping, heads: readonly (ColumnHead & { readonly column: number })[]): MappingChoice['columns'] {
  const roles = confirmedRoles(mapping, heads);
  return roles.every((role) => role === undefined) ? null : Object.fromEntries(heads.flatMap(({ column }, i) => (roles[i] === undefined ? [] : [[column, roles[i]]])));
}

/** Everything that would be remembered with this mapping: it takes the place of what the table was read by, and of what fits it and found no table. */
export function mappingsWith(reading: Pick<Reading, 'unused'>, table: ReadTable, mapping: Mapping, remembered: readonly Mapping[]): readonly Mapping[] {
  return [...remembered.filter((one) => !isReplaced(reading, table, one)), mapping];
}

/** Remembers a mapping. */
export function planMapping(snapshot: WorkbookSnapshot, reading: Pick<Reading, 'unused'>, table: ReadTable, mapping: Mapping): EditPlan {
  const kept = entriesIn(snapshot.memory).filter((entry) => {
    const known = mappingIn(entry);
    return known === null || !isReplaced(reading, table, known);
  });
  return planEntries(snapshot, [...kept, mapping as unknown as Remembered]);
}

function isReplaced({ unused }: Pick<Reading, 'unused'>, table: ReadTable, mapping: Mapping): boolean {
  if (same(mapping, table.mapping)) return true;
  const lost = unused.find((one) => same(one.mapping, mapping));
  return lost !== undefined && ((lost.why === 'headsChanged' && mapping.sheet === table.sheet) || hasSameHeads(mapping, table.heads));
}

const same = (a: Mapping, b: Mapping | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Forgets a mapping: its table is read as if nothing had been said. */
export function planForget(snapshot: WorkbookSnapshot, mapping: Mapping): EditPlan {
  return planEntries(snapshot, entriesIn(snapshot.memory).filter((entry) => {
    const known = mappingIn(entry);
    return known === null || !same(known, mapping);
  }));
}

function planEntries({ memory }: WorkbookSnapshot, entries: readonly Remembered[]): EditPlan {
  const was = memory?.values[MAPPINGS] ?? null;
  const value = entries.length === 0 ? null : entries;
  return { edits: JSON.stringify(value) === JSON.stringify(was) ? [] : [{ kind: 'setMemory', key: MAPPINGS, value, was }] };
}

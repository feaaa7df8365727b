/** What a workbook remembers under the keys that tasks use, checked before it is believed. */
import { config, array, int, looseObject, minimum, nullable, object, optional, string, unknown, type output } from 'zod/mini';
import type { Memory, Remembered, WorkbookSnapshot } from '../host/workbook';
import type { Mapping } from '../sheet/mapping';

// Its fast path asks whether `new Function` is allowed, which the pane's content security policy answers with a complaint.
config({ jitless: true });

/** The key that holds what was confirmed about tables: a list of mappings. */
export const MAPPINGS = 'mappings';

const counted = int().check(minimum(1));
// Loose: a newer version may have more to say.
const mapping = looseObject({
  sheet: string(),
  place: object({ nth: counted, of: counted }),
  kpi: optional(string()),
  round: optional(string()),
  said: object({ kpi: nullable(string()), round: nullable(string()) }),
  columns: array(object({ head: string(), nth: counted, is: optional(nullable(string())) })),
});
const list = array(unknown());

export interface RememberedMappings {
  readonly mappings: readonly Mapping[];
  /** Something is remembered that can't be read. */
  readonly broken: boolean;
}

/** What was confirmed about the tables of this workbook. */
export function rememberedMappings({ memory }: Pick<WorkbookSnapshot, 'memory'>): RememberedMappings {
  const entries = entriesIn(memory);
  const mappings = entries.flatMap((entry) => mappingIn(entry) ?? []);
  return { mappings, broken: (memory?.broken ?? false) || mappings.length < entries.length || (entries.length === 0 && !list.safeParse(memory?.values[MAPPINGS] ?? []).success) };
}

/** Everything under the key, readable or not. */
export function entriesIn(memory: Memory | undefined): readonly Remembered[] {
  const parsed = list.safeParse(memory?.values[MAPPINGS] ?? []);
  return parsed.success ? (parsed.data as Remembered[]) : [];
}

/** Null for an entry that is none, or none of ours. */
export function mappingIn(entry: Remembered): Mapping | null {
  const parsed = mapping.safeParse(entry);
  return parsed.success ? plainMapping(parsed.data) : null;
}

/** Without members that are there and undefined. */
function plainMapping({ sheet, place, kpi, round, said, columns }: output<typeof mapping>): Mapping {
  return { sheet, place, ...(kpi !== undefined && { kpi }), ...(round !== undefined && { round }), said, columns: columns.map(({ head, nth, is }) => ({ head, nth, ...(is !== undefined && { is }) })) };
}

/** The edition that lives in a workbook: remembered with it, and checked again before it is believed. */
import type { EditPlan, Remembered, WorkbookSnapshot } from '../../host/workbook';
import { isBundled } from '../../kpi/catalog';
import type { Edition, EditionSource } from '../../kpi/schema';
import { checkEdition } from '../../kpi/validate';

/** The key that holds it. */
export const EDITION = 'edition';

export interface RememberedEdition {
  /** Null where there is none, or none that can be used. */
  readonly edition: Edition | null;
  /** Something is remembered that can't be used: by a newer version, or changed by hand. */
  readonly broken: boolean;
}

/** The last one is kept: a workbook is read again and again, and checking a whole edition takes its time. */
let last: { readonly text: string; readonly read: RememberedEdition } | null = null;

export function rememberedEdition({ memory }: Pick<WorkbookSnapshot, 'memory'>): RememberedEdition {
  const value = memory?.values[EDITION] ?? null;
  if (value === null) return { edition: null, broken: false };
  const text = JSON.stringify(value);
  if (last?.text !== text) last = { text, read: read(value) };
  return last.read;
}

function read(value: Remembered): RememberedEdition {
  const { edition } = checkEdition(value as unknown as EditionSource);
  return edition && !isBundled(edition.id) ? { edition, broken: false } : { edition: null, broken: true };
}

/** Lets an edition live in the workbook from now on; null takes the one that is there out. */
export function planEdition({ memory }: Pick<WorkbookSnapshot, 'memory'>, edition: Edition | null): EditPlan {
  const was = memory?.values[EDITION] ?? null;
  const value = edition === null ? null : (JSON.parse(JSON.stringify(edition)) as Remembered);
  return JSON.stringify(was) === JSON.stringify(value) ? { edits: [] } : { edits: [{ kind: 'setMemory', key: EDITION, value, was }] };
}

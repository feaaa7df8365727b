import { findEdition, isBundled } from '../../kpi/catalog';
import type { Bilingual, Edition } from '../../kpi/schema';
import { fingerprint } from '../fingerprint';

/** Editions are never changed once they are made, and large: the pane asks for the same ones at every reading. */
const known = new WeakMap<Edition, string>();

/** Seven letters that change when anything in an edition does: two people with the same ones score by the same rules. */
export function versionOf(edition: Edition): string {
  const version = known.get(edition) ?? fingerprint(JSON.stringify(sorted(edition))).slice(0, 7);
  known.set(edition, version);
  return version;
}

/** By the names of members: what somebody typed in another order is no other edition. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]));
}

/** What tells an edition from every other, wherever it is named. */
export interface EditionStamp {
  readonly id: string;
  readonly title: Bilingual;
  /** What the office calls its state; null where it says nothing. */
  readonly version: string | null;
  readonly hash: string;
  /** It came with the program. */
  readonly bundled: boolean;
}

/** @throws RangeError for an edition that is not in force */
export function editionStamp(id: string): EditionStamp {
  const edition = findEdition(id);
  if (!edition) throw new RangeError(`no edition ${id}`);
  return stampOf(edition);
}

export function stampOf(edition: Edition): EditionStamp {
  return { id: edition.id, title: edition.title, version: edition.version ?? null, hash: versionOf(edition), bundled: isBundled(edition.id) };
}

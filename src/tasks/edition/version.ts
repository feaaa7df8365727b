import type { Edition } from '../../kpi/schema';
import { fingerprint } from '../fingerprint';

/** Seven letters that change when anything in an edition does: two people with the same ones score by the same rules. */
export function versionOf(edition: Edition): string {
  return fingerprint(JSON.stringify(sorted(edition))).slice(0, 7);
}

/** By the names of members: what somebody typed in another order is no other edition. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]));
}

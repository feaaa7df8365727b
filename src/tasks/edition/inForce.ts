/** Editions that an office has made itself, put into force for this call, window or worker. */
import { takeIn, takenIn } from '../../kpi/catalog';
import type { Edition } from '../../kpi/schema';

/** @throws RangeError for the id of a bundled edition */
export function useEditions(made: readonly Edition[]): void {
  takeIn(made);
}

/** Plain data: it may go to a worker, which puts it into force there. */
export function editionsInUse(): readonly Edition[] {
  return takenIn();
}

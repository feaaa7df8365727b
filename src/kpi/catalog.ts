/**
 * The rule book: the editions that come with the program, validated once when it is loaded, and those that an office has made itself.
 * Which of these are in force belongs to the whole program (one call, one window, one worker), like the bundled ones beside them.
 */
import { doh2563 } from './doh-2563/edition';
import { doh2564 } from './doh-2564/edition';
import { doh2566 } from './doh-2566/edition';
import { hss } from './hss/edition';
import { satun2567 } from './satun-2567/edition';
import type { Edition, Kpi, Round, Rule } from './schema';
import { loadEdition } from './validate';

/** The bundled editions. */
export const EDITIONS: readonly Edition[] = [satun2567, doh2563, doh2564, doh2566, hss].map(loadEdition);

let inForce: readonly Edition[] = EDITIONS;
let byId = kpisOf(EDITIONS);

function kpisOf(editions: readonly Edition[]): ReadonlyMap<string, Kpi> {
  return new Map(editions.flatMap((edition) => edition.kpis).map((kpi) => [kpi.id, kpi]));
}

/** All editions in force: the bundled ones, then those that were taken in. The same array until that changes. */
export function editions(): readonly Edition[] {
  return inForce;
}

/**
 * Puts these into force beside the bundled ones, in the place of those that were taken in before.
 * @throws RangeError for the id of a bundled edition: what that one says is never changed
 */
export function takeIn(made: readonly Edition[]): void {
  const own = made.filter((edition) => !EDITIONS.includes(edition));
  const taken = own.find(({ id }) => isBundled(id));
  if (taken) throw new RangeError(`${taken.id} is bundled`);
  if (own.length === inForce.length - EDITIONS.length && own.every((edition, i) => edition === inForce[EDITIONS.length + i])) return;
  inForce = own.length > 0 ? [...EDITIONS, ...own] : EDITIONS;
  byId = kpisOf(inForce);
}

/** Editions in force that an office has made itself. */
export function takenIn(): readonly Edition[] {
  return inForce.slice(EDITIONS.length);
}

/** The edition of an id that comes with the program, or undefined. */
export function findBundled(id: string): Edition | undefined {
  return EDITIONS.find((edition) => edition.id === id);
}

/** True for the id of an edition that comes with the program. */
export function isBundled(id: string): boolean {
  return findBundled(id) !== undefined;
}

/** The definition of an id such as `satun-2567/09`, or undefined. */
export function findKpi(id: string): Kpi | undefined {
  return byId.get(id);
}

/** The edition of an id such as `satun-2567`, or undefined. */
export function findEdition(id: string): Edition | undefined {
  return inForce.find((edition) => edition.id === id);
}

/** The edition that a KPI belongs to: the part of its id before the slash. */
export function editionOf(kpiId: string): Edition | undefined {
  return findEdition(kpiId.slice(0, kpiId.indexOf('/')));
}

/** What a KPI prints for a round; undefined where it prints neither criteria nor a target (ruling G7). */
export function ruleFor(kpi: Kpi, round: Round): Rule | undefined {
  return kpi.rounds.every ?? kpi.rounds[round];
}

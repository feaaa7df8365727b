/** The rule book, validated once when it is loaded. */
import { doh2563 } from './doh-2563/edition';
import { doh2564 } from './doh-2564/edition';
import { doh2566 } from './doh-2566/edition';
import { hss } from './hss/edition';
import { satun2567 } from './satun-2567/edition';
import type { Edition, Kpi, Round, Rule } from './schema';
import { loadEdition } from './validate';

export const EDITIONS: readonly Edition[] = [satun2567, doh2563, doh2564, doh2566, hss].map(loadEdition);

const byId = new Map<string, Kpi>(EDITIONS.flatMap((edition) => edition.kpis).map((kpi) => [kpi.id, kpi]));

/** The definition of an id such as `satun-2567/09`, or undefined. */
export function findKpi(id: string): Kpi | undefined {
  return byId.get(id);
}

/** The edition of an id such as `satun-2567`, or undefined. */
export function findEdition(id: string): Edition | undefined {
  return EDITIONS.find((edition) => edition.id === id);
}

/** The edition that a KPI belongs to: the part of its id before the slash. */
export function editionOf(kpiId: string): Edition | undefined {
  return findEdition(kpiId.slice(0, kpiId.indexOf('/')));
}

/** What a KPI prints for a round; undefined where it prints neither criteria nor a target (ruling G7). */
export function ruleFor(kpi: Kpi, round: Round): Rule | undefined {
  return kpi.rounds.every ?? kpi.rounds[round];
}

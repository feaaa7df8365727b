import { editions } from '../kpi/catalog';
import type { Bilingual, Round } from '../kpi/schema';
import { roundsOf } from './guide';

/** A KPI that a table can be said to be about. */
export interface KpiChoice {
  readonly id: string;
  readonly number: string;
  readonly name: Bilingual;
  readonly edition: string;
  readonly rounds: readonly Round[];
}

/** All KPIs of the editions in force, in the documents' order. */
export function kpiChoices(): KpiChoice[] {
  return editions().flatMap((edition) => edition.kpis.map((kpi) => ({ id: kpi.id, number: kpi.number, name: kpi.name, edition: edition.id, rounds: roundsOf(kpi) })));
}

/** An edition that forms can be made for. */
export interface EditionChoice {
  readonly id: string;
  readonly title: Bilingual;
  /** The id of its document. */
  readonly document: string;
  /** In the document's order; empty where it lists none. */
  readonly units: readonly string[];
}

export function editionChoices(): EditionChoice[] {
  return editions().map(({ id, title, document, units }) => ({ id, title, document: document.id, units: units.map(({ name }) => name) }));
}

/** Ids of the editions in force. */
export function editionIds(): string[] {
  return editions().map(({ id }) => id);
}

export { ROUNDS } from '../kpi/schema';

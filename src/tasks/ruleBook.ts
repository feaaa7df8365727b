/** The rule book as people leaf through it: the list, what a search looks at, and each definition in each of its rounds. */
import { editionOf, editions, findKpi } from '../kpi/catalog';
import type { Bilingual, Check, DataItem, Kpi, Round } from '../kpi/schema';
import { type DefinitionExplained, explainDefinition } from '../scoring/definition';
import { roundsOf } from './guide';

export interface RuleBookKpi {
  readonly id: string;
  readonly number: string;
  readonly name: Bilingual;
  /** Everything that it may be looked for by. */
  readonly words: string;
}

export interface RuleBookEdition {
  readonly id: string;
  readonly title: Bilingual;
  /** Id and title of its document. */
  readonly document: { readonly id: string; readonly title: Bilingual };
  /** Buddhist era; null where the document does not say. */
  readonly fiscalYear: number | null;
  readonly kpis: readonly RuleBookKpi[];
}

/** All editions, in the documents' order. */
export function ruleBook(): RuleBookEdition[] {
  return editions().map(({ id, title, document, fiscalYear, kpis }) => ({ id, title, document, fiscalYear, kpis: kpis.map((kpi) => ({ id: kpi.id, number: kpi.number, name: kpi.name, words: wordsOf(kpi) })) }));
}

function wordsOf({ number, name, alsoCalled, unitOfMeasure, items }: Kpi): string {
  return [number, name.th, name.en, ...alsoCalled, unitOfMeasure.th, unitOfMeasure.en, ...items.flatMap((item) => [item.code, item.name.th, item.name.en])].join(' ');
}

/** One definition in one of its rounds, with what belongs to all of them. */
export interface RuleBookPage {
  readonly definition: DefinitionExplained;
  readonly edition: Omit<RuleBookEdition, 'kpis'>;
  /** Rounds to choose from; empty where one table stands for the whole year. */
  readonly rounds: readonly Round[];
  /** All that the document asks to be reported, whichever the round. */
  readonly items: readonly DataItem[];
  /** What is refused as impossible. */
  readonly checks: readonly Check[];
}

/** @param round the last one of the year where it is null, or one that the indicator does not have; @returns null for an unknown id */
export function ruleBookPage(id: string, round: Round | null): RuleBookPage | null {
  const kpi = findKpi(id);
  const edition = editionOf(id);
  if (!kpi || !edition) return null;
  const rounds = kpi.rounds.every ? [] : roundsOf(kpi);
  const shown = round !== null && rounds.includes(round) ? round : (rounds.at(-1) ?? 'm12');
  const { id: editionId, title, document, fiscalYear } = edition;
  return { definition: explainDefinition(kpi, shown), edition: { id: editionId, title, document, fiscalYear }, rounds, items: kpi.items, checks: kpi.checks };
}

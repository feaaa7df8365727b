import { editionOf, editions, findKpi } from '../kpi/catalog';
import { ROUNDS, type Kpi, type Round } from '../kpi/schema';
import { explainDefinition } from '../scoring/definition';
import { definitionSections } from '../wording/explanation';
import type { Language } from '../wording/language';
import { unknownKpiId } from '../wording/cli';
import { UsageError } from './usage';

/**
 * `kpi explain`: one definition in words. Without a round, every round that the KPI prints rules for.
 * @throws UsageError for an id that no edition holds.
 */
export function explainCommand(kpiId: string, round: Round | undefined, language: Language): string {
  const kpi = findKpi(kpiId);
  if (!kpi) throw new UsageError(unknownKpiId(kpiId, sameNumber(kpiId)));
  const rounds = round ? [round] : printedRounds(kpi);
  const title = editionOf(kpiId)?.document.title[language] ?? '';
  return [`${kpiId}  ${title}`, ...rounds.map((one) => explained(kpi, one, language))].join('\n\n');
}

/** Ids whose KPI has this number: `9` and `satun-2567/9` mean `satun-2567/09`. */
function sameNumber(id: string): string[] {
  const [edition, number] = id.includes('/') ? id.split('/') : [null, id];
  return editions().filter((one) => edition === null || one.id === edition).flatMap(({ kpis }) => kpis.filter((kpi) => kpi.number === number?.replace(/^0+(?=\d)/, '')).map((kpi) => kpi.id));
}

/** One table for the whole year is shown once, by its last round. */
function printedRounds(kpi: Kpi): Round[] {
  return kpi.rounds.every ? ['m12'] : ROUNDS.filter((round) => kpi.rounds[round]);
}

function explained(kpi: Kpi, round: Round, language: Language): string {
  return definitionSections(explainDefinition(kpi, round), language)
    .map(({ heading, lines }) => [heading, ...lines.map(({ text }) => `  ${text}`)].join('\n'))
    .join('\n');
}

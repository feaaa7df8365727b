import { editionOf, findKpi } from '../kpi/catalog';
import { ROUNDS, type Kpi, type Round } from '../kpi/schema';
import { explainDefinition } from '../scoring/definition';
import { definitionSections } from '../wording/explanation';
import type { Language } from '../wording/language';
import { UsageError } from './usage';

/**
 * `kpi explain`: one definition in words. Without a round, every round that the KPI prints rules for.
 * @throws UsageError for an id that no edition holds.
 */
export function explainCommand(kpiId: string, round: Round | undefined, language: Language): string {
  const kpi = findKpi(kpiId);
  if (!kpi) throw new UsageError({ th: `ไม่มีตัวชี้วัด "${kpiId}" ดูรหัสทั้งหมดด้วย kpi definitions`, en: `There is no KPI "${kpiId}". See all ids with kpi definitions.` });
  const rounds = round ? [round] : printedRounds(kpi);
  const title = editionOf(kpiId)?.document.title[language] ?? '';
  return [`${kpiId}  ${title}`, ...rounds.map((one) => explained(kpi, one, language))].join('\n\n');
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

/** Short ways to name an indicator. */
import type { Language } from '../wording/language';
import type { PaneWords } from '../wording/pane';
import type { Tasks } from './session';

export type KpiChoice = ReturnType<Tasks['kpiChoices']>[number];

export function choiceOf(kpi: string | null, choices: readonly KpiChoice[]): KpiChoice | undefined {
  return kpi === null ? undefined : choices.find((choice) => choice.id === kpi);
}

/** "9 · ร้อยละของผู้ป่วยเบาหวาน…"; the id where the rule book does not know it. */
export function kpiTitle(kpi: string, choices: readonly KpiChoice[], language: Language): string {
  const choice = choiceOf(kpi, choices);
  return choice ? `${choice.number} · ${choice.name[language]}` : kpi;
}

/** What a table is about: one indicator, several, or none that is known. */
export function tableTitle(kpis: readonly string[], choices: readonly KpiChoice[], language: Language, words: PaneWords): string {
  const [first] = kpis;
  if (first === undefined) return words.unknownKpi;
  if (kpis.length === 1) return kpiTitle(first, choices, language);
  return words.severalKpis(kpis.map((kpi) => choiceOf(kpi, choices)?.number ?? kpi).join(', '));
}

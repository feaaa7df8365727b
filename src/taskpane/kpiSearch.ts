/** Finds indicators by number or by any part of a name. */
import type { KpiChoice } from './kpiNames';

/** The same letters can be written in two ways in Thai (ทำ, ทํา): both sides are brought to one. */
const comparable = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

export function matching(choices: readonly KpiChoice[], query: string): KpiChoice[] {
  const wanted = comparable(query);
  return choices.filter((choice) => choice.number === wanted || comparable(`${choice.number} ${choice.name.th} ${choice.name.en}`).includes(wanted));
}

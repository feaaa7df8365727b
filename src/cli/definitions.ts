import { editions, findEdition } from '../kpi/catalog';
import type { Edition, Kpi } from '../kpi/schema';
import { stampOf } from '../tasks/edition/version';
import { ownStampText } from '../wording/editions';
import type { Language } from '../wording/language';
import { bookCommand, questionsCommand } from './definitionsBook';
import { UsageError } from './usage';

/** What of the definitions is printed: the list of indicators, the whole book, or the questions that it leaves open. */
export interface DefinitionOptions {
  readonly edition: string | undefined;
  readonly language: Language;
  readonly json: boolean;
  readonly book: boolean;
  readonly questions: boolean;
}

/**
 * `kpi definitions`: editions and their indicators, as text or as one JSON document; `--book` and `--questions` as Markdown.
 * @throws UsageError for an edition that is not there.
 */
export function definitionsCommand({ edition: editionId, language, json, book, questions }: DefinitionOptions): string {
  const chosen = editionId === undefined ? editions() : [findEdition(editionId) ?? unknownEdition(editionId)];
  if (questions) return questionsCommand(chosen, language, json).trimEnd();
  if (book && !json) return bookCommand(chosen, language).trimEnd();
  return json ? JSON.stringify({ editions: chosen.map(listed) }, null, 2) : chosen.map((edition) => editionText(edition, language)).join('\n\n');
}

function unknownEdition(id: string): never {
  const ids = editions().map((edition) => edition.id).join(', ');
  throw new UsageError({ th: `ไม่มีเกณฑ์ฉบับ "${id}" ที่มีคือ ${ids}`, en: `There is no edition "${id}". There are: ${ids}` });
}

function listed(edition: Edition): object {
  const { id, title, fiscalYear, document, units, whole, kpis } = edition;
  const { version, hash, bundled } = stampOf(edition);
  return {
    id, title, fiscalYear, document: document.id, version, hash, bundled,
    units: units.map((unit) => unit.name),
    whole: whole.name,
    kpis: kpis.map((kpi) => ({ id: kpi.id, number: kpi.number, name: kpi.name, unitOfMeasure: kpi.unitOfMeasure, weight: kpi.weight && Number(kpi.weight.value), direction: kpi.direction, rounds: Object.keys(kpi.rounds), items: kpi.items.map(({ code, kind, name }) => ({ code, kind, name })) })),
  };
}

function editionText(edition: Edition, language: Language): string {
  return [`${edition.id}  ${edition.title[language]}`, `  ${ownStampText(stampOf(edition))[language]}`, ...edition.kpis.map((kpi) => `  ${kpi.id}  ${kpi.name[language]}${weightText(kpi, language)}`)].join('\n');
}

function weightText(kpi: Kpi, language: Language): string {
  return kpi.weight ? ` (${{ th: 'น้ำหนัก', en: 'weight' }[language]} ${kpi.weight.value})` : '';
}

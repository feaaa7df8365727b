import { EDITIONS } from '../kpi/catalog';
import { QUESTIONS, askedOf } from '../kpi/questions';
import { ROUNDS, type Edition, type Kpi } from '../kpi/schema';
import { explainDefinition } from '../scoring/definition';
import type { Language } from '../wording/language';
import { questionPage } from '../wording/questionList';
import { changeText } from '../wording/questions';
import { ruleBookPage } from '../wording/ruleBook';
import type { BookRule } from '../wording/ruleBookCriteria';
import { rulingText } from '../wording/rulings';

/** `kpi definitions --book`: the whole rule book, as Markdown. `docs/rule-book.md` is this page. */
export function bookCommand(editions: readonly Edition[], language: Language): string {
  return ruleBookPage(editions.map((edition) => ({ edition, kpis: edition.kpis.map((kpi) => ({ kpi, rules: rulesOf(kpi) })) })), language);
}

/** `kpi definitions --questions`: what the issuing office is asked to decide. `docs/open-questions.md` is this page. */
export function questionsCommand(editions: readonly Edition[], language: Language, json: boolean): string {
  const kpis = editions.flatMap((edition) => edition.kpis);
  const asked = QUESTIONS.map((question) => ({ question, kpis: askedOf(question, kpis) })).filter((one) => one.kpis.length > 0);
  if (!json) return questionPage(asked, language);
  const listed = asked.map(({ question, kpis: about }) => ({ ruling: question.ruling, kpis: about.map(({ id }) => id), says: question.says, assumed: rulingText(question.ruling, language), change: changeText(question.ruling, language), setting: question.setting }));
  return JSON.stringify({ questions: listed }, null, 2);
}

/** The pages that `docs/` keeps, in Thai. */
export function docsPages(): { readonly ruleBook: string; readonly openQuestions: string } {
  return { ruleBook: bookCommand(EDITIONS, 'th'), openQuestions: questionsCommand(EDITIONS, 'th', false) };
}

/** Rounds that ask the same stand together; one table for the whole year stands for every round (an empty list). */
function rulesOf(kpi: Kpi): BookRule[] {
  if (kpi.rounds.every) return [{ rounds: [], definition: explainDefinition(kpi, 'm12') }];
  const rules = new Map<string, BookRule>();
  for (const round of ROUNDS.filter((one) => kpi.rounds[one])) {
    const definition = explainDefinition(kpi, round);
    const key = JSON.stringify([definition.rows, definition.target, definition.gate, definition.note]);
    rules.set(key, { rounds: [...(rules.get(key)?.rounds ?? []), round], definition });
  }
  return [...rules.values()];
}

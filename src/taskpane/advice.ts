import type { Explanation } from '../scoring/explain';
import type { Language } from '../wording/language';
import { adviceText } from '../wording/explanation';
import type { PaneWords } from '../wording/pane';

/** Items of money are named so; an explanation does not carry what kind an item is. */
const MONEY = /บาท|เงิน|งบ/;

function nameOf(explanation: Explanation, code: string, language: Language): string {
  return explanation.items.find((item) => item.code === code)?.name[language] ?? code;
}

/** The way to the next level in a few words, for a list: "อีก 12 ราย ถึงระดับ 4". Null where there is no single number to say. */
export function shortAdvice(explanation: Explanation | null, words: PaneWords): string | null {
  const [way] = explanation?.advice ?? [];
  if (!explanation || way?.kind !== 'change' || way.part !== undefined) return null;
  return words.next(way.change, MONEY.test(nameOf(explanation, way.item, 'th')) ? 'baht' : 'case', way.level);
}

/** Every way to the next level, in full. */
export function fullAdvice(explanation: Explanation, language: Language, words: PaneWords): readonly string[] {
  const short = shortAdvice(explanation, words);
  return short ? [short] : explanation.advice.map((way) => adviceText(way, language, (code) => nameOf(explanation, code, language)));
}

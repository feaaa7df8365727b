import type { Explanation } from '../scoring/explain';
import { adviceText } from '../wording/advice';
import type { Language } from '../wording/language';

/** The way to the next level in a few words, for a list: "อีก 12 ราย ถึงระดับ 4". Null where it takes more than one number to say. */
export function shortAdvice(explanation: Explanation | null, language: Language): string | null {
  const [way] = explanation?.advice ?? [];
  return explanation && way?.kind === 'change' && way.part === undefined ? adviceText(way, explanation.items, language) : null;
}

/** Finds definitions by number, or by words that stand anywhere in a name or a data item, in Thai or English. */
import type { RuleBookEdition } from '../../tasks/ruleBook';

/** The same letters can be written in two ways in Thai (ทำ, ทํา), and so can digits: both sides are brought to one. */
function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** Editions with the definitions that fit every word of the query, one that has exactly this number alone; editions without any are left out. */
export function searchRules(editions: readonly RuleBookEdition[], query: string): RuleBookEdition[] {
  const words = comparable(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...editions];
  const [only] = words;
  const numbered = words.length === 1 && editions.some(({ kpis }) => kpis.some(({ number }) => number === only));
  return editions
    .map((edition) => ({ ...edition, kpis: edition.kpis.filter(({ number, words: said }) => (numbered ? number === only : words.every((word) => number === word || (!/^[\d.]+$/.test(word) && comparable(said).includes(word))))) }))
    .filter(({ kpis }) => kpis.length > 0);
}

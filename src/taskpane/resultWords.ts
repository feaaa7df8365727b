/** A result in a few words, for its row and for the top of its card. */
import type { ScoredRecord } from '../tasks/types';
import type { PaneWords } from '../wording/pane';
import { numberText } from './format';

export interface ResultWords {
  /** What stands where the level would. */
  readonly instead: string;
  readonly score: string | null;
  readonly target: string | null;
  /** What somebody typed, where it is not what comes out. */
  readonly claimed: string | null;
}

export function resultWords({ result, claimed }: ScoredRecord, words: PaneWords): ResultWords {
  if (!result) return { instead: words.outcome.none, score: null, target: null, claimed: null };
  const { outcome, score, level, points, targetMet } = result;
  const typed = claimed.score !== null && claimed.score !== score ? words.score(numberText(claimed.score)) : claimed.level !== null && claimed.level !== level ? words.level(claimed.level) : null;
  return {
    claimed: typed && words.claimed(typed),
    instead: outcome === 'scored' ? words.noLevel : words.outcome[outcome],
    score: score !== null ? words.score(numberText(score)) : points !== null ? words.points(numberText(points)) : null,
    target: targetMet === null ? null : targetMet ? words.targetMet : words.targetNotMet,
  };
}

import type { ScoredRecord } from '../types';

/** A claim against what the data gives. `agrees` and `differs` where both are there; else why they can't be compared. */
export type Comparison = 'agrees' | 'differs' | 'noClaim' | 'target' | 'missing' | 'gated' | 'invalid' | 'unknown' | 'notScored';

export function comparisonOf({ claimed, result }: ScoredRecord): Comparison {
  if (!result) return 'notScored';
  if (result.outcome !== 'scored') return result.outcome;
  const pairs = [[claimed.score, result.score], [claimed.level, result.level]].filter(([claim, own]) => claim !== null && own !== null) as [number, number][];
  if (pairs.length === 0) return 'noClaim';
  return pairs.every(([claim, own]) => Math.abs(claim - own) <= 5e-5) ? 'agrees' : 'differs';
}

/** What a record claims and what it earns, as one number each: the score, else the level. */
export function scoresOf({ claimed, result }: ScoredRecord): { readonly claimed: number | null; readonly computed: number | null } {
  const byLevel = claimed.score === null && claimed.level !== null;
  return { claimed: claimed.score ?? claimed.level, computed: result?.outcome === 'scored' ? (byLevel ? result.level : (result.score ?? result.level)) : null };
}

import type { CellValue } from '../../sheet/grid';
import { type ScoreRole, targetWord } from './columnHeads';
import type { ScoredRecord } from '../types';

/** What a record's cell in a score column holds; null (blank) where it has no result: never a silent 0. */
export function writtenValue({ result }: ScoredRecord, role: ScoreRole): Exclude<CellValue, { error: string }> {
  if (!result) return null;
  if (role === 'score') return result.score;
  if (role === 'level') return result.level;
  return result.outcome === 'target' && result.targetMet !== null ? targetWord(result.targetMet) : null;
}

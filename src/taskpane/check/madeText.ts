import type { CheckWords } from '../../wording/paneCheck';
import type { Made } from './checkState';

/** What was made of the checked files, in one sentence. */
export function madeText(made: Made, words: CheckWords): string {
  switch (made.kind) {
    case 'report':
      return words.reportMade(made.findings, made.conflicts);
    case 'collect':
      return words.collected(made.kpis, made.rows, made.disputed);
    case 'nothingToCollect':
      return words.nothingToCollect;
  }
}

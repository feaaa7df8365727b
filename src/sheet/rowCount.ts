import type { ReadingHints } from './guide';

/** Often enough for a bar to move, seldom enough to cost nothing. */
const TIMES = 50;

/** Hints by which the rows that are read are counted, where somebody wants to be told. @param of all rows of the tables that were found */
export function counting(hints: ReadingHints, of: number): ReadingHints {
  const { noticed } = hints;
  if (!noticed) return hints;
  const every = Math.max(1, Math.ceil(of / TIMES));
  let rows = 0;
  return { ...hints, rowRead: () => void (++rows % every === 0 && noticed(Math.min(rows, of), of)) };
}

import type { ReadingIssue } from '../../sheet/reading';
import type { ScoredRecord } from '../types';
import { FEWEST, SHARE, columnIssue } from './columns';

/** Columns in which nearly every row has more in its part than in its whole: the two stand in each other's place. @param columns of `columnsOf` */
export function swappedColumns(columns: readonly ScoredRecord[][]): ReadingIssue[] {
  return columns.flatMap((column) => {
    const above = column.filter(({ result }) => result !== null && result.issues.length > 0).flatMap((record) => {
      const { part, whole } = record.result?.issues.find(({ code }) => code === 'aGreaterThanB')?.data ?? {};
      return typeof part === 'string' && typeof whole === 'string' ? [{ record, part, whole }] : [];
    });
    const first = above[0];
    if (!first || above.length < FEWEST) return [];
    const same = above.filter(({ part, whole }) => part === first.part && whole === first.whole);
    const counted = column.filter(({ inputs }) => typeof inputs[first.part] === 'number' && typeof inputs[first.whole] === 'number');
    return same.length >= FEWEST && same.length >= SHARE * counted.length ? [columnIssue(same, first.part, { code: 'aGreaterThanB', severity: 'error', found: null, expected: null, data: { count: same.length } })] : [];
  });
}

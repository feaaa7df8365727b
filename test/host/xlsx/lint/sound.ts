import { lintXlsx } from '.';

/** Places in a text move with what is written. */
export const plainProblem = (problem: string): string => problem.replace(/ at \d+: .*$/, '').replace(/ of \d+$/, '');

/**
 * A written workbook, once its structure is found sound.
 * @param before what was written into, where it need not be sound itself: its own problems are not told
 * @throws Error that lists what is wrong
 */
export function sound(written: Uint8Array, before?: Uint8Array): Uint8Array {
  const known = new Set(before ? lintXlsx(before).map(plainProblem) : []);
  const problems = lintXlsx(written).filter((one) => !known.has(plainProblem(one)));
  if (problems.length > 0) throw new Error(`The workbook is not sound:\n${problems.join('\n')}`);
  return written;
}

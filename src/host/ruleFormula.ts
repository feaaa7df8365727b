import { cellAddress } from '../sheet/address';
import type { Area } from '../sheet/grid';
import type { ColorRule } from './workbook';

/**
 * A blank cell counts as zero where a rule compares values: rules that zero fits ask for a number first.
 * @returns the formula, as it reads for the first cell of the area; null where comparing is enough
 */
export function colorFormula({ from, to }: ColorRule, { top, left }: Area): string | null {
  const cell = cellAddress(top, left);
  return from <= 0 && to >= 0 ? `AND(ISNUMBER(${cell}),${cell}>=${from},${cell}<=${to})` : null;
}

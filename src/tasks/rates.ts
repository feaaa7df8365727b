import Fraction from 'fraction.js';
import type { Result } from '../scoring/result';

/** The one rate of a result as a plain number, in the KPI's unit; null where it has none, or several. */
export function oneRate({ rate }: Pick<Result, 'rate'>): number | null {
  return rate instanceof Fraction ? rate.valueOf() : null;
}

/** The rates of a result with several measures, in the order of its document, as plain numbers. */
export function manyRates({ rate }: Pick<Result, 'rate'>): readonly number[] {
  return rate === null || rate instanceof Fraction ? [] : Object.values(rate).map((one) => one.valueOf());
}

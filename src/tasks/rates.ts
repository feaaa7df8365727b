import { toNumber } from '../scoring/exact';
import { oneRate as exactRate, severalRates } from '../scoring/rate';
import type { Result } from '../scoring/result';

/** The one rate of a result as a plain number, in the KPI's unit; null where it has none, or several. */
export function oneRate({ rate }: Pick<Result, 'rate'>): number | null {
  const one = exactRate(rate);
  return one && toNumber(one);
}

/** The rates of a result with several measures, in the order of its document, as plain numbers. */
export function manyRates({ rate }: Pick<Result, 'rate'>): readonly number[] {
  return severalRates(rate).map(([, one]) => toNumber(one));
}

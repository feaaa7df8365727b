import { rounded, toNumber } from '../scoring/exact';
import { oneRate as exactRate, rateAsText, severalRates } from '../scoring/rate';
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

/** As `oneRate`, to two decimals: rounded while still exact, since a binary number would round 24.995 down. */
export function roundedRate({ rate }: Pick<Result, 'rate'>): number | null {
  const one = exactRate(rate);
  return one && toNumber(rounded(one, 2));
}

/** The exact rate as a fraction in lowest terms, `"199/10"` or `"30"`; several by name; null where there is none. */
export function printedRate({ rate }: Pick<Result, 'rate'>): string | Readonly<Record<string, string>> | null {
  return rateAsText(rate);
}

/** The rate of a result, in the KPI's unit: one, several by name, or none. */
import { fraction, isExact, type Exact } from './exact';

export type Rate = Exact | Readonly<Record<string, Exact>>;

/** Null where there is none, or several. */
export function oneRate(rate: Rate | null): Exact | null {
  return rate !== null && isExact(rate) ? rate : null;
}

/** Of results with several measures, by name and in the order of their document; else empty. */
export function severalRates(rate: Rate | null): readonly (readonly [name: string, rate: Exact])[] {
  return rate === null || isExact(rate) ? [] : Object.entries(rate);
}

/** As fractions in lowest terms: `"199/10"`, `"30"`; several by name. */
export function rateAsText(rate: Rate | null): string | Readonly<Record<string, string>> | null {
  if (rate === null) return null;
  return isExact(rate) ? fraction(rate).toFraction() : Object.fromEntries(severalRates(rate).map(([name, one]) => [name, fraction(one).toFraction()]));
}

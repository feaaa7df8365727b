/** Measures in the words of a sheet, compared without division: 29 of 100 is 29 percent, where 29/100*100 is not. */
import type { Decimal, Kpi } from '../kpi/schema';
import { FormulaGap } from './formula-gap';
import { parseFormula } from './formula-parser';

/** A value as a fraction: `top × k / (bottom × m)`. Texts are products or atoms; null stands for 1. */
export interface Ratio {
  readonly top: string | null;
  readonly k: number;
  readonly bottom: string | null;
  readonly m: number;
}

/** What a data item is in the sheet: its text and what that has to be divided by. */
export type ItemText = (code: string) => { readonly text: string; readonly scale: number };

/** @throws FormulaGap where a divisor is no cell or number above zero: comparisons are multiplied by it */
export function ratioOf(measure: string, item: ItemText): Ratio {
  const ratio = parseFormula<Ratio>(measure, {
    item: (code) => {
      const { text, scale } = item(code);
      return { top: text, k: 1, bottom: null, m: scale };
    },
    number: (digits) => ({ top: null, k: wholeOf(digits).n, bottom: null, m: wholeOf(digits).d }),
    negate: negated,
    add: added,
    multiply: multiplied,
    divide: (a, b) => multiplied(a, inverted(b)),
  });
  if (ratio.bottom?.includes('-') || ratio.m <= 0) throw new FormulaGap('measure', measure);
  return ratio;
}

const times = (...parts: (string | null)[]): string | null => parts.filter((part) => part !== null).join('*') || null;
const negated = (a: Ratio): Ratio => ({ ...a, k: -a.k });
const inverted = (a: Ratio): Ratio => ({ top: a.bottom, k: a.m, bottom: a.top, m: a.k });

function multiplied(a: Ratio, b: Ratio): Ratio {
  return reduced({ top: times(a.top, b.top), k: a.k * b.k, bottom: times(a.bottom, b.bottom), m: a.m * b.m });
}

function added(a: Ratio, b: Ratio): Ratio {
  const alike = a.bottom === b.bottom && a.m === b.m;
  const [first, second] = alike ? [scaled(a.top, a.k), scaled(b.top, b.k)] : [scaled(times(a.top, b.bottom), a.k * b.m), scaled(times(b.top, a.bottom), b.k * a.m)];
  const top = `(${first}${second.startsWith('-') ? '' : '+'}${second})`;
  return alike ? { top, k: 1, bottom: a.bottom, m: a.m } : { top, k: 1, bottom: times(a.bottom, b.bottom), m: a.m * b.m };
}

function reduced(a: Ratio): Ratio {
  const common = gcd(Math.abs(a.k), Math.abs(a.m));
  return { ...a, k: a.k / common, m: a.m / common };
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** `B6*100`; a factor of 1 is left out. */
function scaled(text: string | null, factor: number): string {
  if (text === null) return String(factor);
  if (factor === -1) return `-${text}`;
  return factor === 1 ? text : `${text}*${factor}`;
}

/** A decimal as whole numbers: 12.5 is 125 / 10. */
export function wholeOf(value: Decimal): { readonly n: number; readonly d: number } {
  const [whole, decimals = ''] = String(value).split('.');
  return { n: Number(`${whole}${decimals}`), d: 10 ** decimals.length };
}

/** True in the sheet when the value compares so with a threshold; for values with a divisor above zero. */
export function compared(ratio: Ratio, is: '>=' | '<=' | '<', threshold: Decimal): string {
  // A cell by itself holds the binary number nearest to its decimal, as the threshold does: multiplying would part them.
  if (ratio.bottom === null && ratio.k === 1 && ratio.m === 1) return `${scaled(ratio.top, 1)}${is}${threshold}`;
  const { n, d } = wholeOf(threshold);
  return `${scaled(ratio.top, ratio.k * d)}${is}${scaled(ratio.bottom, n * ratio.m)}`;
}

/** The comparison that reaches a threshold in the KPI's direction. */
export function reachedFormula(ratio: Ratio, threshold: Decimal, direction: Kpi['direction']): string {
  return compared(ratio, direction === 'higher' ? '>=' : '<=', threshold);
}

/** How far a value is from one threshold to the next: 0 at `here`, 1 at `next`. Spreadsheets round halves away from zero, as ruling G2 wants. */
export function shareFormula(ratio: Ratio, here: Decimal, next: Decimal): string {
  const [from, to] = [wholeOf(here), wholeOf(next)];
  const d = Math.max(from.d, to.d);
  const [p, q] = [from.n * (d / from.d), to.n * (d / to.d)];
  const [value, start] = [scaled(ratio.top, ratio.k * d), scaled(ratio.bottom, p * ratio.m)];
  const width = scaled(ratio.bottom, Math.abs(q - p) * ratio.m);
  const divisor = width.includes('*') ? `(${width})` : width;
  return `(${q > p ? `${value}-${start}` : `${start}-${value}`})/${divisor}`;
}

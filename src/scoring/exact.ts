import Fraction from 'fraction.js';

/** A rational number: two safe integers where they suffice (fast), a Fraction of BigInts where they don't. Lowest terms are not promised. */
export type Exact = Small | Fraction;
interface Small {
  readonly n: number;
  readonly d: number;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

const small = (n: number, d: number): Small => ({ n, d });
const isSmall = (value: Exact): value is Small => !(value instanceof Fraction);

/** Tells a number from several by name. */
export function isExact(value: Exact | Readonly<Record<string, Exact>>): value is Exact {
  return typeof value['d'] === 'number' || typeof value['d'] === 'bigint';
}
const safe = Number.isSafeInteger;

/** A number that was sent from one thread to another, where a Fraction loses its methods. */
export function revived(value: Exact): Exact {
  return typeof value.d === 'bigint' ? new Fraction(value) : value;
}

export const ZERO: Exact = small(0, 1);

/**
 * A number as people read it: by its shortest decimal text, so that 1111111.2 is eleven million one hundred and eleven thousand
 * one hundred and twelve tenths, and not the nearest binary fraction. Null where the text is no finite decimal.
 */
export function exactOf(value: number | string): Exact | null {
  if (typeof value === 'number' && safe(value)) return small(value, 1);
  const match = DECIMAL.exec(String(value));
  if (!match) return null;
  const [, sign, whole, decimals = '', exponent] = match;
  const scale = decimals.length - Number(exponent ?? 0);
  if (Math.abs(scale) > 400) return null;
  const digits = `${sign}${whole}${decimals}`;
  const n = Number(digits);
  if (scale < 0) return new Fraction(BigInt(digits) * 10n ** BigInt(-scale), 1n);
  return scale <= 15 && safe(n) ? small(n, 10 ** scale) : new Fraction(BigInt(digits), 10n ** BigInt(scale));
}

/** As `exactOf`, for the numbers of definitions, which were checked when they were loaded. @throws RangeError for anything else. */
export function decimal(value: number | string): Exact {
  const exact = exactOf(value);
  if (!exact) throw new RangeError(`"${value}" in a definition is no decimal number. Write it with digits and a point.`);
  return exact;
}

/** The Fraction in lowest terms. */
export function fraction(value: Exact): Fraction {
  return isSmall(value) ? new Fraction(value.n, value.d) : value;
}

export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const x = a.n * b.d;
    const y = b.n * a.d;
    const d = a.d * b.d;
    if (safe(x) && safe(y) && safe(x + y) && safe(d)) return small(x + y, d);
  }
  return fraction(a).add(fraction(b));
}

export function negate(a: Exact): Exact {
  return isSmall(a) ? small(-a.n, a.d) : a.neg();
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (safe(n) && safe(d)) return small(n, d);
  }
  return fraction(a).mul(fraction(b));
}

/** Null when the divisor is zero. */
export function divide(a: Exact, b: Exact): Exact | null {
  if (sign(b) === 0) return null;
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.d * Math.sign(b.n);
    const d = a.d * Math.abs(b.n);
    if (safe(n) && safe(d)) return small(n, d);
  }
  return fraction(a).div(fraction(b));
}

export function sign(a: Exact): -1 | 0 | 1 {
  const n = isSmall(a) ? a.n : a.s * a.n;
  return n < 0 ? -1 : n > 0 ? 1 : 0;
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  if (isSmall(a) && isSmall(b)) {
    const x = a.n * b.d;
    // Where this one is a safe integer, rounding the other can't bring it to this side.
    if (safe(x)) return x - b.n * a.d;
  }
  return fraction(a).compare(fraction(b));
}

export function isWhole(a: Exact): boolean {
  return isSmall(a) ? a.n % a.d === 0 : a.d === 1n;
}

/** The greatest whole number not above the value. A quotient of safe integers is never so near a whole number that it is rounded to it. */
export function floor(a: Exact): Exact {
  return isSmall(a) ? small(Math.floor(a.n / a.d), 1) : a.floor();
}

/** Rounded to a number of decimals, halves away from zero, as spreadsheets round. */
export function rounded(a: Exact, places: number): Exact {
  const scale = 10 ** places;
  const isNegative = sign(a) < 0;
  const whole = floor(add(multiply(isNegative ? negate(a) : a, small(scale, 1)), small(1, 2)));
  const value = multiply(whole, small(1, scale));
  return isNegative ? negate(value) : value;
}

/** The nearest binary number, for showing and for scores of at most 4 decimals. */
export function toNumber(a: Exact): number {
  return isSmall(a) ? a.n / a.d : a.valueOf();
}

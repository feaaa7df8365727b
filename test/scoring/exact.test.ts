/** Numbers as fractions, against plain BigInt arithmetic: small ones, and those that no longer fit into safe integers. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { add, compare, decimal, divide, exactOf, floor, fraction, isWhole, multiply, negate, revived, rounded, sign, subtract, toNumber, type Exact } from '../../src/scoring/exact';

const text = (value: Exact | null): string => (value === null ? 'none' : fraction(value).toFraction());
const MOST = Number.MAX_SAFE_INTEGER;

describe('numbers as they are written', () => {
  test.each([
    [1111111.2, '5555556/5'], [0.1, '1/10'], [1e21, '1000000000000000000000'], [1.5e-7, '3/20000000'], ['-12.50', '-25/2'], ['+7', '7'], ['12E2', '1200'], ['1.5e+1', '15'], ['-2.5e-1', '-1/4'],
    ['9007199254740993', '9007199254740993'], ['-9007199254740993.5', '-18014398509481987/2'], ['0.00000000000000000000001', '1/100000000000000000000000'], ['0.1234567890123456', '19290123283179/156250000000000'],
    ['1e400', `1${'0'.repeat(400)}`], ['1e-400', `1/1${'0'.repeat(400)}`],
  ])('%p is %s', (value, wanted) => expect(text(exactOf(value))).toBe(wanted));

  test.each(['', 'abc', '1e999', '1e401', '1e-401', '1,5', '1.', '.5', '1e', 'x1', '1x', '--1', 'Infinity', NaN, Infinity])('%p is none', (value) => expect(exactOf(value)).toBeNull());

  test('a definition that holds something else is refused', () => {
    expect(() => decimal('x')).toThrow(new RangeError('"x" in a definition is no decimal number. Write it with digits and a point.'));
  });
});

/** n/d, as it comes out of a calculation. */
const over = (n: number | string, d: number | string): Exact => divide(decimal(n), decimal(d))!;

test('what fits into safe integers stays two numbers, which is what makes a large workbook fast', () => {
  const half = exactOf('0.5')!;
  const values = [exactOf(5), exactOf(-2.25), exactOf('12'), exactOf('0.123456789012345'), add(half, half), subtract(half, over(1, 3)), multiply(half, half), divide(half, over(-2, 3)), negate(half), floor(half), rounded(over(2, 3), 2)];
  expect(values.filter((value) => value instanceof Fraction)).toEqual([]);
  expect(exactOf(9007199254740993n.toString())).toBeInstanceOf(Fraction);
});

describe('where safe integers end', () => {
  test.each([
    ['a numerator', () => add(decimal(3002399751580331), over(-5, 3)), '9007199254740988/3'],
    ['the other numerator', () => add(over(-5, 3), decimal(3002399751580331)), '9007199254740988/3'],
    ['their sum', () => add(decimal(MOST), decimal(2)), '9007199254740993'],
    ['a common denominator', () => add(over(1, 94906267), over(1, 94906269)), '189812536/9007199705687823'],
    ['a product', () => multiply(decimal(94906267), decimal(94906269)), '9007199705687823'],
    ['a product of denominators', () => multiply(over(1, 94906267), over(1, 94906269)), '1/9007199705687823'],
    ['a quotient', () => divide(decimal(94906267), over(1, 94906269)), '9007199705687823'],
    ['a quotient of quotients', () => divide(over(1, 94906267), decimal(94906269)), '1/9007199705687823'],
  ])('%s', (_title, value, wanted) => expect(text(value())).toBe(wanted));

  test('neighbours are told apart', () => {
    expect(compare(over(94906267, 94906268), over(94906268, 94906269))).toBeLessThan(0);
    expect(compare(over(94906268, 94906269), over(94906267, 94906268))).toBeGreaterThan(0);
    expect(compare(over(MOST, 2), over(1, MOST))).toBeGreaterThan(0);
    expect(compare(over(1, MOST), over(MOST, 2))).toBeLessThan(0);
  });
});

interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const exactOfRatio = ({ n, d }: Ratio): Exact => divide(decimal(String(n)), decimal(String(d)))!;
const bottom = (a: bigint, b: bigint): bigint => (b === 0n ? a : bottom(b, a % b));
function textOf(n: bigint, d: bigint): string {
  const common = bottom(n, d) * (d < 0n !== bottom(n, d) < 0n ? -1n : 1n);
  return d / common === 1n ? String(n / common) : `${n / common}/${d / common}`;
}
const floored = (n: bigint, d: bigint): bigint => n / d - (n % d < 0n ? 1n : 0n);

/** Small, near the end of safe integers, and beyond it. */
const whole = fc.oneof(fc.bigInt(-60n, 60n), fc.bigInt(-200_000_000n, 200_000_000n), fc.bigInt(BigInt(MOST) - 50n, BigInt(MOST) + 50n), fc.bigInt(-(10n ** 30n), 10n ** 30n));
const ratio = fc.record({ n: whole, d: whole.map((d) => (d < 0n ? -d : d)).filter((d) => d > 0n) });

test('calculations', () => {
  fc.assert(
    fc.property(ratio, ratio, (p, q) => {
      const [a, b] = [exactOfRatio(p), exactOfRatio(q)];
      expect(text(add(a, b))).toBe(textOf(p.n * q.d + q.n * p.d, p.d * q.d));
      expect(text(subtract(a, b))).toBe(textOf(p.n * q.d - q.n * p.d, p.d * q.d));
      expect(text(multiply(a, b))).toBe(textOf(p.n * q.n, p.d * q.d));
      const quotient = divide(a, b);
      expect(text(quotient)).toBe(q.n === 0n ? 'none' : textOf(p.n * q.d, p.d * q.n));
      if (quotient) expect(sign(quotient)).toBe(sign(multiply(a, b)));
      const difference = p.n * q.d - q.n * p.d;
      expect(Math.sign(compare(a, b))).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
    }),
    { seed: 2567, numRuns: 600 },
  );
});

test('one value', () => {
  fc.assert(
    fc.property(ratio, fc.nat(4), ({ n, d }, places) => {
      const a = exactOfRatio({ n, d });
      const size = n < 0n ? -n : n;
      const scale = 10n ** BigInt(places);
      expect(sign(a)).toBe(n > 0n ? 1 : n < 0n ? -1 : 0);
      expect(text(negate(a))).toBe(textOf(-n, d));
      expect(isWhole(a)).toBe(n % d === 0n);
      expect(text(floor(a))).toBe(String(floored(n, d)));
      expect(text(rounded(a, places))).toBe(textOf((n < 0n ? -1n : 1n) * floored(size * scale * 2n + d, d * 2n), scale));
      expect(toNumber(a)).toBeCloseTo(Number(n) / Number(d), 4 - String(size).length);
    }),
    { seed: 2567, numRuns: 600 },
  );
});

test('just below and just above a whole number, a quotient has the right floor', () => {
  const one = fc.integer({ min: 1, max: MOST });
  fc.assert(
    fc.property(one, one, fc.constantFrom(-1, 0, 1), fc.constantFrom(1, -1), (k, d, beside, direction) => {
      const n = (BigInt(Math.floor(MOST / d)) < BigInt(k) ? BigInt(Math.floor(MOST / d)) : BigInt(k)) * BigInt(d) + BigInt(beside);
      expect(text(floor(over(String(n * BigInt(direction)), d)))).toBe(String(floored(n * BigInt(direction), BigInt(d))));
    }),
    { seed: 2567, numRuns: 600 },
  );
});

test.each([['2.345', '2.35'], ['-2.345', '-2.35'], ['0.005', '0.01'], ['89.994', '89.99'], ['-0.004', '0']])('%s is rounded to %s', (value, wanted) =>
  expect(fraction(rounded(exactOf(value)!, 2)).toString()).toBe(wanted));

test('numbers of any size come from another thread as they were', () => {
  for (const value of ['99.5', '0.1', `${2n ** 70n}.25`, `-${2n ** 80n}`]) {
    const exact = exactOf(value)!;
    expect(text(revived(structuredClone(exact)))).toBe(text(exact));
  }
});

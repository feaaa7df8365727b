/** Every ratio KPI against plain BigInt arithmetic, for all pairs A ≤ B ≤ 300: no threshold is missed by a hair. */
import { EDITIONS } from '../../src/kpi/catalog';
import type { Kpi, Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import { add, compare, decimal, divide, exactOf, floor, fraction, multiply, rounded, sign, subtract, toNumber } from '../../src/scoring/exact';

const MOST = 300;

interface Table {
  readonly kpi: Kpi;
  readonly round: Round;
  readonly at: readonly bigint[];
  readonly part: string;
  readonly whole: string;
}

const tables = EDITIONS.flatMap((edition) => edition.kpis).flatMap((kpi) =>
  Object.entries(kpi.rounds).flatMap(([name, rule]): Table[] => {
    const criteria = rule?.criteria;
    const ratio = criteria?.kind === 'thresholds' ? /^(\w+) (?:\/ (\w+) \* 100|\* 100 \/ (\w+))$/.exec(criteria.measure) : null;
    const [, part, whole, other] = ratio ?? [];
    if (criteria?.kind !== 'thresholds' || !part) return [];
    return [{ kpi, round: (name === 'every' ? 'm12' : name) as Round, at: criteria.at.map(BigInt), part, whole: (whole ?? other)! }];
  }),
);

test('every table of a plain ratio is compared', () => expect(tables.length).toBe(16));

test.each(tables.map((table) => [`${table.kpi.id} ${table.round}`, table] as const))('%s', (_title, { kpi, round, at, part, whole }) => {
  const wrong: string[] = [];
  for (let b = 1; b <= MOST; b++) {
    for (let a = 0; a <= b; a++) {
      const level = at.filter((t) => (kpi.direction === 'higher' ? BigInt(a) * 100n >= t * BigInt(b) : BigInt(a) * 100n <= t * BigInt(b))).length;
      const result = evaluate(kpi, { kpi: kpi.id, round, inputs: { [part]: a, [whole]: b } });
      if (result.level !== level || result.outcome !== 'scored') wrong.push(`${a}/${b}: ${result.level}, not ${level}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** The ratios that are not simply A / B: what is counted of `b` cases, and the inputs that report it. */
const OTHER_RATIOS: readonly { readonly id: string; readonly inputs: (a: number, b: number) => Record<string, number>; readonly counted: (a: number, b: number) => number }[] = [
  { id: 'satun-2567/05', inputs: (a, b) => ({ A: a - (a >> 1), B: a >> 1, C: b }), counted: (a) => a },
  // 1 − A / B at 9, 10, 11 and 20 percent is where binary fractions fail.
  { id: 'satun-2567/11', inputs: (a, b) => ({ A1: a, B1: b }), counted: (a, b) => b - a },
  { id: 'satun-2567/08', inputs: (a, b) => ({ A: a, B: b }), counted: (a) => a },
  { id: 'satun-2567/20', inputs: (a, b) => ({ A: a, B: b }), counted: (a) => a },
];

const others = OTHER_RATIOS.flatMap((ratio) => {
  const kpi = EDITIONS.flatMap((edition) => edition.kpis).find(({ id }) => id === ratio.id)!;
  return Object.entries(kpi.rounds).flatMap(([name, rule]) => {
    const criteria = rule?.criteria;
    const at = criteria?.kind === 'thresholds' ? criteria.at : criteria?.kind === 'bands' ? criteria.bands.flatMap(({ from }) => from ?? []) : [];
    // A band without a lower bound is level 1 already.
    const lowest = criteria?.kind === 'bands' ? criteria.bands.length - at.length : 0;
    return at.length === 0 ? [] : [{ ...ratio, kpi, round: (name === 'every' ? 'm12' : name) as Round, at: at.map(BigInt), lowest }];
  });
});

test('the other ratios and bands are compared too', () => expect(others.map(({ id, round }) => `${id} ${round}`)).toEqual(['satun-2567/05 m6', 'satun-2567/05 m12', 'satun-2567/11 m6', 'satun-2567/11 m12', 'satun-2567/08 m12', 'satun-2567/20 m12']));

test.each(others.map((ratio) => [`${ratio.id} ${ratio.round}`, ratio] as const))('%s', (_title, { kpi, round, at, lowest, inputs, counted }) => {
  const wrong: string[] = [];
  for (let b = 1; b <= MOST; b++) {
    for (let a = 0; a <= b; a++) {
      const level = lowest + at.filter((t) => BigInt(counted(a, b)) * 100n >= t * BigInt(b)).length;
      const result = evaluate(kpi, { kpi: kpi.id, round, inputs: inputs(a, b) });
      if (result.level !== level || result.outcome !== 'scored') wrong.push(`${a}/${b}: ${result.level}, not ${level}`);
    }
  }
  expect(wrong).toEqual([]);
});

describe('decimal numbers', () => {
  test.each([
    [1111111.2, '5555556/5'], [0.1, '1/10'], [1e21, '1000000000000000000000'], [1.5e-7, '3/20000000'], ['-12.50', '-25/2'], [9007199254740993n.toString(), '9007199254740993'],
  ])('%p is %s', (value, text) => expect(fraction(exactOf(value)!).toFraction()).toBe(text));

  test.each(['', 'abc', '1e999', '1,5', 'Infinity', NaN, Infinity])('%p is none', (value) => expect(exactOf(value)).toBeNull());

  test('numbers too large for the fast path are as exact', () => {
    const big = exactOf('123456789012345678901234567890')!;
    const other = exactOf('123456789012345678901234567889')!;
    expect(compare(big, other)).toBeGreaterThan(0);
    expect(fraction(divide(multiply(big, decimal(3)), big)!).toFraction()).toBe('3');
    expect(sign(subtract(other, big))).toBe(-1);
    expect(toNumber(floor(add(divide(big, big)!, decimal('0.5'))))).toBe(1);
  });

  test.each([['2.345', '2.35'], ['-2.345', '-2.35'], ['0.005', '0.01'], ['89.994', '89.99'], ['-0.004', '0']])('%s is rounded to %s', (value, text) =>
    expect(fraction(rounded(exactOf(value)!, 2)).toString()).toBe(text));

  test('a division by zero has no value', () => expect(divide(decimal(1), decimal(0))).toBeNull());
});

/** Every ratio KPI against plain BigInt arithmetic, for all pairs A ≤ B ≤ 300: no threshold is missed by a hair. */
import { EDITIONS } from '../../src/kpi/catalog';
import type { Kpi, Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';

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

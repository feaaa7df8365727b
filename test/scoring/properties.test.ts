/** What holds for every definition, whatever the data. Seeds are fixed: a failure can be repeated. */
import fc from 'fast-check';
import { EDITIONS } from '../../src/kpi/catalog';
import type { DataItem, Kpi, Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import { compare, type Exact } from '../../src/scoring/exact';
import { explain } from '../../src/scoring/explain';
import { planOf } from '../../src/scoring/plan';
import type { Inputs, Result } from '../../src/scoring/result';

/** Scored by points alone. */
const LEVELLESS = new Set(['1.5', '3.16', '3.36']);
/** Has a target table in 1.5; the values printed by district are not in play. */
const UNIT = 'ศูนย์อนามัยที่ 1';
/** Smallest steps of a value: one case, one satang, a tenth of a point. */
const GRAINS: Readonly<Record<string, number>> = { count: 1, amount: 100, points: 10 };
const ROUNDS: readonly Round[] = ['m3', 'm5', 'm6', 'm9', 'm12', 'h1', 'h2'];
const KPIS = EDITIONS.flatMap((edition) => edition.kpis);
const rules = KPIS.flatMap((kpi) => ROUNDS.filter((round) => kpi.rounds.every === undefined || round.startsWith('m')).map((round) => ({ kpi, round, rule: planOf(kpi, round).rule })));
const scaled = rules.filter(({ rule }) => rule?.criteria);
const ratios = scaled.filter(({ rule }) => rule?.criteria?.kind === 'thresholds' || rule?.criteria?.kind === 'bands');

function valueOf(item: DataItem): fc.Arbitrary<unknown> {
  switch (item.kind) {
    case 'count':
      return fc.option(fc.nat(400));
    case 'amount':
      return fc.option(fc.nat(10_000_000).map((satang) => satang / 100));
    case 'points':
      return fc.option(fc.nat(1000).map((tenths) => tenths / 10));
    case 'steps':
      return fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 9 })));
    case 'grade':
      return fc.option(fc.constantFrom('ปรับปรุง', 'พอใช้', 'ปานกลาง', 'ค่อนข้างดี', 'ดี-ดีมาก'));
    case 'flag':
      return fc.option(fc.boolean());
    case 'checks':
      return fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom('full', 'half', 'none'));
  }
}

function inputsOf(kpi: Kpi): fc.Arbitrary<Inputs> {
  return fc.record(Object.fromEntries(kpi.items.map((item) => [item.code, valueOf(item)])));
}

const score = (kpi: Kpi, round: Round, inputs: Inputs, policy: 'step' | 'linear' = 'step'): Result => evaluate(kpi, { kpi: kpi.id, round, unit: UNIT, inputs }, policy);
const title = ({ kpi, round }: { kpi: Kpi; round: Round }) => `${kpi.id} ${round}`;

describe.each(rules.map((one) => [title(one), one] as const))('%s', (_title, { kpi, round }) => {
  test('a level and a score only where it is scored, and within the scale', () => {
    fc.assert(
      fc.property(inputsOf(kpi), (inputs) => {
        const result = score(kpi, round, inputs);
        const whole = result.level === null || (Number.isInteger(result.level) && result.level >= 0 && result.level <= 5);
        const fits = result.score === null || (result.score >= 0 && result.score <= 5);
        return whole && fits && (result.outcome === 'scored' && !LEVELLESS.has(kpi.number)) === (result.level !== null) && (result.outcome === 'scored') === (result.score !== null);
      }),
      { seed: 2567, numRuns: 80 },
    );
  });

  test('both policies agree on everything but the score, and the linear one is never lower', () => {
    fc.assert(
      fc.property(inputsOf(kpi), (inputs) => {
        const [step, linear] = [score(kpi, round, inputs), score(kpi, round, inputs, 'linear')];
        expect({ ...linear, score: null }).toEqual({ ...step, score: null });
        if (kpi.number !== '16') expect(linear.score ?? 0).toBeGreaterThanOrEqual(step.score ?? 0);
      }),
      { seed: 2567, numRuns: 80 },
    );
  });

  test('missing data is never scored as if it were zero', () => {
    const result = score(kpi, round, {});
    expect(['missing', 'unknown']).toContain(result.outcome);
    expect([result.level, result.score, result.rate, result.targetMet]).toEqual([null, null, null, null]);
  });
});

describe.each(ratios.map((one) => [title(one), one] as const))('%s', (_title, { kpi, round }) => {
  test('the level never falls when the value gets better', () => {
    fc.assert(
      fc.property(inputsOf(kpi), inputsOf(kpi), (one, other) => {
        const [a, b] = [score(kpi, round, one), score(kpi, round, other)];
        if (a.outcome !== 'scored' || b.outcome !== 'scored' || a.level === null || b.level === null) return true;
        const order = compare(a.rate as Exact, b.rate as Exact) * (kpi.direction === 'higher' ? 1 : -1);
        return order === 0 ? a.level === b.level : order > 0 ? a.level >= b.level : a.level <= b.level;
      }),
      { seed: 2567, numRuns: 120 },
    );
  });
});

describe.each(scaled.map((one) => [title(one), one] as const))('%s', (_title, { kpi, round }) => {
  test('what is advised reaches the next level, and one less does not', () => {
    fc.assert(
      fc.property(inputsOf(kpi), (inputs) => {
        const result = score(kpi, round, inputs);
        for (const advice of explain(kpi, { kpi: kpi.id, round, unit: UNIT, inputs }, result, 'step').advice) {
          if (advice.kind !== 'change') continue;
          const grain = GRAINS[kpi.items.find((item) => item.code === advice.item)!.kind] ?? 1;
          const present = Math.round(Number(inputs[advice.item]) * grain);
          const change = Math.round(Number(advice.change) * grain);
          const at = (steps: number) => levelOf(score(kpi, round, { ...inputs, [advice.item]: (present + steps) / grain }), advice.part);
          expect(at(change)).toBeGreaterThanOrEqual(advice.level);
          expect(at(change - Math.sign(change))).toBeLessThan(advice.level);
        }
      }),
      { seed: 2567, numRuns: 120 },
    );
  });

  test('the deciding row is that of the level', () => {
    fc.assert(
      fc.property(inputsOf(kpi), (inputs) => {
        const result = score(kpi, round, inputs);
        const deciding = explain(kpi, { kpi: kpi.id, round, unit: UNIT, inputs }, result, 'step').rows.filter((row) => row.deciding);
        const levels = (result.parts ?? [result.level]).map((level) => level ?? 0);
        if (result.outcome !== 'scored') expect(deciding).toEqual([]);
        else if (planOf(kpi, round).rule?.criteria?.kind !== 'points') expect(deciding.map((row) => row.level)).toEqual(levels.filter((level) => level !== 0));
      }),
      { seed: 2567, numRuns: 100 },
    );
  });
});

function levelOf(result: Result, part: number | undefined): number {
  return (part !== undefined && result.parts ? result.parts[part - 1] : result.level) ?? -1;
}

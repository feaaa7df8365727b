import type { CriteriaOf } from '../kpi/schema';
import { textOf } from './cases';
import type { Context } from './context';
import { add, compare, decimal, floor, subtract, toNumber, ZERO, type Exact } from './exact';
import { formulaOf } from './formula';
import type { KindOf, PointStep, Scored } from './kind';

type Points = CriteriaOf<'points'>;
type Entry = Points['entries'][number];

/** Points of one entry; null where it is not reported. */
function earned(entry: Entry, criteria: Points, context: Context): Exact | null {
  if ('check' in entry) {
    const mark = context.values.checks?.[entry.check];
    if (mark === undefined) {
      context.missing.add(criteria.checksItem);
      return null;
    }
    return mark === 'none' ? ZERO : decimal(mark === 'full' ? entry.full : entry.half);
  }
  const share = context.measure(entry.measure);
  const step = share && entry.steps.filter((one) => compare(share, decimal(one.from)) >= 0).at(-1);
  return share && (step ? decimal(step.points) : ZERO);
}

function total(criteria: Points, context: Context): Exact | null {
  return criteria.entries.reduce<Exact | null>((sum, entry) => {
    const points = earned(entry, criteria, context);
    return sum && points && add(sum, points);
  }, ZERO);
}

function score(criteria: Points, context: Context): Scored | null {
  const sum = total(criteria, context);
  if (!sum) return null;
  const max = decimal(criteria.max);
  const over = compare(sum, max) > 0;
  if (over) context.note('scoreOverMax', 'warning', { max: criteria.max, points: textOf(sum) });
  const points = over ? max : sum;
  // Ruling G1: below one point the level is 0 and the fraction of a point stays the score, under both policies.
  return { level: toNumber(floor(points)), score: toNumber(points) };
}

function most(entry: Entry): string {
  return String('check' in entry ? entry.full : (entry.steps.at(-1)?.points ?? 0));
}

function scaleOf(entry: Entry): PointStep[] {
  if ('check' in entry) return [{ mark: 'full', points: String(entry.full) }, { mark: 'half', points: String(entry.half) }];
  return entry.steps.map(({ from, points: earns }) => ({ from: String(from), points: String(earns) })).reverse();
}

/** Points added up and capped: the level is the whole points. */
export const points: KindOf<'points'> = {
  items: (criteria) => [criteria.checksItem, ...criteria.entries.flatMap((entry) => ('measure' in entry ? formulaOf(entry.measure).items : []))],
  rates: () => null,
  score,
  rows: (criteria, _kpi, context) =>
    criteria.entries.map((entry) => {
      const got = context && earned(entry, criteria, context);
      return { kind: 'points', level: null, name: entry.name, earned: got && textOf(got), of: most(entry), scale: scaleOf(entry), deciding: false, source: entry.source };
    }),
  advise: (criteria, context, { level }) => {
    const sum = total(criteria, context);
    return sum && level < criteria.max ? [{ kind: 'points', level: level + 1, more: textOf(subtract(decimal(level + 1), sum)) }] : [];
  },
};

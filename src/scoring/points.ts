import type { CriteriaOf, Decimal } from '../kpi/schema';
import { textOf } from './cases';
import type { Context } from './context';
import { add, compare, decimal, floor, subtract, toNumber, ZERO, type Exact } from './exact';
import { formulaOf } from './formula';
import { FormulaGap } from './formula-gap';
import type { CriteriaFormula, FormulaCells } from './formula-cells';
import type { KindOf, PointStep, Scored } from './kind';
import { compared, wholeOf } from './measure-formula';
import { says, someSayNone } from './tick-formula';

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
  return String('check' in entry ? entry.full : entry.steps.at(-1)!.points);
}

/** How a cell says what is fulfilled: the words of the form (line 213) and those of `kpi evaluate`. */
export const CHECK_WORDS = { full: ['full', 'ครบ', 'ครบถ้วน'], half: ['half', 'ไม่ครบ', 'บางส่วน'], none: ['none', 'ไม่มี'] } as const;

function formula(criteria: Points, cells: FormulaCells): CriteriaFormula {
  const values = criteria.entries.flatMap((entry) => ('check' in entry ? [entry.full, entry.half] : entry.steps.map((step) => step.points)));
  const d = Math.max(...values.map((value) => wholeOf(value).d));
  const whole = (value: Decimal): number => (wholeOf(value).n * d) / wholeOf(value).d;
  const needs: string[] = [];
  const blankIf: string[] = [];
  const marks: string[] = [];
  const sum = criteria.entries.map((entry) => {
    if ('check' in entry) {
      const cell = cells.cellOf(`${criteria.checksItem}:${entry.check}`);
      if (cell === null) throw new FormulaGap('noColumn', criteria.checksItem);
      marks.push(cell);
      return `IF(${says(cell, CHECK_WORDS.full)},${whole(entry.full)},IF(${says(cell, CHECK_WORDS.half)},${whole(entry.half)},0))`;
    }
    const share = cells.measure(entry.measure);
    needs.push(...share.needs);
    blankIf.push(...share.blankIf);
    return entry.steps.reduce((below, step) => `IF(${compared(share.ratio, '>=', step.from)},${whole(step.points)},${below})`, '0');
  }).join('+');
  // An entry that is not reported leaves no score: not the same as none.
  const unread = marks.length > 0 ? [someSayNone(marks, Object.values(CHECK_WORDS).flat())] : [];
  const points = `MIN(${criteria.max * d},${sum})`;
  return { needs, blankIf: [...unread, ...blankIf], level: `INT(${points}/${d})`, score: `${points}/${d}` };
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
  formula,
};

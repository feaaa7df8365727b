import type { CriteriaOf } from '../kpi/schema';
import type { Context } from './context';
import { compare, decimal, toNumber } from './exact';
import type { CriteriaFormula, FormulaCells } from './formula-cells';
import type { Advice, KindOf, Reached, Scored } from './kind';
import { byStepsDone, stepMarks } from './tick-formula';

type CountedSteps = CriteriaOf<'countedSteps'>;

/** The highest level whose steps are all done and whose count is reached. */
function levelAt(criteria: CountedSteps, done: number, enough: (atLeast: number) => boolean): number {
  return criteria.levels.reduce((best, level, i) => (done >= level.upTo && enough(level.atLeast) ? i + 1 : best), 0);
}

function doneWithoutGap(steps: ReadonlySet<number>): number {
  let done = 0;
  while (steps.has(done + 1)) done++;
  return done;
}

function score(criteria: CountedSteps, context: Context): Scored | null {
  const { steps } = context.values;
  if (!steps) {
    context.missing.add(criteria.item);
    return null;
  }
  const done = doneWithoutGap(steps);
  const count = context.number(criteria.count);
  const level = levelAt(criteria, done, (atLeast) => (count ? compare(count, decimal(atLeast)) >= 0 : atLeast === 0));
  // Without the count the level is known only where no count could raise it.
  if (!count && levelAt(criteria, done, () => true) !== level) {
    context.missing.add(criteria.count);
    return null;
  }
  return { level, score: Math.max(context.choices.floor, level) };
}

function advise(criteria: CountedSteps, context: Context, { level }: Reached): Advice[] {
  const next = criteria.levels[level];
  if (!next) return [];
  const count = context.number(criteria.count);
  const steps = Array.from({ length: next.upTo }, (_, i) => i + 1).filter((step) => !context.values.steps!.has(step));
  return [{ kind: 'counted', level: level + 1, steps, item: criteria.count, change: Math.max(0, next.atLeast - (count ? toNumber(count) : 0)) }];
}

function formula(criteria: CountedSteps, cells: FormulaCells): CriteriaFormula {
  const { ticked, blankIf } = stepMarks(criteria.item, cells);
  const count = cells.cellOf(criteria.count);
  const done = criteria.names.map((_, i) => ticked(i + 1));
  const by = (lowest: number): string => byStepsDone(done, Array.from({ length: done.length + 1 }, (_, steps) => countedFormula(criteria, steps, count, lowest)));
  return { needs: [], blankIf, level: by(0), score: by(cells.floor) };
}

/** The level of so many steps done, or `lowest` below level 1: by the count, where a count could raise it. */
function countedFormula(criteria: CountedSteps, done: number, count: string | null, lowest: number): string {
  const without = levelAt(criteria, done, (atLeast) => atLeast === 0);
  if (levelAt(criteria, done, () => true) === without) return String(Math.max(lowest, without));
  if (count === null) return '""';
  const byCount = criteria.levels.reduce((below, level, i) => (level.upTo <= done && i + 1 > without ? `IF(${count}>=${level.atLeast},${i + 1},${below})` : below), String(Math.max(lowest, without)));
  return `IF(ISNUMBER(${count}),${byCount},"")`;
}

/** Levels that ask for steps and for a count: "steps 1–5 and at least 4 works". */
export const countedSteps: KindOf<'countedSteps'> = {
  items: (criteria) => [criteria.item, criteria.count],
  rates: () => null,
  score,
  rows: (criteria) =>
    criteria.levels.map(({ upTo, atLeast }, i) => ({ kind: 'counted', level: i + 1, upTo, atLeast, count: criteria.count, deciding: false, source: criteria.source })),
  advise,
  formula,
};

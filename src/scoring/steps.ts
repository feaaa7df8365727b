import type { Condition, CriteriaOf } from '../kpi/schema';
import { changeNeeded } from './cases';
import type { Context } from './context';
import { compare, decimal } from './exact';
import { formulaOf } from './formula';
import { allOf, type CriteriaFormula, type FormulaCells } from './formula-cells';
import type { Advice, KindOf, Reached, Scored } from './kind';
import { compared } from './measure-formula';
import { byStepsDone, stepMarks } from './tick-formula';

type Steps = CriteriaOf<'steps'>;

/** Null where the condition's items are not reported; a zero divisor fulfils nothing. */
function holds(condition: Condition, context: Context): boolean | null {
  if ('flag' in condition) return context.values.flags[condition.flag] ?? null;
  const outcome = context.calculate(condition.measure);
  if (!('value' in outcome)) return 'missing' in outcome ? null : false;
  return 'below' in condition ? compare(outcome.value, decimal(condition.below)) < 0 : compare(outcome.value, decimal(condition.atLeast)) >= 0;
}

const isLiteral = (condition: Condition): boolean => 'literal' in condition;

const conditionsOf = (criteria: Steps, step: number): readonly Condition[] => criteria.conditions?.[step]?.all ?? [];

/** Where steps are reported: a step is done when every condition holds; where a condition's numbers are not reported, the tick stands for it. */
function isDone(step: number, criteria: Steps, context: Context): boolean {
  const ticked = context.values.steps!.has(step);
  const conditions = conditionsOf(criteria, step).filter((one) => !isLiteral(one));
  return conditions.length === 0 ? ticked : conditions.every((one) => holds(one, context) ?? ticked);
}

function score(criteria: Steps, context: Context): Scored | null {
  if (!context.values.steps) {
    context.missing.add(criteria.item);
    return null;
  }
  // Ruling G9: cumulative; a step after a gap does not count.
  let level = 0;
  while (level < criteria.names.length && isDone(level + 1, criteria, context)) level++;
  // All others hold, or the step would not be done.
  if (conditionsOf(criteria, level).some((one) => holds(one, context) === false)) context.note('stepGapLiteral', 'warning', { level });
  return { level, score: Math.max(context.choices.floor, criteria.scores?.[level] ?? level) };
}

function itemsOf(criteria: Steps): readonly string[] {
  const conditions = Object.values(criteria.conditions ?? {}).flatMap((one) => one.all);
  return [criteria.item, ...conditions.flatMap((one) => ('flag' in one ? [one.flag] : formulaOf(one.measure).items))];
}

function advise(criteria: Steps, context: Context, { level }: Reached): Advice[] {
  const step = level + 1;
  if (step > criteria.names.length) return [];
  const unmet = conditionsOf(criteria, step).flatMap((one) => {
    if ('flag' in one || 'below' in one || isLiteral(one) || holds(one, context) !== false) return [];
    const change = changeNeeded(context, one.measure, decimal(one.atLeast), 'higher');
    return [{ measure: one.measure, atLeast: String(one.atLeast), item: change?.item ?? null, change: change?.change ?? null }];
  });
  return [{ kind: 'step', level: step, step, unmet }];
}

/** Whether a condition's items are there, and whether it holds where they are; null where the sheet has no cells for them. */
function conditionFormula(condition: Condition, cells: FormulaCells): { readonly present: string; readonly holds: string } | null {
  if ('flag' in condition) {
    const cell = cells.cellOf(condition.flag);
    return cell === null ? null : { present: `ISLOGICAL(${cell})`, holds: cell };
  }
  const measure = cells.measureIfThere(condition.measure);
  if (measure === null) return null;
  const { ratio, present } = measure;
  const holds = 'below' in condition ? compared(ratio, '<', condition.below) : compared(ratio, '>=', condition.atLeast);
  // A zero divisor fulfils nothing.
  return { present, holds: ratio.bottom === null ? holds : `AND(${ratio.bottom}<>0,${holds})` };
}

function doneFormula(step: number, ticked: string, criteria: Steps, cells: FormulaCells): string {
  const conditions = conditionsOf(criteria, step).filter((one) => !isLiteral(one)).map((one) => conditionFormula(one, cells));
  const told = conditions.filter((one) => one !== null);
  if (told.length === 0) return ticked;
  // The tick stands for what is not reported, and only for that.
  const reported = told.length < conditions.length ? 'FALSE' : allOf([...new Set(told.map(({ present }) => present))]);
  return allOf([`IF(${reported},TRUE,${ticked})`, ...told.map(({ present, holds }) => `IF(${present},${holds},TRUE)`)]);
}

function formula(criteria: Steps, cells: FormulaCells): CriteriaFormula {
  const { ticked, blankIf } = stepMarks(criteria.item, cells);
  const done = criteria.names.map((_, i) => doneFormula(i + 1, ticked(i + 1), criteria, cells));
  const by = (value: (level: number) => number): string => byStepsDone(done, Array.from({ length: done.length + 1 }, (_, level) => String(value(level))));
  return { needs: [], blankIf, level: by((level) => level), score: cells.floored(by((level) => criteria.scores?.[level] ?? level)) };
}

/** Milestones: the level is the number of steps done without a gap. */
export const steps: KindOf<'steps'> = {
  items: itemsOf,
  rates: () => null,
  score,
  rows: (criteria, _kpi, context) =>
    criteria.names.map((name, i) => ({
      kind: 'step', level: i + 1, step: i + 1, name, score: criteria.scores?.[i + 1] ?? i + 1,
      done: context?.values.steps ? isDone(i + 1, criteria, context) : null,
      deciding: false, source: criteria.conditions?.[i + 1]?.source ?? criteria.source,
    })),
  advise,
  formula,
};

import type { CriteriaOf, Kpi } from '../kpi/schema';
import { changeNeeded, reaches } from './cases';
import type { Context } from './context';
import { add, decimal, divide, rounded, subtract, toNumber, type Exact } from './exact';
import { formulaOf } from './formula';
import type { CriteriaFormula, FormulaCells } from './formula-cells';
import type { CriteriaRow, KindOf, Scored } from './kind';
import { reachedFormula, shareFormula } from './measure-formula';

type Thresholds = CriteriaOf<'thresholds'>;

const parsed = new WeakMap<Thresholds, readonly Exact[]>();

function limitsOf(criteria: Thresholds): readonly Exact[] {
  let limits = parsed.get(criteria);
  if (!limits) parsed.set(criteria, (limits = criteria.at.map(decimal)));
  return limits;
}

function levelOf(value: Exact, limits: readonly Exact[], direction: Kpi['direction']): number {
  let level = limits.length;
  while (level > 0 && !reaches(value, limits[level - 1]!, direction)) level--;
  return level;
}

/**
 * Between two thresholds the score rises in proportion (ruling G2), to 4 decimals, halves up; 0 below level 1, 5 from level 5.
 * The same for both directions: the signs cancel.
 */
function interpolated(value: Exact, level: number, limits: readonly Exact[]): number {
  const [here, next] = [limits[level - 1], limits[level]];
  if (!here || !next) return level;
  const share = divide(subtract(value, here), subtract(next, here));
  return share ? toNumber(rounded(add(decimal(level), share), 4)) : level;
}

/** False where rounding to 2 decimals, which moves a value by 0.005 at most, reaches no limit: binary numbers tell it quickly, with room for their own rounding. */
function isNearOne(value: Exact, limits: readonly Exact[]): boolean {
  const about = toNumber(value);
  const room = 0.01 + Math.abs(about) * 1e-9;
  for (const limit of limits) if (Math.abs(about - toNumber(limit)) <= room) return true;
  return false;
}

function score(criteria: Thresholds, context: Context): Scored | null {
  const value = context.measure(criteria.measure);
  if (!value) return null;
  const limits = limitsOf(criteria);
  const level = levelOf(value, limits, context.kpi.direction);
  const shown = isNearOne(value, limits) ? levelOf(rounded(value, 2), limits, context.kpi.direction) : level;
  if (shown !== level) context.note('borderline', 'warning', { level, shownLevel: shown });
  const { policy, floor } = context.choices;
  return { level, score: Math.max(floor, policy === 'linear' ? interpolated(value, level, limits) : level) };
}

function rows(criteria: Thresholds, kpi: Kpi): CriteriaRow[] {
  const is = kpi.direction === 'higher' ? 'atLeast' : 'atMost';
  return criteria.at.map((at, i) => ({ kind: 'threshold', level: i + 1, at: String(at), is, deciding: false, source: criteria.source }));
}

/** The level is the number of thresholds reached: they rise, so none is reached without those before it. */
function formula(criteria: Thresholds, cells: FormulaCells): CriteriaFormula {
  const { ratio, needs, blankIf } = cells.measure(criteria.measure);
  const reached = criteria.at.map((at) => reachedFormula(ratio, at, cells.kpi.direction));
  const level = reached.map((one) => `(${one})`).join('+');
  const linear = criteria.at.reduce<string>((below, here, i) => {
    const next = criteria.at[i + 1];
    return `IF(${reached[i]!},${next === undefined ? String(i + 1) : `ROUND(${i + 1}+${shareFormula(ratio, here, next)},4)`},${below})`;
  }, '0');
  return { needs, blankIf, level, score: cells.floored(cells.policy === 'linear' ? linear : level) };
}

/** Levels 1–5 by thresholds of one measure, compared exactly (ruling G3). */
export const thresholds: KindOf<'thresholds'> = {
  items: (criteria) => formulaOf(criteria.measure).items,
  rates: (criteria) => criteria.measure,
  score,
  rows,
  advise: (criteria, context, { level }) => {
    const limit = limitsOf(criteria)[level];
    const change = limit && changeNeeded(context, criteria.measure, limit, context.kpi.direction);
    return change ? [{ kind: 'change', level: level + 1, ...change }] : [];
  },
  formula,
};

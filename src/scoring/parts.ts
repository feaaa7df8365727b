import type { CriteriaOf } from '../kpi/schema';
import type { Context } from './context';
import type { CriteriaFormula, FormulaCells } from './formula-cells';
import { add, decimal, floor, multiply, rounded, toNumber, ZERO, type Exact } from './exact';
import type { KindOf, Scored } from './kind';
import { wholeOf } from './measure-formula';
import { thresholds } from './thresholds';

type Parts = CriteriaOf<'parts'>;

/** Σ share × score, and the whole number below it as the level. A part without a budget leaves no score (KPI 26). */
function score(criteria: Parts, context: Context): Scored | null {
  const scored = criteria.parts.map((part) => thresholds.score(part.criteria, context));
  const complete = scored.filter((part) => part !== null);
  if (complete.length < scored.length) {
    if (complete.length > 0) context.note('partsMissing', 'error', { found: complete.length, expected: scored.length });
    return null;
  }
  const weighted = (pick: (part: Scored) => number): Exact =>
    complete.reduce<Exact>((sum, part, i) => add(sum, multiply(decimal(criteria.parts[i]!.share), decimal(pick(part)))), ZERO);
  // The level is that of the step policy, whatever policy gives the score (ruling G2).
  const level = toNumber(floor(weighted((part) => part.level!)));
  const total = toNumber(rounded(weighted((part) => part.score), 4));
  return complete.length > 1 ? { level, score: total, parts: complete.map((part) => part.level!) } : { level, score: total };
}

function formula(criteria: Parts, cells: FormulaCells): CriteriaFormula {
  const own = criteria.parts.map((part) => thresholds.formula(part.criteria, cells));
  const shares = criteria.parts.map((part) => wholeOf(part.share));
  const d = Math.max(...shares.map((share) => share.d));
  // Shares as whole numbers: sums of levels stay whole, and nothing is lost before the last division.
  const weighted = (pick: (part: CriteriaFormula) => string): string => `(${own.map((part, i) => `${(shares[i]!.n * d) / shares[i]!.d}*(${pick(part)})`).join('+')})/${d}`;
  if (own.length === 1) return own[0]!;
  return {
    needs: own.flatMap(({ needs }) => needs),
    blankIf: own.flatMap(({ blankIf }) => blankIf),
    level: `INT(${weighted(({ level }) => level!)})`,
    score: `ROUND(${weighted(({ score: one }) => one)},4)`,
  };
}

/** Parts with thresholds of their own, each with its share of the score. */
export const parts: KindOf<'parts'> = {
  items: (criteria) => criteria.parts.flatMap((part) => thresholds.items(part.criteria)),
  rates: (criteria) => {
    if (criteria.parts.length === 1) return criteria.parts[0]!.criteria.measure;
    return Object.fromEntries(criteria.parts.map((part, i) => [`part${i + 1}`, part.criteria.measure]));
  },
  score,
  rows: (criteria, kpi, context) =>
    criteria.parts.flatMap(({ name, share, criteria: own }, i) =>
      thresholds.rows(own, kpi, context).map((row) => ({ ...row, part: { number: i + 1, name, share: String(share) } })),
    ),
  advise: (criteria, context, reached) =>
    criteria.parts.flatMap((part, i) => {
      const level = reached.parts?.[i] ?? reached.level;
      return thresholds.advise(part.criteria, context, { level }).map((advice) => ({ ...advice, part: i + 1 }));
    }),
  formula,
};

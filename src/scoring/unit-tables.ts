import type { CriteriaOf } from '../kpi/schema';
import type { Context } from './context';
import { add, compare, decimal, rounded, toNumber, ZERO, type Exact } from './exact';
import { evidenceFormula, evidencePoints, evidenceRows } from './evidence';
import { formulaOf } from './formula';
import { FormulaGap } from './formula-gap';
import type { CriteriaFormula, FormulaCells } from './formula-cells';
import type { CriteriaRow, KindOf, Scored } from './kind';
import { compared, wholeOf } from './measure-formula';

type UnitTables = CriteriaOf<'unitTables'>;

const tableOf = ({ tables }: UnitTables, name: string | null) => tables.find(({ units }) => units.some((unit) => unit === name));

function score(criteria: UnitTables, context: Context): Scored | null {
  const table = tableOf(criteria, context.unit);
  if (!table) {
    context.note('unitUnknown', 'error', { found: context.unit });
    return null;
  }
  const reached = criteria.measures.map(({ measure }, i) => {
    const value = context.measure(measure);
    return value && table.at[i]!.filter((at) => compare(value, decimal(at)) >= 0).length;
  });
  const parts = reached.filter((one) => one !== null);
  if (parts.length < reached.length) return null;
  // Below the lowest value a measure earns nothing (ruling 1.5).
  const outcome = criteria.measures.reduce<Exact>((sum, { points }, i) => add(sum, decimal(points[parts[i]! - 1] ?? 0)), ZERO);
  const shown = evidencePoints(criteria.evidence, context);
  const total = toNumber(rounded(shown ? add(outcome, shown) : outcome, 4));
  return { level: null, score: total, parts, ...(shown && { points: toNumber(rounded(shown, 4)) }) };
}

function rows(criteria: UnitTables, context: Context | null): CriteriaRow[] {
  const tables = context?.unit ? criteria.tables.filter((table) => table.units.includes(context.unit!)) : criteria.tables;
  const values = tables.flatMap(({ units, at, source }) =>
    criteria.measures.flatMap(({ name, points }, i) =>
      at[i]!.map((value, k): CriteriaRow => ({
        kind: 'value', level: k + 1, at: String(value), points: String(points[k]), units, deciding: false, source, part: { number: i + 1, name, share: null },
      })),
    ),
  );
  return [...values, ...evidenceRows(criteria.evidence, context)];
}

/** The values of the unit's table are written into the formula. Evidence counts where the sheet has a cell for every entry. */
function formula(criteria: UnitTables, cells: FormulaCells): CriteriaFormula {
  const table = tableOf(criteria, cells.unit);
  if (!table) throw new FormulaGap('unitUnknown', cells.unit);
  const d = Math.max(...criteria.measures.flatMap(({ points }) => points.map((one) => wholeOf(one).d)));
  const measures = criteria.measures.map(({ measure, points }, i) => {
    const { ratio, needs, blankIf } = cells.measure(measure);
    const earned = table.at[i]!.reduce((below, at, k) => `IF(${compared(ratio, '>=', at)},${(wholeOf(points[k]!).n * d) / wholeOf(points[k]!).d},${below})`, '0');
    return { earned, needs, blankIf };
  });
  const outcome = `(${measures.map(({ earned }) => earned).join('+')})/${d}`;
  const hasEvidence = criteria.evidence.entries.some(({ code }) => cells.cellOf(`${criteria.evidence.item}:${code}`) !== null);
  const shown = hasEvidence ? evidenceFormula(criteria.evidence, cells) : null;
  return {
    needs: measures.flatMap(({ needs }) => needs),
    blankIf: measures.flatMap(({ blankIf }) => blankIf),
    level: null,
    // Marks that say nothing are no evidence: the score is then the outcome's.
    score: shown ? `ROUND(${outcome}+IF(OR(${shown.blankIf.join(',')}),0,(${shown.sum})/${shown.d}),4)` : outcome,
  };
}

/** Points by the values of the unit's own table, and the points of the evidence; no level. */
export const unitTables: KindOf<'unitTables'> = {
  items: (criteria) => [...criteria.measures.flatMap(({ measure }) => formulaOf(measure).items), criteria.evidence.item],
  rates: ({ measures }) => (measures.length === 1 ? measures[0]!.measure : Object.fromEntries(measures.map(({ key, measure }) => [key, measure]))),
  score,
  rows: (criteria, _kpi, context) => rows(criteria, context),
  advise: () => [],
  formula,
};

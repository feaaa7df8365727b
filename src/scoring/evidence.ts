import type { CriteriaOf } from '../kpi/schema';
import type { Context } from './context';
import { add, decimal, rounded, toNumber, ZERO, type Exact } from './exact';
import { FormulaGap } from './formula-gap';
import type { FormulaCells } from './formula-cells';
import type { CriteriaRow, KindOf } from './kind';
import { wholeOf } from './measure-formula';
import { isDone, unclearMarks } from './tick-formula';

type Evidence = CriteriaOf<'evidence'>;

/** Points of the evidence present; null where no evidence was reported, which is not the same as none. */
export function evidencePoints(criteria: Evidence, context: Context): Exact | null {
  const present = context.values.checks;
  return present && criteria.entries.reduce((sum, entry) => (present[entry.code] === 'full' ? add(sum, decimal(entry.points)) : sum), ZERO);
}

export function evidenceRows(criteria: Evidence, context: Context | null): CriteriaRow[] {
  const present = context?.values.checks;
  return criteria.entries.map(({ code, name, points, source }) => ({
    kind: 'points', level: null, name: { th: `${code} ${name.th}`, en: `${code} ${name.en}` },
    earned: present ? String(present[code] === 'full' ? points : 0) : null, of: String(points), deciding: false, source: source ?? criteria.source,
  }));
}

/** Points of the marks in the cells of a row, in whole `1/d` points, and when they say nothing. @throws FormulaGap where an entry has no cell */
export function evidenceFormula(criteria: Evidence, cells: FormulaCells): { readonly sum: string; readonly d: number; readonly blankIf: readonly string[] } {
  const d = Math.max(...criteria.entries.map(({ points }) => wholeOf(points).d));
  const marks = criteria.entries.map(({ code, points }) => {
    const cell = cells.cellOf(`${criteria.item}:${code}`);
    if (cell === null) throw new FormulaGap('noColumn', `${criteria.item}:${code}`);
    return { cell, points: (wholeOf(points).n * d) / wholeOf(points).d };
  });
  return { sum: marks.map(({ cell, points }) => `${points}*${isDone(cell)}`).join('+'), d, blankIf: unclearMarks(marks.map(({ cell }) => cell)) };
}

/** Points for the evidence that is there: no level, and the score is the points. */
export const evidence: KindOf<'evidence'> = {
  items: (criteria) => [criteria.item],
  rates: () => null,
  score: (criteria, context) => {
    const sum = evidencePoints(criteria, context);
    if (!sum) {
      context.missing.add(criteria.item);
      return null;
    }
    const points = toNumber(rounded(sum, 4));
    return { level: null, score: points, points };
  },
  rows: (criteria, _kpi, context) => evidenceRows(criteria, context),
  advise: () => [],
  formula: (criteria, cells) => {
    const { sum, d, blankIf } = evidenceFormula(criteria, cells);
    return { needs: [], blankIf, level: null, score: `ROUND((${sum})/${d},4)` };
  },
};

import type { CriteriaOf } from '../kpi/schema';
import type { Context } from './context';
import { add, decimal, rounded, toNumber, ZERO, type Exact } from './exact';
import type { CriteriaRow, KindOf } from './kind';

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

/** Points for the evidence that is there: no level, and the score is the points. */
export const evidence: KindOf<'evidence'> = {
  items: (criteria) => [criteria.item],
  rates: () => null,
  score: (criteria, context) => {
    const sum = evidencePoints(criteria, context);
    if (!sum) context.missing.add(criteria.item);
    const points = sum && toNumber(rounded(sum, 4));
    return points === null ? null : { level: null, score: points, points };
  },
  rows: (criteria, _kpi, context) => evidenceRows(criteria, context),
  advise: () => [],
};

import type { CriteriaOf } from '../kpi/schema';
import type { Context } from './context';
import { add, compare, decimal, rounded, toNumber, ZERO, type Exact } from './exact';
import { evidencePoints, evidenceRows } from './evidence';
import { formulaOf } from './formula';
import type { CriteriaRow, KindOf, Scored } from './kind';

type UnitTables = CriteriaOf<'unitTables'>;

function score(criteria: UnitTables, context: Context): Scored | null {
  const table = criteria.tables.find((one) => context.unit !== null && one.units.includes(context.unit));
  if (!table) {
    context.note('unitUnknown', 'error', { found: context.unit });
    return null;
  }
  const reached = criteria.measures.map(({ measure }, i) => {
    const value = context.measure(measure);
    return value && (table.at[i] ?? []).filter((at) => compare(value, decimal(at)) >= 0).length;
  });
  if (reached.some((one) => one === null)) return null;
  const parts = reached.map((one) => one ?? 0);
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
      (at[i] ?? []).map((value, k): CriteriaRow => ({
        kind: 'value', level: k + 1, at: String(value), points: String(points[k]), units, deciding: false, source, part: { number: i + 1, name, share: null },
      })),
    ),
  );
  return [...values, ...evidenceRows(criteria.evidence, context)];
}

/** Points by the values of the unit's own table, and the points of the evidence; no level. */
export const unitTables: KindOf<'unitTables'> = {
  items: (criteria) => [...criteria.measures.flatMap(({ measure }) => formulaOf(measure).items), criteria.evidence.item],
  rates: ({ measures }) => (measures.length === 1 ? measures[0]!.measure : Object.fromEntries(measures.map(({ key, measure }) => [key, measure]))),
  score,
  rows: (criteria, _kpi, context) => rows(criteria, context),
  advise: () => [],
};

import type { CriteriaOf } from '../kpi/schema';
import { changeNeeded } from './cases';
import type { Context } from './context';
import { compare, decimal, rounded, type Exact } from './exact';
import { formulaOf } from './formula';
import type { KindOf, Scored } from './kind';
import { compared, type Ratio } from './measure-formula';

type Bands = CriteriaOf<'bands'>;
type Band = { readonly from: Bands['bands'][number]['from']; readonly to: Bands['bands'][number]['to'] };

/** Index of the last band that begins at or below the value (ruling G8); the first has no lower bound. */
export function bandOf(value: Exact, bands: readonly Band[]): number {
  return bands.reduce((best, { from }, i) => (from !== null && compare(value, decimal(from)) >= 0 ? i : best), 0);
}

/** Notes a value between the printed end of its band and the next one: 84.5 between 80–84 and 85–89. */
export function noteGap(value: Exact, index: number, bands: readonly Band[], context: Context): void {
  const { to } = bands[index]!;
  const next = bands[index + 1]?.from ?? null;
  if (to !== null && next !== null && compare(value, decimal(to)) > 0) context.note('inBandGap', 'warning', { above: String(to), below: String(next) });
}

/** 1 and one more for every lower bound reached: `bandOf` in the words of a sheet. */
function bandFormula(ratio: Ratio, bands: readonly Band[]): string {
  return `1${bands.slice(1).map(({ from }) => `+(${compared(ratio, '>=', from!)})`).join('')}`;
}

function score(criteria: Bands, context: Context): Scored | null {
  const value = context.measure(criteria.measure);
  if (!value) return null;
  const index = bandOf(value, criteria.bands);
  noteGap(value, index, criteria.bands, context);
  const shown = bandOf(rounded(value, 2), criteria.bands);
  if (shown !== index) context.note('borderline', 'warning', { level: index + 1, shownLevel: shown + 1 });
  return { level: index + 1, score: index + 1 };
}

/** Levels 1–5 by printed bands; below everything is level 1, never 0 (ruling G1). */
export const bands: KindOf<'bands'> = {
  items: (criteria) => formulaOf(criteria.measure).items,
  rates: (criteria) => criteria.measure,
  score,
  rows: (criteria) =>
    criteria.bands.map((band, i) => ({
      kind: 'band', level: i + 1, printed: band.printed, from: band.from === null ? null : String(band.from), deciding: false, source: criteria.source,
    })),
  advise: (criteria, context, { level }) => {
    const from = criteria.bands[level]?.from ?? null;
    const change = from === null ? null : changeNeeded(context, criteria.measure, decimal(from), 'higher');
    return change ? [{ kind: 'change', level: level + 1, ...change }] : [];
  },
  formula: (criteria, cells) => {
    const { ratio, needs, blankIf } = cells.measure(criteria.measure);
    const level = bandFormula(ratio, criteria.bands);
    return { needs, blankIf, level, score: level };
  },
};

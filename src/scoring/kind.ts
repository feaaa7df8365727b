import type { Bilingual, Criteria, CriteriaOf, Kpi, Source } from '../kpi/schema';
import type { Context } from './context';
import type { CriteriaFormula, FormulaCells } from './formula-cells';

/** What criteria make of a result. */
export interface Scored {
  /** 0–5; null for criteria that have no levels. */
  readonly level: number | null;
  /** At most 4 decimals. */
  readonly score: number;
  /** Levels of the parts, of criteria with several. */
  readonly parts?: readonly number[];
  /** Points of the evidence, where it was reported. */
  readonly points?: number;
}

/** What was reached, as advice needs it: 0 for criteria without levels. */
export interface Reached {
  readonly level: number;
  readonly parts?: readonly number[];
}

/** What earns how many points: a mark, or a share (percent) from which they are earned. */
export type PointStep = { readonly points: string } & ({ readonly mark: 'full' | 'half' } | { readonly from: string });

/** One line of the criteria as they are shown. `level` is what reaching it gives; `deciding` marks the line that decided. */
export type CriteriaRow = {
  readonly level: number | null;
  readonly deciding: boolean;
  readonly source: Source;
  /** 1-based, of criteria in parts. */
  readonly part?: { readonly number: number; readonly name: Bilingual; readonly share: string | null };
} & (
  | { readonly kind: 'threshold'; readonly at: string; readonly is: 'atLeast' | 'atMost' }
  | { readonly kind: 'band'; readonly printed: string; readonly from: string | null }
  | { readonly kind: 'step'; readonly step: number; readonly name: Bilingual; readonly done: boolean | null; readonly score: number }
  | { readonly kind: 'counted'; readonly upTo: number; readonly count: string; readonly atLeast: number }
  | { readonly kind: 'points'; readonly name: Bilingual; readonly earned: string | null; readonly of: string; readonly scale?: readonly PointStep[] }
  | { readonly kind: 'grade'; readonly names: readonly string[]; readonly from: string | null; readonly to: string | null }
  /** `level` counts the values of the row here; `units` are those that it holds for. */
  | { readonly kind: 'value'; readonly at: string; readonly points: string; readonly units: readonly string[] }
);

/** What would reach the level after the present one. */
export type Advice = { readonly level: number; readonly part?: number } & (
  /** Change `item` by `change` (a decimal text, negative for fewer), everything else as it is. */
  | { readonly kind: 'change'; readonly item: string; readonly change: string }
  | { readonly kind: 'step'; readonly step: number; readonly unmet: readonly { readonly measure: string; readonly atLeast: string; readonly item: string | null; readonly change: string | null }[] }
  | { readonly kind: 'counted'; readonly steps: readonly number[]; readonly item: string; readonly change: number }
  | { readonly kind: 'grade'; readonly names: readonly string[]; readonly from: string }
  | { readonly kind: 'points'; readonly more: string }
);

/** One kind of criteria: how it scores, how it is shown, what it advises, how a sheet calculates it. Each lives in a file of its own. */
export interface Kind<C extends Criteria> {
  /** Data items used, by code. */
  readonly items: (criteria: C) => readonly string[];
  /** Values to show beside the score: one formula, several by name, or none. */
  readonly rates: (criteria: C) => string | Readonly<Record<string, string>> | null;
  /** Null when data is missing; the context then knows what. */
  readonly score: (criteria: C, context: Context) => Scored | null;
  readonly rows: (criteria: C, kpi: Kpi, context: Context | null) => readonly CriteriaRow[];
  /** Ways to the next level, none at the highest one. */
  readonly advise: (criteria: C, context: Context, reached: Reached) => readonly Advice[];
  /** The same as `score`, in functions that Excel 2007 knows. @throws FormulaGap where the sheet has no cell for it */
  readonly formula: (criteria: C, cells: FormulaCells) => CriteriaFormula;
}

export type KindOf<K extends Criteria['kind']> = Kind<CriteriaOf<K>>;

/** What is scored and what comes out: the contract of `kpi evaluate`. */
import type { Round } from '../kpi/schema';
import type { Rate } from './rate';

/** One reported result of one unit. Item codes are those of the KPI's definition. */
export interface Observation {
  readonly kpi: string;
  readonly round: Round;
  readonly unit?: string | null;
  readonly inputs: Inputs;
  /** The rate as reported, in the KPI's unit: used only where none of the items behind it is given. */
  readonly rate?: number | null;
  /** A value can't be relied on (its scale is unclear): the result is refused. */
  readonly unusable?: boolean;
  /** `weights` and `scores` of the units that share a joint KPI. */
  readonly joint?: boolean;
}

export interface Inputs {
  readonly [item: string]: unknown;
}

/** `step`: the score of the highest level reached. `linear`: interpolated between levels, where the criteria allow it (ruling G2). */
export type Policy = 'step' | 'linear';

/** Kept apart on purpose: none of them is ever a silent 0. */
export type Outcome = 'scored' | 'target' | 'missing' | 'gated' | 'invalid' | 'unknown';

export type Severity = 'error' | 'warning' | 'info';

/** A problem found while scoring. `data` holds what its sentence needs: item codes, values, thresholds. */
export interface ScoringIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly data?: Readonly<Record<string, string | number | null>>;
}

/** Activities of a plan as of a day. `done`, `notDue` and `late` add up to `total`; `onTarget` is independent of them. */
export interface PlanCounts {
  readonly total: number;
  readonly done: number;
  readonly notDue: number;
  readonly late: number;
  readonly onTarget: number;
}

export interface Result {
  readonly outcome: Outcome;
  /** The exact value in the KPI's unit (percent for rates), one or by name; null where there is none. */
  readonly rate: Rate | null;
  /** 0–5, or null. */
  readonly level: number | null;
  /** At most 4 decimals, or null. */
  readonly score: number | null;
  readonly targetMet: boolean | null;
  readonly parts: readonly number[] | null;
  readonly points: number | null;
  readonly joint: number | null;
  /** Of KPIs that follow a plan of activities. */
  readonly plan?: PlanCounts | null;
  readonly issues: readonly ScoringIssue[];
}

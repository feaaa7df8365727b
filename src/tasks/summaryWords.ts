/** The words that a summary sheet needs; `wording/summary.ts` has them in Thai and English. */
import type { Kpi, Round } from '../kpi/schema';
import type { Advice } from '../scoring/kind';
import type { Outcome } from '../scoring/result';
import type { NotRolledUp } from '../scoring/rollup';
import type { OfficeSettings } from '../scoring/settings';
import type { ReportMonth } from './month';
import type { LeftOut } from './weighted';

/** Why a unit's result is not there, or not one. */
export type Gap = 'noRow' | 'duplicate' | 'unlisted';

export interface SummaryWords {
  readonly sheetName: (month: ReportMonth) => string;
  readonly title: (month: ReportMonth) => string;
  readonly office: (office: string | null, month: ReportMonth) => string;
  /** Every choice of the office, in one line; empty where there is none. */
  readonly officeChose: (how: OfficeSettings) => string;
  /** Number format of a weight that the office has set. */
  readonly officeWeightFormat: string;
  readonly dates: (asOf: string, due: string) => string;
  readonly heads: readonly [no: string, kpi: string, unitOfMeasure: string, weight: string, target: string, unit: string, numerator: string, denominator: string, rate: string, level: string, score: string, weighted: string, met: string, next: string, round: string];
  readonly name: (kpi: Kpi) => string;
  readonly unitOfMeasure: (kpi: Kpi) => string;
  readonly round: (round: Round) => string;
  /** Said where the data is of another round than the month asks for. */
  readonly otherRound: (round: Round, wanted: Round) => string;
  readonly whole: string;
  /** Units that the whole does not hold, and why. */
  readonly wholeLeaves: (leftOut: readonly NotRolledUp[]) => string;
  readonly met: (met: boolean) => string;
  readonly next: (advice: readonly Advice[], kpi: Kpi) => string;
  readonly outcome: (outcome: Outcome | Gap) => string;
  readonly totalsTitle: string;
  readonly totalHeads: readonly [unit: string, total: string, counted: string, leftOut: string];
  /** `byOffice`: numbers of the KPIs whose weight the office has set. */
  readonly counted: (kpis: number, weight: number, byOffice: readonly string[]) => string;
  readonly leftOut: (leftOut: readonly LeftOut[]) => string;
  readonly missingTitle: string;
  readonly nothingMissing: string;
  readonly missing: (kpi: Kpi, unit: string, why: Outcome | Gap) => string;
  readonly noWeight: string;
  readonly signature: { readonly reporter: string; readonly certifier: string; readonly line: string; readonly name: string; readonly position: string; readonly date: string };
  readonly footer: string;
}

/** The words that a summary needs; `wording/summary.ts` has them in Thai and English. */
import type { Kpi, Round } from '../../kpi/schema';
import type { EditionStamp } from '../edition/version';
import type { Advice } from '../../scoring/kind';
import type { Outcome } from '../../scoring/result';
import type { NotRolledUp } from '../../scoring/rollup';
import type { OfficeSettings } from '../../scoring/settings';
import type { ReadingIssue } from '../../sheet/reading';
import type { PlanTotals } from './planLines';
import type { HistoryWords } from './history';
import type { ChangeLogWords } from './published';
import type { ReportMonth } from './month';
import type { Deadline } from './deadlines';
import type { ResultLine } from './lines';
import type { OfficeProfile } from './office';
import type { TrendWords } from './trendWords';
import type { JointScore } from './joints';
import type { Change } from './trends';
import type { LeftOut } from '../weighted';

/** Why a unit's result is not there, or not one. */
export type Gap = 'noRow' | 'duplicate' | 'unlisted';

/** The words of the documents' own forms. */
export interface FormWords {
  readonly sheetName: (form: 'results' | 'evidence' | 'plan', number: string, month: ReportMonth) => string;
  readonly quantitative: string;
  readonly qualitative: string;
  readonly resultHeads: (round: string) => readonly [unit: string, denominator: string, numerator: string, rate: string, level: string, met: string, remark: string];
  readonly targetLabel: (round: string) => string;
  readonly resultLabel: string;
  /** The result of the whole, as a sentence. */
  readonly result: (whole: ResultLine) => string;
  /** Labels of what people write themselves. */
  readonly written: readonly string[];
  readonly evidence: string;
  readonly evidenceHeads: readonly [code: string, name: string, points: string, earned: string, files: string];
  readonly noEvidence: string;
  /** Shown in the place of addresses. */
  readonly open: (links: number) => string;
  readonly plan: string;
  readonly planHeads: readonly string[];
  readonly counts: (counts: PlanTotals) => string;
  /** ISO days; '' where neither is known. */
  readonly period: (from: string | null, to: string | null) => string;
  readonly state: Readonly<Record<'done' | 'notDue' | 'late', string>>;
  readonly onTarget: (onTarget: boolean) => string;
  readonly sum: string;
}

/** What only the web page says. */
export interface PageWords {
  readonly deadlines: string;
  readonly summary: string;
  /** A line that shows a course. */
  readonly line: string;
  readonly months: string;
  readonly kpi: (kpi: Kpi) => string;
  /** Behind a weight that the office has set. */
  readonly byOffice: string;
}

/** The sheets of the report. */
export type ReportSheet = 'summary' | 'matrix' | 'details' | 'trends';

export interface SummaryWords extends TrendWords {
  readonly sheetName: (sheet: ReportSheet, month: ReportMonth) => string;
  readonly title: (month: ReportMonth) => string;
  readonly matrixTitle: (month: ReportMonth) => string;
  readonly detailsTitle: (month: ReportMonth) => string;
  readonly office: (office: OfficeProfile, month: ReportMonth, rounds: readonly Round[]) => string;
  /** Every choice of the office, in one line; empty where there is none. */
  readonly officeChose: (how: OfficeSettings) => string;
  /** Number format of a weight that the office has set. */
  readonly officeWeightFormat: string;
  readonly dates: (asOf: string, due: string) => string;
  readonly deadlines: (deadlines: readonly Deadline[]) => string;
  /** How many results there are of how many, how many are missing, and problems of the data. */
  readonly complete: (there: number, of: number, missing: number, problems: number) => string;
  readonly heads: readonly [no: string, kpi: string, unitOfMeasure: string, weight: string, target: string, numerator: string, denominator: string, rate: string, level: string, score: string, weighted: string, met: string, change: string, next: string, scope: string, remark: string];
  readonly detailHeads: readonly [no: string, kpi: string, unitOfMeasure: string, weight: string, target: string, unit: string, numerator: string, denominator: string, rate: string, level: string, score: string, weighted: string, met: string, change: string, next: string, remark: string];
  readonly unitHead: string;
  readonly wholeHead: string;
  readonly rankHead: string;
  /** One that an office made itself is told apart by its version and hash. */
  readonly edition: (edition: EditionStamp) => string;
  readonly name: (kpi: Kpi) => string;
  readonly unitOfMeasure: (kpi: Kpi) => string;
  readonly round: (round: Round) => string;
  /** Said where the data is of another round than the month asks for. */
  readonly otherRound: (round: Round, wanted: Round) => string;
  /** Whose result a row shows. */
  readonly scope: (whole: ResultLine | null, units: number, leftOut: number) => string;
  /** The whole, by its name. */
  readonly whole: (name: string) => string;
  /** Units that the whole does not hold, and why. */
  readonly wholeLeaves: (leftOut: readonly NotRolledUp[]) => string;
  /** How many units are at each level; null has none. */
  readonly levelCounts: (levels: readonly (number | null)[]) => string;
  readonly met: (met: boolean) => string;
  /** `▲ 1.25 ดีขึ้น (ระดับ 3 → 4)`. */
  readonly change: (change: Change, kpi: Kpi) => string;
  readonly next: (advice: readonly Advice[], kpi: Kpi) => string;
  readonly outcome: (outcome: Outcome | Gap) => string;
  /** As `outcome`, for a cell of the matrix. */
  readonly short: (outcome: Outcome | Gap) => string;
  readonly totalsChart: string;
  readonly levelsChart: string;
  readonly matrixLegend: string;
  readonly pointsFormat: string;
  readonly overall: string;
  /** What the score of a joint KPI is. */
  readonly joint: (joint: JointScore) => string;
  readonly totalHeads: readonly [unit: string, total: string, counted: string, leftOut: string];
  /** `byOffice`: numbers of the KPIs whose weight the office has set. */
  readonly counted: (kpis: number, weight: number, byOffice: readonly string[]) => string;
  readonly leftOut: (leftOut: readonly LeftOut[]) => string;
  readonly missingTitle: string;
  readonly nothingMissing: string;
  readonly problemsTitle: string;
  readonly moreProblems: (more: number) => string;
  readonly problem: (issue: ReadingIssue) => string;
  readonly noWeight: string;
  readonly signature: { readonly reporter: string; readonly certifier: string; readonly line: string; readonly name: string; readonly position: string; readonly positionHead: string; readonly date: string };
  readonly footer: string;
  /** As `lang` says it. */
  readonly language: 'th' | 'en';
  /** A deadline with the days from the end of the month. */
  readonly deadline: (what: Deadline['what'], day: string, days: number) => string;
  readonly page: PageWords;
  readonly forms: FormWords;
  readonly history: HistoryWords;
  readonly changeLog: ChangeLogWords;
}

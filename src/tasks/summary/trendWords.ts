import type { ReportMonth } from './month';

/** The words of the course of a year. */
export interface TrendWords {
  readonly trendTitle: (month: ReportMonth) => string;
  /** A month's name and year; 1 is October. */
  readonly fiscalMonth: (month: number, fiscalYear: number) => string;
  /** Says that it is a projection, and no result. */
  readonly projectedHead: string;
  readonly projectedNote: string;
}

/** Months of the report: fiscal month, round, last day, due date. All dates are ISO, Christian era. */
import type { Round } from '../../kpi/schema';

export interface ReportMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly year: number;
  /** 1–12. */
  readonly monthNumber: number;
  /** Buddhist era; it begins in October. */
  readonly fiscalYear: number;
  /** October is 1. */
  readonly fiscalMonth: number;
  readonly lastDay: string;
  /** The 10th of the next month, holiday or not (ruling G12). */
  readonly due: string;
}

/** Reads `YYYY-MM`; null when it is no month. */
export function reportMonth(text: string): ReportMonth | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const monthNumber = Number(match[2]);
  const fiscalMonth = ((monthNumber + 2) % 12) + 1;
  const two = (n: number): string => String(n).padStart(2, '0');
  const lastDay = new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
  const next = monthNumber === 12 ? { year: year + 1, month: 1 } : { year, month: monthNumber + 1 };
  return { month: text, year, monthNumber, fiscalYear: year + 543 + (monthNumber >= 10 ? 1 : 0), fiscalMonth, lastDay: `${text}-${two(lastDay)}`, due: `${next.year}-${two(next.month)}-10` };
}

/** The round that a month is scored against: the nearest one at or after it that is defined, else the last. */
export function roundOfMonth(fiscalMonth: number, rounds: readonly Round[]): Round | null {
  const monthly = rounds.filter((round) => round.startsWith('m')).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return monthly.find((round) => Number(round.slice(1)) >= fiscalMonth) ?? monthly[monthly.length - 1] ?? rounds[rounds.length - 1] ?? null;
}

/** A date typed with a Buddhist year (24xx–26xx), as a Christian one (ruling G14); anything else as it is. */
export function christianYear(text: string): string {
  const year = Number(/^(\d{4})-/.exec(text)?.[1]);
  return year >= 2400 && year <= 2699 ? `${year - 543}${text.slice(4)}` : text;
}

/** True for a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

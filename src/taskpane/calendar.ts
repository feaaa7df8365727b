/** Months of the summary. Dates are ISO texts; years here are Buddhist. */

/** Years between the two eras. */
export const BUDDHIST_OFFSET = 543;

export interface MonthOfYear {
  /** Buddhist era. */
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM` in the Christian era, as files and tasks want it. */
export function isoMonth({ year, month }: MonthOfYear): string {
  return `${year - BUDDHIST_OFFSET}-${two(month)}`;
}

export function daysIn({ year, month }: MonthOfYear): number {
  return new Date(Date.UTC(year - BUDDHIST_OFFSET, month, 0)).getUTCDate();
}

export function isoDate(of: MonthOfYear, day: number): string {
  return `${isoMonth(of)}-${two(Math.min(day, daysIn(of)))}`;
}

/** The last month that a round covers: the fiscal year begins on 1 October of the year before. */
export function lastMonthOf(fiscalYear: number, round: string | null): MonthOfYear {
  const months = round === 'h1' ? 6 : Number(/^m(\d+)$/.exec(round ?? '')?.[1] ?? 12);
  return months <= 3 ? { year: fiscalYear - 1, month: 9 + months } : { year: fiscalYear, month: months - 3 };
}

/** The month before this day: a report is made after its month has ended. */
export function monthBefore(today: Date): MonthOfYear {
  const year = today.getFullYear() + BUDDHIST_OFFSET;
  return today.getMonth() === 0 ? { year: year - 1, month: 12 } : { year, month: today.getMonth() };
}

/** What history says: the change from the month before, the course of the year, and where it leads. */
import type { Kpi } from '../../kpi/schema';
import { type HistoryFigures, type HistoryRow, seriesOf } from './history';
import { type ReportMonth, reportMonth } from './month';

/** From one month to the next. */
export interface Change {
  /** Of the rate, in its unit, to 2 decimals; else of the score. */
  readonly by: number;
  readonly of: 'rate' | 'score';
  /** Null where nothing has changed. */
  readonly better: boolean | null;
  /** Levels before and now, where they differ. */
  readonly levels: readonly [number, number] | null;
}

/** Null where the two months have nothing in common to compare. */
export function changeFrom(before: HistoryFigures, now: HistoryFigures, direction: Kpi['direction']): Change | null {
  const of = before.rate !== null && now.rate !== null ? 'rate' : before.score !== null && now.score !== null ? 'score' : null;
  if (of === null) return null;
  const by = Number((now[of]! - before[of]!).toFixed(2));
  const levels = before.level !== null && now.level !== null && before.level !== now.level ? ([before.level, now.level] as const) : null;
  const up = direction === 'higher' || of === 'score';
  return { by, of, better: by === 0 ? null : by > 0 === up, levels };
}

export interface TrendPoint {
  /** 1–12, October is 1. */
  readonly fiscalMonth: number;
  readonly rate: number;
}

/** The course of one KPI's whole through its fiscal year. */
export interface Trend {
  readonly kpi: Kpi;
  readonly points: readonly TrendPoint[];
  /** The rate of month 12 if the months so far go on as they did: no result, and never shown as one. Null with fewer than three months. */
  readonly projected: number | null;
}

/** Months that a straight line may be drawn through. */
const ENOUGH = 3;

/** @param unit the line of history that stands for the KPI */
export function trendOf(kpi: Kpi, unit: string, rows: readonly HistoryRow[], month: ReportMonth): Trend {
  const points = seriesOf(rows, kpi.id, unit).flatMap((row): TrendPoint[] => {
    const at = reportMonth(row.month);
    return at?.fiscalYear === month.fiscalYear && at.fiscalMonth <= month.fiscalMonth && row.figures.rate !== null ? [{ fiscalMonth: at.fiscalMonth, rate: row.figures.rate }] : [];
  });
  return { kpi, points, projected: month.fiscalMonth < 12 ? projected(kpi, points) : null };
}

/** The straight line of least squares, at month 12. A share of a whole stays within it. */
function projected(kpi: Kpi, points: readonly TrendPoint[]): number | null {
  if (points.length < ENOUGH) return null;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(({ fiscalMonth }) => fiscalMonth)), mean(points.map(({ rate }) => rate))];
  const slope = points.reduce((sum, point) => sum + (point.fiscalMonth - x) * (point.rate - y), 0) / points.reduce((sum, point) => sum + (point.fiscalMonth - x) ** 2, 0);
  const value = y + slope * (12 - x);
  const isShare = kpi.checks.some(({ kind }) => kind === 'partOf' || kind === 'sumWithin');
  return Number((isShare ? Math.min(100, Math.max(0, value)) : value).toFixed(2));
}

/** `2024-02` before `2024-03`; null in October: another fiscal year has other indicators. */
export function monthBefore({ year, monthNumber, fiscalMonth }: ReportMonth): string | null {
  return fiscalMonth === 1 ? null : monthNumber === 1 ? `${year - 1}-12` : `${year}-${String(monthNumber - 1).padStart(2, '0')}`;
}

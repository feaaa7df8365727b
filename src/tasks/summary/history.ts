/** What is kept of each month: one row a KPI and unit, in an Excel table of the workbook that people may sort, filter and add columns to. */
import type { Kpi } from '../../kpi/schema';

/** The table's name in the workbook; it is found by it, wherever it stands. */
export const HISTORY_TABLE = 'KPI_History';

export interface HistoryRow {
  /** `YYYY-MM`, Christian era. */
  readonly month: string;
  readonly kpi: string;
  /** The normalised name, or that of the whole. */
  readonly unit: string;
  readonly figures: HistoryFigures;
}

/** What a month may be compared by. All null: the unit had no result. */
export interface HistoryFigures {
  readonly denominator: number | null;
  readonly numerator: number | null;
  /** To 4 decimals, in the KPI's unit. */
  readonly rate: number | null;
  readonly level: number | null;
  readonly score: number | null;
  readonly targetMet: boolean | null;
}

export const FIGURES = ['denominator', 'numerator', 'rate', 'level', 'score', 'targetMet'] as const;
export const NO_FIGURES: HistoryFigures = { denominator: null, numerator: null, rate: null, level: null, score: null, targetMet: null };

/** Names one result of one month. */
export function historyKey({ month, kpi, unit }: Pick<HistoryRow, 'month' | 'kpi' | 'unit'>): string {
  return `${month} ${kpi} ${unit}`;
}

/** Something that the table holds and that can't be believed: nothing is guessed, the row is left as it is. */
export interface HistoryProblem {
  readonly code: 'columnMissing' | 'hasTotals' | 'tableGone' | 'badMonth' | 'unknownKpi' | 'noUnit' | 'badNumber' | 'twice';
  readonly sheet: string;
  /** A1 address, where one cell is to blame. */
  readonly cell: string | null;
  readonly found: string;
}

/** The words of the table: they are the same in every language, because the table is read back by them. */
export interface HistoryWords {
  readonly sheet: string;
  readonly heads: { readonly month: string; readonly monthName: string; readonly asOf: string; readonly kpi: string; readonly name: string; readonly unit: string; readonly round: string } & Readonly<Record<keyof HistoryFigures, string>>;
  readonly monthName: (month: string) => string;
  readonly name: (kpi: Kpi) => string;
  readonly met: (met: boolean) => string;
}

/** The months of a unit's results, in their order. */
export function seriesOf(rows: readonly HistoryRow[], kpi: string, unit: string): readonly HistoryRow[] {
  return rows.filter((row) => row.kpi === kpi && row.unit === unit).sort((a, b) => a.month.localeCompare(b.month));
}

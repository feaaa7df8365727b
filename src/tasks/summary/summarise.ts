/** Plans the monthly report of a workbook: its sheets, its history, and what is remembered about it. */
import type { Edit, EditPlan, WorkbookSnapshot } from '../../host/workbook';
import type { Policy } from '../../scoring/result';
import type { OfficeSettings } from '../../scoring/settings';
import { chosen } from '../choices';
import type { HistoryProblem } from './history';
import { historyEdits } from './historyPlan';
import { type FigureChange, type Published, changeLogEdits, editedSince, figureChanges, publishEdits, publishedMonths } from './published';
import { readHistory } from './historyRead';
import { type ReportMonth, isDay, reportMonth } from './month';
import { type OfficeProfile, officeEdits, officeIn } from './office';
import { reportedIn } from './forms';
import { type MonthlyReport, keptRows, monthlyReport } from './monthlyReport';
import { pageOf, sheetsOf } from './reportSheets';
import type { SummaryWords } from './words';
import type { ScoredReading } from '../types';

export interface SummaryOptions {
  /** Calendar month of the report, `YYYY-MM` (Christian era). */
  readonly month: string;
  /** ISO date of the data; the last day of the month when absent. */
  readonly asOf?: string;
  /** In the place of what the workbook remembers of its office; remembered from then on. */
  readonly office?: Partial<OfficeProfile>;
  readonly policy?: Policy;
  /** What the office decides for itself: named on the sheet. */
  readonly settings?: OfficeSettings;
  /** ISO, for what is recorded. */
  readonly now: string;
  /** KPIs, by id or number, whose results are also wanted in the form of their own: quantitative and qualitative. Forms that are there are brought up to date in any case. */
  readonly forms?: readonly string[];
  /** Mark the month as published. */
  readonly publish?: boolean;
  /** Figures of a published month may change: the changes are recorded. */
  readonly changePublished?: boolean;
}

export interface SummaryPlan {
  /** Without edits where it is `locked`. */
  readonly plan: EditPlan;
  /** The summary sheet. */
  readonly sheet: string;
  /** All sheets that are put, the summary first. */
  readonly sheets: readonly string[];
  /** Results. */
  readonly rows: number;
  /** ISO date: the 10th of the next month. */
  readonly due: string;
  readonly report: MonthlyReport;
  /** The report as a web page. */
  readonly page: () => string;
  /** Null where the month is not published yet. */
  readonly published: Published | null;
  /** Figures that differ from those published. */
  readonly changes: readonly FigureChange[];
  /** True where they may not be changed without being asked. */
  readonly locked: boolean;
  /** What can't be believed of the history table. */
  readonly historyProblems: readonly HistoryProblem[];
  /** Published months whose figures somebody has typed over in the history table. */
  readonly editedMonths: readonly string[];
}

/**
 * Sheets made for the same month are replaced, keeping remarks; history takes the month's results in; nothing else is touched.
 * @throws RangeError when `month` or `asOf` is no date
 */
export function planSummary(snapshot: WorkbookSnapshot, scored: ScoredReading, options: SummaryOptions, words: SummaryWords): SummaryPlan {
  const month = monthOf(options.month);
  const asOf = options.asOf ?? month.lastDay;
  if (!isDay(asOf)) throw new RangeError(`"${asOf}" is no date (YYYY-MM-DD)`);
  const history = readHistory(snapshot, words.history);
  const office = { ...officeIn(snapshot), ...options.office };
  const report = monthlyReport(scored, { month, asOf, office, how: chosen(options) }, history.rows);
  const rows = keptRows(report);
  const known = publishedMonths(snapshot);
  const published = known.months[month.month] ?? null;
  const changes = published ? figureChanges(history.rows.filter((row) => row.month === month.month), rows) : [];
  const locked = changes.length > 0 && options.changePublished !== true;
  const reported = reportedIn(snapshot, scored, asOf);
  const sheets = sheetsOf(snapshot, reported, report, options.forms ?? [], words);
  const edits: Edit[] = [
    ...officeEdits(snapshot, office),
    ...sheets.flatMap(({ edits: own }) => own),
    ...historyEdits(snapshot, history, month.month, rows, words.history),
    ...changeLogEdits(snapshot, month.month, options.now, changes, words.changeLog, words.history),
    ...(options.publish || changes.length > 0 ? publishEdits(snapshot, month.month, published && changes.length === 0 ? published.at : options.now, rows) : []),
  ];
  return {
    plan: { edits: locked ? [] : edits },
    sheet: sheets[0]!.name,
    sheets: sheets.map(({ name }) => name),
    rows: report.blocks.reduce((count, { units, whole }) => count + Math.max(units.length, whole ? 1 : 0), 0),
    due: month.due,
    report, published, changes, locked,
    page: () => pageOf(snapshot, reported, report, words),
    historyProblems: history.problems,
    editedMonths: editedSince(known, history).filter((one) => one !== month.month),
  };
}

function monthOf(text: string): ReportMonth {
  const month = reportMonth(text);
  if (!month) throw new RangeError(`"${text}" is no month (YYYY-MM)`);
  return month;
}

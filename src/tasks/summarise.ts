import type { Edit } from '../host/workbook';
import { chosen } from './choices';
import { type ReportMonth, isDay, reportMonth } from './month';
import { summaryRows } from './summaryRows';
import { summarySheet } from './summarySheet';
import type { SummaryWords } from './summaryWords';
import type { ScoredReading, SummaryOptions, SummaryPlan } from './types';

/**
 * Plans the monthly summary sheet of a workbook; a sheet made for the same month is replaced, nothing else is touched.
 * @throws RangeError when `month` or `asOf` is no date
 */
export function planSummary(scored: ScoredReading, options: SummaryOptions, words: SummaryWords): SummaryPlan {
  const month = monthOf(options.month);
  const asOf = options.asOf ?? month.lastDay;
  if (!isDay(asOf)) throw new RangeError(`"${asOf}" is no date (YYYY-MM-DD)`);
  const how = chosen(options);
  const rows = summaryRows(scored, month.fiscalMonth, how);
  const sheet = words.sheetName(month);
  const put: Edit = { kind: 'putSheet', sheet, content: summarySheet(rows, { month, asOf, office: options.office?.trim() || null, how }, words) };
  const mark: Edit = { kind: 'setMarks', sheets: [sheet], marks: [{ role: 'sheet', sheet, area: { top: 0, bottom: 0, left: 0, right: 0 } }] };
  return { plan: { edits: [put, mark] }, sheet, rows: rows.kpis.reduce((count, { records }) => count + records.length, 0), due: month.due };
}

function monthOf(text: string): ReportMonth {
  const month = reportMonth(text);
  if (!month) throw new RangeError(`"${text}" is no month (YYYY-MM)`);
  return month;
}

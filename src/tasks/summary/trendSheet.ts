/** The course of the year: the rate of each KPI's whole month by month, and where it leads if it goes on so. */
import type { SheetContent } from '../../host/workbook';
import { centre } from './cells';
import { Lines } from '../layout/lines';
import { LINE, type Row, base, cellStyle, figure, headStyle, number, text } from '../layout/look';
import type { MonthlyReport } from './monthlyReport';
import { addHead } from './summarySheet';
import type { Trend } from './trends';
import type { SummaryWords } from './words';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const WIDTHS = [5, 44, ...MONTHS.map(() => 9), 14];

/** True where history has something to compare: one month is no course. */
export function hasTrends({ trends }: Pick<MonthlyReport, 'trends'>): boolean {
  return trends.some(({ points }) => points.length > 1);
}

export function trendSheet(report: MonthlyReport, words: SummaryWords): SheetContent {
  const lines = new Lines(WIDTHS);
  addHead(lines, report, words, words.trendTitle(report.head.month));
  const headRow = lines.rows.length;
  lines.add([words.heads[0], words.heads[1], ...MONTHS.map((month) => words.fiscalMonth(month, report.head.month.fiscalYear)), words.projectedHead].map((head) => text(head, headStyle)), 2 * LINE);
  for (const trend of report.trends) {
    const row = rowOf(trend, words);
    if (row) lines.add(row, LINE * lines.linesOf(row));
  }
  lines.wide(words.projectedNote, { ...base, size: 12, italic: true });
  return { ...lines.content(headRow, words.footer), freeze: { rows: headRow + 1, columns: 2 } };
}

function rowOf({ kpi, points, projected }: Trend, words: SummaryWords): Row | null {
  if (points.length === 0) return null;
  const at = new Map(points.map(({ fiscalMonth, rate }) => [fiscalMonth, rate]));
  return [
    text(kpi.number, centre(cellStyle)), text(words.name(kpi), cellStyle),
    ...MONTHS.map((month) => figure(at.get(month) ?? null, '#,##0.00', number)),
    figure(projected, '#,##0.00', { ...number, italic: true, fill: 'F3F4F6' }),
  ];
}

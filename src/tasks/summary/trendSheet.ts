/** The course of the year: the rate of each KPI's whole month by month, and where it leads if it goes on so. */
import type { SheetContent } from '../../host/workbook';
import type { Area } from '../../sheet/grid';
import { centre } from './cells';
import { withCharts } from './charts';
import { Lines } from '../layout/lines';
import { CHART_COLOR, LINE, type Row, base, cellStyle, figure, headStyle, number, text } from '../layout/look';
import type { MonthlyReport } from './monthlyReport';
import { addHead } from './summarySheet';
import type { Trend } from './trends';
import type { SummaryWords } from './words';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const WIDTHS = [5, 44, ...MONTHS.map(() => 9), 14];
/** Columns of charts that stand side by side: rates of several KPIs have no scale in common, so each has a chart of its own. */
const BESIDE = [{ left: 0, right: 1 }, { left: 2, right: 7 }, { left: 8, right: 14 }];
/** Rows that a chart takes. */
const CHART = 7;

const months = (row: number): Area => ({ top: row, bottom: row, left: 2, right: 1 + MONTHS.length });

/** True where history has something to compare: one month is no course. */
export function hasTrends({ trends }: Pick<MonthlyReport, 'trends'>): boolean {
  return trends.some(({ points }) => points.length > 1);
}

export function trendSheet(report: MonthlyReport, words: SummaryWords): SheetContent {
  const lines = new Lines(WIDTHS);
  addHead(lines, report, words, words.trendTitle(report.head.month));
  const headRow = lines.rows.length;
  lines.add([words.heads[0], words.heads[1], ...MONTHS.map((month) => words.fiscalMonth(month, report.head.month.fiscalYear)), words.projectedHead].map((head) => text(head, headStyle)), 2 * LINE);
  const drawn: { readonly title: string; readonly row: number }[] = [];
  for (const trend of report.trends) {
    const row = rowOf(trend, words);
    if (!row) continue;
    if (trend.points.length > 1) drawn.push({ title: `${trend.kpi.number} ${words.name(trend.kpi)}`, row: lines.next });
    lines.add(row, LINE * lines.linesOf(row));
  }
  lines.wide(words.projectedNote, { ...base, size: 12, italic: true });
  const content = withCharts(lines, headRow, words.footer, drawn.map(({ title, row }, i) => ({
    kind: 'line', title, categories: months(headRow), series: [{ name: title, values: months(row), color: CHART_COLOR }],
    place: { line: Math.floor(i / BESIDE.length), ...BESIDE[i % BESIDE.length]! },
  })), CHART);
  return { ...content, freeze: { rows: headRow + 1, columns: 2 } };
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

/** Lays a monthly summary out as a sheet: A4 landscape, heads repeated, every figure linked to its cell. */
import type { SheetCell, SheetContent } from '../host/workbook';
import type { OfficeSettings } from '../scoring/settings';
import type { ReportMonth } from './month';
import { addKpi } from './summaryKpi';
import { LAST, LINE, Lines, type Row, WIDTHS, base, cellStyle, figure, headStyle, linesOf, number, text } from './summaryLayout';
import type { SummaryRows } from './summaryRows';
import type { SummaryWords } from './summaryWords';

export interface SummaryHead {
  readonly month: ReportMonth;
  readonly asOf: string;
  readonly office: string | null;
  /** What the office or the run has chosen: named under the title. */
  readonly how: OfficeSettings;
}

/**
 * The head, the weighted totals and what is missing come first; the results by KPI last, so that their heads can be repeated on
 * every page without standing over another table.
 */
export function summarySheet(rows: SummaryRows, head: SummaryHead, words: SummaryWords): SheetContent {
  const lines = new Lines();
  const choices = words.officeChose(head.how);
  lines.wide(words.title(head.month), { ...base, bold: true, size: 18 }, 30);
  for (const line of [words.office(head.office, head.month), words.dates(head.asOf, head.month.due), ...(choices ? [choices] : [])]) lines.wide(line);
  addTotals(lines, rows, words);
  addMissing(lines, rows, words);
  lines.add([]);
  const headRow = lines.rows.length;
  lines.add(words.heads.map((word) => text(word, headStyle)), 2 * LINE);
  for (const kpi of rows.kpis) addKpi(lines, kpi, head.how, words);
  addSignatures(lines, words);
  return {
    rows: lines.rows,
    columnWidths: WIDTHS,
    rowHeights: lines.rowHeights(),
    merges: lines.merges,
    print: { landscape: true, fitWidth: true, titleRows: { from: headRow, to: headRow }, footer: words.footer },
  };
}

/** Columns of the weighted totals, each over several of the sheet's. */
const TOTAL_SPANS = [[0, 1], [2, 3], [4, 5], [6, LAST]] as const;

function addTotals(lines: Lines, rows: SummaryRows, words: SummaryWords): void {
  lines.add([]);
  lines.wide(words.totalsTitle, { ...base, bold: true, size: 16 }, 26);
  const row = (cells: readonly SheetCell[], height = LINE): void => {
    const line: Row = Array.from({ length: LAST + 1 }, () => ({ style: cells[0]?.style ?? cellStyle }));
    TOTAL_SPANS.forEach(([left, right], i) => {
      line[left] = cells[i] ?? null;
      lines.span(left, right);
    });
    lines.add(line, height);
  };
  row(words.totalHeads.map((word) => text(word, headStyle)));
  const wideOf = (column: number): number => WIDTHS.slice(TOTAL_SPANS[column]![0], TOTAL_SPANS[column]![1] + 1).reduce((sum, width) => sum + width, 0);
  for (const total of rows.totals) {
    const [counted, leftOut] = [words.counted(total.counted.length, total.weight, total.byOffice), words.leftOut(total.leftOut)];
    row([text(total.unit, cellStyle), figure(total.total, '0.0000', { ...number, align: 'center' }), text(counted, cellStyle), text(leftOut, cellStyle)], LINE * Math.max(linesOf(counted, wideOf(2)), linesOf(leftOut, wideOf(3))));
  }
}

function addMissing(lines: Lines, rows: SummaryRows, words: SummaryWords): void {
  lines.add([]);
  lines.wide(words.missingTitle, { ...base, bold: true, size: 16 }, 26);
  if (rows.missing.length === 0) lines.wide(words.nothingMissing);
  for (const { kpi, unit, why } of rows.missing) lines.wide(words.missing(kpi, unit, why));
}

function addSignatures(lines: Lines, { signature }: SummaryWords): void {
  lines.add([]);
  for (const [left, right] of [[signature.reporter, signature.certifier], [signature.line, signature.line], [signature.name, signature.name], [signature.position, signature.position], [signature.date, signature.date]] as const) {
    lines.span(1, 5);
    lines.span(8, LAST);
    const row: Row = Array.from({ length: LAST + 1 }, () => null);
    row[1] = text(left, { ...base, align: 'center' });
    row[8] = text(right, { ...base, align: 'center' });
    lines.add(row);
  }
}

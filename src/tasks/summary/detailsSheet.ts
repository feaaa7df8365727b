/** The sheet of details: every unit's result in every KPI, each figure linked to its cell, then the whole. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import { centre, changeText, countCell, levelCell, metCell, nextText, rateCell, weightCell } from './cells';
import { Lines, linesOf } from '../layout/lines';
import { LINE, type Row, cellStyle, figure, headStyle, text, textOf, wholeStyle } from '../layout/look';
import type { KpiBlock, ResultLine } from './lines';
import { type Remarks, remarkKey } from './remarks';
import type { MonthlyReport } from './monthlyReport';
import { addHead } from './summarySheet';
import type { SummaryWords } from './words';

const WIDTHS = [5, 34, 10, 8, 9, 16, 11, 11, 9, 7, 8, 10, 10, 17, 25, 20];
/** Number, name, unit of measure, weight and target stand once, over all rows of their KPI; at the top, so that a page break can't hide them. */
const SHARED = 5;

export function detailsSheet(report: MonthlyReport, remarks: Remarks, words: SummaryWords): SheetContent {
  const lines = new Lines(WIDTHS);
  addHead(lines, report, words, words.detailsTitle(report.head.month));
  const headRow = lines.rows.length;
  lines.add(words.detailHeads.map((word) => text(word, headStyle)), 2 * LINE);
  const kept = new Set<string>();
  for (const block of report.blocks) addBlock(lines, block, remarks, kept, words);
  for (const lost of remarks.left(kept)) {
    const row: Row = Array.from({ length: lines.last + 1 }, () => text('', cellStyle));
    for (const [column, value] of [[0, lost.number], [1, lost.name], [5, lost.unit], [lines.last, lost.text]] as const) row[column] = text(value, cellStyle);
    lines.add(row, LINE * lines.linesOf(row));
  }
  return { ...lines.content(headRow, words.footer), freeze: { rows: headRow + 1, columns: 0 } };
}

function addBlock(lines: Lines, block: KpiBlock, remarks: Remarks, kept: Set<string>, words: SummaryWords): void {
  const { kpi, units, whole } = block;
  const all = whole && !units.includes(whole) ? [...units, whole] : units;
  const seen = new Set<string>();
  const rows = all.map((line, i): Row => {
    // A unit that stands twice has one remark, at its first row.
    const remark = seen.has(line.unit) ? '' : remarks.of(kpi.number, words.name(kpi), shownUnit(line, words));
    seen.add(line.unit);
    kept.add(remarkKey(kpi.number, words.name(kpi), shownUnit(line, words)));
    return [...shared(block, words, i === 0), ...unitCells(line, remark, words)];
  });
  if (rows.length > 1) for (let column = 0; column < SHARED; column++) lines.span(column, column, rows.length);
  const name = Math.ceil(linesOf(words.name(kpi), WIDTHS[1]!) / rows.length);
  for (const row of rows) lines.add(row, LINE * Math.max(name, ...[5, 13, 14, 15].map((column) => linesOf(textOf(row[column]), WIDTHS[column]!))));
}

const shownUnit = (line: ResultLine, words: SummaryWords): string => (line.isWhole ? words.whole(line.unit) : line.unit);

function shared({ kpi, target, weight }: KpiBlock, words: SummaryWords, first: boolean): SheetCell[] {
  if (!first) return Array.from({ length: SHARED }, () => ({ style: cellStyle }));
  const top: CellStyle = { ...cellStyle, valign: 'top' };
  return [text(kpi.number, centre(top)), text(words.name(kpi), top), text(words.unitOfMeasure(kpi), centre(top)), weightCell(weight, words, top), text(target ?? '–', centre(top))];
}

function unitCells(line: ResultLine, remark: string, words: SummaryWords): SheetCell[] {
  const style = line.isWhole ? { ...cellStyle, ...wholeStyle } : cellStyle;
  const { result } = line;
  return [
    text(shownUnit(line, words), style, line.link ?? undefined),
    countCell(line.numerator, style), countCell(line.denominator, style), rateCell(line, style), levelCell(result?.level ?? null, style),
    figure(result?.score ?? null, 'General', centre(style)), figure(line.weighted, 'General', centre(style)), metCell(result?.targetMet, words, style),
    text(changeText(line, words), style), text(nextText(line, words), style), text(remark, style),
  ];
}

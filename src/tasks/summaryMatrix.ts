/** The matrix: the level of each unit in each KPI, the weighted totals and their order. Many units stand as rows, few as columns, so that names can be read. */
import type { CellStyle, SheetCell, SheetContent } from '../host/workbook';
import { centre, levelCell } from './summaryCells';
import { LINE, Lines, type Row, base, cellStyle, figure, headStyle, text, wholeStyle } from './summaryLayout';
import type { KpiBlock, ResultLine } from './summaryLines';
import { type MonthlyReport, type RankedTotal, linesOfUnit, unitsOf } from './summaryReport';
import { addHead } from './summarySheet';
import type { SummaryWords } from './summaryWords';

/** Units that fit beside the names of the KPIs on a landscape page. */
const FEW = 14;
const TOTAL: CellStyle = { ...cellStyle, ...wholeStyle };

export function matrixSheet(report: MonthlyReport, words: SummaryWords): SheetContent {
  return unitsOf(report).length <= FEW ? kpisDown(report, words) : unitsDown(report, words);
}

function kpisDown(report: MonthlyReport, words: SummaryWords): SheetContent {
  const units = unitsOf(report);
  const totals = totalsOf(report, units);
  const lines = new Lines([5, Math.max(40, 100 - units.length * 11), 9, ...units.map(() => 11)]);
  const headRow = begin(lines, report, words, [words.heads[0], words.heads[1], words.wholeHead, ...units]);
  for (const block of report.blocks) {
    const row: Row = [text(block.kpi.number, centre(cellStyle)), text(words.name(block.kpi), cellStyle), wholeCell(block, words, TOTAL), ...units.map((unit) => unitCell(block, unit, words))];
    lines.add(row, LINE * lines.linesOf(row));
  }
  const foot = (label: string, cells: readonly SheetCell[], whole: SheetCell): void => {
    const row = [text('', TOTAL), text(label, TOTAL), whole, ...cells];
    lines.add(row, LINE * lines.linesOf(row));
  };
  foot(words.totalHeads[1], totals.map((total) => totalCell(total)), totalCell(report.overall));
  foot(words.rankHead, totals.map((total) => figure(total?.rank ?? null, '0', centre(TOTAL))), text('–', centre(TOTAL)));
  foot(words.totalHeads[2], totals.map((total) => figure(total?.counted.length ?? null, '0', centre(TOTAL))), figure(report.overall.counted.length, '0', centre(TOTAL)));
  foot(words.totalHeads[3], totals.map((total) => text(leftOutOf(total), centre(TOTAL))), text(leftOutOf(report.overall), centre(TOTAL)));
  finish(lines, words);
  return { ...lines.content(words.footer, { from: headRow, to: headRow }), freeze: { rows: headRow + 1, columns: 2 } };
}

function unitsDown(report: MonthlyReport, words: SummaryWords): SheetContent {
  const units = unitsOf(report);
  const totals = totalsOf(report, units);
  const lines = new Lines([24, ...report.blocks.map(() => 6), 10, 8, 9, 24]);
  const headRow = begin(lines, report, words, [words.unitHead, ...report.blocks.map(({ kpi }) => kpi.number), words.totalHeads[1], words.rankHead, words.totalHeads[2], words.totalHeads[3]]);
  units.forEach((unit, i) => {
    const total = totals[i];
    const row: Row = [text(unit, cellStyle), ...report.blocks.map((block) => unitCell(block, unit, words)), totalCell(total), figure(total?.rank ?? null, '0', centre(TOTAL)), figure(total?.counted.length ?? null, '0', centre(TOTAL)), text(leftOutOf(total), TOTAL)];
    lines.add(row, LINE * lines.linesOf(row));
  });
  lines.add([text(words.wholeHead, TOTAL), ...report.blocks.map((block) => wholeCell(block, words, TOTAL)), totalCell(report.overall), text('–', centre(TOTAL)), figure(report.overall.counted.length, '0', centre(TOTAL)), text(leftOutOf(report.overall), TOTAL)]);
  finish(lines, words);
  return { ...lines.content(words.footer, { from: headRow, to: headRow }), freeze: { rows: headRow + 1, columns: 1 } };
}

function begin(lines: Lines, report: MonthlyReport, words: SummaryWords, heads: readonly string[]): number {
  addHead(lines, report, words, words.matrixTitle(report.head.month));
  const headRow = lines.rows.length;
  const row = heads.map((head) => text(head, headStyle));
  lines.add(row, LINE * Math.max(2, lines.linesOf(row)));
  return headRow;
}

function finish(lines: Lines, words: SummaryWords): void {
  lines.wide(words.matrixLegend, { ...base, size: 12 });
}

function unitCell(block: KpiBlock, unit: string, words: SummaryWords): SheetCell {
  const [line, ...more] = linesOfUnit(block, unit);
  if (!line) return text('', cellStyle);
  return more.length > 0 ? text(words.short('duplicate'), centre(cellStyle), line.link ?? undefined) : resultCell(line, words, cellStyle);
}

function wholeCell({ whole }: KpiBlock, words: SummaryWords, style: CellStyle): SheetCell {
  return whole?.isWhole ? resultCell(whole, words, style) : text('', style);
}

/** The level; else points, met or not met, or why there is nothing. */
function resultCell(line: ResultLine, words: SummaryWords, style: CellStyle): SheetCell {
  const { result, link } = line;
  if (result?.level !== null && result?.level !== undefined) return levelCell(result.level, style, link);
  if (result?.score !== null && result?.score !== undefined) return figure(result.score, words.pointsFormat, centre(style), link ?? undefined);
  return text(result?.targetMet === null || !result ? words.short(result?.outcome ?? 'unknown') : words.met(result.targetMet), centre(style), link ?? undefined);
}

const totalsOf = ({ totals }: MonthlyReport, units: readonly string[]): readonly (RankedTotal | undefined)[] => units.map((unit) => totals.find((total) => total.unit === unit));
const totalCell = (total: { readonly total: number | null } | undefined): SheetCell => figure(total?.total ?? null, '0.0000', centre(TOTAL));
const leftOutOf = (total: Pick<RankedTotal, 'leftOut'> | undefined): string => total?.leftOut.map(({ number }) => number).join(', ') || '–';

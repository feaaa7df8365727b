/** The matrix: the level of each unit in each KPI, the weighted totals and their order. Many units stand as rows, few as columns, so that names can be read. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import type { Area } from '../../sheet/grid';
import { centre, levelCell } from './cells';
import { withCharts } from './charts';
import { Lines } from '../layout/lines';
import { CHART_COLOR, LINE, type Row, SCORE_BARS, base, cellStyle, figure, headStyle, text, wholeStyle } from '../layout/look';
import type { KpiBlock, ResultLine } from './lines';
import { type MonthlyReport, type RankedTotal, linesOfUnit, unitsOf } from './monthlyReport';
import { addHead } from './summarySheet';
import type { SummaryWords } from './words';

/** Units that fit beside the names of the KPIs on a landscape page. */
const FEW = 14;
const TOTAL: CellStyle = { ...cellStyle, ...wholeStyle };

export function matrixSheet(report: MonthlyReport, words: SummaryWords): SheetContent {
  return unitsOf(report).length <= FEW ? kpisDown(report, words) : unitsDown(report, words);
}

function kpisDown(report: MonthlyReport, words: SummaryWords): SheetContent {
  const units = unitsOf(report);
  const totals = totalsOf(report, units);
  const lines = new Lines([5, 75, 11, ...units.map(() => 12)]);
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
  const last = lines.rows.length - 1;
  const [firstKpi, totalRow] = [headRow + 1, last - 3];
  const charts = finish(lines, headRow, words, {
    totals: { categories: { top: headRow, bottom: headRow, left: 3, right: 2 + weighted(totals) }, values: { top: totalRow, bottom: totalRow, left: 3, right: 2 + weighted(totals) } },
    levels: { categories: { top: firstKpi, bottom: totalRow - 1, left: 0, right: 0 }, values: { top: firstKpi, bottom: totalRow - 1, left: 2, right: 2 } },
    middle: 1,
  });
  return { ...charts, freeze: { rows: headRow + 1, columns: 2 }, bars: [{ areas: [{ top: totalRow, bottom: totalRow, left: 2, right: lines.last }], ...SCORE_BARS }] };
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
  const [first, whole, count] = [headRow + 1, lines.rows.length - 1, report.blocks.length];
  const charts = finish(lines, headRow, words, {
    totals: { categories: { top: first, bottom: first + weighted(totals) - 1, left: 0, right: 0 }, values: { top: first, bottom: first + weighted(totals) - 1, left: count + 1, right: count + 1 } },
    levels: { categories: { top: headRow, bottom: headRow, left: 1, right: count }, values: { top: whole, bottom: whole, left: 1, right: count } },
    middle: Math.floor(count / 2),
  });
  return { ...charts, freeze: { rows: headRow + 1, columns: 1 }, bars: [{ areas: [{ top: first, bottom: whole, left: count + 1, right: count + 1 }], ...SCORE_BARS }] };
}

function begin(lines: Lines, report: MonthlyReport, words: SummaryWords, heads: readonly string[]): number {
  addHead(lines, report, words, words.matrixTitle(report.head.month));
  const headRow = lines.rows.length;
  const row = heads.map((head) => text(head, headStyle));
  lines.add(row, LINE * Math.max(2, lines.linesOf(row)));
  return headRow;
}

interface Figures {
  readonly totals: { readonly categories: Area; readonly values: Area };
  readonly levels: { readonly categories: Area; readonly values: Area };
  /** The last column of the first chart. */
  readonly middle: number;
}

/** Rows that a chart takes, and the characters of width that it takes to be read. */
const CHART = 16;
const LEGIBLE = 60;

/** The legend, and below it what can be drawn: the two charts side by side where both can be read, else one below the other. */
function finish(lines: Lines, headRow: number, words: SummaryWords, { totals, levels, middle }: Figures): SheetContent {
  lines.wide(words.matrixLegend, { ...base, size: 12 });
  const drawn = [{ title: words.totalsChart, ...totals }, { title: words.levelsChart, ...levels }].filter(({ values }) => figuresIn(lines.rows, values) > 1);
  const beside = drawn.length > 1 && lines.reach(0, middle) >= LEGIBLE && lines.reach(middle + 1, lines.last) >= LEGIBLE;
  return withCharts(lines, headRow, words.footer, drawn.map(({ title, categories, values }, i) => ({
    kind: 'column', title, categories, series: [{ name: title, values, color: CHART_COLOR }], scale: { from: 0, to: 5 }, labels: true,
    place: beside ? { line: 0, left: i > 0 ? middle + 1 : 0, right: i > 0 ? lines.last : middle } : { line: i, left: 0, right: lines.last },
  })), CHART);
}

/** One bar says no more than its number: a single indicator, or districts without a level of the whole. */
function figuresIn(rows: readonly Row[], { top, bottom, left, right }: Area): number {
  return rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1)).filter((cell) => cell?.content && 'value' in cell.content && typeof cell.content.value === 'number').length;
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

/** Units up to the last that has a total: those of an edition that prints no weights come last, and have no bar to show. */
const weighted = (totals: readonly (RankedTotal | undefined)[]): number => totals.map((total) => (total?.total ?? null) !== null).lastIndexOf(true) + 1;

const totalsOf = ({ totals }: MonthlyReport, units: readonly string[]): readonly (RankedTotal | undefined)[] => units.map((unit) => totals.find((total) => total.unit === unit));
const totalCell = (total: { readonly total: number | null } | undefined): SheetCell => figure(total?.total ?? null, '0.0000', centre(TOTAL));
const leftOutOf = (total: Pick<RankedTotal, 'leftOut'> | undefined): string => total?.leftOut.map(({ number }) => number).join(', ') || '–';

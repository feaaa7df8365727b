/** Lays a monthly summary out as a sheet: A4 landscape, heads repeated, every figure linked to its cell. */
import type { CellStyle, SheetCell, SheetContent } from '../host/workbook';
import { quoteSheetName } from '../sheet/address';
import type { Area } from '../sheet/grid';
import type { Result } from '../scoring/result';
import type { OfficeSettings } from '../scoring/settings';
import { explainRecord } from './explain';
import type { ReportMonth } from './month';
import type { KpiSummary, SummaryRows } from './summaryRows';
import type { SummaryWords } from './summaryWords';
import type { ScoredRecord } from './types';
import { weightedScore } from './weighted';

export interface SummaryHead {
  readonly month: ReportMonth;
  readonly asOf: string;
  readonly office: string | null;
  /** What the office or the run has chosen: named under the title. */
  readonly how: OfficeSettings;
}

const WIDTHS = [5, 34, 9, 8, 9, 14, 11, 11, 9, 7, 7, 10, 10, 27, 10];
const LAST = WIDTHS.length - 1;
const COUNT = '#,##0';
const FONT = 'TH Sarabun New';
const INK = '1F2937';
/** Points; leaves room for vowels and tones. */
const LINE = 23;
const base: CellStyle = { font: FONT, size: 14, color: INK, valign: 'center' };
const cellStyle: CellStyle = { ...base, border: 'thin', wrap: true };
const number: CellStyle = { ...cellStyle, align: 'right', wrap: false };
const headStyle: CellStyle = { ...cellStyle, bold: true, align: 'center', valign: 'center', fill: 'DCEBE8' };
const wholeStyle: CellStyle = { bold: true, fill: 'F3F4F6' };
/** 0–5; always beside the number itself, never colour alone. */
const LEVEL_FILL = ['F8C9C4', 'F8C9C4', 'FBD9B5', 'FBF0B8', 'DDEFC9', 'BFE3BD'];

type Row = (SheetCell | null)[];

const text = (value: string, style: CellStyle = base, link?: string): SheetCell => ({ content: { value }, style, ...(link && { link }) });
const figure = (value: number | null, format: string, style: CellStyle, link?: string): SheetCell => ({ content: { value }, style: { ...style, numberFormat: format }, ...(link && value !== null && { link }) });

/** Rows of the sheet as they are put together, with their merges and heights. */
class Lines {
  readonly rows: Row[] = [];
  readonly merges: Area[] = [];
  private readonly heights: Record<number, number> = {};

  add(row: Row, height = LINE): void {
    this.heights[this.rows.length] = height;
    this.rows.push(row);
  }

  /** Merges cells of the row that comes next. */
  span(left: number, right: number, rows = 1): void {
    this.merges.push({ top: this.rows.length, bottom: this.rows.length + rows - 1, left, right });
  }

  /** A line of text over the whole width. */
  wide(value: string, style: CellStyle = base, height = LINE): void {
    this.span(0, LAST);
    this.add([text(value, style)], height);
  }

  rowHeights(): Record<number, number> {
    return { ...this.heights };
  }
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

/** Number, name, unit of measure, weight and target stand once, over all rows of their KPI; at the top, so that a page break can't hide them. */
function addKpi(lines: Lines, summary: KpiSummary, how: OfficeSettings, words: SummaryWords): void {
  const block = kpiRows(summary, how, words);
  if (block.length > 1) for (let column = 0; column < 5; column++) lines.span(column, column, block.length);
  const name = Math.ceil(linesOf(words.name(summary.kpi), WIDTHS[1]!) / block.length);
  for (const row of block) lines.add(row, LINE * Math.max(name, linesOf(textOf(row[13]), WIDTHS[13]! * 0.85), linesOf(textOf(row[14]), WIDTHS[14]!)));
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

/** Lines that a text takes in a column of this width; Thai vowels and tones above and below the line take no room. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length / (width * 1.05))), 0);
}

function textOf(cell: SheetCell | null | undefined): string {
  const value = cell?.content && 'value' in cell.content ? cell.content.value : null;
  return typeof value === 'string' ? value : '';
}

function kpiRows(summary: KpiSummary, how: OfficeSettings, words: SummaryWords): Row[] {
  const rows = summary.records.map((record, i) => {
    const link = (role: string): string | undefined => (record.cells[role] ? `#${quoteSheetName(record.sheet)}!${record.cells[role]}` : undefined);
    const first = i === 0;
    const [numerator, denominator] = countsOf(summary, record.inputs);
    return [
      ...kpiCells(summary, words, first),
      text(record.unit ?? record.unitAsWritten, cellStyle, link('unit')),
      figure(numerator?.value ?? null, COUNT, number, numerator && link(numerator.code)),
      figure(denominator?.value ?? null, COUNT, number, denominator && link(denominator.code)),
      ...resultCells(record.result, record.rate, weightedScore(record, how), words, cellStyle),
      text(nextOf(record, how, words, summary), cellStyle),
      text(summary.wantedRound ? words.otherRound(summary.round, summary.wantedRound) : words.round(summary.round), cellStyle),
    ];
  });
  const { whole } = summary;
  if (whole) {
    const style = { ...cellStyle, ...wholeStyle };
    const [numerator, denominator] = countsOf(summary, whole.inputs);
    const rate = whole.result.rate;
    rows.push([
      ...Array.from({ length: 5 }, () => ({ style })),
      text(words.whole, style),
      figure(numerator?.value ?? null, COUNT, { ...number, ...wholeStyle }),
      figure(denominator?.value ?? null, COUNT, { ...number, ...wholeStyle }),
      ...resultCells(whole.result, rate && 'valueOf' in rate ? Number(rate.valueOf()) : null, null, words, style),
      text(words.wholeLeaves(whole.leftOut), style),
      text('', style),
    ]);
  }
  return rows;
}

/** Number, name, unit of measure, weight and target: written on the first row of a KPI, repeated nowhere. */
function kpiCells({ kpi, target, weight }: KpiSummary, words: SummaryWords, first: boolean): SheetCell[] {
  if (!first) return Array.from({ length: 5 }, () => ({ style: cellStyle }));
  const top: CellStyle = { ...cellStyle, valign: 'top' };
  const centre: CellStyle = { ...top, align: 'center' };
  return [
    text(kpi.number, centre),
    text(words.name(kpi), top),
    text(words.unitOfMeasure(kpi), centre),
    weight ? figure(Number(weight.value), weight.from === 'office' ? words.officeWeightFormat : 'General', { ...number, align: 'center', valign: 'top' }) : text(words.noWeight, centre),
    text(target ?? '–', centre),
  ];
}

function resultCells(result: Result | null, rate: number | null, weighted: number | null, words: SummaryWords, style: CellStyle): SheetCell[] {
  const level = result?.level ?? null;
  const right: CellStyle = { ...style, align: 'right', wrap: false };
  const centre: CellStyle = { ...style, align: 'center' };
  return [
    figure(rate, '#,##0.00', right),
    figure(level, '0', level === null ? centre : { ...centre, bold: true, fill: LEVEL_FILL[level] ?? 'FFFFFF' }),
    figure(result?.score ?? null, 'General', centre),
    figure(weighted, 'General', centre),
    text(result?.targetMet === null || result === null ? '–' : words.met(result.targetMet), centre),
  ];
}

function nextOf(record: ScoredRecord, how: OfficeSettings, words: SummaryWords, { kpi }: KpiSummary): string {
  const { result } = record;
  if (!result || !['scored', 'target'].includes(result.outcome)) return words.outcome(result?.outcome ?? 'unknown');
  return words.next(explainRecord(record, how)?.advice ?? [], kpi);
}

interface Count {
  readonly code: string;
  readonly value: number;
}

/** Numerator and denominator of a KPI whose formula has one of each. */
function countsOf({ kpi }: KpiSummary, inputs: Readonly<Record<string, unknown>>): readonly (Count | undefined)[] {
  const codes = kpi.items.filter(({ kind, optional }) => (kind === 'count' || kind === 'amount') && !optional).map(({ code }) => code);
  if (!kpi.formula || codes.length !== 2) return [];
  return codes.map((code) => (typeof inputs[code] === 'number' ? { code, value: inputs[code] } : undefined));
}

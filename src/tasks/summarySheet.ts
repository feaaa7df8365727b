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

export function summarySheet(rows: SummaryRows, head: SummaryHead, words: SummaryWords): SheetContent {
  const choices = words.officeChose(head.how);
  const lines: Row[] = [
    [text(words.title(head.month), { ...base, bold: true, size: 18 })],
    [text(words.office(head.office, head.month))],
    [text(words.dates(head.asOf, head.month.due))],
    ...(choices ? [[text(choices)]] : []),
    [],
    words.heads.map((word) => text(word, headStyle)),
  ];
  const merges: Area[] = (choices ? [0, 1, 2, 3] : [0, 1, 2]).map((row) => ({ top: row, bottom: row, left: 0, right: LAST }));
  const headRow = lines.length - 1;
  const heights: Record<number, number> = { 0: 30, [headRow]: 2 * LINE };
  for (const kpi of rows.kpis) {
    const block = kpiRows(kpi, head.how, words);
    // Number, name, unit of measure, weight and target stand once, over all rows of their KPI.
    if (block.length > 1) for (let column = 0; column < 5; column++) merges.push({ top: lines.length, bottom: lines.length + block.length - 1, left: column, right: column });
    const name = Math.ceil(linesOf(words.name(kpi.kpi), WIDTHS[1]!) / block.length);
    block.forEach((row, i) => (heights[lines.length + i] = LINE * Math.max(name, linesOf(textOf(row[13]), WIDTHS[13]!), linesOf(textOf(row[14]), WIDTHS[14]!))));
    lines.push(...block);
  }
  const wide = (value: string, style: CellStyle = base): void => {
    merges.push({ top: lines.length, bottom: lines.length, left: 0, right: LAST });
    lines.push([text(value, style)]);
  };

  lines.push([]);
  wide(words.totalsTitle, { ...base, bold: true, size: 16 });
  const span = (left: number, right: number): void => void merges.push({ top: lines.length, bottom: lines.length, left, right });
  const totalRow = (cells: readonly [SheetCell, SheetCell, SheetCell, SheetCell]): void => {
    const row: Row = Array.from({ length: LAST + 1 }, () => ({ style: cells[3].style ?? cellStyle }));
    [0, 2, 4, 6].forEach((column, i) => (row[column] = cells[i]!));
    for (const [left, right] of [[0, 1], [2, 3], [4, 5], [6, LAST]] as const) span(left, right);
    lines.push(row);
  };
  totalRow([text(words.totalHeads[0], headStyle), text(words.totalHeads[1], headStyle), text(words.totalHeads[2], headStyle), text(words.totalHeads[3], headStyle)]);
  for (const total of rows.totals) totalRow([text(total.unit, cellStyle), figure(total.total, '0.0000', number), text(words.counted(total.counted.length, total.weight, total.byOffice), cellStyle), text(words.leftOut(total.leftOut), cellStyle)]);

  lines.push([]);
  wide(words.missingTitle, { ...base, bold: true, size: 16 });
  if (rows.missing.length === 0) wide(words.nothingMissing);
  for (const { kpi, unit, why } of rows.missing) wide(words.missing(kpi, unit, why));

  lines.push([]);
  const { signature } = words;
  for (const [left, right] of [[signature.reporter, signature.certifier], [signature.line, signature.line], [signature.name, signature.name], [signature.position, signature.position], [signature.date, signature.date]] as const) {
    span(1, 5);
    span(8, LAST);
    const row: Row = Array.from({ length: LAST + 1 }, () => null);
    row[1] = text(left, { ...base, align: 'center' });
    row[8] = text(right, { ...base, align: 'center' });
    lines.push(row);
  }
  return {
    rows: lines,
    columnWidths: WIDTHS,
    rowHeights: Object.fromEntries(lines.map((_, row) => [row, heights[row] ?? LINE])),
    merges,
    freeze: { rows: headRow + 1, columns: 0 },
    print: { landscape: true, fitWidth: true, titleRows: { from: headRow, to: headRow }, footer: words.footer },
  };
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
  const centre: CellStyle = { ...cellStyle, align: 'center' };
  return [
    text(kpi.number, centre),
    text(words.name(kpi), cellStyle),
    text(words.unitOfMeasure(kpi), centre),
    weight ? figure(Number(weight.value), weight.from === 'office' ? words.officeWeightFormat : 'General', { ...number, align: 'center' }) : text(words.noWeight, centre),
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

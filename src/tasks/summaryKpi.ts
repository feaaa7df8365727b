/** The rows of one KPI on a summary sheet: each unit with a link to its cell, then the whole. */
import type { CellStyle, SheetCell } from '../host/workbook';
import { quoteSheetName } from '../sheet/address';
import type { Result } from '../scoring/result';
import type { OfficeSettings } from '../scoring/settings';
import { manyRates, oneRate } from './rates';
import { explainRecord } from './explain';
import { COUNT, LEVEL_FILL, LINE, type Lines, type Row, WIDTHS, cellStyle, figure, linesOf, number, text, textOf, wholeStyle } from './summaryLayout';
import type { KpiSummary } from './summaryRows';
import type { SummaryWords } from './summaryWords';
import type { ScoredRecord } from './types';
import { weightedScore } from './weighted';

/** Number, name, unit of measure, weight and target stand once, over all rows of their KPI; at the top, so that a page break can't hide them. */
export function addKpi(lines: Lines, summary: KpiSummary, how: OfficeSettings, words: SummaryWords): void {
  const block = kpiRows(summary, how, words);
  if (block.length > 1) for (let column = 0; column < 5; column++) lines.span(column, column, block.length);
  const name = Math.ceil(linesOf(words.name(summary.kpi), WIDTHS[1]!) / block.length);
  for (const row of block) lines.add(row, LINE * Math.max(name, linesOf(textOf(row[13]), WIDTHS[13]! * 0.85), linesOf(textOf(row[14]), WIDTHS[14]!)));
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
    rows.push([
      ...Array.from({ length: 5 }, () => ({ style })),
      text(words.whole, style),
      figure(numerator?.value ?? null, COUNT, { ...number, ...wholeStyle }),
      figure(denominator?.value ?? null, COUNT, { ...number, ...wholeStyle }),
      ...resultCells(whole.result, oneRate(whole.result), null, words, style),
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
  const several = result ? manyRates(result) : [];
  const right: CellStyle = { ...style, align: 'right', wrap: false };
  const centre: CellStyle = { ...style, align: 'center' };
  return [
    several.length > 0 ? text(several.map((one) => one.toFixed(2)).join(' / '), right) : figure(rate, '#,##0.00', right),
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

/** How results look in a cell: the same on every sheet of the report. */
import type { CellStyle, SheetCell } from '../../host/workbook';
import { COUNT, LEVEL_FILL, cellStyle, figure, number, text } from '../layout/look';
import type { Count, KpiBlock, ResultLine } from './lines';
import type { SummaryWords } from './words';

export const centre = (style: CellStyle): CellStyle => ({ ...style, align: 'center' });
const right = (style: CellStyle): CellStyle => ({ ...style, align: 'right', wrap: false });

export function countCell(count: Count | null, style: CellStyle = number): SheetCell {
  return figure(count?.value ?? null, COUNT, right(style), count?.link ?? undefined);
}

export function rateCell({ rate, rates }: ResultLine, style: CellStyle = cellStyle): SheetCell {
  return rates.length > 0 ? text(rates.map((one) => one.toFixed(2)).join(' / '), { ...right(style), wrap: true }) : figure(rate, '#,##0.00', right(style));
}

/** The number with its colour; never the colour alone. */
export function levelCell(level: number | null, style: CellStyle = cellStyle, link?: string | null): SheetCell {
  return figure(level, '0', level === null ? centre(style) : { ...centre(style), bold: true, fill: LEVEL_FILL[level] ?? 'FFFFFF' }, link ?? undefined);
}

export function metCell(met: boolean | null | undefined, words: SummaryWords, style: CellStyle = cellStyle): SheetCell {
  return text(met === null || met === undefined ? '–' : words.met(met), centre(style));
}

/** The way to the next level, or why there is no result. */
export function nextText(line: ResultLine, words: SummaryWords): string {
  const { result, advice, kpi } = line;
  return result && ['scored', 'target'].includes(result.outcome) ? words.next(advice, kpi) : words.outcome(result?.outcome ?? 'unknown');
}

export function weightCell(weight: KpiBlock['weight'], words: SummaryWords, style: CellStyle): SheetCell {
  return weight ? figure(Number(weight.value), weight.from === 'office' ? words.officeWeightFormat : 'General', { ...right(style), align: 'center' }) : text(words.noWeight, centre(style));
}

export function changeText({ change, kpi }: ResultLine, words: SummaryWords): string {
  return change ? words.change(change, kpi) : '–';
}

/** The look of every sheet that we make: fonts, lines, colours. */
import type { CellStyle, SheetCell } from '../../host/workbook';

export const COUNT = '#,##0';
export const FONT = 'TH Sarabun New';
export const INK = '1F2937';
/** Points; leaves room for vowels and tones. */
export const LINE = 22;
export const base: CellStyle = { font: FONT, size: 14, color: INK, valign: 'center' };
export const cellStyle: CellStyle = { ...base, border: 'thin', wrap: true };
export const number: CellStyle = { ...cellStyle, align: 'right', wrap: false };
export const headStyle: CellStyle = { ...cellStyle, bold: true, align: 'center', valign: 'center', fill: 'DCEBE8' };
export const titleStyle: CellStyle = { ...base, bold: true, size: 18, wrap: true };
export const noteTitleStyle: CellStyle = { ...base, bold: true, wrap: true };
export const noteStyle: CellStyle = { ...base, wrap: true, valign: 'top' };
/** Cells to fill in; everything else is ours. */
export const inputStyle: CellStyle = { ...cellStyle, fill: 'FFFBEB' };
export const markStyle: CellStyle = { ...inputStyle, align: 'center' };
export const rateStyle: CellStyle = { ...cellStyle, wrap: false, align: 'right', fill: 'F3F4F6', numberFormat: '0.00' };
export const totalStyle: CellStyle = { ...cellStyle, bold: true, fill: 'F3F4F6' };
export const wholeStyle: CellStyle = { bold: true, fill: 'F3F4F6' };
/** Of a link to the cell that a figure came from. */
export const LINK = '1D4ED8';
export const CHART_COLOR = '2F7F73';
/** Scores and totals, 0 to 5. */
export const SCORE_BARS = { from: 0, to: 5, color: '9CC9BF' };
/** 0–5; always beside the number itself, never colour alone. */
export const LEVEL_FILL = ['F8C9C4', 'F8C9C4', 'FBD9B5', 'FBF0B8', 'DDEFC9', 'BFE3BD'];

export type Row = (SheetCell | null)[];

export const text = (value: string, style: CellStyle = base, link?: string): SheetCell => ({ content: { value }, style, ...(link && { link }) });
export const figure = (value: number | null, format: string, style: CellStyle, link?: string): SheetCell => ({ content: { value }, style: { ...style, numberFormat: format }, ...(link && value !== null && { link }) });

/** A cell's text; '' for numbers and formulas, which take one line. */
export function textOf(cell: SheetCell | null | undefined): string {
  const value = cell?.content && 'value' in cell.content ? cell.content.value : null;
  return typeof value === 'string' ? value : '';
}

/** What every host refuses of a sheet's bars, colours and charts before it writes anything. */
import { cellAddress, MAX_COLUMNS, MAX_ROWS } from '../sheet/address';
import type { Area } from '../sheet/grid';
import { HostError, type Chart, type SheetContent } from './workbook';

/** Charts of ours are known by this name and their number, from 1: those that people put on a sheet of ours stay. */
const CHART = 'kpi_scorecard.chart.';
/** Excel's longest chart title and series name. */
const TITLE = 255;

export const chartName = (number: number): string => `${CHART}${number}`;
/** 0 for charts of others. */
export const chartNumber = (name: string): number => (name.startsWith(CHART) && /^\d{1,4}$/.test(name.slice(CHART.length)) ? Number(name.slice(CHART.length)) : 0);

/** The cells of an area of one row or column, in order. */
export function cellsInLine({ top, left, bottom, right }: Area): { readonly row: number; readonly column: number }[] {
  return Array.from({ length: Math.max(bottom - top, right - left) + 1 }, (_, i) => (right > left ? { row: top, column: left + i } : { row: top + i, column: left }));
}

/** @throws HostError hostFailed for what Excel would not draw */
export function refuseBadFigures(sheet: string, { bars = [], colors = [], charts = [], print }: SheetContent): void {
  const refuse = (detail: string, area?: Area): never => {
    throw new HostError('hostFailed', { sheet, detail, ...(area && isOnSheet(area) && { cell: cellAddress(area.top, area.left) }) });
  };
  for (const { areas, from, to } of [...bars, ...colors]) {
    if (areas.length === 0) refuse('a rule for no cells');
    for (const area of areas) if (!isOnSheet(area)) refuse('a rule outside the sheet');
    if (!Number.isFinite(from) || !Number.isFinite(to) || from > to) refuse(`a rule from ${from} to ${to}`, areas[0]);
  }
  for (const { areas, from, to } of bars) if (from === to) refuse(`bars from ${from} to ${to}`, areas[0]);
  for (const color of [...bars.map((one) => one.color), ...colors.flatMap(({ fill, color: text }) => [fill ?? '000000', text ?? '000000']), ...charts.flatMap(({ series }) => series.map((one) => one.color))]) {
    if (!/^[0-9A-F]{6}$/i.test(color)) refuse(`colour ${color}`);
  }
  for (const chart of charts) {
    const problem = problemOf(chart);
    if (problem) refuse(problem, chart.place);
  }
  if (print?.areas?.some((area) => !isOnSheet(area))) refuse('a print area outside the sheet');
}

function problemOf({ title, place, categories, series, scale }: Chart): string | null {
  if (![place, categories, ...series.map(({ values }) => values)].every(isOnSheet)) return 'a chart outside the sheet';
  if (series.length === 0) return 'a chart without series';
  if ([title, ...series.map(({ name }) => name)].some((text) => text.trim() === '' || text.length > TITLE)) return 'the name of a chart or series';
  if ([categories, ...series.map(({ values }) => values)].some((area) => !isLine(area) || cellsInLine(area).length !== cellsInLine(categories).length)) return 'the cells of a chart';
  const { from, to } = scale ?? {};
  return from !== undefined && to !== undefined && from >= to ? `a scale from ${from} to ${to}` : null;
}

const isLine = ({ top, left, bottom, right }: Area): boolean => top === bottom || left === right;

function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return [top, left, bottom, right].every(Number.isInteger) && top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;
}

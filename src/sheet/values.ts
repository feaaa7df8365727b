/** Reads the cells of one row into the inputs of a KPI, and says what can't be used. */
import type { AssignedColumn } from './columns';
import { areaAddress, cellAddress } from './address';
import { type Cell, isCellError } from './grid';
import type { GuideKpi } from './guide';
import { type Place, readingIssue } from './issues';
import { type NumberReading, readNumber } from './numbers';
import type { ReadingIssue } from './reading';
import { plain } from './text';
import { readTick } from './ticks';
import type { SheetView } from './view';

export interface RowValues {
  readonly inputs: Record<string, unknown>;
  readonly typedRate: number | null;
  readonly rateDecimals: number | null;
  readonly claimed: { readonly rate: number | null; readonly level: number | null; readonly score: number | null };
  readonly cells: Record<string, string>;
  readonly issues: ReadingIssue[];
}

type Numeric = Extract<NumberReading, { kind: 'number' }>;

export function readRow(view: SheetView, row: number, columns: readonly AssignedColumn[], kpi: GuideKpi | null, unit: string | null, unitColumn: number): RowValues {
  const inputs: Record<string, unknown> = {};
  const cells: Record<string, string> = { unit: cellAddress(row, unitColumn) };
  const issues: ReadingIssue[] = [];
  const noData: number[] = [];
  const where = (column: number): Place => ({ sheet: view.name, row, column, kpi: kpi?.id ?? null, unit });
  const at = (role: string): AssignedColumn | undefined => columns.find((column) => column.role === role);

  for (const item of kpi?.items ?? []) {
    const column = at(`item:${item.code}`)?.column;
    if (column === undefined) continue;
    cells[item.code] = cellAddress(row, column);
    const cell = view.sheet.cell(row, column);
    if (item.kind === 'steps' || item.kind === 'flag' || item.kind === 'checks') continue;
    if (item.kind === 'grade') {
      if (typeof cell?.value === 'string' && cell.value.trim() !== '') inputs[item.code] = plain(cell.value);
      continue;
    }
    const reading = readNumber(cell);
    if (reading.kind === 'blank' || reading.kind === 'noData') noData.push(column);
    const value = usable(reading, cell, where(column), issues);
    if (value === null) continue;
    inputs[item.code] = value.value;
    if (value.value < 0) issues.push(readingIssue('negativeCount', 'error', where(column), { found: value.value }));
    else if (item.kind === 'count' && !Number.isInteger(value.value)) issues.push(readingIssue('nonIntegerCount', 'error', where(column), { found: value.value }));
  }
  readSteps(view, row, columns, kpi, inputs, cells, where, issues);

  const claims: Record<'rate' | 'score' | 'level', Numeric | null> = { rate: null, score: null, level: null };
  for (const role of ['rate', 'score', 'level'] as const) {
    const column = at(role)?.column;
    if (column === undefined) continue;
    cells[role] = cellAddress(row, column);
    const cell = view.sheet.cell(row, column);
    const reading = readNumber(cell);
    if (role === 'rate' && reading.kind === 'noData') noData.push(column);
    claims[role] = reading.kind === 'error' ? (usable(reading, cell, where(column), issues), null) : reading.kind === 'number' ? reading : null;
  }
  if (noData.length > 0) issues.push(readingIssue('noData', 'info', { ...where(Math.min(...noData)), lastColumn: Math.max(...noData) }));
  return { inputs, typedRate: claims.rate?.value ?? null, rateDecimals: claims.rate ? shownDecimals(claims.rate) : null, claimed: { rate: claims.rate?.value ?? null, level: claims.level?.value ?? null, score: claims.score?.value ?? null }, cells, issues };
}

/** Decimals that people see: by the format, else by the number as Excel prints it (15 digits). */
function shownDecimals(reading: Numeric): number {
  return Math.min(10, reading.decimals ?? String(Number(reading.value.toPrecision(15))).split('.')[1]?.length ?? 0);
}

/** The number of a reading, or null; what it is instead goes to the issues. */
function usable(reading: NumberReading, cell: Cell | undefined, place: Place, issues: ReadingIssue[]): Numeric | null {
  switch (reading.kind) {
    case 'number':
      if (reading.asText) issues.push(readingIssue('numberAsText', 'info', place, { found: typeof cell?.value === 'string' ? cell.value : null, expected: reading.value }));
      if (reading.mark !== null) issues.push(readingIssue('footnoteMark', 'warning', place, { found: reading.mark }));
      return reading;
    case 'date':
      issues.push(readingIssue('dateInNumber', 'error', place, { found: reading.serial }));
      return null;
    case 'error':
      issues.push(readingIssue('formulaError', 'error', place, { found: reading.error }));
      return null;
    case 'noCache':
      issues.push(readingIssue('formulaNoCache', 'info', place, { found: cell?.formula ? `=${cell.formula}` : null }));
      return null;
    case 'unreadable':
      issues.push(readingIssue('unreadableNumber', 'error', place, { found: reading.text }));
      return null;
    default:
      return null;
  }
}

function readSteps(view: SheetView, row: number, columns: readonly AssignedColumn[], kpi: GuideKpi | null, inputs: Record<string, unknown>, cells: Record<string, string>, where: (column: number) => Place, issues: ReadingIssue[]): void {
  const item = kpi?.items.find(({ kind }) => kind === 'steps');
  const steps = columns.flatMap(({ role, column }) => (role.startsWith('step:') ? [{ step: Number(role.slice(5)), column }] : []));
  if (!item || steps.length === 0) return;
  const ticks = steps.map(({ step, column }) => ({ step, column, tick: readTick(view.sheet.cell(row, column)) }));
  cells[item.code] = areaAddress({ top: row, bottom: row, left: Math.min(...steps.map(({ column }) => column)), right: Math.max(...steps.map(({ column }) => column)) });
  for (const { column, tick } of ticks) {
    const value = view.sheet.cell(row, column)?.value ?? null;
    if (tick === 'unreadable') issues.push(readingIssue(isCellError(value) ? 'formulaError' : 'unreadableNumber', 'error', where(column), { found: isCellError(value) ? value.error : value }));
    else if (tick === 'done' && view.sheet.cell(row, column)?.symbolFont) issues.push(readingIssue('symbolFont', 'warning', where(column), { found: String(value) }));
  }
  if (ticks.every(({ tick }) => tick === 'blank')) return;
  if (ticks.some(({ tick }) => tick === 'unreadable')) return;
  inputs[item.code] = ticks.filter(({ tick }) => tick === 'done').map(({ step }) => step).sort((a, b) => a - b);
}

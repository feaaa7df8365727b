/** Reads the cells of one row into the inputs of a KPI, and says what can't be used. */
import type { AssignedColumn } from './columns';
import { areaAddress, cellAddress } from './address';
import { type Cell, isCellError } from './grid';
import type { GuideItem, GuideKpi } from './guide';
import { type Place, readingIssue } from './issues';
import { type NumberReading, type Pair, readClaimed, readNumber, readPair } from './numbers';
import type { ReadingIssue } from './reading';
import { plain } from './text';
import { itemOfParts } from './parts';
import { readCheck, readFlag, readStepRange, readTick } from './ticks';
import type { SheetView } from './view';

export interface RowValues {
  readonly inputs: Record<string, unknown>;
  readonly typedRate: number | null;
  /** The rate's cell shows a percent sign. */
  readonly percent: boolean;
  readonly rateDecimals: number | null;
  readonly claimed: { readonly rate: number | null; readonly level: number | null; readonly score: number | null };
  readonly cells: Record<string, string>;
  readonly issues: ReadingIssue[];
}

type Numeric = Extract<NumberReading, { kind: 'number' }>;

/** Where the cells of one row are, and what was found wrong with them. */
interface RowContext {
  readonly view: SheetView;
  readonly row: number;
  readonly kpi: GuideKpi | null;
  readonly unit: string | null;
  readonly cells: Record<string, string>;
  readonly issues: ReadingIssue[];
  /** Columns that say "no data". */
  readonly noData: number[];
}

/** Reads a row's data items, steps and claims. What can't be read is left out of the inputs and named in the issues. */
export function readRow(view: SheetView, row: number, columns: readonly AssignedColumn[], kpi: GuideKpi | null, round: string | null, unit: string | null, unitColumn: number): RowValues {
  const context: RowContext = { view, row, kpi, unit, cells: { unit: cellAddress(row, unitColumn) }, issues: [], noData: [] };
  const inputs: Record<string, unknown> = {};
  for (const item of kpi?.items ?? []) {
    const column = columns.find(({ role }) => role === `item:${item.code}`);
    if (!column) continue;
    context.cells[item.code] = cellAddress(row, column.column);
    const pair = item.whole === null ? null : pairOf(view.sheet.cell(row, column.column));
    const value = pair ? pair.part : readItem(context, item, column);
    if (value !== null) inputs[item.code] = value;
    if (pair && item.whole !== null) {
      inputs[item.whole] = pair.whole;
      context.cells[item.whole] = cellAddress(row, column.column);
    }
  }
  readStepColumns(context, columns, inputs);
  readCheckColumns(context, columns, round, inputs);
  const result = readResult(context, columns.find(({ role }) => role === 'result')?.column, inputs);
  const claim = (role: 'rate' | 'score' | 'level'): Numeric | null => readClaim(context, role, columns.find((column) => column.role === role)?.column);
  const [rate, score, level] = [claim('rate'), claim('score'), claim('level')];
  const { noData, issues, cells } = context;
  if (noData.length > 0) issues.push(readingIssue('noData', 'info', { ...placeOf(context, Math.min(...noData)), lastColumn: Math.max(...noData) }));
  return { inputs, typedRate: rate?.value ?? result?.value ?? null, percent: rate?.percent ?? result?.percent ?? false, rateDecimals: rate && shownDecimals(rate), claimed: { rate: rate?.value ?? result?.value ?? null, level: level?.value ?? null, score: score?.value ?? null }, cells, issues };
}

function placeOf({ view, row, kpi, unit }: RowContext, column: number): Place {
  return { sheet: view.name, row, column, kpi: kpi?.id ?? null, unit };
}

/** The value of one data item; null where there is none that can be used. */
function readItem(context: RowContext, item: GuideItem, { column, head }: AssignedColumn): unknown {
  const cell = context.view.sheet.cell(context.row, column);
  switch (item.kind) {
    case 'checks':
      return null;
    case 'flag': {
      const flag = readFlag(cell);
      if (flag === 'unreadable') context.issues.push(readingIssue('unreadableNumber', 'error', placeOf(context, column), { found: foundIn(cell) }));
      return typeof flag === 'boolean' ? flag : null;
    }
    case 'evidence': {
      const listed = typeof cell?.value === 'string' ? plain(cell.value).split(/\s*[,;]\s*/).filter((code) => item.parts.some((part) => part.code === code)) : [];
      return listed.length > 0 ? listed : null;
    }
    case 'grade':
      return typeof cell?.value === 'string' && cell.value.trim() !== '' ? plain(cell.value) : null;
    case 'steps':
      return readStepRange(head, cell);
    default:
      return readCount(context, item, cell, column);
  }
}

function readCount(context: RowContext, item: GuideItem, cell: Cell | undefined, column: number): number | null {
  const { issues, noData } = context;
  const place = placeOf(context, column);
  const reading = readNumber(cell);
  if (reading.kind === 'blank' || reading.kind === 'noData') noData.push(column);
  const number = usable(reading, cell, place, issues);
  if (number === null) return null;
  if (number.value < 0) issues.push(readingIssue('negativeCount', 'error', place, { found: number.value }));
  else if (item.kind === 'count' && !Number.isInteger(number.value)) issues.push(readingIssue('nonIntegerCount', 'error', place, { found: number.value }));
  return number.value;
}

function readClaim(context: RowContext, role: 'rate' | 'score' | 'level', column: number | undefined): Numeric | null {
  if (column === undefined) return null;
  context.cells[role] = cellAddress(context.row, column);
  const cell = context.view.sheet.cell(context.row, column);
  const reading = role === 'rate' ? readNumber(cell) : readClaimed(cell);
  if (role === 'rate' && reading.kind === 'noData') context.noData.push(column);
  if (reading.kind === 'error') usable(reading, cell, placeOf(context, column), context.issues);
  return reading.kind === 'number' ? reading : null;
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
    case 'scaled':
      issues.push(readingIssue('unitOfMeasure', 'error', place, { found: reading.text }));
      return null;
    case 'unreadable':
      issues.push(readingIssue('unreadableNumber', 'error', place, { found: reading.text }));
      return null;
    default:
      return null;
  }
}

function pairOf(cell: Cell | undefined): Pair | null {
  return typeof cell?.value === 'string' ? readPair(cell.value) : null;
}

/** A column that is headed by a unit alone holds its result: a pair of counts, a grade, or the rate. */
function readResult(context: RowContext, column: number | undefined, inputs: Record<string, unknown>): Pick<Numeric, 'value' | 'percent'> | null {
  const { view, row, kpi, cells, issues, noData } = context;
  if (column === undefined || !kpi) return null;
  const cell = view.sheet.cell(row, column);
  cells['rate'] = cellAddress(row, column);
  const pair = pairOf(cell);
  const part = kpi.items.find(({ place }) => place === 'numerator');
  const whole = kpi.items.find(({ place }) => place === 'denominator');
  if (pair && part && whole) {
    inputs[part.code] = pair.part;
    inputs[whole.code] = pair.whole;
    cells[part.code] = cells[whole.code] = cellAddress(row, column);
    return pair.rate === null ? null : { value: pair.rate, percent: true };
  }
  const grade = kpi.items.find(({ kind }) => kind === 'grade');
  const reading = readNumber(cell);
  if (grade && reading.kind === 'unreadable') {
    inputs[grade.code] = reading.text;
    return null;
  }
  if (reading.kind === 'blank' || reading.kind === 'noData') noData.push(column);
  // `5 แฟ้ม` is a number of something; a rate is a number alone.
  if (reading.kind === 'number' && reading.counted) return usable({ kind: 'unreadable', text: plain(String(cell?.value)) }, cell, placeOf(context, column), issues);
  return usable(reading, cell, placeOf(context, column), issues);
}

/** What a cell holds, as a message quotes it. */
function foundIn(cell: Cell | undefined): string | number | boolean | null {
  const value = cell?.value ?? null;
  return isCellError(value) ? value.error : value;
}

/** Checks and pieces of evidence that have a column each. */
function readCheckColumns(context: RowContext, columns: readonly AssignedColumn[], round: string | null, inputs: Record<string, unknown>): void {
  const { view, row, kpi, cells, issues } = context;
  const item = itemOfParts(kpi?.items ?? []);
  const own = columns.flatMap(({ role, column }) => (role.startsWith('check:') ? [{ code: role.slice(6), column }] : []));
  if (!item || own.length === 0) return;
  const at = own.map(({ column }) => column);
  cells[item.code] = areaAddress({ top: row, bottom: row, left: Math.min(...at), right: Math.max(...at) });
  const read = own.map(({ code, column }) => ({ code, column, cell: view.sheet.cell(row, column), check: readCheck(view.sheet.cell(row, column), item.parts.find((part) => part.code === code)?.words[round ?? '']) }));
  for (const { column, cell, check } of read) if (check === 'unreadable') issues.push(readingIssue(isCellError(cell?.value ?? null) ? 'formulaError' : 'unreadableNumber', 'error', placeOf(context, column), { found: foundIn(cell) }));
  const said = read.filter(({ check }) => check !== 'blank' && check !== 'unreadable');
  if (said.length === 0 || said.length < read.filter(({ check }) => check !== 'blank').length) return;
  inputs[item.code] = item.kind === 'evidence' ? said.filter(({ check }) => check === 'full').map(({ code }) => code) : Object.fromEntries(said.map(({ code, check }) => [code, check]));
}

/** Steps that have a column each. */
function readStepColumns(context: RowContext, columns: readonly AssignedColumn[], inputs: Record<string, unknown>): void {
  const { view, row, kpi, cells, issues } = context;
  const item = kpi?.items.find(({ kind }) => kind === 'steps');
  const steps = columns.flatMap(({ role, column }) => (role.startsWith('step:') ? [{ step: Number(role.slice(5)), column }] : []));
  if (!item || steps.length === 0) return;
  const at = steps.map(({ column }) => column);
  cells[item.code] = areaAddress({ top: row, bottom: row, left: Math.min(...at), right: Math.max(...at) });
  const ticks = steps.map(({ step, column }) => ({ step, column, cell: view.sheet.cell(row, column), tick: readTick(view.sheet.cell(row, column)) }));
  for (const { column, cell, tick } of ticks) {
    const value = cell?.value ?? null;
    if (tick === 'unreadable') issues.push(isCellError(value) ? readingIssue('formulaError', 'error', placeOf(context, column), { found: value.error }) : readingIssue('unreadableNumber', 'error', placeOf(context, column), { found: value }));
    else if (tick === 'done' && cell?.symbolFont) issues.push(readingIssue('symbolFont', 'warning', placeOf(context, column), { found: typeof value === 'string' ? value : null }));
  }
  // A row without any mark says nothing about its steps; one with a mark that can't be read says nothing sure.
  if (ticks.every(({ tick }) => tick === 'blank') || ticks.some(({ tick }) => tick === 'unreadable')) return;
  inputs[item.code] = ticks.filter(({ tick }) => tick === 'done').map(({ step }) => step).sort((a, b) => a - b);
}

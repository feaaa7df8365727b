/** Reads the cells of one row into the inputs of a KPI and the claims beside them, and says what can't be used. */
import { type AssignedColumn, columnsByRole } from './columns';
import type { Cell } from './grid';
import type { GuideKpi } from './guide';
import { gradeIn } from './grades';
import { readItems } from './itemValues';
import { readingIssue } from './issues';
import { readClaimed, readNumber } from './numbers';
import { readParts } from './partValues';
import type { ReadingIssue } from './reading';
import type { RecordCells } from './recordCells';
import { type Numeric, type RowContext, cellOf, pairOf, placeOf, usable } from './rowContext';
import { plain } from './text';
import type { SheetView } from './view';

export interface RowValues {
  readonly inputs: Record<string, unknown>;
  readonly typedRate: number | null;
  /** The rate's cell shows a percent sign. */
  readonly percent: boolean;
  readonly rateDecimals: number | null;
  readonly claimed: { readonly rate: number | null; readonly level: number | null; readonly score: number | null };
  readonly cells: RecordCells;
  readonly issues: ReadingIssue[];
}

/** The row to be read, and what is known about it. */
export interface RowPlace {
  readonly view: SheetView;
  readonly row: number;
  readonly kpi: GuideKpi | null;
  readonly round: string | null;
  readonly unit: string | null;
  readonly unitColumn: number;
}

/** Reads a row's data items, steps and claims. What can't be read is left out of the inputs and named in the issues. */
export function readRow({ view, row, kpi, round, unit, unitColumn }: RowPlace, columns: readonly AssignedColumn[]): RowValues {
  const context: RowContext = { view, row, kpi, round, unit, inputs: {}, cells: { unit: unitColumn }, issues: [], noData: [], pairRate: [] };
  readItems(context, columns);
  readParts(context, columns);
  const { roles } = columnsByRole(columns);
  const columnOf = (wanted: AssignedColumn['role']): number | undefined => roles.get(wanted)?.column;
  const result = readResult(context, columnOf('result'));
  const [rate, score, level] = [readClaim(context, 'rate', columnOf('rate')), readClaim(context, 'score', columnOf('score')), readClaim(context, 'level', columnOf('level'))];
  const { noData, issues, cells, inputs } = context;
  if (noData.length > 0) issues.push(readingIssue('noData', 'info', { ...placeOf(context, Math.min(...noData)), lastColumn: Math.max(...noData) }));
  const typed = rate ?? result.rate ?? context.pairRate.at(-1) ?? null;
  return {
    inputs, cells, issues,
    typedRate: typed?.value ?? null,
    percent: typed?.percent ?? false,
    rateDecimals: rate && shownDecimals(rate),
    claimed: { rate: typed?.value ?? null, level: level?.value ?? result.level, score: score?.value ?? null },
  };
}

function readClaim(context: RowContext, role: 'rate' | 'score' | 'level', column: number | undefined): Numeric | null {
  if (column === undefined) return null;
  context.cells[role] = column;
  const cell = cellOf(context, column);
  const reading = role === 'rate' ? readNumber(cell) : readClaimed(cell);
  if (role === 'rate' && reading.kind === 'noData') context.noData.push(column);
  if (reading.kind === 'error' || (role === 'rate' && reading.kind === 'noCache')) usable(context, reading, column);
  return reading.kind === 'number' ? reading : null;
}

const MOST_DECIMALS = 10;

/** Decimals that people see: by the format, else by the number as Excel prints it (15 digits). */
function shownDecimals({ value, decimals }: Numeric): number {
  if (decimals !== null) return Math.min(MOST_DECIMALS, decimals);
  // A quotient, told without writing it out: below 1,000, 15 digits hold 12 decimals, and these are not zeros behind the ninth.
  if (Math.abs(value) < 1e3 && Math.abs(value * 1e9 - Math.round(value * 1e9)) > 0.01) return MOST_DECIMALS;
  return Math.min(MOST_DECIMALS, String(Number(value.toPrecision(15))).split('.')[1]?.length ?? 0);
}

interface Result {
  readonly rate: Pick<Numeric, 'value' | 'percent'> | null;
  readonly level: number | null;
}

const NOTHING: Result = { rate: null, level: null };

/** A column that is headed by a unit alone holds its result: a pair of counts, a grade, a level, or the rate. */
function readResult(context: RowContext, column: number | undefined): Result {
  const { kpi, cells, inputs } = context;
  if (column === undefined || !kpi) return NOTHING;
  const cell = cellOf(context, column);
  const level = levelIn(cell, kpi, context.round);
  if (level !== null) {
    cells['level'] = column;
    return { rate: null, level };
  }
  cells['rate'] = column;
  const pair = pairOf(cell);
  const part = kpi.items.find(({ place }) => place === 'numerator');
  const whole = kpi.items.find(({ place }) => place === 'denominator');
  if (pair && part && whole) {
    inputs[part.code] = pair.part;
    inputs[whole.code] = pair.whole;
    cells[part.code] = cells[whole.code] = column;
    return { rate: pair.rate === null ? null : { value: pair.rate, percent: true }, level: null };
  }
  const grade = kpi.items.find(({ kind }) => kind === 'grade');
  const reading = readNumber(cell);
  if (grade && reading.kind === 'unreadable') {
    inputs[grade.code] = gradeIn(reading.text);
    return NOTHING;
  }
  if (reading.kind === 'blank' || reading.kind === 'noData') context.noData.push(column);
  // `5 แฟ้ม` is a number of something; a rate is a number alone.
  const isCounted = reading.kind === 'number' && reading.counted;
  return { rate: usable(context, isCounted && typeof cell?.value === 'string' ? { kind: 'unreadable', text: plain(cell.value) } : reading, column), level: null };
}

/** `ระดับ 3` is a level, whatever the KPI; in a matrix, so is the number of a KPI without a rate. */
function levelIn(cell: Cell | undefined, kpi: GuideKpi, round: string | null): number | null {
  const reading = readClaimed(cell);
  if (reading.kind !== 'number') return null;
  const worded = typeof cell?.value === 'string' && /ระดับ/.test(cell.value);
  return worded || (!kpi.hasRate(round) && Number.isInteger(reading.value) && reading.value >= 0 && reading.value <= 5) ? reading.value : null;
}

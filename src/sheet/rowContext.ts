/** One row that is being read: where its cells are, and what was found wrong with them. */
import { type Cell, isCellError } from './grid';
import type { GuideKpi } from './guide';
import { type Place, readingIssue } from './issues';
import { type NumberReading, type Pair, readPair } from './numbers';
import type { ReadingIssue } from './reading';
import type { SheetView } from './view';

export interface RowContext {
  readonly view: SheetView;
  readonly row: number;
  readonly kpi: GuideKpi | null;
  readonly round: string | null;
  readonly unit: string | null;
  readonly inputs: Record<string, unknown>;
  /** Columns or A1 addresses by item code and role. */
  readonly cells: Record<string, number | string>;
  readonly issues: ReadingIssue[];
  /** Rates beside the pairs of counts in a cell: `85 (17/20)`. */
  readonly pairRate: { readonly value: number; readonly percent: true }[];
  /** Columns that say "no data". */
  readonly noData: number[];
}

export type Numeric = Extract<NumberReading, { kind: 'number' }>;

export function placeOf({ view, row, kpi, unit }: RowContext, column: number): Place {
  return { sheet: view.name, row, column, kpi: kpi?.id ?? null, unit };
}

export function cellOf({ view, row }: RowContext, column: number): Cell | undefined {
  return view.sheet.cell(row, column);
}

/** Two numbers in a cell; null where it holds no such text. */
export function pairOf(cell: Cell | undefined): Pair | null {
  return typeof cell?.value === 'string' ? readPair(cell.value) : null;
}

/** What a cell holds, as a message quotes it. */
function foundIn(cell: Cell | undefined): string | number | boolean | null {
  const value = cell?.value ?? null;
  return isCellError(value) ? value.error : value;
}

/** Reports a cell that is neither a mark nor a number that could be used. */
export function reportUnreadable(context: RowContext, column: number): void {
  const cell = cellOf(context, column);
  const code = isCellError(cell?.value ?? null) ? 'formulaError' : 'unreadableNumber';
  context.issues.push(readingIssue(code, 'error', placeOf(context, column), { found: foundIn(cell) }));
}

/** The number of a reading, or null; what it is instead goes to the issues. */
export function usable(context: RowContext, reading: NumberReading, column: number): Numeric | null {
  // nearly every cell: nothing is to be said of it
  if (reading.kind === 'number' && !reading.asText && reading.mark === null) return reading;
  const cell = cellOf(context, column);
  const place = placeOf(context, column);
  const { issues } = context;
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

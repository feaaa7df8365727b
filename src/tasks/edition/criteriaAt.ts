/** Which criteria are being read, and the rows that belong to them. */
import type { Cells } from './cells';
import type { KpiRows, ReadRow } from './readSheets';
import type { Choice, SheetKey } from './sheets';

export interface CriteriaAt {
  readonly id: string;
  readonly round: Choice<'round'>;
  readonly kind: Exclude<Choice<'criteria'>, 'none' | 'noteOnly'>;
  /** The row that says which kind it is. */
  readonly row: ReadRow;
  readonly rows: KpiRows;
  readonly cells: Cells;
  readonly units: readonly string[];
}

/** Criteria have five levels. */
export const LEVELS = [1, 2, 3, 4, 5];

/** Remembers where a part of these criteria stands. */
export function noteField({ id, round, cells }: CriteriaAt, field: string, row: ReadRow, column: string): void {
  cells.findings.note(id, `rounds.${round}.criteria${field}`, row.at(column).place);
}

/** Rows of a sheet that belong to this round; none is a problem of its own. */
export function rowsOf({ rows, round, cells, row }: CriteriaAt, sheet: SheetKey, needed = true): ReadRow[] {
  const found = rows[sheet].filter((one) => cells.rounds(one).includes(round));
  if (found.length === 0 && needed) cells.wrong('rowsMissing', row.at('criteria'), { sheet: cells.words.sheets[sheet].th, what: cells.words.choices.round[round] ?? round });
  return found;
}

import type { TableContext } from './context';
import type { ReadRecord, ReadingIssue } from './reading';
import type { UnitTable } from './unitTable';
import type { SheetView } from './view';

/** The table that is being read. */
export interface RowsReading {
  readonly view: SheetView;
  readonly table: UnitTable;
  readonly id: string;
  readonly context: TableContext;
  readonly records: ReadRecord[];
  /** Records whose rate's cell shows a percent sign. */
  readonly percents: Set<ReadRecord>;
  readonly issues: ReadingIssue[];
  /** Editions that list no units. */
  readonly unlisted: ReadonlySet<string>;
}

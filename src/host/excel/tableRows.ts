/** A table that grows or shrinks at its foot. */
import { MAX_ROWS } from '../../sheet/address';
import { HostError } from '../workbook';
import { loadedArea, loadPlace } from './areas';
import type { TableImage } from './tableColumns';
import { small, type Step } from './trips';

export class TableRowsReader {
  private table?: Excel.Table;
  private range?: Excel.Range;
  readonly steps: readonly Step[];

  /** @param rows body rows, at least one */
  constructor(readonly sheet: string, readonly name: string, readonly rows: number) {
    this.steps = [
      small(({ context }) => {
        this.table = context.workbook.tables.getItemOrNullObject(name);
        this.table.load('name,showHeaders,showTotals,worksheet/name');
        this.range = loadPlace(this.table.getRange());
      }),
    ];
  }

  /** Where the table stands and will stand. @throws HostError tableNotFound, outOfSheet, or hostFailed for a table with a totals row */
  get image(): TableImage {
    const { table, range, sheet, name, rows } = this;
    if (!table || !range || table.isNullObject || !table.showHeaders || table.worksheet.name.toLowerCase() !== sheet.toLowerCase()) throw new HostError('tableNotFound', { sheet, detail: name });
    if (table.showTotals || rows < 1) throw new HostError('hostFailed', { sheet, detail: table.showTotals ? `${name} has a totals row` : `${name} without rows` });
    const before = loadedArea(range);
    const after = { ...before, bottom: before.top + rows };
    if (after.bottom >= MAX_ROWS) throw new HostError('outOfSheet', { sheet, detail: name });
    return { sheet, table: name, before, after };
  }
}

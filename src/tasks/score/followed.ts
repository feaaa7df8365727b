/** Which tables' scores follow a change of cells. */
import type { Change } from '../../host/workbook';
import type { ReadTable, Reading } from '../../sheet/reading';
import type { ScoreColumn } from '../types';

/**
 * The ids of tables that changed and whose scores are ours already: scores that nobody asked for are not begun.
 * A change counts for the table in whose rows it lies, from the end of the one above (titles name the round) to the row below (a new unit).
 */
export function followedTables({ tables }: Reading, columns: readonly ScoreColumn[], changes: readonly Change[]): string[] {
  return tables.filter((table) => columns.some(({ table: id, how }) => id === table.id && how === 'ours') && changes.some((change) => concerns(change, table, tables))).map(({ id }) => id);
}

function concerns({ sheet, area }: Change, table: ReadTable, tables: readonly ReadTable[]): boolean {
  if (sheet !== table.sheet) return false;
  if (area === null) return true;
  const above = tables.filter((other) => other.sheet === sheet && other.area.bottom < table.area.top).map((other) => other.area.bottom);
  return area.bottom > Math.max(-1, ...above) && area.top <= table.area.bottom + 1;
}

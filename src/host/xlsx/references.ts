/** Areas as files write them: besides cells, whole columns (`A:C`) and whole rows (`1:3`). */
import { columnNumber, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';

/** Null for what is no area of a sheet. */
export function parseReference(text: string): Area | null {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(text);
  if (columns) return inside({ top: 0, bottom: MAX_ROWS - 1, left: columnNumber(columns[1] ?? ''), right: columnNumber(columns[2] ?? '') });
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return inside({ top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 });
  return parseArea(text);
}

function inside(area: Area): Area | null {
  return area.top >= 0 && area.top <= area.bottom && area.left <= area.right && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

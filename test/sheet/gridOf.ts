import { columnNumber, parseArea } from '../../src/sheet/address';
import type { Cell, SheetGrid } from '../../src/sheet/grid';
import type { GivenSheet } from '../host/given';

/** A sheet in memory, from a test's description. */
export function gridOf(given: GivenSheet): SheetGrid {
  const cells = new Map<string, Cell>();
  let rowCount = 0;
  let columnCount = 0;
  for (const [address, content] of Object.entries(given.cells)) {
    const at = parseArea(address)!;
    const full = typeof content === 'object' && content !== null ? content : { value: content };
    const value = full.error ? { error: full.error } : (full.value ?? null);
    if (value === null && full.formula === undefined) continue;
    cells.set(`${at.top},${at.left}`, { value, ...(full.formula !== undefined && { formula: full.formula }), ...(full.formula !== undefined && value === null && { noCache: true }), ...(full.format && { format: full.format }), ...(full.font && /wingdings|symbol|webdings/i.test(full.font) && { symbolFont: full.font }) });
    rowCount = Math.max(rowCount, at.top + 1);
    columnCount = Math.max(columnCount, at.left + 1);
  }
  const hiddenRows = new Set(given.hiddenRows?.map((row) => row - 1));
  const hiddenColumns = new Set(given.hiddenColumns?.map(columnNumber));
  return {
    name: given.name,
    visible: !given.hidden,
    protected: given.protected ?? false,
    rowCount,
    columnCount,
    cell: (row, column) => cells.get(`${row},${column}`),
    merges: (given.merges ?? []).map((ref) => parseArea(ref)!),
    tables: (given.tables ?? []).map(({ name, ref, totals }) => ({ name, area: parseArea(ref)!, hasHeader: true, hasTotals: totals ?? false })),
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
  };
}

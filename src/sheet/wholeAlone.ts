import { bare } from './text';
import type { UnitTable } from './unitTable';

/**
 * A table whose only rows are of the province (or region) itself, with the rows as results: a total of nothing is none.
 * Null where it is no such table.
 */
export function wholeAlone(table: UnitTable): UnitTable | null {
  const rows = table.bands.flatMap((band) => band.rows);
  const { name } = table.edition.whole;
  // `รวม` and `ภาพรวม` may be of anything.
  if (rows.length === 0 || !rows.every(({ kind, written }) => kind === 'total' && bare(written) === bare(name))) return null;
  return { ...table, bands: table.bands.map((band) => ({ ...band, rows: band.rows.map((row) => ({ ...row, kind: 'data', unit: { kind: 'unit', name } })) })) };
}

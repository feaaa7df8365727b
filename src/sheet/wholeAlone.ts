import type { TableRow } from './rows';
import { bare } from './text';
import type { UnitTable } from './unitTable';

/**
 * A table without a row of any unit, with its rows of the province (or region) itself as results: a total of nothing is none.
 * Null where it is no such table.
 */
export function wholeAlone(table: UnitTable): UnitTable | null {
  const rows = table.bands.flatMap((band) => band.rows);
  const { name } = table.edition.whole;
  // `รวม` and `ภาพรวม` may be of anything, and stay what they are.
  const isWhole = ({ written }: TableRow): boolean => bare(written) === bare(name);
  if (rows.some(({ kind }) => kind !== 'total') || !rows.some(isWhole)) return null;
  return { ...table, bands: table.bands.map((band) => ({ ...band, rows: band.rows.map((row) => (isWhole(row) ? { ...row, kind: 'data', unit: { kind: 'unit', name } } : row)) })) };
}

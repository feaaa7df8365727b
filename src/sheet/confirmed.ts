/** The columns of a table whose user said what they are. */
import type { HeaderBand } from './bands';
import { type AssignedColumn, assignColumns } from './columns';
import type { GuideKpi } from './guide';
import type { CellLooks } from './itemFit';
import type { ColumnRole } from './reading';

/** Columns by what was confirmed; those that nothing was said about, ours and new ones, as the reader sees them. */
export function confirmedColumns(header: HeaderBand, confirmed: ReadonlyMap<number, string | null>, unitColumn: number, kpi: GuideKpi | null, round: string | null, ours: ReadonlyMap<number, string>, looks: CellLooks): AssignedColumn[] {
  const said = header.heads.flatMap(({ column, text }): AssignedColumn[] => {
    const role = confirmed.get(column) ?? null;
    return role === null ? [] : [{ role: role as ColumnRole, column, head: text }];
  });
  const taken = new Set<string>(said.map(({ role }) => role));
  const others = assignColumns({ ...header, heads: header.heads.filter(({ column }) => !confirmed.has(column)) }, unitColumn, kpi, round, ours, looks);
  return [...said, ...others.filter(({ role }) => !taken.has(role))].sort((a, b) => a.column - b.column);
}

/** Total rows: what they say, and what the records above them add up to. */
import { readNumber } from './numbers';
import type { ReadTotal } from './reading';
import { cellsIn } from './recordCells';
import type { TableRow } from './rows';
import type { RowsReading } from './rowsReading';
import type { PartColumns } from './tableColumns';
import { readRow } from './values';

export function totalOf({ view, id, table, context, records }: RowsReading, row: TableRow, part: PartColumns): ReadTotal {
  const { kpi } = part;
  const values = readRow({ view, row: row.row, kpi, round: part.round ?? context.round, unit: null, unitColumn: table.unitColumn }, part.columns);
  const inputs: Record<string, number> = {};
  for (const { role, column } of part.columns) {
    const number = role.startsWith('item:') ? readNumber(view.sheet.cell(row.row, column)) : null;
    if (number?.kind === 'number') inputs[role.slice(5)] = number.value;
  }
  const rows = records.filter((record) => record.kpi === (kpi?.id ?? null) && (part.round === null || record.round === part.round) && (part.fiscalYear === null || record.fiscalYear === part.fiscalYear));
  const sums: Record<string, number> = {};
  for (const record of rows) for (const [code, value] of Object.entries(record.inputs)) if (typeof value === 'number') sums[code] = (sums[code] ?? 0) + value;
  const oneRound = new Set(rows.map(({ round, fiscalYear }) => `${round} ${fiscalYear}`)).size <= 1;
  const { unit: _, ...cells } = cellsIn({ row: row.row, cells: values.cells });
  return { table: id, sheet: view.name, row: row.row, kpi: kpi?.id ?? null, round: part.round, fiscalYear: part.fiscalYear, label: row.written, inputs, claimed: values.claimed, rateDecimals: values.rateDecimals, recomputed: oneRound ? (kpi?.rate(sums, part.round ?? context.round) ?? null) : null, cells };
}

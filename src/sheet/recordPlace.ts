/** Whose, which year's and which round's a row's record is. */
import { type AssignedColumn, columnsByRole } from './columns';
import type { TableContext } from './context';
import type { GuideKpi } from './guide';
import { readingIssue } from './issues';
import type { RowsReading } from './rowsReading';
import type { TableRow } from './rows';
import type { PartColumns } from './tableColumns';
import { bare, remembered } from './text';
import { fiscalYearIn, roundOfCell, roundOfKpi } from './titles';
import type { UnitTable } from './unitTable';
import type { SheetView } from './view';

const fiscalYearOfCell = remembered((year) => fiscalYearIn(`ปีงบ ${year}`));

export function unitOfRow({ view, table, records, issues, unlisted }: RowsReading, row: TableRow, kpi: GuideKpi | null): { unit: string | null; written: string } {
  // An edition without a list of units takes every name as it is.
  if (row.unit.kind === 'unknown' && kpi && unlisted.has(kpi.edition)) return { unit: row.written, written: row.written };
  // `สตูล` alone may be the province or its capital district.
  if (row.unit.kind === 'unit' && bare(row.written) !== bare(row.unit.name) && bare(row.written) === bare(table.edition.whole.name.replace(/^จังหวัด/, '')) && records[records.length - 1]?.row !== row.row) issues.push(readingIssue('unitAmbiguous', 'info', { sheet: view.name, row: row.row, column: table.unitColumn, kpi: kpi?.id ?? null, unit: row.unit.name }, { found: row.written, expected: row.unit.name }));
  if (row.unit.kind === 'unit' || row.unit.kind === 'facility') return { unit: row.unit.name, written: row.written };
  // Said once a row, although a row may hold several rounds.
  if (records[records.length - 1]?.row !== row.row) issues.push(readingIssue('unitUnknown', 'error', { sheet: view.name, row: row.row, column: table.unitColumn, kpi: kpi?.id ?? null }, { found: row.written, expected: table.units.nearest(row.written) }));
  return { unit: null, written: row.written };
}

export function unitOfPart(part: PartColumns, table: UnitTable): { unit: string | null; written: string } {
  const unit = part.unit ?? table.ofUnit;
  return { unit: unit?.name ?? null, written: unit?.written ?? '' };
}

/** Year and round: by columns of their own, by the part's heads, else by the table's titles. */
export function timeOf(view: SheetView, row: number, general: readonly AssignedColumn[], part: PartColumns, context: TableContext): { fiscalYear: number | null; round: string | null } {
  const { roles } = columnsByRole(general);
  const text = (role: string): string => {
    const column = roles.get(role)?.column;
    return column === undefined ? '' : view.text(row, column);
  };
  const [year, round] = [text('fiscalYear'), text('round')];
  return { fiscalYear: part.fiscalYear ?? (year === '' ? null : fiscalYearOfCell(year)) ?? context.fiscalYear, round: part.round ?? (round === '' ? (context.round === null ? (part.kpi?.rounds.at(-1) ?? null) : roundOfKpi(context.round, part.kpi)) : asRound(roundOfCell(round), part.kpi)) };
}

function asRound(round: string | null, kpi: GuideKpi | null): string | null {
  return round === null ? null : roundOfKpi(round, kpi);
}

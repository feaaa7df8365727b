/** Rows of a table → records and totals. */
import type { AssignedColumn } from './columns';
import type { TableContext } from './context';
import type { GuideKpi, ReadingGuide, ReadingHints } from './guide';
import { readingIssue } from './issues';
import { readNumber } from './numbers';
import { bare } from './text';
import type { ReadRecord, ReadTotal, ReadingIssue } from './reading';
import { HeadKpis } from './headKpis';
import { listRecord } from './lists';
import { RowKpis } from './rowKpis';
import { withScales } from './scales';
import type { TableRow } from './rows';
import { type PartColumns, TableColumns, oursOf } from './tableColumns';
import type { UnitTable } from './tables';
import { fiscalYearIn, roundOfCell, roundOfKpi } from './titles';
import { readRow } from './values';
import type { SheetView } from './view';

export interface TableRecords {
  readonly records: ReadRecord[];
  readonly totals: ReadTotal[];
  readonly issues: ReadingIssue[];
  /** Columns of the first band, for the table's own KPI or that of its first row. */
  readonly columns: readonly AssignedColumn[];
  /** Rounds that stand side by side. */
  readonly rounds: readonly string[];
  /** Some column holds a result: an item, a rate, a score or a level. */
  readonly reports: boolean;
}

/** The table that is being read. */
interface Reading {
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

const REPORTS = /^(?:item:|step:|check:|rate$|score$|level$|result$)/;

export function recordsOf(view: SheetView, table: UnitTable, id: string, context: TableContext, guide: ReadingGuide, hints: ReadingHints): TableRecords {
  const reading: Reading = { view, table, id, context, records: [], percents: new Set(), issues: [], unlisted: new Set(guide.editions.filter(({ units }) => units.length === 0).map(({ id: edition }) => edition)) };
  const { records, issues } = reading;
  const columns = new TableColumns(view, table, oursOf(view.name, table, hints), new HeadKpis(view, guide, hints.edition, context.fiscalYear, issues), context.round);
  const totals: ReadTotal[] = [];
  const ownKpi = context.identity.kind === 'known' ? context.identity.kpi : null;
  const list = ownKpi && table.bands[0] ? listRecord(view, table, id, context, ownKpi, columns.of(table.bands[0], ownKpi)[0]?.columns ?? []) : null;
  if (list) return { records: [list.record], totals, issues: list.issues, columns: [], rounds: [], reports: true };
  const rowKpis = new RowKpis(view, guide, hints.edition, context.fiscalYear, issues);
  const rounds = [...new Set((table.bands[0] ? columns.of(table.bands[0], ownKpi) : []).flatMap(({ round }) => round ?? []))];
  let shown: readonly AssignedColumn[] | null = null;
  let reports = false;

  for (const band of table.bands) {
    const general = columns.of(band, ownKpi)[0]?.columns ?? [];
    for (const row of band.rows) {
      const lastKpi = guide.kpis.find((kpi) => kpi.id === records[records.length - 1]?.kpi) ?? null;
      const kpi = row.kind === 'data' ? (rowKpis.of(row.row, general) ?? ownKpi) : (ownKpi ?? lastKpi);
      if (band.header.axis === 'kpis' && kpi === null) continue;
      for (const part of columns.of(band, kpi)) {
        shown ??= part.columns;
        reports ||= part.columns.some(({ role }) => REPORTS.test(role));
        if (row.kind === 'total') totals.push(totalOf(reading, row, part));
        else records.push(recordOf(reading, row, part, general, band.header.axis === 'kpis'));
      }
    }
  }
  const scaled = withScales(records.map((record) => ({ record, percent: reading.percents.has(record) })), guide.kpis);
  return { records: scaled.records, totals, issues: [...issues, ...scaled.issues], columns: shown ?? [], rounds, reports: reports && isReadable(records, issues) };
}

/** A table of names, dates or targets under KPIs and units is none of results: most of its cells can't be read as such. */
function isReadable(records: readonly ReadRecord[], issues: readonly ReadingIssue[]): boolean {
  const unread = issues.filter(({ code }) => code === 'unreadableNumber' || code === 'dateInNumber').length;
  const read = records.filter(({ inputs, rate, claimed }) => Object.keys(inputs).length > 0 || rate !== null || claimed.level !== null || claimed.score !== null).length;
  return unread <= read || unread < 3;
}

function recordOf(reading: Reading, row: TableRow, part: PartColumns, general: readonly AssignedColumn[], kpiRow: boolean): ReadRecord {
  const { view, table, id, context, issues } = reading;
  const { kpi } = part;
  const { unit, written } = kpiRow ? unitOfPart(part, table) : unitOfRow(reading, row, kpi);
  const { fiscalYear, round } = timeOf(view, row.row, general, part, context);
  const values = readRow({ view, row: row.row, kpi, round, unit, unitColumn: table.unitColumn }, part.columns);
  issues.push(...values.issues);
  const counted = kpi?.rate(values.inputs, round) ?? null;
  const hasRate = kpi?.hasRate(round) ?? true;
  const typed = hasRate ? values.typedRate : null;
  const record: ReadRecord = {
    table: id, sheet: view.name, row: row.row, kpi: kpi?.id ?? null, fiscalYear, round, unit, unitAsWritten: written, inputs: values.inputs,
    rate: counted ?? typed, rateFrom: rateFrom(counted, typed), rateDecimals: values.rateDecimals,
    claimed: hasRate ? values.claimed : { ...values.claimed, rate: null }, cells: values.cells,
    hidden: !view.sheet.visible || view.sheet.isRowHidden(row.row) || view.sheet.isColumnHidden(table.unitColumn),
  };
  if (values.percent) reading.percents.add(record);
  return record;
}

function rateFrom(counted: number | null, typed: number | null): ReadRecord['rateFrom'] {
  if (counted !== null) return 'counts';
  return typed === null ? null : 'typed';
}

function unitOfRow({ view, table, records, issues, unlisted }: Reading, row: TableRow, kpi: GuideKpi | null): { unit: string | null; written: string } {
  // An edition without a list of units takes every name as it is.
  if (row.unit.kind === 'unknown' && kpi && unlisted.has(kpi.edition)) return { unit: row.written, written: row.written };
  // `สตูล` alone may be the province or its capital district.
  if (row.unit.kind === 'unit' && bare(row.written) !== bare(row.unit.name) && bare(row.written) === bare(table.edition.whole.name.replace(/^จังหวัด/, '')) && records[records.length - 1]?.row !== row.row) issues.push(readingIssue('unitAmbiguous', 'info', { sheet: view.name, row: row.row, column: table.unitColumn, kpi: kpi?.id ?? null, unit: row.unit.name }, { found: row.written, expected: row.unit.name }));
  if (row.unit.kind === 'unit' || row.unit.kind === 'facility') return { unit: row.unit.name, written: row.written };
  // Said once a row, although a row may hold several rounds.
  if (records[records.length - 1]?.row !== row.row) issues.push(readingIssue('unitUnknown', 'error', { sheet: view.name, row: row.row, column: table.unitColumn, kpi: kpi?.id ?? null }, { found: row.written, expected: table.units.nearest(row.written) }));
  return { unit: null, written: row.written };
}

function unitOfPart(part: PartColumns, table: UnitTable): { unit: string | null; written: string } {
  const unit = part.unit ?? table.ofUnit;
  return { unit: unit?.name ?? null, written: unit?.written ?? '' };
}

/** Year and round: by columns of their own, by the part's heads, else by the table's titles. */
function timeOf(view: SheetView, row: number, general: readonly AssignedColumn[], part: PartColumns, context: TableContext): { fiscalYear: number | null; round: string | null } {
  const text = (role: string): string => {
    const column = general.find((one) => one.role === role)?.column;
    return column === undefined ? '' : view.text(row, column);
  };
  const [year, round] = [text('fiscalYear'), text('round')];
  return { fiscalYear: part.fiscalYear ?? (year === '' ? null : fiscalYearIn(`ปีงบ ${year}`)) ?? context.fiscalYear, round: part.round ?? (round === '' ? (context.round === null ? (part.kpi?.rounds.at(-1) ?? null) : roundOfKpi(context.round, part.kpi)) : asRound(roundOfCell(round), part.kpi)) };
}

function asRound(round: string | null, kpi: GuideKpi | null): string | null {
  return round === null ? null : roundOfKpi(round, kpi);
}

function totalOf({ view, id, table, context, records }: Reading, row: TableRow, part: PartColumns): ReadTotal {
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
  const { unit: _, ...cells } = values.cells;
  return { table: id, sheet: view.name, row: row.row, kpi: kpi?.id ?? null, round: part.round, fiscalYear: part.fiscalYear, label: row.written, inputs, claimed: values.claimed, rateDecimals: values.rateDecimals, recomputed: oneRound ? (kpi?.rate(sums, part.round ?? context.round) ?? null) : null, cells };
}

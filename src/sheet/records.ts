/** Rows of a table → records and totals. */
import type { AssignedColumn } from './columns';
import type { TableContext } from './context';
import type { GuideKpi, ReadingGuide, ReadingHints } from './guide';
import { HeadKpis } from './headKpis';
import { listRecord } from './lists';
import type { ReadRecord, ReadTotal, ReadingIssue } from './reading';
import { timeOf, unitOfPart, unitOfRow } from './recordPlace';
import { sharedCells } from './recordCells';
import { RowKpis } from './rowKpis';
import type { TableRow } from './rows';
import type { RowsReading } from './rowsReading';
import { withScales } from './scales';
import { type PartColumns, TableColumns, oursOf } from './tableColumns';
import { totalOf } from './totals';
import type { Band, UnitTable } from './unitTable';
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

const REPORTS = /^(?:item:|step:|check:|rate$|score$|level$|result$)/;

export function recordsOf(view: SheetView, table: UnitTable, id: string, context: TableContext, guide: ReadingGuide, hints: ReadingHints): TableRecords {
  const reading: RowsReading = { view, table, id, context, records: [], percents: new Set(), issues: [], unlisted: new Set(guide.editions.filter(({ units }) => units.length === 0).map(({ id: edition }) => edition)) };
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

  const lastKpi = (): GuideKpi | null => guide.kpis.find((kpi) => kpi.id === records[records.length - 1]?.kpi) ?? null;
  for (const band of table.bands) {
    const general = columns.of(band, ownKpi)[0]?.columns ?? [];
    for (const row of band.rows) {
      hints.rowRead?.();
      const kpi = row.kind === 'data' ? (rowKpis.of(row.row, general) ?? ownKpi) : (ownKpi ?? lastKpi());
      if (reportsNothing(reading, band, row, kpi)) continue;
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

/** A row under KPIs that names none of ours, or a name alone where the edition's list would hold it, were it a unit. */
function reportsNothing({ unlisted }: RowsReading, { header }: Band, { nameOnly }: TableRow, kpi: GuideKpi | null): boolean {
  return nameOnly ? kpi === null || !unlisted.has(kpi.edition) : header.axis === 'kpis' && kpi === null;
}

/** A table of names, dates or targets under KPIs and units is none of results: most of its cells can't be read as such. */
function isReadable(records: readonly ReadRecord[], issues: readonly ReadingIssue[]): boolean {
  const unread = issues.filter(({ code }) => code === 'unreadableNumber' || code === 'dateInNumber').length;
  const read = records.filter(({ inputs, rate, claimed }) => Object.keys(inputs).length > 0 || rate !== null || claimed.level !== null || claimed.score !== null).length;
  return unread <= read || unread < 3;
}

function recordOf(reading: RowsReading, row: TableRow, part: PartColumns, general: readonly AssignedColumn[], kpiRow: boolean): ReadRecord {
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
    claimed: hasRate ? values.claimed : { ...values.claimed, rate: null }, cells: sharedCells(reading.records.at(-1)?.cells, values.cells),
    hidden: !view.sheet.visible || view.sheet.isRowHidden(row.row) || view.sheet.isColumnHidden(table.unitColumn),
  };
  if (values.percent) reading.percents.add(record);
  return record;
}

function rateFrom(counted: number | null, typed: number | null): ReadRecord['rateFrom'] {
  if (counted !== null) return 'counts';
  return typed === null ? null : 'typed';
}

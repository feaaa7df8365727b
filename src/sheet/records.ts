/** Rows of a table → records and totals. */
import { type AssignedColumn, assignColumns } from './columns';
import type { TableContext } from './context';
import { ratioByEvidence } from './evidence';
import type { GuideKpi, ReadingGuide, ReadingHints } from './guide';
import { type Identity, identify } from './identify';
import { readingIssue } from './issues';
import { readNumber } from './numbers';
import type { ReadRecord, ReadTotal, ReadingIssue } from './reading';
import type { Band, UnitTable } from './tables';
import { byRound } from './rounds';
import { fiscalYearIn, roundOfCell } from './titles';
import type { TableRow } from './rows';
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
}

/** The columns of a table, each KPI of a long table by its own words. */
class Columns {
  private readonly found = new Map<string, readonly { readonly round: string | null; readonly columns: readonly AssignedColumn[] }[]>();

  constructor(private readonly view: SheetView, private readonly table: UnitTable, private readonly ours: ReadonlyMap<number, string>) {}

  /** One entry a round that stands in the table; most tables have one, without a round of its own. */
  of(band: Band, kpi: GuideKpi | null): readonly { readonly round: string | null; readonly columns: readonly AssignedColumn[] }[] {
    const key = `${band.header.top} ${kpi?.id ?? ''}`;
    const known = this.found.get(key);
    if (known) return known;
    const parts = byRound(band.header, kpi).map((part) => ({
      round: part.round,
      columns: withEvidence(this.view, { ...band, header: part.band }, assignColumns(part.band, this.table.unitColumn, kpi, this.ours), kpi),
    }));
    this.found.set(key, parts);
    return parts;
  }
}

/** Where heads leave numerator and denominator open, the rate's formula or the figures may tell. */
function withEvidence(view: SheetView, band: Band, columns: AssignedColumn[], kpi: GuideKpi | null): AssignedColumn[] {
  const needed = kpi?.items.filter(({ place, optional }) => place !== 'other' && !optional) ?? [];
  const missing = needed.filter(({ code }) => !columns.some(({ role }) => role === `item:${code}`));
  if (!kpi || needed.length !== 2 || missing.length === 0) return columns;
  const rateColumn = columns.find(({ role }) => role === 'rate')?.column;
  const taken = new Set(columns.filter(({ role }) => !role.startsWith('item:')).map(({ column }) => column));
  const rows = band.rows.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const pair = ratioByEvidence(view, band.header, rateColumn, rows, kpi, taken);
  if (!pair) return columns;
  const items = needed.map(({ code, place }) => {
    const head = place === 'numerator' ? pair.numerator : pair.denominator;
    return { role: `item:${code}` as const, column: head.column, head: head.text };
  });
  return [...columns.filter(({ role, column }) => !items.some((item) => item.role === role || item.column === column)), ...items];
}

export function recordsOf(view: SheetView, table: UnitTable, id: string, context: TableContext, guide: ReadingGuide, hints: ReadingHints): TableRecords {
  const ours = oursOf(view.name, table, hints);
  const columns = new Columns(view, table, ours);
  const records: ReadRecord[] = [];
  const totals: ReadTotal[] = [];
  const issues: ReadingIssue[] = [];
  const identities = new Map<string, Identity>();
  const ownKpi = context.identity.kind === 'known' ? context.identity.kpi : null;
  let shown: readonly AssignedColumn[] | null = null;
  const rounds = (table.bands[0] ? columns.of(table.bands[0], ownKpi) : []).flatMap(({ round }) => round ?? []);

  for (const band of table.bands) {
    const general = columns.of(band, ownKpi)[0]?.columns ?? [];
    const columnOf = (role: string): number | undefined => general.find((column) => column.role === role)?.column;
    const text = (row: number, role: string): string => {
      const column = columnOf(role);
      return column === undefined ? '' : view.text(row, column);
    };
    for (const row of band.rows) {
      const kpi = row.kind === 'data' ? (kpiOfRow(text(row.row, 'kpi'), text(row.row, 'kpiName')) ?? ownKpi) : (ownKpi ?? guide.kpis.find(({ id: last }) => last === records[records.length - 1]?.kpi) ?? null);
      for (const { round, columns: assigned } of columns.of(band, kpi)) {
        shown ??= assigned;
        if (row.kind === 'total') totals.push(totalOf(view, id, row, assigned, kpi, records, round ?? context.round, round !== null));
        else records.push(recordOf(row, assigned, kpi, text(row.row, 'fiscalYear'), text(row.row, 'round'), round));
      }
    }
  }
  return { records, totals, issues, columns: shown ?? [], rounds };

  function kpiOfRow(number: string, name: string): GuideKpi | null {
    if (number === '' && name === '') return null;
    const key = `${number}\t${name}`;
    let identity = identities.get(key);
    if (!identity) {
      const digits = /\d+(?:\.\d+)*/.exec(number)?.[0].replace(/^0+(?=\d)/, '') ?? null;
      identity = identify({ number: digits, name: name || number.replace(/^[^ก-๙A-Za-z]*/, ''), continues: false }, guide, hints.edition, context.fiscalYear);
      identities.set(key, identity);
    }
    return identity.kind === 'known' ? identity.kpi : null;
  }

  function recordOf(row: TableRow, assigned: readonly AssignedColumn[], kpi: GuideKpi | null, yearText: string, roundText: string, ownRound: string | null): ReadRecord {
    const unit = row.unit.kind === 'unit' || row.unit.kind === 'facility' ? row.unit.name : null;
    const values = readRow(view, row.row, assigned, kpi, unit, table.unitColumn);
    issues.push(...values.issues);
    if (row.unit.kind === 'unknown' && !records.some((record) => record.row === row.row)) issues.push(readingIssue('unitUnknown', 'error', { sheet: view.name, row: row.row, column: table.unitColumn, kpi: kpi?.id ?? null }, { found: row.written }));
    const round = ownRound ?? (roundText === '' ? context.round : roundOfCell(roundText));
    const counted = kpi?.rate(values.inputs, round) ?? null;
    return {
      table: id, sheet: view.name, row: row.row, kpi: kpi?.id ?? null,
      fiscalYear: (yearText === '' ? null : fiscalYearIn(`ปีงบ ${yearText}`)) ?? context.fiscalYear,
      round, unit, unitAsWritten: row.written, inputs: values.inputs,
      rate: counted ?? values.typedRate, rateFrom: counted !== null ? 'counts' : values.typedRate !== null ? 'typed' : null, rateDecimals: values.rateDecimals,
      claimed: values.claimed, cells: values.cells,
      hidden: !view.sheet.visible || view.sheet.isRowHidden(row.row) || view.sheet.isColumnHidden(table.unitColumn),
    };
  }
}

function totalOf(view: SheetView, id: string, row: TableRow, columns: readonly AssignedColumn[], kpi: GuideKpi | null, records: readonly ReadRecord[], round: string | null, ownRound: boolean): ReadTotal {
  const values = readRow(view, row.row, columns, kpi, null, columns.find(({ role }) => role === 'unit')?.column ?? 0);
  const inputs: Record<string, number> = {};
  for (const { role, column } of columns) {
    const reading = role.startsWith('item:') ? readNumber(view.sheet.cell(row.row, column)) : null;
    if (reading?.kind === 'number') inputs[role.slice(5)] = reading.value;
  }
  const rows = records.filter((record) => record.kpi === (kpi?.id ?? null) && (!ownRound || record.round === round));
  const sums: Record<string, number> = {};
  for (const record of rows) for (const [code, value] of Object.entries(record.inputs)) if (typeof value === 'number') sums[code] = (sums[code] ?? 0) + value;
  const oneRound = new Set(rows.map(({ round, fiscalYear }) => `${round} ${fiscalYear}`)).size <= 1;
  const { unit: _, ...cells } = values.cells;
  return { table: id, sheet: view.name, row: row.row, kpi: kpi?.id ?? null, round: ownRound ? round : null, label: row.written, inputs, recomputed: oneRound ? (kpi?.rate(sums, round) ?? null) : null, cells };
}

/** Columns of this table that we wrote, by what the workbook remembers. */
export function oursOf(sheet: string, table: UnitTable, hints: ReadingHints): Map<number, string> {
  const ours = new Map<number, string>();
  for (const mark of hints.ours) {
    if (mark.sheet !== sheet || mark.role === 'sheet') continue;
    const touches = table.bands.some(({ header, dataBottom }) => mark.area.top <= dataBottom && mark.area.bottom > header.bottom);
    if (touches) for (let column = mark.area.left; column <= mark.area.right; column++) ours.set(column, mark.role);
  }
  return ours;
}

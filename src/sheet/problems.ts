/** Problems of identity: whose KPI, which units, which year. */
import type { TableContext } from './context';
import { bySubject, grouped } from './grouped';
import type { ReadingGuide } from './guide';
import { identityIssue } from './identityIssue';
import { readingIssue } from './issues';
import type { ReadRecord, ReadingIssue } from './reading';
import { cellIn } from './recordCells';
import type { TableRecords } from './records';
import type { UnitTable } from './unitTable';
import { fiscalYearIn } from './titles';
import { unitKinds } from './unitKinds';
import type { SheetView } from './view';

/** Number and name that disagree, an unknown KPI, a KPI known by its name alone: the table's own title. */
export function identityIssues(view: SheetView, table: UnitTable, { identity, titleAt }: TableContext, rowsSpeak: boolean): ReadingIssue[] {
  const header = table.bands[0]!.header;
  if (identity.kind === 'unknown' && rowsSpeak) return [];
  const issue = identityIssue(identity, { sheet: view.name, row: titleAt?.row ?? header.top, column: titleAt?.column ?? header.left });
  return issue ? [issue] : [];
}

const unitCell = (record: ReadRecord): string => cellIn(record, 'unit') ?? '';

/** Units twice, units that are not there: for each KPI, round and year of the table. */
export function unitIssues(view: SheetView, table: UnitTable, records: readonly ReadRecord[], guide: ReadingGuide): ReadingIssue[] {
  const issues: ReadingIssue[] = [];
  for (const group of bySubject(records.filter((record) => record.kpi !== null && !record.hidden), (record) => record)) {
    const kpi = group[0]!.kpi!;
    const units = guide.editions.find(({ id }) => id === guide.kpis.find((known) => known.id === kpi)?.edition)?.units ?? [];
    const { once, twice } = namedIn(group);
    for (const [unit, rows] of grouped(twice.size === 0 ? [] : group.filter((record) => record.unit !== null && twice.has(record.unit)), (record) => record.unit ?? '')) {
      const at = rows.map(({ row }) => row);
      const cell = readingIssue('unitDuplicate', 'error', { sheet: view.name, row: Math.min(...at), column: table.unitColumn, kpi, unit }, { found: rows.map(unitCell).join(', ') });
      issues.push(Math.max(...at) - Math.min(...at) === at.length - 1 ? { ...cell, cell: `${unitCell(rows[0]!)}:${unitCell(rows[rows.length - 1]!)}` } : cell);
    }
    for (const kind of unitKinds(units)) {
      // A table of one or two units is a unit's own sheet, not a list with gaps.
      if (kind.filter(({ name }) => once.has(name)).length * 2 < kind.length) continue;
      for (const { name } of kind) if (!once.has(name)) issues.push(readingIssue('unitMissing', 'warning', { sheet: view.name, kpi, unit: name }, { expected: name }));
    }
  }
  return issues;
}

/** The units of some records, and those of them that are named more than once. */
function namedIn(records: readonly ReadRecord[]): { readonly once: ReadonlySet<string>; readonly twice: ReadonlySet<string> } {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { unit } of records) {
    if (unit === null) continue;
    if (once.has(unit)) twice.add(unit);
    else once.add(unit);
  }
  return { once, twice };
}

/** A column headed `เป้าหมาย` beside `ผลงาน`, no rate, and nothing above 100: denominators, or target percents. */
export function targetIssues(view: SheetView, read: TableRecords, guide: ReadingGuide): ReadingIssue[] {
  const kpi = guide.kpis.find(({ id }) => id === read.records[0]?.kpi);
  const items = kpi?.items.filter(({ place }) => place !== 'other') ?? [];
  const columns = items.map(({ code }) => read.columns.find(({ role }) => role === `item:${code}`));
  const target = columns.find((column) => column && /^เป้าหมาย$/.test(column.head));
  if (!kpi || !target || items.length !== 2 || columns.some((column) => !column) || read.columns.some(({ role }) => role === 'rate') || read.records.length < 3) return [];
  const percents = read.records.every(({ inputs }) => items.every(({ code }) => typeof inputs[code] !== 'number' || inputs[code] <= 100));
  const row = Math.min(...read.records.map((record) => record.row)) - 1;
  return percents ? [readingIssue('targetUnclear', 'info', { sheet: view.name, row, column: target.column, kpi: kpi.id }, { found: target.head })] : [];
}

/** Another year's data: never scored silently. */
export function yearIssues(view: SheetView, table: UnitTable, context: TableContext, read: TableRecords, guide: ReadingGuide): ReadingIssue[] {
  const yearOf = (kpi: string | null): number | null => guide.editions.find(({ id }) => id === guide.kpis.find((known) => known.id === kpi)?.edition)?.fiscalYear ?? null;
  const first = read.records[0];
  const header = table.bands[0]!.header;
  if (first && read.records.every(({ fiscalYear }) => fiscalYear === null)) return [readingIssue('fiscalYearUnstated', 'info', { sheet: view.name, row: header.top, column: header.left, kpi: first.kpi })];
  if (context.otherTitleYear !== null && context.yearAt) return [readingIssue('fiscalYearMismatch', 'error', { sheet: view.name, row: context.yearAt.row, column: context.yearAt.column, kpi: first?.kpi ?? null }, { found: context.fiscalYear, expected: context.otherTitleYear })];
  const others = read.records.filter((record) => record.fiscalYear !== null && yearOf(record.kpi) !== null && record.fiscalYear !== yearOf(record.kpi));
  if (others.length === 0) return [];
  const kpi = others[0]!.kpi;
  const found = others[0]!.fiscalYear;
  const yearLine = table.lines.find(({ text }) => fiscalYearIn(text) === found) ?? null;
  if (others.length === read.records.length) return [readingIssue('fiscalYearMismatch', 'error', { sheet: view.name, row: (yearLine ?? context.titleAt)?.row ?? header.top, column: (yearLine ?? context.titleAt)?.column ?? header.left, kpi }, { found, expected: yearOf(kpi) })];
  const issue = readingIssue('otherFiscalYear', 'info', { sheet: view.name, row: others[0]!.row, column: header.left, lastColumn: header.right, kpi }, { found, expected: yearOf(kpi) });
  const last = others[others.length - 1]!.row;
  return [{ ...issue, cell: issue.cell?.replace(/\d+$/, String(last + 1)) ?? null }];
}

/** Results in hidden rows, columns or sheets: said once a table. Rows of another year that a filter hides say nothing. */
export function hiddenIssues(view: SheetView, read: TableRecords, guide: ReadingGuide): ReadingIssue[] {
  const yearOf = (kpi: string | null): number | null => guide.editions.find(({ id }) => id === guide.kpis.find((known) => known.id === kpi)?.edition)?.fiscalYear ?? null;
  const hidden = read.records.filter((record) => record.hidden && (record.fiscalYear === null || yearOf(record.kpi) === null || record.fiscalYear === yearOf(record.kpi)));
  const first = hidden[0];
  if (!first) return [];
  const cells = hidden.map(unitCell).filter(Boolean);
  return [{ ...readingIssue('hiddenData', 'info', { sheet: view.name, kpi: first.kpi }), cell: cells.length > 1 ? `${cells[0]}:${cells[cells.length - 1]}` : (cells[0] ?? null) }];
}

/** Reads the KPI result tables of a workbook: the one entrance to this room. */
import { areaAddress, parseArea } from './address';
import type { TurnedTable } from './across';
import type { SheetGrid } from './grid';
import type { ReadingGuide, ReadingHints } from './guide';
import { gather } from './gather';
import { readingIssue } from './issues';
import { type Surroundings, type TableReading, readTable } from './readTable';
import type { ReadRecord, Reading, ReadingIssue } from './reading';
import { type UnitTable, type Uprighted, lyingTables, unfoldedTables, unitTables } from './tables';
import { fiscalYearIn } from './titles';
import { SheetView } from './view';

interface FoundTable {
  readonly view: SheetView;
  readonly table: UnitTable;
  /** Where the table lies across: how to take its addresses back to the sheet. */
  readonly turned: TurnedTable | null;
}

/** Reads all sheets but our own. Sheets without tables of units yield nothing. */
export function readSheets(sheets: readonly SheetGrid[], guide: ReadingGuide, hints: ReadingHints): Reading {
  const views = sheets.filter((sheet) => !hints.ours.some(({ role, sheet: name }) => role === 'sheet' && name === sheet.name)).map((sheet) => new SheetView(sheet));
  const bySheet = views.map((view) => tablesOf(view, guide, hints.edition));
  const workbookYear = bySheet.flat().flatMap(({ table }) => table.lines.map(({ text }) => fiscalYearIn(text))).find((year) => year !== null) ?? null;
  const read = bySheet.flatMap((found) => {
    const around: Surroundings = { sheetLines: (found[0]?.table.lines ?? []).map(({ text }) => text), workbookYear };
    return found.flatMap((one) => readFound(one, around, guide, hints) ?? []);
  });

  const records = read.flatMap((one) => one.records);
  const issues = read.flatMap((one) => one.issues).map((issue) => lastYears(issue, records));
  if (records.length === 0) issues.push(readingIssue('noKpiResult', 'warning', { sheet: views[0]?.name ?? '' }));
  const years = [...new Set(records.map(({ fiscalYear }) => fiscalYear))];
  return {
    fiscalYear: years.length === 1 ? (years[0] ?? null) : (workbookYear ?? latest(years)),
    tables: read.map(({ table }) => table),
    records,
    totals: read.flatMap((one) => one.totals),
    issues: gather(issues),
  };
}

/** Last year's sheet, kept beside this year's of the same KPI, is no mistake. */
function lastYears(issue: ReadingIssue, records: readonly ReadRecord[]): ReadingIssue {
  const { code, found, expected, kpi } = issue;
  const kept = code === 'fiscalYearMismatch' && typeof found === 'number' && typeof expected === 'number' && found < expected && records.some((record) => record.kpi === kpi && record.fiscalYear === expected && record.sheet !== issue.sheet);
  return kept ? { ...issue, code: 'otherFiscalYear', severity: 'info' } : issue;
}

/** A sheet's tables; tables that lie across are looked for only where none stands upright. */
function tablesOf(view: SheetView, guide: ReadingGuide, edition: string | undefined): FoundTable[] {
  const found = ({ turned, tables }: Uprighted): FoundTable[] => tables.map((table) => ({ view: turned.view, table, turned }));
  const folded = unfoldedTables(view, guide, edition);
  const standing = unitTables(view, guide, edition, [], folded.map(({ turned }) => turned.area)).map((table) => ({ view, table, turned: null }));
  if (folded.length + standing.length > 0) return [...folded.flatMap(found), ...standing];
  return lyingTables(view, guide, edition).flatMap(found);
}

function readFound({ view, table, turned }: FoundTable, around: Surroundings, guide: ReadingGuide, hints: ReadingHints): TableReading | null {
  const read = readTable(view, table, around, guide, hints);
  return read && turned ? onSheet(read, turned) : read;
}

/** Takes all addresses of a turned table back to where they are on the sheet. */
function onSheet(read: TableReading, { addressOnSheet, area }: TurnedTable): TableReading {
  const id = `${read.table.sheet}!${areaAddress(area)}`;
  const cells = (own: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(own).map(([name, address]) => [name, addressOnSheet(address)]));
  const moved = <T extends { readonly cells: Readonly<Record<string, string>> }>(one: T): T => ({ ...one, table: id, cells: cells(one.cells), row: parseArea(Object.values(cells(one.cells))[0] ?? 'A1')?.top ?? 0 });
  return {
    table: { ...read.table, id, area, columns: [], bands: [], writable: false },
    records: read.records.map(moved),
    totals: read.totals.map(moved),
    issues: read.issues.map((issue) => ({ ...issue, cell: issue.cell === null ? null : addressOnSheet(issue.cell) })),
  };
}

function latest(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

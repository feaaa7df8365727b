/** Reads the KPI result tables of a workbook: the one entrance to this room. */
import { areaAddress } from './address';
import { contextOf } from './context';
import type { Area, SheetGrid } from './grid';
import type { ReadingGuide, ReadingHints } from './guide';
import { gather } from './gather';
import { readingIssue } from './issues';
import { identityIssues, unitIssues, yearIssues } from './problems';
import type { ReadRecord, ReadTable, ReadTotal, Reading, ReadingIssue } from './reading';
import { oursOf, recordsOf } from './records';
import { type UnitTable, unitTables } from './tables';
import { fiscalYearIn } from './titles';
import { SheetView } from './view';

/** Reads all sheets but our own. Sheets without tables of units yield nothing. */
export function readSheets(sheets: readonly SheetGrid[], guide: ReadingGuide, hints: ReadingHints): Reading {
  const tables: ReadTable[] = [];
  const records: ReadRecord[] = [];
  const totals: ReadTotal[] = [];
  const issues: ReadingIssue[] = [];
  const views = sheets.filter((sheet) => !hints.ours.some(({ role, sheet: name }) => role === 'sheet' && name === sheet.name)).map((sheet) => new SheetView(sheet));
  const found = views.map((view) => ({ view, units: unitTables(view, guide, hints.edition) }));
  const workbookYear = found.flatMap(({ units }) => units.flatMap(({ lines }) => lines.map(({ text }) => fiscalYearIn(text)))).find((year) => year !== null) ?? null;

  for (const { view, units } of found) {
    const sheetLines = (units[0]?.lines ?? []).map(({ text }) => text);
    for (const table of units) {
      const ours = oursOf(view.name, table, hints);
      const area = areaOf(table, ours);
      const id = `${view.name}!${areaAddress(area)}`;
      const context = contextOf(view, table, id, sheetLines, workbookYear, guide, hints);
      const read = recordsOf(view, table, id, context, guide, hints);
      const speaks = read.records.some(({ kpi }) => kpi !== null);
      // A table of units that names no KPI at all (a plan, a list of staff) is none of ours.
      if (!speaks && context.identity.kind === 'unstated') continue;
      const rowsSayIt = read.columns.some(({ role }) => role === 'kpi' || role === 'kpiName');
      const rowsSayRound = read.columns.some(({ role }) => role === 'round');
      tables.push({
        id, sheet: view.name, area, excelTable: table.excelTable,
        kpi: context.identity.kind === 'known' ? context.identity.kpi.id : rowsSayIt ? onlyKpi(read.records) : null,
        round: rowsSayRound || read.rounds.length > 0 ? null : context.round,
        roundFrom: rowsSayRound ? 'column' : read.rounds.length > 0 ? 'header' : context.roundFrom,
        rounds: read.rounds,
        fiscalYear: read.columns.some(({ role }) => role === 'fiscalYear') ? null : context.fiscalYear,
        columns: [...read.columns.filter(({ column }) => !ours.has(column)), ...[...ours].map(([column, role]) => ({ role: `ours:${role}` as const, column, head: view.text(table.bands[0]!.header.bottom, column) }))],
        bands: table.bands.map(({ header, rows, dataBottom }) => ({ headerTop: header.top, headerBottom: header.bottom, dataTop: rows[0]?.row ?? header.bottom + 1, dataBottom })),
      });
      issues.push(...identityIssues(view, table, context, speaks));
      if (context.identity.kind !== 'known' && !speaks) continue;
      issues.push(...read.issues, ...unitIssues(view, table, read.records, guide), ...yearIssues(view, table, context, read, guide));
      records.push(...read.records);
      totals.push(...read.totals);
    }
  }
  const years = [...new Set(records.map(({ fiscalYear }) => fiscalYear))];
  if (records.length === 0) issues.push(readingIssue('noKpiResult', 'warning', { sheet: views[0]?.name ?? '' }));
  return { fiscalYear: years.length === 1 ? (years[0] ?? null) : (workbookYear ?? latest(years)), tables, records, totals, issues: gather(issues) };
}

/** From the first header row to the last row, over all bands; our own columns aside. */
function areaOf(table: UnitTable, ours: ReadonlyMap<number, string>): Area {
  const columns = table.bands.flatMap(({ header }) => header.heads.map(({ column }) => column)).filter((column) => !ours.has(column));
  return {
    top: Math.min(...table.bands.map(({ header }) => header.top)),
    bottom: Math.max(...table.bands.map(({ dataBottom }) => dataBottom)),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function onlyKpi(records: readonly ReadRecord[]): string | null {
  const kpis = new Set(records.map(({ kpi }) => kpi));
  return kpis.size === 1 ? ([...kpis][0] ?? null) : null;
}

function latest(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

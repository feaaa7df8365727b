/** One table: what it is about, its records, its problems. */
import { areaAddress } from './address';
import { beDateIssues } from './beDates';
import { contextOf } from './context';
import type { Area } from './grid';
import type { ReadingGuide, ReadingHints } from './guide';
import { hiddenIssues, identityIssues, unitIssues, yearIssues } from './problems';
import type { ReadRecord, ReadTable, ReadTotal, ReadingIssue } from './reading';
import { recordsOf } from './records';
import { oursOf } from './tableColumns';
import type { UnitTable } from './tables';
import { isOtherMatter } from './titles';
import type { SheetView } from './view';

export interface TableReading {
  readonly table: ReadTable;
  readonly records: readonly ReadRecord[];
  readonly totals: readonly ReadTotal[];
  readonly issues: readonly ReadingIssue[];
}

/** What the table's surroundings say. */
export interface Surroundings {
  readonly sheetLines: readonly string[];
  readonly workbookYear: number | null;
}

/** Reads one table; null where it is none of ours (a plan, a list of staff): no KPI is named at all. */
export function readTable(view: SheetView, table: UnitTable, { sheetLines, workbookYear }: Surroundings, guide: ReadingGuide, hints: ReadingHints): TableReading | null {
  if (table.lines.some(({ text }) => isOtherMatter(text))) return null;
  const ours = oursOf(view.name, table, hints);
  const area = areaOf(table, ours);
  const id = `${view.name}!${areaAddress(area)}`;
  const context = contextOf(view, table, id, sheetLines, workbookYear, guide, hints);
  const read = recordsOf(view, table, id, context, guide, hints);
  const speaks = read.records.some(({ kpi }) => kpi !== null);
  if (!speaks && context.identity.kind === 'unstated') return null;
  // Under a KPI's title there may be tables that report nothing: persons in charge, say.
  const known = (context.identity.kind === 'known' || speaks) && read.reports;
  const says = (...roles: readonly string[]): boolean => read.columns.some(({ role }) => roles.includes(role));
  const byRow = new Set(read.records.map(({ row, round }) => `${row} ${round}`));
  return {
    table: {
      id, sheet: view.name, area, excelTable: table.excelTable,
      kpi: context.identity.kind === 'known' ? context.identity.kpi.id : onlyKpi(read.records),
      round: says('round') || read.rounds.length > 0 ? null : context.round,
      roundFrom: says('round') ? 'column' : read.rounds.length > 0 ? 'header' : context.roundFrom,
      rounds: read.rounds,
      writable: read.columns.length > 0 && byRow.size === read.records.length,
      fiscalYear: says('fiscalYear') ? null : context.fiscalYear,
      columns: [...read.columns.filter(({ column }) => !ours.has(column)), ...[...ours].map(([column, role]) => ({ role: `ours:${role}` as const, column, head: view.text(table.bands[0]!.header.bottom, column) }))],
      bands: table.bands.map(({ header, rows, dataBottom }) => ({ headerTop: header.top, headerBottom: header.bottom, dataTop: rows[0]?.row ?? header.bottom + 1, dataBottom })),
    },
    records: known ? read.records : [],
    totals: known ? read.totals : [],
    issues: [...identityIssues(view, table, context, speaks), ...(known ? [...read.issues, ...unitIssues(view, table, read.records, guide), ...yearIssues(view, table, context, read, guide), ...hiddenIssues(view, read, guide), ...beDateIssues(view, table, onlyKpi(read.records))] : [])],
  };
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

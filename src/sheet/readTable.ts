/** One table: what it is about, its records, its problems. */
import { areaAddress } from './address';
import { beDateIssues } from './beDates';
import { contextOf } from './context';
import { type StatedTable, type Surroundings, correctionBy, mappedTable } from './mapped';
import type { Mapping } from './mapping';
import type { Area } from './grid';
import type { ReadingGuide, ReadingHints } from './guide';
import { hiddenIssues, identityIssues, targetIssues, unitIssues, yearIssues } from './problems';
import type { ReadRecord, ReadTable, ReadTotal, ReadingIssue } from './reading';
import { recordsOf } from './records';
import { oursOf } from './tableColumns';
import type { UnitTable } from './unitTable';
import { isOtherMatter } from './titles';
import type { SheetView } from './view';

export interface TableReading {
  readonly table: ReadTable;
  readonly records: readonly ReadRecord[];
  readonly totals: readonly ReadTotal[];
  readonly issues: readonly ReadingIssue[];
  /** False where it is none of ours (a plan, a list of staff): no KPI is named at all. */
  readonly belongs: boolean;
}

/** Reads one table, by what was confirmed about it where something was. */
export function readTable(view: SheetView, found: UnitTable, { sheetLines, workbookYear }: Surroundings, stated: StatedTable, mapping: Mapping | null, guide: ReadingGuide, hints: ReadingHints): TableReading {
  const table = mapping ? mappedTable(view, found, stated, mapping, guide) : found;
  const ours = oursOf(view.name, table, hints);
  const id = `${view.name}!${areaAddress(areaOf(found, ours))}`;
  const correction = { ...(mapping && correctionBy(mapping, stated)), ...hints.corrections[id] };
  const context = contextOf(view, table, id, sheetLines, workbookYear, guide, { ...hints, corrections: { [id]: correction } });
  const read = recordsOf(view, table, id, context, guide, hints);
  const speaks = read.records.some(({ kpi }) => kpi !== null);
  const otherMatter = mapping === null && table.lines.some(({ text }) => isOtherMatter(text));
  const belongs = !otherMatter && (speaks || context.identity.kind !== 'unstated');
  // Under a KPI's title there may be tables that report nothing: persons in charge, say.
  const known = belongs && (context.identity.kind === 'known' || speaks) && (read.reports || table.confirmed !== undefined);
  const says = (...roles: readonly string[]): boolean => read.columns.some(({ role }) => roles.includes(role));
  const oneEach = hasOneEach(read.records);
  return {
    belongs,
    table: {
      id, sheet: view.name, area: areaOf(table, ours), excelTable: table.excelTable,
      kpi: context.identity.kind === 'known' ? context.identity.kpi.id : onlyKpi(read.records),
      round: says('round') || read.rounds.length > 0 ? null : context.round,
      roundFrom: says('round') ? 'column' : read.rounds.length > 0 ? 'header' : context.roundFrom,
      rounds: read.rounds,
      writable: read.columns.length > 0 && oneEach,
      fiscalYear: says('fiscalYear') ? null : context.fiscalYear,
      columns: [...read.columns.filter(({ column }) => !ours.has(column)), ...[...ours].map(([column, role]) => ({ role: `ours:${role}` as const, column, head: view.text(table.bands[0]!.header.bottom, column) }))],
      heads: stated.heads,
      said: { kpi: stated.said, round: stated.saidRound },
      mapping,
      mappable: table.confirmed !== undefined || (table.bands.every(({ header }) => header.axis === 'units') && read.rounds.length === 0 && read.columns.length > 0 && oneEach && !says('kpi', 'kpiName')),
      bands: table.bands.map(({ header, rows, dataBottom }) => ({ headerTop: header.top, headerBottom: header.bottom, dataTop: rows[0]?.row ?? header.bottom + 1, dataBottom })),
    },
    records: known ? read.records : [],
    totals: known ? read.totals : [],
    issues: [...identityIssues(view, table, context, speaks), ...(known ? [...read.issues, ...unitIssues(view, table, read.records, guide), ...yearIssues(view, table, context, read, guide), ...targetIssues(view, read, guide), ...hiddenIssues(view, read, guide), ...beDateIssues(view, table, onlyKpi(read.records))] : [])],
  };
}

/** True where no two records stand in the same row for the same round. */
function hasOneEach(records: readonly ReadRecord[]): boolean {
  // Rows mostly come in their order; numbers are compared much faster than texts.
  return records.every(({ row }, i) => i === 0 || row > records[i - 1]!.row) || new Set(records.map(({ row }) => row)).size === records.length || new Set(records.map(({ row, round }) => `${row} ${round}`)).size === records.length;
}

/** From the first header row to the last row, over all bands; our own columns aside. */
export function areaOf(table: UnitTable, ours: ReadonlyMap<number, string>): Area {
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

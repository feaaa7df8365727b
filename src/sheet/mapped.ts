/** A table as its user confirmed it: what its columns are, which column names its rows, which KPI and round it speaks of. */
import { headerBandsAt } from './bands';
import { contextOf } from './context';
import type { Correction, ReadingGuide, ReadingHints } from './guide';
import { type ColumnHead, type Mapping, type MatchableTable, columnHeads, confirmedRoles } from './mapping';
import { rowsOf } from './rows';
import { oursOf } from './tableColumns';
import type { UnitTable } from './unitTable';
import { unitReader } from './units';
import type { SheetView } from './view';

/** What surrounds a table. */
export interface Surroundings {
  readonly sheetLines: readonly string[];
  readonly workbookYear: number | null;
}

export interface TableHead extends ColumnHead {
  readonly column: number;
}

/** A table by what it shows, before any correction. */
export interface StatedTable extends MatchableTable {
  /** Without the columns that we wrote. */
  readonly heads: readonly TableHead[];
  readonly saidRound: string | null;
}

export function statedTable(view: SheetView, table: UnitTable, { sheetLines, workbookYear }: Surroundings, guide: ReadingGuide, hints: ReadingHints): StatedTable {
  const ours = oursOf(view.name, table, hints);
  const own = table.bands[0]!.header.heads.filter(({ column }) => !ours.has(column));
  const heads = columnHeads(own.map(({ text, path }) => (path.length > 1 ? path.join(' / ') : text)));
  const { identity, round, roundFrom } = contextOf(view, table, '', sheetLines, workbookYear, guide, { ...hints, corrections: {} });
  const said = identity.kind === 'known' ? identity.kpi.id : identity.kind === 'unstated' ? null : `?${identity.number ?? identity.name}`;
  return { sheet: view.name, heads: own.map(({ column }, i) => ({ column, ...heads[i]! })), said, saidRound: roundFrom === 'title' || roundFrom === 'header' ? round : null };
}

/** A round that was confirmed holds as long as the table names no other one than it named then. */
export function correctionBy({ kpi, round, said }: Mapping, { saidRound }: StatedTable): Correction {
  return { ...(kpi !== undefined && { kpi }), ...(round !== undefined && said.round === saidRound && { round }) };
}

/** The table with its columns as they were confirmed; its rows are found anew where another column names them. */
export function mappedTable(view: SheetView, table: UnitTable, { heads }: StatedTable, mapping: Mapping, guide: ReadingGuide): UnitTable {
  const roles = confirmedRoles(mapping, heads);
  const confirmed = new Map(heads.flatMap(({ column }, i) => (roles[i] === undefined ? [] : [[column, roles[i]] as const])));
  if (confirmed.size === 0 || table.bands.some(({ header }) => header.axis !== 'units')) return table;
  const naming = [...confirmed].find(([, role]) => role === 'unit')?.[0];
  const own = naming === undefined || naming === table.unitColumn ? table : namedBy(view, table, naming, editionOf(mapping, table, guide));
  return { ...own, confirmed };
}

function editionOf({ kpi }: Mapping, { edition }: UnitTable, guide: ReadingGuide): UnitTable['edition'] {
  return guide.editions.find(({ id, units }) => units.length > 0 && kpi?.startsWith(`${id}/`)) ?? edition;
}

function namedBy(view: SheetView, table: UnitTable, unitColumn: number, edition: UnitTable['edition']): UnitTable {
  const units = unitReader(edition);
  const isHeader = (row: number): boolean => headerBandsAt(view, row, () => false, (text) => units.read(text).kind === 'unit').length > 0;
  const bands = table.bands.map((band, i) => {
    const last = table.excelTable ? band.dataBottom : (table.bands[i + 1]?.header.top ?? view.rowCount) - 1;
    const { rows, bottom } = rowsOf(view, band.header, unitColumn, units, last, table.excelTable ? () => false : isHeader);
    return rows.length === 0 ? band : { ...band, rows, dataBottom: Math.max(band.dataBottom, bottom) };
  });
  return { ...table, bands, unitColumn, edition, units };
}

/** Reads the KPI result tables of a workbook: the one entrance to this room. */
import { areaAddress, parseArea } from './address';
import type { TurnedTable } from './across';
import type { SheetGrid } from './grid';
import type { ReadingGuide, ReadingHints } from './guide';
import { readForms } from './forms';
import { gather } from './gather';
import { joined } from './grouped';
import { readingIssue } from './issues';
import { type Mapping, matchMappings } from './mapping';
import { type StatedTable, type Surroundings, statedTable } from './mapped';
import { type TableReading, areaOf, readTable } from './readTable';
import type { ReadRecord, Reading, ReadingIssue } from './reading';
import { cellsIn } from './recordCells';
import { counting } from './rowCount';
import { unitTables } from './tables';
import { type Uprighted, lyingTables, unfoldedTables } from './uprighted';
import type { UnitTable } from './unitTable';
import { fiscalYearIn } from './titles';
import { SheetView } from './view';
import { wholeAlone } from './wholeAlone';

interface FoundTable {
  readonly view: SheetView;
  readonly table: UnitTable;
  /** Where the table lies across: how to take its addresses back to the sheet. */
  readonly turned: TurnedTable | null;
  /** Its heads say nothing that we know. */
  readonly wordless?: true;
}

/** A table that was found, with what it says by itself. */
interface Stated {
  readonly found: FoundTable;
  readonly around: Surroundings;
  readonly stated: StatedTable;
}

/** Reads all sheets but our own. Sheets without tables of units yield nothing. */
export function readSheets(sheets: readonly SheetGrid[], guide: ReadingGuide, hints: ReadingHints): Reading {
  const views = sheets.filter((sheet) => !hints.ours.some(({ role, sheet: name }) => role === 'sheet' && name === sheet.name)).map((sheet) => new SheetView(sheet));
  const bySheet = views.map((view) => tablesOf(view, guide, hints.edition));
  const workbookYear = bySheet.flat().flatMap(({ table }) => table.lines.map(({ text }) => fiscalYearIn(text))).find((year) => year !== null) ?? null;
  const stated = bySheet.flatMap((tables) => {
    const around: Surroundings = { sheetLines: (tables[0]?.table.lines ?? []).map(({ text }) => text), workbookYear };
    return tables.map((found): Stated => ({ found, around, stated: statedTable(found.view, found.table, around, guide, hints) }));
  });
  const { matched, unused } = matchMappings(stated.map((one) => one.stated), hints.mappings ?? [], sheets.map(({ name }) => name));
  const counted = counting(hints, stated.reduce((rows, { found: { table } }) => rows + table.bands.reduce((sum, band) => sum + band.rows.length, 0), 0));
  const readOne = (one: Stated): TableReading => readFound(one, matched.get(one.stated) ?? null, guide, counted);
  const first = stated.map(readOne);
  const ofUnits = new Set(joined(first.map(({ records: own }) => own)).map(({ kpi }) => kpi));
  const all = first.map((one, i) => wholesRead(one, stated[i]!, ofUnits, readOne));
  const read = all.filter(({ belongs }) => belongs);

  const forms = readForms(views, guide, hints.edition);
  const records = joined([...read.map((one) => one.records), forms.records]);
  const issues = [...read.flatMap((one) => one.issues), ...forms.issues].map((issue) => lastYears(issue, records));
  if (records.length === 0 && forms.joints.length === 0) issues.push(readingIssue('noKpiResult', 'warning', { sheet: views[0]?.name ?? '' }));
  const years = [...new Set(records.map(({ fiscalYear }) => fiscalYear))];
  return {
    fiscalYear: years.length === 1 ? (years[0] ?? null) : (workbookYear ?? latest(years)),
    tables: read.map(({ table }) => table),
    others: all.filter(({ belongs }) => !belongs).map(({ table }) => table),
    unused,
    records,
    totals: read.flatMap((one) => one.totals),
    plans: forms.plans,
    joints: forms.joints,
    issues: gather(issues),
  };
}

/** Where no table reports the units of a KPI, a table of the whole alone is its result. */
function wholesRead(read: TableReading, stated: Stated, ofUnits: ReadonlySet<string | null>, readAgain: (one: Stated) => TableReading): TableReading {
  if (!read.belongs || read.records.length > 0 || read.totals.length === 0 || read.totals.some(({ kpi }) => ofUnits.has(kpi))) return read;
  const table = wholeAlone(stated.found.table);
  return table ? readAgain({ ...stated, found: { ...stated.found, table } }) : read;
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
  const known = folded.length + standing.length > 0 ? [...folded.flatMap(found), ...standing] : lyingTables(view, guide, edition).flatMap(found);
  return [...known, ...wordless(view, known, guide, edition)];
}

/** Longer sheets are lists of another kind: their heads have to say what they are. */
const MOST_ROWS = 2_000;
const NO_COLUMNS: ReadonlyMap<number, string> = new Map();

/** Tables of units whose heads say nothing that we know: read only by what their user says about them. */
function wordless(view: SheetView, known: readonly FoundTable[], guide: ReadingGuide, edition: string | undefined): FoundTable[] {
  if (view.rowCount > MOST_ROWS) return [];
  const taken = known.map(({ table, turned }) => turned?.area ?? areaOf(table, NO_COLUMNS));
  return unitTables(view, guide, edition, [], taken, true).map((table) => ({ view, table, turned: null, wordless: true }));
}

function readFound({ found: { view, table, turned, wordless: silent }, around, stated }: Stated, mapping: Mapping | null, guide: ReadingGuide, hints: ReadingHints): TableReading {
  const reading = readTable(view, table, around, stated, mapping, guide, hints);
  const read = silent && !mapping ? { ...reading, belongs: false } : reading;
  return turned ? onSheet(read, turned) : read;
}

/** Takes all addresses of a turned table back to where they are on the sheet. */
function onSheet(read: TableReading, { addressOnSheet, area }: TurnedTable): TableReading {
  const id = `${read.table.sheet}!${areaAddress(area)}`;
  const moved = <T extends Pick<ReadRecord, 'row' | 'cells'>>(one: T): T => {
    const cells = Object.fromEntries(Object.entries(cellsIn(one)).map(([name, address]) => [name, addressOnSheet(address)]));
    return { ...one, table: id, cells, row: parseArea(Object.values(cells)[0] ?? 'A1')?.top ?? 0 };
  };
  return {
    ...read,
    table: { ...read.table, id, area, columns: [], bands: [], writable: false, mappable: false },
    records: read.records.map(moved),
    totals: read.totals.map(moved),
    issues: read.issues.map((issue) => ({ ...issue, cell: issue.cell === null ? null : addressOnSheet(issue.cell) })),
  };
}

function latest(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

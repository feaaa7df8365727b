/** Puts header bands, titles and rows together into tables, from top to bottom of a sheet. */
import { type Head, type HeaderBand, headerBandsAt } from './bands';
import { type TurnedTable, turnedTables } from './across';
import { foldedTables } from './folded';
import { type Area, type ExcelTable, overlaps } from './grid';
import type { GuideEdition, ReadingGuide } from './guide';
import { headRole, sameHead } from './heads';
import { type TableRow, kpiRowsOf, rowsOf } from './rows';
import { type TitleLine, titleLinesOf } from './titleLines';
import { type KpiMention, kpiMention } from './titles';
import { UnitReader } from './units';
import type { SheetView } from './view';

export interface Band {
  readonly header: HeaderBand;
  readonly rows: readonly TableRow[];
  readonly dataBottom: number;
}

/** A table of units, before anything is said about its KPI. */
export interface UnitTable {
  readonly excelTable: ExcelTable | null;
  readonly bands: Band[];
  /** The column that names the rows: units, or KPIs. */
  readonly unitColumn: number;
  /** The unit that the whole table speaks of, where its rows are KPIs. */
  readonly ofUnit: { readonly name: string | null; readonly written: string } | null;
  readonly edition: GuideEdition;
  readonly units: UnitReader;
  /** Lines above the table, top to bottom, its own and not those of another table. */
  readonly lines: readonly TitleLine[];
  /** The KPI named by its own lines; else by the table above it on the sheet. */
  readonly mention: KpiMention | null;
  /** What columns were confirmed to be, by column: a role, or null where one is not used. */
  readonly confirmed?: ReadonlyMap<number, string | null>;
}

/** Finds all tables of units on a sheet. `edition` limits whose units are looked for; `above` are lines that stand over the whole, `taken` what was read otherwise; `anyWords`: heads need not say what they are. */
export function unitTables(view: SheetView, guide: ReadingGuide, edition: string | undefined, above: readonly TitleLine[] = [], taken: readonly Area[] = [], anyWords = false): UnitTable[] {
  const editions = edition ? guide.editions.filter(({ id }) => id === edition) : guide.editions;
  const readers = editions.map((own) => new UnitReader(own));
  const isUnit = (text: string): boolean => !/^\d/.test(text) && readers.some((reader) => reader.read(text).kind === 'unit');
  const tables = view.sheet.tables.filter(({ area }) => !taken.some((other) => overlaps(other, area))).flatMap((table) => excelUnitTable(view, table, editions, anyWords) ?? []);
  const isTaken = (row: number, column: number): boolean =>
    [...view.sheet.tables.map(({ area }) => area), ...taken].some((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right);
  let lines: TitleLine[] = [...above];
  let lastMention: KpiMention | null = null;
  for (let row = 0; row < view.rowCount; row++) {
    const bands = headerBandsAt(view, row, isTaken, isUnit, anyWords);
    if (bands.length === 0) {
      lines.push(...titleLinesOf(view, row).filter(({ column }) => !isTaken(row, column)));
      continue;
    }
    let bottom = row;
    const before: KpiMention | null = lastMention;
    const found = tables.length;
    let went = false;
    for (const [i, band] of bands.entries()) {
      const own = bands.length > 1 ? linesOver(lines, bands, i) : lines;
      const mention: KpiMention | null = mentionIn(own) ?? before;
      const isHeader = (next: number): boolean => headerBandsAt(view, next, isTaken, isUnit, anyWords).length > 0;
      const chosen = band.axis === 'units' ? chooseUnits(view, band, editions) : chooseKpis(view, band, editions, own);
      const { unitColumn } = chosen;
      const units = new UnitReader(chosen.edition);
      const { rows, bottom: end } = band.axis === 'units' ? rowsOf(view, band, unitColumn, units, view.rowCount - 1, isHeader) : kpiRowsOf(view, band, unitColumn, view.rowCount - 1, isHeader);
      bottom = Math.max(bottom, end, band.bottom);
      if (rows.length === 0) continue;
      const previous = tables[tables.length - 1];
      const joined = { header: band, rows, dataBottom: end };
      if (previous && !previous.excelTable && previous.unitColumn === unitColumn && goesOn(previous, band, own)) {
        previous.bands.push(joined);
        went = true;
      }
      else tables.push({ excelTable: null, bands: [joined], ...chosen, units, lines: own, mention: band.axis === 'kpis' ? null : mention?.continues ? before : mention });
      lastMention = mention?.continues ? before : mention;
    }
    if (tables.length === found && !went) {
      // A line of labels and values looks like a header, and has no rows.
      lines.push(...titleLinesOf(view, row));
      continue;
    }
    lines = [];
    row = bottom;
  }
  return titledBelow(tables, lines);
}

/** The only table of a sheet may have its title below it. */
function titledBelow(tables: UnitTable[], below: readonly TitleLine[]): UnitTable[] {
  const [only] = tables;
  if (tables.length !== 1 || !only || only.mention !== null) return tables;
  const named = below.filter(({ text }) => (kpiMention(text)?.name.length ?? 0) >= 8 && !/^(?:หมายเหตุ|ที่มา|\*)/.test(text));
  const mention = mentionIn(named);
  return mention ? [{ ...only, mention, lines: [...only.lines, ...below] }] : tables;
}

/** Of tables side by side, each has the lines over its own columns; what stands left of the first belongs to all that say nothing else. */
function linesOver(lines: readonly TitleLine[], bands: readonly HeaderBand[], i: number): TitleLine[] {
  const from = bands[i]!.left;
  const to = bands[i + 1]?.left ?? Infinity;
  const over = lines.filter(({ column }) => column >= from && column < to);
  // One title over all of them stands at the left end.
  return over.length > 0 ? over : lines.filter(({ column }) => column < (bands[1]?.left ?? Infinity));
}

/** The KPI that the lines name, the nearest to the table first; a name on the line below its number counts. */
export function mentionIn(lines: readonly TitleLine[]): KpiMention | null {
  for (let i = lines.length - 1; i >= 0; i--) {
    const mention = kpiMention(lines[i]!.text);
    if (!mention) continue;
    const next = lines[i + 1]?.text ?? '';
    const name = mention.name === '' && !mention.continues && !/ปีงบ|รอบ|ข้อมูล|หน่วย|\d{4}/.test(next) ? next.replace(/^ชื่อ\s*ตัวชี้วัด\s*:?/, '').trim() : mention.name;
    return { ...mention, name };
  }
  return null;
}

/** A header that repeats the one above goes on with its table: `(ต่อ)`, or no title of its own and the same heads. */
function goesOn(previous: UnitTable, band: HeaderBand, lines: readonly TitleLine[]): boolean {
  const mention = mentionIn(lines);
  const before = previous.bands[previous.bands.length - 1]!.header;
  const same = before.heads.length === band.heads.length && before.heads.every((head, i) => head.column === band.heads[i]!.column && sameHead(head.text, band.heads[i]!.text));
  if (!same) return false;
  return mention ? mention.continues && mention.number === (previous.mention?.number ?? mention.number) : lines.length === 0;
}

function excelUnitTable(view: SheetView, table: ExcelTable, editions: readonly GuideEdition[], anyWords: boolean): UnitTable | null {
  if (!table.hasHeader) return null;
  const { area } = table;
  const heads: Head[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text = view.text(area.top, column);
    if (text !== '') heads.push({ column, text, path: [text] });
  }
  if (heads.length === 0 || (!anyWords && !heads.some((head) => headRole(head.text) === 'unit'))) return null;
  const header: HeaderBand = { axis: 'units', top: area.top, bottom: area.top, left: area.left, right: area.right, heads };
  const { unitColumn, edition } = chooseUnits(view, header, editions);
  const units = new UnitReader(edition);
  const { rows } = rowsOf(view, header, unitColumn, units, area.bottom, () => false);
  if (anyWords && rows.filter(({ unit }) => unit.kind === 'unit').length < 3) return null;
  const above: TitleLine[] = [];
  for (let row = Math.max(0, area.top - 10); row < area.top; row++) above.push(...titleLinesOf(view, row));
  const over = above.filter(({ column }) => column >= area.left && column <= area.right);
  // Tables side by side have their own titles; one title over all stands at the left end.
  const lines = over.length > 0 ? over : above;
  return rows.length === 0 ? null : { excelTable: table, bands: [{ header, rows, dataBottom: area.bottom }], unitColumn, ofUnit: null, edition, units, lines, mention: mentionIn(lines) };
}

/**
 * The unit column and the edition whose units it holds. Facilities under a district stand in a column of their own:
 * the column with the most different names is the one that names the rows.
 */
function chooseUnits(view: SheetView, band: HeaderBand, editions: readonly GuideEdition[]): Pick<UnitTable, 'unitColumn' | 'edition' | 'ofUnit'> {
  const named = band.heads.filter((head) => head.path.some((text) => headRole(text) === 'unit'));
  const candidates = named.length > 0 ? named : band.heads;
  let best = { unitColumn: candidates[named.length > 0 ? candidates.length - 1 : 0]!.column, edition: editions[0]!, names: -1, known: -1 };
  for (const edition of editions) {
    const reader = new UnitReader(edition);
    for (const { column, text } of candidates) {
      const names = new Set<string>();
      let known = 0;
      for (let row = band.bottom + 1; row <= Math.min(view.rowCount - 1, band.bottom + 60); row++) {
        const written = view.text(row, column);
        // "1" is a region only where the head says region; a running number is not a unit.
        const reading = written === '' || (/^\d/.test(written) && !/เขต|ศูนย์/.test(text)) ? null : reader.read(written);
        if (reading?.kind !== 'unit' && reading?.kind !== 'facility') continue;
        names.add(reading.name);
        if (reading.kind === 'unit') known++;
      }
      if (names.size > best.names || (names.size === best.names && known > best.known)) best = { unitColumn: column, edition, names: names.size, known };
    }
  }
  return { unitColumn: best.unitColumn, edition: best.edition, ofUnit: null };
}

/** A table of KPIs: its units are its heads, or one unit that the titles or the sheet's name give. */
function chooseKpis(view: SheetView, band: HeaderBand, editions: readonly GuideEdition[], lines: readonly TitleLine[]): Pick<UnitTable, 'unitColumn' | 'edition' | 'ofUnit'> {
  const named = (role: string): Head | undefined => band.heads.find((head) => head.path.some((text) => headRole(text) === role));
  const naming = named('kpiName') ?? named('kpi') ?? band.heads[0]!;
  const texts = [view.name, ...[...lines].reverse().map(({ text }) => text)];
  let best: { edition: GuideEdition; ofUnit: UnitTable['ofUnit']; heads: number } = { edition: editions[0]!, ofUnit: null, heads: -1 };
  for (const edition of editions) {
    const reader = new UnitReader(edition);
    const heads = band.heads.filter(({ path }) => path.some((text) => reader.read(text).kind === 'unit')).length;
    const ofUnit = texts.map((text) => unitIn(text, reader)).find((unit) => unit !== null) ?? null;
    if (heads > best.heads || (heads === best.heads && ofUnit && !best.ofUnit)) best = { edition, ofUnit, heads };
  }
  return { unitColumn: naming.column, edition: best.edition, ofUnit: best.ofUnit };
}

/** The one unit that a line speaks of: `ผลการดำเนินงาน คปสอ.ละงู ปี 2567`, or a sheet called `ละงู`. */
function unitIn(text: string, reader: UnitReader): { name: string; written: string } | null {
  const candidates = [text, ...(text.match(/(?:คปสอ\.?|อำเภอ|อ\.|สสอ\.?|รพ\.?)\s*[ก-๙]+/g) ?? [])];
  for (const written of candidates) {
    const reading = /^\d/.test(written) ? null : reader.read(written);
    if (reading?.kind === 'unit') return { name: reading.name, written };
  }
  return null;
}

/** A table that was read as if it stood upright. */
export interface Uprighted {
  readonly turned: TurnedTable;
  readonly tables: UnitTable[];
}

/** Tables of this sheet that lie across, turned upright; looked for only where none stands. */
export function lyingTables(view: SheetView, guide: ReadingGuide, edition: string | undefined): Uprighted[] {
  return uprighted(view, turnedTables, guide, edition);
}

/** Tables that give each unit several rows. */
export function unfoldedTables(view: SheetView, guide: ReadingGuide, edition: string | undefined): Uprighted[] {
  return uprighted(view, foldedTables, guide, edition);
}

function uprighted(view: SheetView, find: (view: SheetView, readers: readonly UnitReader[]) => TurnedTable[], guide: ReadingGuide, edition: string | undefined): Uprighted[] {
  const editions = edition ? guide.editions.filter(({ id }) => id === edition) : guide.editions;
  return find(view, editions.map((own) => new UnitReader(own))).map((turned) => {
    const above: TitleLine[] = [];
    for (let row = 0; row < turned.area.top; row++) above.push(...titleLinesOf(view, row));
    if (turned.title !== undefined) above.push({ row: turned.area.top, column: 0, text: turned.title });
    return { turned, tables: unitTables(turned.view, guide, edition, above) };
  });
}

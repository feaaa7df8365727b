/** Puts header bands, titles and rows together into tables, from top to bottom of a sheet. */
import { type Head, type HeaderBand, headerBandAt } from './bands';
import type { ExcelTable } from './grid';
import type { GuideEdition, ReadingGuide } from './guide';
import { headRole, sameHead } from './heads';
import { type TableRow, rowsOf } from './rows';
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
  readonly unitColumn: number;
  readonly edition: GuideEdition;
  /** Lines above the table, top to bottom, its own and not those of another table. */
  readonly lines: readonly TitleLine[];
  /** The KPI named by its own lines; else by the table above it on the sheet. */
  readonly mention: KpiMention | null;
}

export interface TitleLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Finds all tables of units on a sheet. `edition` limits whose units are looked for. */
export function unitTables(view: SheetView, guide: ReadingGuide, edition: string | undefined): UnitTable[] {
  const editions = edition ? guide.editions.filter(({ id }) => id === edition) : guide.editions;
  const tables: UnitTable[] = [];
  for (const table of view.sheet.tables) {
    const found = excelUnitTable(view, table, editions);
    if (found) tables.push(found);
  }
  const isTaken = (row: number, column: number): boolean =>
    view.sheet.tables.some(({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right);
  let lines: TitleLine[] = [];
  let lastMention: KpiMention | null = null;
  for (let row = 0; row < view.rowCount; row++) {
    const bands = headerBandAt(view, row, isTaken);
    if (bands.length === 0) {
      for (const { column, text } of view.texts(row)) if (!isTaken(row, column)) lines.push({ row, column, text });
      continue;
    }
    const mention: KpiMention | null = mentionIn(lines) ?? lastMention;
    let bottom = row;
    for (const band of bands) {
      const { unitColumn, edition: own } = chooseUnits(view, band, editions);
      const { rows, bottom: end } = rowsOf(view, band, unitColumn, new UnitReader(own), view.rowCount - 1, (next) => headerBandAt(view, next, isTaken).length > 0);
      bottom = Math.max(bottom, end, band.bottom);
      if (rows.length === 0) continue;
      const previous = tables[tables.length - 1];
      const joined = { header: band, rows, dataBottom: end };
      if (previous && !previous.excelTable && previous.unitColumn === unitColumn && goesOn(previous, band, lines)) previous.bands.push(joined);
      else tables.push({ excelTable: null, bands: [joined], unitColumn, edition: own, lines, mention: mention?.continues ? lastMention : mention });
    }
    lastMention = mention?.continues ? lastMention : mention;
    lines = [];
    row = bottom;
  }
  return tables;
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

function excelUnitTable(view: SheetView, table: ExcelTable, editions: readonly GuideEdition[]): UnitTable | null {
  if (!table.hasHeader) return null;
  const { area } = table;
  const heads: Head[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text = view.text(area.top, column);
    if (text !== '') heads.push({ column, text, path: [text] });
  }
  if (!heads.some((head) => headRole(head.text) === 'unit')) return null;
  const header: HeaderBand = { top: area.top, bottom: area.top, left: area.left, right: area.right, heads };
  const { unitColumn, edition } = chooseUnits(view, header, editions);
  const { rows } = rowsOf(view, header, unitColumn, new UnitReader(edition), area.bottom, () => false);
  const lines: TitleLine[] = [];
  for (let row = Math.max(0, area.top - 10); row < area.top; row++) lines.push(...view.texts(row).map((found) => ({ row, ...found })));
  return rows.length === 0 ? null : { excelTable: table, bands: [{ header, rows, dataBottom: area.bottom }], unitColumn, edition, lines, mention: mentionIn(lines) };
}

/** The unit column and the edition whose units it holds: the pair with the most known names in the first rows. */
function chooseUnits(view: SheetView, band: HeaderBand, editions: readonly GuideEdition[]): { unitColumn: number; edition: GuideEdition } {
  const candidates = band.heads.filter((head) => head.path.some((text) => headRole(text) === 'unit'));
  let best = { unitColumn: candidates[candidates.length - 1]!.column, edition: editions[0]!, known: -1 };
  for (const edition of editions) {
    const reader = new UnitReader(edition);
    for (const { column, text } of candidates) {
      let known = 0;
      for (let row = band.bottom + 1; row <= Math.min(view.rowCount - 1, band.bottom + 60); row++) {
        const written = view.text(row, column);
        // "1" is a region only where the head says region; a running number is not a unit.
        if (written !== '' && reader.read(written).kind === 'unit' && (!/^\d/.test(written) || /เขต|ศูนย์/.test(text))) known++;
      }
      if (known > best.known) best = { unitColumn: column, edition, known };
    }
  }
  return best;
}

/** Puts header bands, titles and rows together into tables, from top to bottom of a sheet. */
import { type HeaderBand, headerBandsAt } from './bands';
import { excelUnitTables } from './excelTables';
import type { Area } from './grid';
import type { ReadingGuide } from './guide';
import { sameHead } from './heads';
import { linesOver, mentionIn } from './linesOver';
import { chooseKpis, chooseUnits } from './naming';
import { ownNaming } from './ownWords';
import { kpiRowsOf, rowsOf } from './rows';
import { type TitleLine, titleLinesOf } from './titleLines';
import { type KpiMention, kpiMention } from './titles';
import type { UnitTable } from './unitTable';
import { unitReader } from './units';
import type { SheetView } from './view';

/** Finds all tables of units on a sheet. `edition` limits whose units are looked for; `above` are lines that stand over the whole, `taken` what was read otherwise; `anyWords`: heads need not say what they are. */
export function unitTables(view: SheetView, guide: ReadingGuide, edition: string | undefined, above: readonly TitleLine[] = [], taken: readonly Area[] = [], anyWords = false): UnitTable[] {
  const editions = edition ? guide.editions.filter(({ id }) => id === edition) : guide.editions;
  const readers = editions.map((own) => unitReader(own));
  const isUnit = (text: string): boolean => !/^\d/.test(text) && readers.some((reader) => reader.read(text).kind === 'unit');
  const tables = excelUnitTables(view, editions, taken, anyWords);
  const areas = [...view.sheet.tables.map(({ area }) => area), ...taken];
  const isTaken = (row: number, column: number): boolean => holdsCell(areas, row, column);
  const naming = ownNaming(view, guide, edition);
  const bandsAt = (row: number): HeaderBand[] => headerBandsAt(view, row, isTaken, isUnit, anyWords, naming);
  let lines: TitleLine[] = [...above];
  let lastMention: KpiMention | null = null;
  for (let row = 0; row < view.rowCount; row++) {
    const bands = bandsAt(row);
    if (bands.length === 0) {
      lines.push(...titleLinesOf(view, row).filter(({ column }) => !isTaken(row, column)));
      continue;
    }
    let bottom = row;
    const before: KpiMention | null = lastMention;
    const found = tables.length;
    let went = false;
    for (const [i, band] of bands.entries()) {
      const over = bands.length > 1 ? linesOver(lines, bands, i) : lines;
      const mention: KpiMention | null = mentionIn(over) ?? before;
      const isHeader = (next: number): boolean => bandsAt(next).length > 0;
      const chosen = band.axis === 'units' ? chooseUnits(view, band, editions) : chooseKpis(view, band, editions, over);
      const { unitColumn } = chosen;
      const units = unitReader(chosen.edition);
      const { rows, bottom: end } = band.axis === 'units' ? rowsOf(view, band, unitColumn, units, view.rowCount - 1, isHeader) : kpiRowsOf(view, band, unitColumn, view.rowCount - 1, isHeader);
      bottom = Math.max(bottom, end, band.bottom);
      if (rows.length === 0) continue;
      const previous = tables[tables.length - 1];
      const joined = { header: band, rows, dataBottom: end };
      if (previous && !previous.excelTable && previous.unitColumn === unitColumn && goesOn(previous, band, over)) {
        previous.bands.push(joined);
        went = true;
      }
      else tables.push({ excelTable: null, bands: [joined], ...chosen, units, lines: over, mention: band.axis === 'kpis' ? null : mention?.continues ? before : mention });
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

/** A header that repeats the one above goes on with its table: `(ต่อ)`, or no title of its own and the same heads. */
function goesOn(previous: UnitTable, band: HeaderBand, lines: readonly TitleLine[]): boolean {
  const mention = mentionIn(lines);
  const before = previous.bands[previous.bands.length - 1]!.header;
  const same = before.heads.length === band.heads.length && before.heads.every((head, i) => head.column === band.heads[i]!.column && sameHead(head.text, band.heads[i]!.text));
  if (!same) return false;
  return mention ? mention.continues && mention.number === (previous.mention?.number ?? mention.number) : lines.length === 0;
}

/** Written as a loop: every cell of a sheet asks, several times. */
function holdsCell(areas: readonly Area[], row: number, column: number): boolean {
  for (const area of areas) if (area.top <= row && row <= area.bottom && area.left <= column && column <= area.right) return true;
  return false;
}

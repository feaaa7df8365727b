/** What names the rows of a band, and the edition whose units they are. */
import type { Head, HeaderBand } from './bands';
import type { GuideEdition } from './guide';
import { headRole } from './heads';
import type { TitleLine } from './titleLines';
import type { UnitTable } from './unitTable';
import { type UnitReader, unitReader } from './units';
import type { SheetView } from './view';

/** The column that names the rows, and whose units the table speaks of. */
export type Naming = Pick<UnitTable, 'unitColumn' | 'edition' | 'ofUnit'>;

/**
 * The unit column and the edition whose units it holds. Facilities under a district stand in a column of their own:
 * the column with the most different names is the one that names the rows.
 */
export function chooseUnits(view: SheetView, band: HeaderBand, editions: readonly GuideEdition[]): Naming {
  const named = band.heads.filter((head) => head.path.some((text) => headRole(text) === 'unit'));
  // Where no name is known in any column, a running number names nothing.
  const numbering = ({ text }: Head): number => (['order', 'code'].includes(headRole(text) ?? '') ? 1 : 0);
  const candidates = named.length > 0 ? named : [...band.heads].sort((a, b) => numbering(a) - numbering(b));
  let best = { unitColumn: candidates[named.length > 0 ? candidates.length - 1 : 0]!.column, edition: editions[0]!, names: -1, known: -1 };
  for (const edition of editions) {
    const reader = unitReader(edition);
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
export function chooseKpis(view: SheetView, band: HeaderBand, editions: readonly GuideEdition[], lines: readonly TitleLine[]): Naming {
  const named = (role: string): Head | undefined => band.heads.find((head) => head.path.some((text) => headRole(text) === role));
  const naming = named('kpiName') ?? named('kpi') ?? band.heads[0]!;
  const texts = [view.name, ...[...lines].reverse().map(({ text }) => text)];
  let best: { edition: GuideEdition; ofUnit: UnitTable['ofUnit']; heads: number } = { edition: editions[0]!, ofUnit: null, heads: -1 };
  for (const edition of editions) {
    const reader = unitReader(edition);
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

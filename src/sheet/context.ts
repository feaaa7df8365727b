/** Where a table's KPI, round and fiscal year come from, the nearest source first. */
import type { UnitTable } from './unitTable';
import type { GuideKpi, ReadingGuide, ReadingHints } from './guide';
import { type Identity, identify, isNameOf } from './identify';
import type { ReadTable } from './reading';
import { type KpiMention, fiscalYearIn, kpiMention, roundOfKpi, roundsIn } from './titles';
import type { SheetView } from './view';

export interface TableContext {
  readonly identity: Identity;
  readonly round: string | null;
  readonly roundFrom: ReadTable['roundFrom'];
  readonly fiscalYear: number | null;
  /** The year of the title, where the heads over the results name another. */
  readonly otherTitleYear: number | null;
  /** The group head that names the year. */
  readonly yearAt: { readonly row: number; readonly column: number } | null;
  /** The title cell that names the KPI. */
  readonly titleAt: { readonly row: number; readonly column: number } | null;
}

export function contextOf(view: SheetView, table: UnitTable, id: string, sheetLines: readonly string[], workbookYear: number | null, guide: ReadingGuide, hints: ReadingHints): TableContext {
  const own = [...table.lines].reverse();
  const titleYear = firstOf(own.map(({ text }) => fiscalYearIn(text))) ?? firstOf(sheetLines.map(fiscalYearIn)) ?? fiscalYearIn(view.name) ?? workbookYear;
  const head = yearOfHeads(table);
  const fiscalYear = head?.year ?? titleYear;
  const correction = hints.corrections[id];
  // Rows that are KPIs name them; a title above them speaks of all.
  const mention = table.bands[0]?.header.axis === 'kpis' ? null : (table.mention ?? mentionInName(table.excelTable?.name ?? '') ?? kpiMention(view.name) ?? nameAlone(own.map(({ text }) => text), guide));
  const identity: Identity = correction?.kpi ? knownAs(guide, correction.kpi) : identify(mention, guide, hints.edition, fiscalYear);
  const titled = table.lines.find(({ text }) => (mention?.number === null ? text === mention.name : kpiMention(text)?.number === mention?.number)) ?? null;
  const kpi = identity.kind === 'known' ? identity.kpi : null;
  const found = roundOf(view, table, own.map(({ text }) => text), sheetLines, hints, kpi);
  return { identity, ...(correction?.round ? { round: correction.round, roundFrom: 'option' } : found), fiscalYear, otherTitleYear: head && titleYear !== null && titleYear !== head.year ? titleYear : null, yearAt: head, titleAt: titled };
}

/** The year that a group head over results names, if the heads name just one. */
function yearOfHeads(table: UnitTable): { year: number; row: number; column: number } | null {
  const { header } = table.bands[0]!;
  const named = header.heads.flatMap(({ path, column }) => path.slice(0, -1).flatMap((text) => (/ผล|รอบ/.test(text) ? (fiscalYearIn(text) ?? []) : [])).map((year) => ({ year, row: header.top, column })));
  return new Set(named.map(({ year }) => year)).size === 1 ? (named[0] ?? null) : null;
}

function mentionInName(name: string): KpiMention | null {
  const number = /(?:kpi|ตัวชี้วัด(?:ที่)?)_?(\d+(?:[._]\d+)?)(?!\d)/i.exec(name)?.[1];
  return number === undefined ? null : { number: number.replace('_', '.').replace(/^0+(?=\d)/, ''), name: '', continues: false };
}

function knownAs(guide: ReadingGuide, id: string): Identity {
  const kpi = guide.kpis.find((candidate) => candidate.id === id);
  return kpi ? { kind: 'known', kpi, byNameOnly: false } : { kind: 'unknown', number: id, name: '' };
}

function nameAlone(lines: readonly string[], guide: ReadingGuide): KpiMention | null {
  const named = lines.find((line) => line.length >= 12 && guide.kpis.some((kpi) => isNameOf(line, kpi)));
  return named ? { number: null, name: named, continues: false } : null;
}

function roundOf(view: SheetView, table: UnitTable, own: readonly string[], sheetLines: readonly string[], hints: ReadingHints, kpi: GuideKpi | null): { round: string | null; roundFrom: ReadTable['roundFrom'] } {
  const as = (round: string): string => roundOfKpi(round, kpi);
  const titled = firstOf(own.map((line) => roundsIn(line)[0] ?? null));
  if (titled) return { round: as(titled), roundFrom: 'title' };
  const heads = new Set(table.bands.flatMap(({ header }) => header.heads.flatMap(({ path }) => path.flatMap(roundsIn))));
  if (heads.size === 1) return { round: as([...heads][0]!), roundFrom: 'header' };
  const sheet = firstOf([...sheetLines, view.name].map((line) => roundsIn(line)[0] ?? null));
  if (sheet) return { round: as(sheet), roundFrom: 'title' };
  if (hints.round) return { round: hints.round, roundFrom: 'option' };
  const last = kpi?.rounds[kpi.rounds.length - 1];
  return last ? { round: last, roundFrom: 'lastRound' } : { round: null, roundFrom: null };
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

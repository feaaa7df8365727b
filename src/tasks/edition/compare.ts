/** This year's results under other criteria: what would change, KPI by KPI, before anybody uses them. */
import type { WorkbookSnapshot } from '../../host/workbook';
import { findKpi } from '../../kpi/catalog';
import type { Bilingual } from '../../kpi/schema';
import type { OfficeSettings } from '../../scoring/settings';
import { grouped } from '../../sheet/grouped';
import { scoreReading } from '../evaluate';
import { readWorkbook } from '../read';
import type { ReadOptions, ScoredRecord } from '../types';

/** What a unit gets by either edition; null where it gets nothing. */
export interface ComparedUnit {
  readonly unit: string;
  readonly before: { readonly level: number | null; readonly score: number | null; readonly targetMet: boolean | null } | null;
  readonly after: ComparedUnit['before'];
}

export interface ComparedKpi {
  /** The KPI by the edition that the results were made for; null where it has none such. */
  readonly before: string | null;
  /** The KPI by the new edition; null where that one has none such. */
  readonly after: string | null;
  readonly name: Bilingual | null;
  readonly round: string | null;
  readonly units: readonly ComparedUnit[];
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
  /** Units that have a result by one edition only. */
  readonly onlyOne: number;
}

/**
 * Reads the same tables twice: by the edition that they were made for, and by the new one, whatever year the tables are of.
 * @param edition the new one, in force already
 * @param against the one to compare with; the tables' own where it is left out
 */
export function compareEditions(snapshot: WorkbookSnapshot, edition: string, against: string | null, options: ReadOptions, settings: OfficeSettings): ComparedKpi[] {
  const { edition: _, ...others } = options;
  const before = readWorkbook(snapshot, { ...others, ...(against === null ? { without: edition } : { edition: against }) });
  const after = readWorkbook(snapshot, { ...others, edition });
  // The new criteria are for another year: that they are used on this one's results is the point.
  const ofAnyYear = { ...after, records: after.records.map((record) => ({ ...record, fiscalYear: null })) };
  return together(scoreReading(before, { settings }).records, scoreReading(ofAnyYear, { settings }).records);
}

/** The same row of the same sheet, in the same round, is the same result. */
const placeOf = ({ sheet, row, round, unitAsWritten }: ScoredRecord): string => [sheet, row, round, unitAsWritten].join('\t');

interface Pair {
  readonly before: ScoredRecord | undefined;
  readonly after: ScoredRecord | undefined;
}

function together(before: readonly ScoredRecord[], after: readonly ScoredRecord[]): ComparedKpi[] {
  const known = (records: readonly ScoredRecord[]) => new Map(records.filter(({ kpi, hidden }) => kpi !== null && !hidden).map((record) => [placeOf(record), record]));
  const [old, made] = [known(before), known(after)];
  const pairs = [...new Set([...old.keys(), ...made.keys()])].map((place): Pair => ({ before: old.get(place), after: made.get(place) }));
  return [...grouped(pairs, ({ before: a, after: b }) => [a?.kpi ?? '', b?.kpi ?? '', (b ?? a)?.round ?? ''].join('\t'))].map(([, own]) => comparedKpi(own));
}

function comparedKpi(pairs: readonly Pair[]): ComparedKpi {
  const [first] = pairs as [Pair, ...Pair[]];
  const kpi = first.after?.kpi ?? first.before?.kpi ?? null;
  const units = pairs.map(({ before, after }): ComparedUnit => ({ unit: (after ?? before)!.unit ?? (after ?? before)!.unitAsWritten, before: resultOf(before), after: resultOf(after) }));
  const moves = units.map(({ before, after }) => (before && after ? Math.sign(figureOf(after) - figureOf(before)) : null));
  return {
    before: first.before?.kpi ?? null, after: first.after?.kpi ?? null, name: kpi === null ? null : (findKpi(kpi)?.name ?? null), round: (first.after ?? first.before)?.round ?? null, units,
    higher: moves.filter((move) => move === 1).length, lower: moves.filter((move) => move === -1).length, same: moves.filter((move) => move === 0).length,
    onlyOne: units.filter(({ before, after }) => (before === null) !== (after === null)).length,
  };
}

function resultOf(record: ScoredRecord | undefined): ComparedUnit['before'] {
  const result = record?.result;
  return result && (result.outcome === 'scored' || result.outcome === 'target') ? { level: result.level, score: result.score ?? result.points, targetMet: result.targetMet } : null;
}

/** By score where there is one; else whether the target is met. */
function figureOf({ score, level, targetMet }: NonNullable<ComparedUnit['before']>): number {
  return score ?? level ?? (targetMet === null ? 0 : Number(targetMet));
}

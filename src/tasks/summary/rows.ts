/** The figures of a monthly summary, before they are laid out. */
import { editionOf, editions, findKpi, ruleFor } from '../../kpi/catalog';
import type { Kpi, Round } from '../../kpi/schema';
import type { Result } from '../../scoring/result';
import { rollUp, type Member, type NotRolledUp, type Rollup } from '../../scoring/rollup';
import { weightOf, type OfficeSettings } from '../../scoring/settings';
import { grouped } from '../../sheet/grouped';
import { roundsOf } from '../guide';
import { roundOfMonth } from './month';
import type { ScoredReading, ScoredRecord } from '../types';
import { type WeightedTotal, weightedTotal } from '../weighted';

export interface KpiSummary {
  readonly kpi: Kpi;
  readonly round: Round;
  /** The round that the month asks for, where the workbook's data is of another. */
  readonly wantedRound: Round | null;
  /** Percent, by the document; null where the round prints none. */
  readonly target: string | null;
  /** In the document's order of units; facilities after them. */
  readonly records: readonly ScoredRecord[];
  /** ΣA/ΣB of the records, scored as the whole (ruling G11); null for KPIs that are no ratio, and for a single record. */
  readonly whole: Rollup | null;
  /** The printed weight, else the office's. */
  readonly weight: ReturnType<typeof weightOf>;
}

export interface SummaryRows {
  readonly kpis: readonly KpiSummary[];
  readonly totals: readonly WeightedTotal[];
  /** What is not there: units without a row, records without a result. */
  readonly missing: readonly { readonly kpi: Kpi; readonly unit: string; readonly why: 'noRow' | 'duplicate' | 'unlisted' | Result['outcome'] }[];
}

/** One entry a KPI, scored against the round of the month. Rows of other fiscal years and of unknown KPIs are left out. */
export function summaryRows(scored: ScoredReading, fiscalMonth: number, how: OfficeSettings): SummaryRows {
  const byKpi = grouped(scored.records.filter(({ kpi, result }) => kpi !== null && result !== null), ({ kpi }) => kpi ?? '');
  const kpis = [...byKpi].flatMap(([id, records]) => {
    const kpi = findKpi(id);
    return kpi ? [summaryOf(kpi, records, fiscalMonth, how)] : [];
  });
  const order = editions().flatMap((edition) => edition.kpis);
  kpis.sort((a, b) => order.indexOf(a.kpi) - order.indexOf(b.kpi));
  const units = unitsInOrder(kpis);
  const totals = units.map((unit) => weightedTotal(unit, kpis.flatMap(({ records }) => records.filter((record) => nameOf(record) === unit)), how, expectedOf(unit, kpis)));
  return { kpis, totals, missing: kpis.flatMap(missingOf) };
}

function summaryOf(kpi: Kpi, records: readonly ScoredRecord[], fiscalMonth: number, how: OfficeSettings): KpiSummary {
  const wanted = roundOfMonth(fiscalMonth, roundsOf(kpi)) ?? 'm12';
  const stated = new Set(records.map(({ round }) => round as Round));
  const round = stated.has(wanted) ? wanted : ([...stated].sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)))[0] ?? wanted);
  const order = editionOf(kpi.id)?.units.map(({ name }) => name) ?? [];
  const place = ({ unit }: ScoredRecord): number => (unit !== null && order.includes(unit) ? order.indexOf(unit) : order.length);
  const own = records.filter((record) => record.round === round).sort((a, b) => place(a) - place(b));
  const target = ruleFor(kpi, round)?.target;
  return { kpi, round, wantedRound: round === wanted ? null : wanted, target: target ? `${target.is === 'atLeast' ? '≥' : '≤'} ${target.value}` : null, records: own, whole: wholeOf(kpi, round, own, how), weight: weightOf(kpi, how) };
}

/** Rows that name no unit of the list are left out where others do: a facility is part of a district that may be there already. */
function wholeOf(kpi: Kpi, round: Round, records: readonly ScoredRecord[], how: OfficeSettings): Rollup | null {
  const edition = editionOf(kpi.id);
  const units = records.filter(({ unit }) => unit === null || unit !== edition?.whole.name);
  if (units.length < 2) return null;
  const listed = units.filter(({ unit }) => edition?.units.some(({ name }) => name === unit));
  const added = listed.length > 0 ? listed : units;
  const members = added.map((record): Member => ({ unit: nameOf(record), inputs: record.inputs }));
  const whole = rollUp(kpi, round, members, edition?.whole.name ?? null, how);
  const unlisted = units.filter((record) => !added.includes(record)).map((record): NotRolledUp => ({ unit: nameOf(record), why: 'unlisted' }));
  return whole && { ...whole, leftOut: [...whole.leftOut, ...unlisted] };
}

/** KPIs that a listed unit should have a row for: those whose list of units it is in, where most of them have one. */
function expectedOf(unit: string, kpis: readonly KpiSummary[]): Kpi[] {
  return kpis.filter(({ kpi, records }) => {
    const names = editionOf(kpi.id)?.units.map(({ name }) => name) ?? [];
    return names.includes(unit) && names.filter((name) => records.some((record) => record.unit === name)).length * 2 >= names.length;
  }).map(({ kpi }) => kpi);
}

function missingOf({ kpi, records }: KpiSummary): SummaryRows['missing'] {
  const units = editionOf(kpi.id)?.units.map(({ name }) => name) ?? [];
  const present = new Set(records.map(({ unit }) => unit));
  const noRow = present.size * 2 >= units.length ? units.filter((unit) => !present.has(unit)).map((unit) => ({ kpi, unit, why: 'noRow' as const })) : [];
  const noResult = records.flatMap((record) => (record.result && !['scored', 'target'].includes(record.result.outcome) ? [{ kpi, unit: nameOf(record), why: record.result.outcome }] : []));
  const twice = [...grouped(records, nameOf)].flatMap(([unit, rows]) => (rows.length > 1 ? [{ kpi, unit, why: 'duplicate' as const }] : []));
  const unlisted = units.length === 0 ? [] : records.flatMap((record) => (record.unit === null ? [{ kpi, unit: nameOf(record), why: 'unlisted' as const }] : []));
  return [...noRow, ...twice, ...unlisted, ...noResult];
}

function unitsInOrder(kpis: readonly KpiSummary[]): string[] {
  const order = [...new Set(kpis.flatMap(({ kpi }) => editionOf(kpi.id)?.units.map(({ name }) => name) ?? []))];
  // Names that are in no list are no units: they are named among what is missing, and get no total.
  const present = new Set(kpis.flatMap(({ records }) => records.flatMap(({ unit }) => unit ?? [])));
  // A facility is a part of a district, and no unit beside it: only editions without a list have others.
  const others = new Set(kpis.flatMap(({ kpi, records }) => ((editionOf(kpi.id)?.units.length ?? 0) > 0 ? [] : records.flatMap(({ unit }) => unit ?? []))));
  return [...order.filter((unit) => present.has(unit)), ...[...others].filter((unit) => !order.includes(unit))];
}

function nameOf(record: ScoredRecord): string {
  return record.unit ?? record.unitAsWritten;
}

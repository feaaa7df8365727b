/** The figures of a monthly summary, before they are laid out. */
import { EDITIONS, editionOf, findKpi, ruleFor } from '../kpi/catalog';
import type { Kpi, Round } from '../kpi/schema';
import { evaluate } from '../scoring/evaluate';
import type { Policy, Result } from '../scoring/result';
import { roundsOf } from './guide';
import { roundOfMonth } from './month';
import type { ScoredReading, ScoredRecord } from './types';
import { type WeightedTotal, weightedTotal } from './weighted';

export interface KpiSummary {
  readonly kpi: Kpi;
  readonly round: Round;
  /** The round that the month asks for, where the workbook's data is of another. */
  readonly wantedRound: Round | null;
  /** Percent, by the document; null where the round prints none. */
  readonly target: string | null;
  /** In the document's order of units; facilities after them. */
  readonly records: readonly ScoredRecord[];
  /** ΣA/ΣB of the records, scored as the whole (ruling G11); null for KPIs that are no ratio. */
  readonly whole: { readonly inputs: Readonly<Record<string, number>>; readonly result: Result } | null;
}

export interface SummaryRows {
  readonly kpis: readonly KpiSummary[];
  readonly totals: readonly WeightedTotal[];
  /** What is not there: units without a row, records without a result. */
  readonly missing: readonly { readonly kpi: Kpi; readonly unit: string; readonly why: 'noRow' | Result['outcome'] }[];
}

/** One entry a KPI, scored against the round of the month. Rows of other fiscal years and of unknown KPIs are left out. */
export function summaryRows(scored: ScoredReading, fiscalMonth: number, policy: Policy): SummaryRows {
  const byKpi = new Map<string, ScoredRecord[]>();
  for (const record of scored.records) if (record.kpi && record.result) byKpi.set(record.kpi, [...(byKpi.get(record.kpi) ?? []), record]);
  const kpis = [...byKpi].flatMap(([id, records]) => {
    const kpi = findKpi(id);
    return kpi ? [summaryOf(kpi, records, fiscalMonth, policy)] : [];
  });
  const order = EDITIONS.flatMap((edition) => edition.kpis);
  kpis.sort((a, b) => order.indexOf(a.kpi) - order.indexOf(b.kpi));
  const units = unitsInOrder(kpis);
  const totals = units.map((unit) => weightedTotal(unit, kpis.flatMap(({ records }) => records.filter((record) => nameOf(record) === unit).slice(0, 1))));
  return { kpis, totals, missing: kpis.flatMap(missingOf) };
}

function summaryOf(kpi: Kpi, records: readonly ScoredRecord[], fiscalMonth: number, policy: Policy): KpiSummary {
  const wanted = roundOfMonth(fiscalMonth, roundsOf(kpi)) ?? 'm12';
  const stated = new Set(records.map(({ round }) => round as Round));
  const round = stated.has(wanted) ? wanted : ([...stated].sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)))[0] ?? wanted);
  const order = editionOf(kpi.id)?.units.map(({ name }) => name) ?? [];
  const place = ({ unit }: ScoredRecord): number => (unit !== null && order.includes(unit) ? order.indexOf(unit) : order.length);
  const own = records.filter((record) => record.round === round).sort((a, b) => place(a) - place(b));
  const target = ruleFor(kpi, round)?.target;
  return { kpi, round, wantedRound: round === wanted ? null : wanted, target: target ? `${target.is === 'atLeast' ? '≥' : '≤'} ${target.value}` : null, records: own, whole: wholeOf(kpi, round, own, policy) };
}

/** Sums counts over the units; a unit listed twice, or data that can't be used, leaves no whole to speak of. */
function wholeOf(kpi: Kpi, round: Round, records: readonly ScoredRecord[], policy: Policy): KpiSummary['whole'] {
  const codes = kpi.items.filter(({ kind, optional }) => (kind === 'count' || kind === 'amount') && !optional).map(({ code }) => code);
  if (!kpi.formula || codes.length === 0 || records.length < 2) return null;
  if (new Set(records.map(nameOf)).size < records.length || records.some(({ result }) => result?.outcome === 'invalid')) return null;
  const inputs: Record<string, number> = {};
  for (const { inputs: own } of records) {
    if (codes.some((code) => typeof own[code] !== 'number')) continue;
    for (const code of codes) inputs[code] = Number(((inputs[code] ?? 0) + (own[code] as number)).toFixed(6));
  }
  if (Object.keys(inputs).length === 0) return null;
  return { inputs, result: evaluate(kpi, { kpi: kpi.id, round, unit: null, inputs }, policy) };
}

function missingOf({ kpi, records }: KpiSummary): SummaryRows['missing'] {
  const units = editionOf(kpi.id)?.units.map(({ name }) => name) ?? [];
  const present = new Set(records.map(({ unit }) => unit));
  const noRow = present.size * 2 >= units.length ? units.filter((unit) => !present.has(unit)).map((unit) => ({ kpi, unit, why: 'noRow' as const })) : [];
  const noResult = records.flatMap((record) => (record.result && !['scored', 'target'].includes(record.result.outcome) ? [{ kpi, unit: nameOf(record), why: record.result.outcome }] : []));
  return [...noRow, ...noResult];
}

function unitsInOrder(kpis: readonly KpiSummary[]): string[] {
  const order = [...new Set(kpis.flatMap(({ kpi }) => editionOf(kpi.id)?.units.map(({ name }) => name) ?? []))];
  const present = new Set(kpis.flatMap(({ records }) => records.map(nameOf)));
  return [...order.filter((unit) => present.has(unit)), ...[...present].filter((unit) => !order.includes(unit))];
}

function nameOf(record: ScoredRecord): string {
  return record.unit ?? record.unitAsWritten;
}

/** Weighted totals that say what they leave out (ruling G5). */
import { findKpi } from '../kpi/catalog';
import type { Kpi } from '../kpi/schema';
import { ZERO, add, compare, decimal, divide, fraction, multiply } from '../scoring/exact';
import { weightOf, type OfficeSettings } from '../scoring/settings';
import { grouped } from '../sheet/grouped';
import type { ScoredRecord } from './types';

/** What a total needs of a record. */
export type WeighedRecord = Pick<ScoredRecord, 'kpi' | 'result' | 'inputs' | 'rate'>;

export interface LeftOut {
  readonly kpi: string;
  /** As printed: `8`. */
  readonly number: string;
  /** `noWhole`: steps and grades of units add up to none. `duplicate`: the unit has several results that differ, and nobody but the office can choose. */
  readonly why: 'noWeight' | 'noScore' | 'noRow' | 'duplicate' | 'noWhole';
}

export interface WeightedTotal {
  readonly unit: string;
  /** Σ(weight × score) / Σ weight, 0–5, to 4 decimals; null when no KPI has both. */
  readonly total: number | null;
  /** Σ weight of the KPIs that count. */
  readonly weight: number;
  readonly counted: readonly string[];
  /** Numbers of the KPIs among them whose weight is the office's, not the document's. */
  readonly byOffice: readonly string[];
  /** KPIs that do not count, and why. */
  readonly leftOut: readonly LeftOut[];
}

/** Weight × score to 4 decimals; null where one of them is missing. */
export function weightedScore(record: Pick<ScoredRecord, 'kpi' | 'result'>, settings: OfficeSettings = {}): number | null {
  const kpi = record.kpi === null ? undefined : findKpi(record.kpi);
  const weight = kpi && weightOf(kpi, settings);
  const score = record.result?.score ?? null;
  return weight && score !== null ? fraction(multiply(decimal(weight.value), decimal(score))).round(4).valueOf() : null;
}

/**
 * The weighted total of one unit. An office's weights stand in where the document prints none.
 * @param records the unit's results
 * @param expected KPIs that other units have: where this one has no row, that is said
 */
export function weightedTotal(unit: string, records: readonly WeighedRecord[], settings: OfficeSettings = {}, expected: readonly Kpi[] = []): WeightedTotal {
  let sum = ZERO;
  let weights = ZERO;
  const counted: string[] = [];
  const byOffice: string[] = [];
  const leftOut: LeftOut[] = [];
  const byKpi = grouped(records, ({ kpi }) => kpi ?? '');
  const own = [...byKpi.keys()].flatMap((id) => findKpi(id) ?? []);
  for (const kpi of [...own, ...expected.filter((one) => !own.includes(one))]) {
    const rows = byKpi.get(kpi.id) ?? [];
    const weight = weightOf(kpi, settings);
    const score = rows[0]?.result?.score ?? null;
    const why = whyLeftOut(rows, weight !== null);
    if (why !== null || weight === null || score === null) {
      leftOut.push({ kpi: kpi.id, number: kpi.number, why: why ?? 'noScore' });
      continue;
    }
    counted.push(kpi.id);
    if (weight.from === 'office') byOffice.push(kpi.number);
    sum = add(sum, multiply(decimal(weight.value), decimal(score)));
    weights = add(weights, decimal(weight.value));
  }
  const total = compare(weights, ZERO) > 0 ? divide(sum, weights) : null;
  return { unit, total: total && fraction(total).round(4).valueOf(), weight: fraction(weights).valueOf(), counted, byOffice, leftOut };
}

/** Null where a KPI counts. */
function whyLeftOut(rows: readonly WeighedRecord[], hasWeight: boolean): LeftOut['why'] | null {
  if (rows.length === 0) return 'noRow';
  if (!hasWeight) return 'noWeight';
  if (new Set(rows.map(({ inputs, rate }) => JSON.stringify([inputs, rate]))).size > 1) return 'duplicate';
  return (rows[0]?.result?.score ?? null) === null ? 'noScore' : null;
}

/** Weighted totals that say what they leave out (ruling G5). */
import { findKpi } from '../kpi/catalog';
import { ZERO, add, compare, decimal, divide, fraction, multiply } from '../scoring/exact';
import { weightOf, type OfficeSettings } from '../scoring/settings';
import type { ScoredRecord } from './types';

export interface LeftOut {
  readonly kpi: string;
  /** As printed: `8`. */
  readonly number: string;
  readonly why: 'noWeight' | 'noScore';
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
  /** KPIs that have a record but do not count, and why. */
  readonly leftOut: readonly LeftOut[];
}

/** Weight × score to 4 decimals; null where one of them is missing. */
export function weightedScore(record: ScoredRecord, settings: OfficeSettings = {}): number | null {
  const kpi = record.kpi === null ? undefined : findKpi(record.kpi);
  const weight = kpi && weightOf(kpi, settings);
  const score = record.result?.score ?? null;
  return weight && score !== null ? fraction(multiply(decimal(weight.value), decimal(score))).round(4).valueOf() : null;
}

/** The weighted total of one unit over its records, one a KPI. An office's weights stand in where the document prints none. */
export function weightedTotal(unit: string, records: readonly ScoredRecord[], settings: OfficeSettings = {}): WeightedTotal {
  let sum = ZERO;
  let weights = ZERO;
  const counted: string[] = [];
  const byOffice: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const record of records) {
    const kpi = record.kpi === null ? undefined : findKpi(record.kpi);
    if (!kpi) continue;
    const weight = weightOf(kpi, settings);
    const score = record.result?.score ?? null;
    if (!weight || score === null) {
      leftOut.push({ kpi: kpi.id, number: kpi.number, why: weight ? 'noScore' : 'noWeight' });
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

import { findKpi } from '../kpi/catalog';
import type { Round } from '../kpi/schema';
import { type Explanation, explain } from '../scoring/explain';
import type { Policy } from '../scoring/result';
import type { ScoredRecord } from './types';

/** Why a record has its score: values, criteria, rulings, citations, the way to the next level. Null where nothing was scored. */
export function explainRecord(record: ScoredRecord, policy: Policy): Explanation | null {
  const kpi = record.kpi ? findKpi(record.kpi) : undefined;
  if (!kpi || !record.result || !record.round) return null;
  return explain(kpi, { kpi: kpi.id, round: record.round as Round, unit: record.unit, inputs: record.inputs }, record.result, policy);
}

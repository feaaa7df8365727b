import { findKpi } from '../kpi/catalog';
import { type Explanation, explain } from '../scoring/explain';
import type { Policy } from '../scoring/result';
import type { OfficeSettings } from '../scoring/settings';
import { observationOf } from './observation';
import type { ScoredRecord } from './types';

/** Why a record has its score: values, criteria, rulings, citations, the way to the next level. Null where nothing was scored. */
export function explainRecord(record: ScoredRecord, how: Policy | OfficeSettings): Explanation | null {
  const kpi = record.kpi ? findKpi(record.kpi) : undefined;
  const observation = observationOf(record);
  return kpi && record.result && observation ? explain(kpi, observation, record.result, how) : null;
}

import { findKpi } from '../../kpi/catalog';
import type { Round } from '../../kpi/schema';
import { evaluate } from '../../scoring/evaluate';
import type { Result } from '../../scoring/result';
import { observationOf } from '../observation';
import type { ScoredRecord } from '../types';

/** What the same record would get in another round, or with another rate in the place of its data. */
export function resultOf(record: ScoredRecord, { round, rate }: { readonly round?: Round; readonly rate?: number }): Result | null {
  const kpi = findKpi(record.kpi ?? '');
  const observation = observationOf(record, round);
  if (!kpi || !observation) return null;
  return evaluate(kpi, rate === undefined ? observation : { ...observation, inputs: {}, rate });
}

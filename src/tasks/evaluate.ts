import { editionOf, findKpi } from '../kpi/catalog';
import { evaluate } from '../scoring/evaluate';
import type { Policy, Result } from '../scoring/result';
import type { ReadRecord, Reading } from '../sheet/reading';
import { observationOf } from './observation';
import type { ScoreOptions, ScoredReading } from './types';

/** Scores every record that was read. Records of another fiscal year than their edition's get no result. */
export function scoreReading(reading: Reading, options: ScoreOptions = {}): ScoredReading {
  return { ...reading, records: reading.records.map((record) => ({ ...record, result: resultOf(record, options.policy ?? 'step') })) };
}

function resultOf(record: ReadRecord, policy: Policy): Result | null {
  const kpi = record.kpi === null ? undefined : findKpi(record.kpi);
  const observation = observationOf(record);
  if (!kpi || !observation) return null;
  const year = editionOf(kpi.id)?.fiscalYear ?? null;
  if (year !== null && record.fiscalYear !== null && record.fiscalYear !== year) return null;
  return evaluate(kpi, observation, policy);
}

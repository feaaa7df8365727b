import type { Round } from '../kpi/schema';
import type { Observation } from '../scoring/result';
import type { ReadRecord } from '../sheet/reading';

/** What a record reports, as the engine takes it. A typed rate stands in where the items behind it are not there. */
export function observationOf(record: ReadRecord, round = record.round): Observation | null {
  if (record.kpi === null || round === null) return null;
  const typed = record.rateFrom === 'typed' ? record.rate : null;
  return { kpi: record.kpi, round: round as Round, unit: record.unit, inputs: record.inputs, ...(typed !== null && { rate: typed }), ...(record.unusable && { unusable: true }) };
}

import { type Exact, isExact, revived } from '../scoring/exact';
import type { Rate } from '../scoring/rate';
import type { ScoredReading, ScoredRecord } from './types';

/** A reading as it was before it came from a worker: exact rates of very large numbers lose their kind on the way. */
export function transferred(reading: ScoredReading): ScoredReading {
  return { ...reading, records: reading.records.map(transferredRecord) };
}

/** The same of one record, where they come in pieces. */
export function transferredRecord(record: ScoredRecord): ScoredRecord {
  const rate = record.result?.rate ?? null;
  if (!record.result || rate === null) return record;
  const again = exactAgain(rate);
  return again === rate ? record : { ...record, result: { ...record.result, rate: again } };
}

function exactAgain(rate: Rate): Rate {
  if (isExact(rate)) return revived(rate);
  return Object.fromEntries(Object.entries<Exact>(rate).map(([name, one]) => [name, revived(one)]));
}

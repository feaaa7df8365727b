import { type Exact, revived } from '../scoring/exact';
import type { ScoredReading, ScoredRecord } from './types';

/** A reading as it was before it came from a worker: exact rates of very large numbers lose their kind on the way. */
export function transferred(reading: ScoredReading): ScoredReading {
  return { ...reading, records: reading.records.map(transferredRecord) };
}

function transferredRecord(record: ScoredRecord): ScoredRecord {
  const rate = record.result?.rate ?? null;
  const again = exactAgain(rate);
  return !record.result || again === rate ? record : { ...record, result: { ...record.result, rate: again } };
}

/** Plain data with its exact numbers as they were. Goes through all of it: for what is small. */
export function exactAgain<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  if (isNumber(data)) return revived(data) as T;
  if (Array.isArray(data)) return data.map(exactAgain) as T;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, exactAgain<unknown>(value)])) as T;
}

/** An exact number, whole or without its methods. */
function isNumber(data: object): data is Exact {
  return 'n' in data && 'd' in data && typeof data.n === typeof data.d && ['number', 'bigint'].includes(typeof data.n);
}

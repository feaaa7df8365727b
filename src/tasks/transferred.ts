import Fraction from 'fraction.js';
import type { ScoredReading } from './types';

/** A reading as it was before it came from a worker: exact rates lose their kind on the way. */
export function transferred(reading: ScoredReading): ScoredReading {
  return { ...reading, records: reading.records.map((record) => (record.result ? { ...record, result: { ...record.result, rate: exactAgain(record.result.rate) } } : record)) };
}

/** Plain data with its exact numbers as they were. Goes through all of it: for what is small. */
export function exactAgain<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  if (isFraction(data)) return new Fraction(data) as T;
  if (Array.isArray(data)) return data.map(exactAgain) as T;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, exactAgain<unknown>(value)])) as T;
}

/** A fraction, whole or without its methods. */
function isFraction(data: object): data is Fraction {
  return 'n' in data && 'd' in data && typeof data.n === 'bigint';
}

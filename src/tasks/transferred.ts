import Fraction from 'fraction.js';
import type { Result } from '../scoring/result';
import type { ScoredReading, ScoredRecord } from './types';

/** A reading as it was before it came from a worker: exact rates lose their kind on the way. */
export function transferred(reading: ScoredReading): ScoredReading {
  return { ...reading, records: reading.records.map(transferredRecord) };
}

/** The same of one record, where they come in pieces. */
export function transferredRecord(record: ScoredRecord): ScoredRecord {
  return record.result ? { ...record, result: { ...record.result, rate: exactAgain(record.result.rate) } } : record;
}

function exactAgain(rate: Result['rate']): Result['rate'] {
  if (rate === null) return null;
  return isFraction(rate) ? new Fraction(rate) : Object.fromEntries(Object.entries(rate).map(([name, one]) => [name, new Fraction(one)]));
}

/** A fraction, whole or without its methods. */
function isFraction(rate: NonNullable<Result['rate']>): rate is Fraction {
  return 'n' in rate && 'd' in rate && typeof rate.n === 'bigint';
}

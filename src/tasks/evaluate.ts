import type { WorkbookSnapshot } from '../host/workbook';
import { editionOf, findKpi } from '../kpi/catalog';
import { evaluate } from '../scoring/evaluate';
import type { Result } from '../scoring/result';
import type { OfficeSettings } from '../scoring/settings';
import type { ReadRecord } from '../sheet/reading';
import { chosen, withRemembered } from './choices';
import { observationOf } from './observation';
import { readWorkbook } from './read';
import type { ReadOptions, ScoreOptions, ScoredReading, ScoredRecord, WorkbookReading } from './types';

/** Scores every record that was read. Records of another fiscal year than their edition's get no result. */
export function scoreReading(reading: WorkbookReading, options: ScoreOptions = {}): ScoredReading {
  return { ...reading, records: reading.records.map(scorerOf(options)) };
}

/** Scores one record after the other, for who can't do all of them at a stretch. */
export function scorerOf(options: ScoreOptions): (record: ReadRecord) => ScoredRecord {
  const how = chosen(options);
  return (record) => ({ ...record, result: resultOf(record, how) });
}

/** Reads a workbook and scores what it finds. As nobody else has seen the records, they take their results themselves: copies of a large table take room and time. */
export function readAndScore(snapshot: WorkbookSnapshot, reading: ReadOptions = {}, options: ScoreOptions = {}): ScoredReading {
  const read = readWorkbook(snapshot, reading);
  const how = chosen(options.asRemembered ? withRemembered(options, read) : options);
  return { ...read, records: read.records.map((record) => withResult(record, resultOf(record, how))) };
}

/** The record itself, which takes the result. */
function withResult(record: ReadRecord & { result?: Result | null }, result: Result | null): ScoredRecord {
  record.result = result;
  return record as ScoredRecord;
}

function resultOf(record: ReadRecord, how: OfficeSettings): Result | null {
  const kpi = record.kpi === null ? undefined : findKpi(record.kpi);
  const observation = observationOf(record);
  if (!kpi || !observation) return null;
  const year = editionOf(kpi.id)?.fiscalYear ?? null;
  if (year !== null && record.fiscalYear !== null && record.fiscalYear !== year) return null;
  return evaluate(kpi, observation, how);
}

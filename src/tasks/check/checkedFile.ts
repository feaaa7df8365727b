/** What checking knows of each file that was sent, and what it finds between them. */
import type { HostErrorCode, HostErrorPlace } from '../../host/workbook';
import type { ReadingIssue } from '../../sheet/reading';
import { cellIn } from '../../sheet/recordCells';
import type { ScoredReading, ScoredRecord } from '../types';

/** A file that was sent: read and checked, or why it could not be. */
export interface CheckedFile {
  /** As it is named to people; each file's name is its own. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal; null where they could not be read. */
  readonly sha256: string | null;
  readonly reading: ScoredReading | null;
  readonly issues: readonly ReadingIssue[];
  readonly refusal: FileRefusal | null;
}

export interface FileRefusal {
  readonly code: HostErrorCode | 'notFound' | 'notReadable' | 'timedOut' | 'failed';
  readonly place: HostErrorPlace;
}

/** A file of which nothing can be said but why. */
export function refused(file: string, sha256: string | null, refusal: FileRefusal): CheckedFile {
  return { file, sha256, reading: null, issues: [], refusal };
}

/** A place in one of the files. */
export interface FilePlace {
  readonly file: string;
  readonly sheet: string;
  /** A1 address; null where the row has none. */
  readonly cell: string | null;
}

/** A problem that only shows between files, or between rounds. */
export interface CrossIssue extends ReadingIssue {
  /** Where it stands; null for something that no file holds. */
  readonly file: string | null;
  /** The other places that it is about. */
  readonly others: readonly FilePlace[];
}

/** A record and the file that it stands in. */
export interface FileRecord {
  readonly file: string;
  readonly record: ScoredRecord;
  /** False where the round was taken for want of one that is stated. */
  readonly roundStated: boolean;
}

/** Records of known KPIs and units, of their edition's year; those in hidden rows are left out. */
export function fileRecords(files: readonly CheckedFile[]): FileRecord[] {
  return files.flatMap(({ file, reading }) => {
    const assumed = new Set(reading?.tables.flatMap(({ id, roundFrom }) => (roundFrom === 'lastRound' ? [id] : [])));
    return (reading?.records ?? []).flatMap((record) => (record.kpi === null || record.unit === null || record.result === null || record.hidden ? [] : [{ file, record, roundStated: !assumed.has(record.table) }]));
  });
}

/** Where a record's item (or another of its cells) stands. */
export function placeOf({ file, record }: FileRecord, role?: string): FilePlace {
  return { file, sheet: record.sheet, cell: (role === undefined ? undefined : cellIn(record, role)) ?? cellIn(record, 'unit') ?? null };
}

/** What a record reports, as one text: equal for equal figures. */
export function figuresOf({ inputs, rate, rateFrom }: ScoredRecord): string {
  const given = Object.entries(inputs).filter(([, value]) => value !== null && value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(given.length > 0 ? given : rateFrom === 'typed' ? rate : null);
}

import type { WorkbookSnapshot } from '../../host/workbook';
import { readAndScore } from '../evaluate';
import type { ReadOptions, ScoreOptions } from '../types';
import type { CheckedFile } from './checkedFile';
import { checkReading } from './checkReading';

/** Reads, scores and checks one workbook of several. @param sha256 of its bytes; @param file its name among them */
export function checkWorkbook(snapshot: WorkbookSnapshot, file: string, sha256: string | null, options: ReadOptions & ScoreOptions): CheckedFile {
  const reading = readAndScore(snapshot, options, options);
  return { file, sha256, reading, issues: checkReading(reading), refusal: null };
}

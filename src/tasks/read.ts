import type { WorkbookSnapshot } from '../host/workbook';
import { type Reading } from '../sheet/reading';
import type { ReadingGuide } from '../sheet/guide';
import { readSheets } from '../sheet/read';
import { readingGuide } from './guide';
import type { ReadOptions } from './types';

let guide: ReadingGuide | null = null;

/** Finds the KPI result tables of a workbook and reads them. Nothing is scored, nothing is written. */
export function readWorkbook(snapshot: WorkbookSnapshot, options: ReadOptions = {}): Reading {
  guide ??= readingGuide();
  const reading = readSheets(snapshot.sheets, guide, {
    ...(options.edition && { edition: options.edition }),
    ...(options.round && { round: options.round }),
    corrections: options.corrections ?? {},
    ours: snapshot.marks,
  });
  return reading;
}

import type { WorkbookSnapshot } from '../host/workbook';
import type { ReadingGuide } from '../sheet/guide';
import { readSheets } from '../sheet/read';
import { readingGuide } from './guide';
import { rememberedMappings } from './remembered';
import type { ReadOptions, WorkbookReading } from './types';

let guide: ReadingGuide | null = null;

/** Finds the KPI result tables of a workbook and reads them, by what was confirmed about them before. Nothing is scored, nothing is written. */
export function readWorkbook(snapshot: WorkbookSnapshot, options: ReadOptions = {}): WorkbookReading {
  guide ??= readingGuide();
  const { mappings, broken } = rememberedMappings(snapshot);
  const reading = readSheets(snapshot.sheets, guide, {
    ...(options.edition && { edition: options.edition }),
    ...(options.round && { round: options.round }),
    corrections: options.corrections ?? {},
    mappings: options.mappings ?? mappings,
    ours: snapshot.marks,
  });
  return { ...reading, memoryBroken: broken };
}

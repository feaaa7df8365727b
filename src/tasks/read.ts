import type { WorkbookSnapshot } from '../host/workbook';
import { editions } from '../kpi/catalog';
import type { Edition } from '../kpi/schema';
import type { ReadingGuide } from '../sheet/guide';
import { readSheets } from '../sheet/read';
import { readingGuide } from './guide';
import { rememberedMappings } from './remembered';
import { rememberedPolicy } from './workbookSettings';
import type { ReadOptions, WorkbookReading } from './types';

let known: { readonly of: readonly Edition[]; readonly guide: ReadingGuide } | null = null;

/** Made once for the editions in force. */
function guideInForce(without: string | undefined): ReadingGuide {
  if (known?.of !== editions()) known = { of: editions(), guide: readingGuide() };
  const { guide } = known;
  return without === undefined ? guide : { editions: guide.editions.filter(({ id }) => id !== without), kpis: guide.kpis.filter(({ edition }) => edition !== without) };
}

/** Finds the KPI result tables of a workbook and reads them, by what was confirmed about them before. Nothing is scored, nothing is written. */
export function readWorkbook(snapshot: WorkbookSnapshot, options: ReadOptions = {}): WorkbookReading {
  const { mappings, broken } = rememberedMappings(snapshot);
  const reading = readSheets(snapshot.sheets, guideInForce(options.without), {
    ...(options.edition && { edition: options.edition }),
    ...(options.round && { round: options.round }),
    corrections: options.corrections ?? {},
    mappings: options.mappings ?? mappings,
    ours: snapshot.marks,
    ...(options.noticed && { noticed: options.noticed }),
  });
  return { ...reading, memoryBroken: broken, rememberedPolicy: rememberedPolicy(snapshot) };
}

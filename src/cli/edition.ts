import { workbookOf } from '../host/xlsx/workbookOf';
import { editionWorkbook } from '../tasks/edition/workbook';
import { editionIds } from '../tasks/catalogue';
import { NEEDS_OUT, needsEdition } from '../wording/cli';
import { EDITION_WORDS } from '../wording/edition';
import { DRAFT_WORDS, EMPTY_OR_EDITION, editionLine } from '../wording/editionCli';
import { writeFile } from './files';
import { NODE_CODEC } from './nodeCodec';
import type { Options } from './options';
import type { Print } from './print';
import { UsageError } from './usage';

/**
 * `kpi definitions --edition ID|FILE --out OUT [--as-year 2568]`: an edition as a workbook, as it is or as another year's draft;
 * `kpi definitions --empty --out OUT`: one without content. @throws UsageError, FileError
 */
export async function editionCommand({ edition, out, asYear, empty, language, json }: Options, print: Print): Promise<number> {
  if (out === undefined) throw new UsageError(NEEDS_OUT);
  if (empty && (edition !== undefined || asYear !== undefined)) throw new UsageError(EMPTY_OR_EDITION);
  if (!empty && edition === undefined) throw new UsageError(needsEdition(editionIds()));
  const made = editionWorkbook(edition ?? null, asYear ?? null, EDITION_WORDS, DRAFT_WORDS);
  const workbook = await workbookOf(EDITION_WORDS.guideSheet, made.plan, out, NODE_CODEC);
  writeFile(out, workbook.bytes());
  if (json) await print(JSON.stringify({ out, edition: made.id === '' ? null : made.id, kpis: made.kpis, toConfirm: made.waiting }));
  else await print(editionLine(out, made.kpis, made.waiting)[language]);
  return 0;
}

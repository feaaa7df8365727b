/** Editions as workbooks, written and read back through files. */
import type { Edition } from '../../../src/kpi/schema';
import { newXlsx } from '../../../src/host/xlsx/newXlsx';
import { type XlsxWorkbook, openXlsx } from '../../../src/host/xlsx/open';
import { planEditionWorkbook } from '../../../src/tasks/edition/content';
import { type ImportedEdition, importEdition } from '../../../src/tasks/edition/importEdition';
import type { EditionRows } from '../../../src/tasks/edition/sheets';
import { editionRows } from '../../../src/tasks/edition/toRows';
import { EDITION_WORDS } from '../../../src/wording/edition';
import { sound } from '../../host/xlsx/lint/sound';

/** A file of these rows, opened again. */
export async function bookOf(rows: EditionRows): Promise<XlsxWorkbook> {
  const made = openXlsx(newXlsx(EDITION_WORDS.guideSheet), 'edition.xlsx');
  await made.apply(planEditionWorkbook(rows, EDITION_WORDS));
  return openXlsx(sound(made.bytes()), 'edition.xlsx');
}

export const rowsOf = (edition: Edition): EditionRows => editionRows(edition, EDITION_WORDS.rulings);

export async function imported(workbook: XlsxWorkbook): Promise<ImportedEdition> {
  return importEdition((await workbook.snapshot()).sheets, EDITION_WORDS);
}

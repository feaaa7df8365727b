/** Editions that lie beside the files: read, checked, and put into force for this call. */
import type { Edition } from '../kpi/schema';
import { importEdition } from '../tasks/edition/importEdition';
import { rememberedEdition } from '../tasks/edition/remembered';
import { isEditionWorkbook } from '../tasks/edition/readSheets';
import { useEditions } from '../tasks/edition/inForce';
import { EDITION_WORDS } from '../wording/edition';
import { badEdition, editionWarnings } from '../wording/editionCli';
import { withWorkbook } from './files';
import { type Options, isEditionFile } from './options';
import { UsageError } from './usage';

/**
 * The options, with files of editions replaced by the ids of what they hold.
 * @param others files of editions beside those that options name
 * @throws FileError, WorkbookError; UsageError naming every cell that is wrong
 */
export async function withEditions(options: Options, others: readonly string[], complain: (text: string) => void): Promise<Options> {
  const { edition, against } = options;
  const made = new Map<string, Edition>();
  for (const file of [edition, against, ...others].filter((one) => one !== undefined).filter(isEditionFile)) if (!made.has(file)) made.set(file, await editionFrom(file, options, complain));
  if (made.size === 0) return options;
  useEditions([...new Map([...made.values()].map((one) => [one.id, one])).values()]);
  const idOf = (value: string | undefined): string | undefined => (value === undefined ? undefined : (made.get(value)?.id ?? value));
  return { ...options, edition: idOf(edition), against: idOf(against) };
}

/** An edition's workbook, or a workbook of results that remembers one. */
async function editionFrom(file: string, { language }: Options, complain: (text: string) => void): Promise<Edition> {
  return withWorkbook(file, async (workbook) => {
    const snapshot = await workbook.snapshot();
    const remembered = isEditionWorkbook(snapshot.sheets, EDITION_WORDS) ? null : rememberedEdition(snapshot).edition;
    if (remembered) return remembered;
    const { edition, problems } = importEdition(snapshot.sheets, EDITION_WORDS);
    if (!edition) throw new UsageError(badEdition(file, problems));
    for (const line of editionWarnings(file, problems, language)) complain(line);
    return edition;
  });
}

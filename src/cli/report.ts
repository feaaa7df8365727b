import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileLinkOf } from '../host/fileLinks';
import { newXlsx } from '../host/xlsx/newXlsx';
import { openXlsx } from '../host/xlsx/open';
import { quoteSheetName } from '../sheet/address';
import type { CheckedFile } from '../tasks/check/checkedFile';
import { earlierReport, isReport } from '../tasks/report/earlier';
import { planReport } from '../tasks/report/report';
import type { EarlierReport } from '../tasks/report/signOff';
import { notAReport } from '../wording/cli';
import { reportWords } from '../wording/report';
import { withWorkbook, writeFile } from './files';
import { NODE_CODEC } from './nodeCodec';
import { type Options, chosenBy } from './options';
import { UsageError } from './usage';

/** The report that a new one takes the place of, if there is one. @throws UsageError where something else stands there */
export async function findReport(out: string): Promise<EarlierReport[]> {
  if (!existsSync(out)) return [];
  return withWorkbook(out, async (workbook) => {
    const snapshot = await workbook.snapshot();
    if (!isReport(snapshot)) throw new UsageError(notAReport(out));
    return [earlierReport(snapshot, [reportWords('th'), reportWords('en')])];
  });
}

/** Writes the report on what was checked. Files are named, and linked to, as they are seen from the report. */
export async function writeReport(out: string, files: readonly CheckedFile[], earlier: readonly EarlierReport[], options: Options): Promise<{ readonly findings: number; readonly conflicts: number }> {
  const words = reportWords(options.language);
  const named = files.map((file) => ({ ...file, file: seenFrom(out, file.file) }));
  const report = planReport(named, { date: options.asOf ?? today(), ...(options.office && { office: options.office }), how: chosenBy(options), earlier, linkTo }, words);
  const workbook = openXlsx(newXlsx(words.sheets.cover), out, NODE_CODEC);
  await workbook.apply(report.plan);
  writeFile(out, workbook.bytes());
  return { findings: report.findings.filter(({ follows }) => !follows).length, conflicts: report.conflicts };
}

/** A file as another sees it: with slashes; as it is where no relative path leads to it (another drive). */
export function seenFrom(out: string, file: string): string {
  const path = relative(dirname(resolve(out)), resolve(file));
  return isAbsolute(path) ? file : path.split(sep).join('/');
}

/** The address of a cell of a file that is named as it is seen from here; null where a workbook can't hold it (`#` in a name, another drive). */
export function linkTo(file: string, sheet: string, cell: string): string | null {
  const link = `${file}#${quoteSheetName(sheet)}!${cell}`;
  return fileLinkOf(link) ? link : null;
}

/** The day in Thailand. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(new Date());
}

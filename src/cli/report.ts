import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { workbookOf } from '../host/xlsx/workbookOf';
import { cellLink } from '../tasks/cellLink';
import type { CheckedFile } from '../tasks/check/checkedFile';
import { earlierReport, isReport } from '../tasks/report/earlier';
import type { LinkTo } from '../tasks/report/findingsSheet';
import { planReport } from '../tasks/report/report';
import type { EarlierReport } from '../tasks/report/signOff';
import { notAReport } from '../wording/cli';
import { REPORT_WORDS, reportWords } from '../wording/report';
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
    return [earlierReport(snapshot, REPORT_WORDS)];
  });
}

/** Writes the report on what was checked. */
export async function writeReport(out: string, files: readonly CheckedFile[], earlier: readonly EarlierReport[], options: Options): Promise<{ readonly findings: number; readonly conflicts: number }> {
  const words = reportWords(options.language);
  const { named, linkTo } = seenFrom(out, files);
  const report = planReport(named, { date: options.asOf ?? today(), ...(options.office && { office: options.office }), how: chosenBy(options), earlier, linkTo }, words);
  const workbook = await workbookOf(words.sheets.cover, report.plan, out, NODE_CODEC);
  writeFile(out, workbook.bytes());
  return { findings: report.findings.filter(({ follows }) => !follows).length, conflicts: report.conflicts };
}

/**
 * Files as another workbook speaks of them: by their names alone where these tell them apart, else by the way that leads to them; and the
 * address of a cell of one, null where a workbook can't hold it (`#` in a name, another drive).
 */
export function seenFrom(out: string, files: readonly CheckedFile[]): { readonly named: readonly CheckedFile[]; readonly linkTo: LinkTo } {
  const wayTo = (file: string): string => relative(dirname(resolve(out)), resolve(file)).split(sep).join('/');
  const names = files.map(({ file }) => basename(file));
  const named = files.map((one, i) => ({ ...one, file: names.filter((name) => name === names[i]).length === 1 ? names[i]! : wayTo(one.file) }));
  const ways = new Map(named.map(({ file }, i) => [file, wayTo(files[i]!.file)]));
  return { named, linkTo: (file, sheet, cell) => cellLink(ways.get(file) ?? file, sheet, cell) };
}

/** The day in Thailand. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(new Date());
}

import { resolve } from 'node:path';
import type { ReadingIssue } from '../sheet/reading';
import { acrossFiles } from '../tasks/check/acrossFiles';
import type { CheckedFile, CrossIssue } from '../tasks/check/checkedFile';
import { withRemembered } from '../tasks/choices';
import { underCauses } from '../tasks/check/underCauses';
import type { EarlierReport } from '../tasks/report/signOff';
import { transferred } from '../tasks/transferred';
import { checkedLine, checkingLine, noWorkbooks, reportLine } from '../wording/cli';
import { crossIssueText } from '../wording/crossIssues';
import { refusalText } from '../wording/fileRefusals';
import { policyNotUsedText, settingsText } from '../wording/settings';
import { type Input, workbooksIn } from './inputs';
import { type Options, chosenBy, namesPolicy } from './options';
import type { Print } from './print';
import { problemLines, rememberedLines, report } from './read';
import { readingJson } from './readingJson';
import { findReport, writeReport } from './report';
import { UsageError } from './usage';
import { checkFiles } from './workers';

/** What was given to check: uploads, and earlier reports among them. */
export interface CheckedInput {
  readonly files: readonly CheckedFile[];
  readonly reports: readonly EarlierReport[];
}

/** Checks the files and folders of a call; `out`, which is to be written, is no input. Progress goes to people who wait at a terminal. @throws UsageError where there is none */
export async function checkInput(paths: readonly string[], options: Options, out: string | undefined): Promise<CheckedInput> {
  const { edition, round, language } = options;
  const inputs = workbooksIn(paths).filter(({ path }: Input) => out === undefined || resolve(path) !== resolve(out));
  if (inputs.length === 0) throw new UsageError(noWorkbooks(paths));
  const settings = chosenBy(options);
  const show = process.stderr.isTTY && inputs.length > 3;
  const done = await checkFiles(inputs.map(({ path, isNamed }) => ({ path, isNamed, ...(edition && { edition }), ...(round && { round }), settings, asRemembered: inputs.length === 1 && !namesPolicy(options) })), (count) => {
    if (show) process.stderr.write(`\r${checkingLine(count, inputs.length)[language]}${count === inputs.length ? '\n' : ''}`);
  });
  return {
    files: done.flatMap((one) => (one.kind === 'checked' ? [{ ...one.checked, reading: one.checked.reading && transferred(one.checked.reading) }] : [])),
    reports: done.flatMap((one) => (one.kind === 'report' ? [one.report] : [])),
  };
}

/**
 * `kpi check FILE… [--report OUT.xlsx]`: files, folders, and earlier reports among them.
 * @returns 2 when a file could not be read, else 1 when a finding of severity error was reported, else 0
 */
export async function checkCommand(paths: readonly string[], options: Options, print: Print, complain: (text: string) => void): Promise<number> {
  const { language, json } = options;
  // Asked before the work: a report that can't be written is no surprise at its end.
  const before = options.report === undefined ? null : await findReport(options.report);
  const { files, reports } = await checkInput(paths, options, options.report);
  const across = acrossFiles(files);
  const only = files.length === 1 ? (files[0]?.reading ?? null) : null;
  const how = only ? withRemembered(options, only) : options;
  const settings = chosenBy(how);
  const said = settingsText(settings, language);
  for (const { file, refusal } of files) if (refusal) complain(`${file}: ${refusalText(refusal, language)}`);
  for (const line of only ? rememberedLines(options, only) : notUsedLines(files, options)) complain(line);
  if (json) {
    // One document, file by file: hundreds of files make no text that has to stand in memory whole.
    const comma = (i: number): string => (i > 0 ? ',' : '');
    await print('{"files":[');
    for (const [i, file] of files.entries()) await print(`${comma(i)}${JSON.stringify(fileJson(file, options))}`);
    await print('],"issues":[');
    for (const [i, issue] of across.entries()) await print(`${comma(i)}${JSON.stringify({ ...issue, message: crossIssueText(issue, language) })}`);
    await print(`]${said ? `,"settings":${JSON.stringify(settings)}` : ''}}`);
  } else {
    if (said) await print(said);
    for (const { file, reading, issues } of files) if (reading) await print(report(file, reading, issues, language));
    if (across.length > 0) await print(acrossLines(across, options).join('\n'));
    if (files.length > 1) await print(checkedLine(files.length, errorsIn(files, across))[language]);
  }
  if (before && options.report !== undefined) {
    const { findings, conflicts } = await writeReport(options.report, files, [...before, ...reports], how);
    if (!json) await print(reportLine(options.report, findings, conflicts)[language]);
  }
  return files.some(({ refusal }) => refusal) ? 2 : errorsIn(files, across) > 0 ? 1 : 0;
}

/** Uploads that remember a policy by which they are not checked: an upload does not choose how it is checked. */
function notUsedLines(files: readonly CheckedFile[], options: Options): string[] {
  return files.flatMap(({ file, reading }) => (reading?.rememberedPolicy && withRemembered(options, reading) !== options ? [policyNotUsedText(file, reading.rememberedPolicy)[options.language]] : []));
}

/** What has to be corrected: a cause and what follows from it count once, as in the report. */
function errorsIn(files: readonly CheckedFile[], across: readonly ReadingIssue[]): number {
  const heads = [...files.flatMap(({ issues }) => underCauses(issues)), ...underCauses(across)];
  return files.filter(({ refusal }) => refusal).length + heads.filter(({ issue, followers }) => [issue, ...followers].some(({ severity }) => severity === 'error')).length;
}

function fileJson({ file, reading, issues, refusal, sha256 }: CheckedFile, { language }: Options): object {
  if (!reading) return { file, sha256, error: refusal && { code: refusal.code, message: refusalText(refusal, language) }, fiscalYear: null, tables: [], records: [], totals: [], issues: [] };
  return { ...readingJson(file, reading, reading.records, issues, language), sha256 };
}

/** What shows between files stands under a heading of its own. */
function acrossLines(across: readonly CrossIssue[], { language }: Options): string[] {
  const text = (issue: CrossIssue): string => [issue.file, issue.sheet && `${issue.sheet}${issue.cell ? `!${issue.cell}` : ''}`].filter(Boolean).join(' ') + `: ${crossIssueText(issue, language)}`;
  return [{ th: 'ระหว่างไฟล์และระหว่างรอบ', en: 'Between files and rounds' }[language], ...problemLines(underCauses(across), text)];
}

import type { WorkbookSnapshot } from '../host/workbook';
import { areaAddress, columnLetters } from '../sheet/address';
import type { ReadingIssue } from '../sheet/reading';
import { type CauseWithFollowers, underCauses } from '../tasks/check/underCauses';
import { madeEditionsOf } from '../tasks/edition/used';
import { withRemembered } from '../tasks/choices';
import { readAndScore } from '../tasks/evaluate';
import { jointResult } from '../tasks/joint';
import type { ScoredReading } from '../tasks/types';
import { foundLine, jointLine, tableLine } from '../wording/cli';
import { scoredByLine } from '../wording/editions';
import { issueText } from '../wording/issues';
import type { Language } from '../wording/language';
import { MEMORY_BROKEN, confirmedLine, unusedText } from '../wording/mapping';
import { rememberedPolicyText } from '../wording/settings';
import { withWorkbook } from './files';
import { chosenBy, namesPolicy, type Options } from './options';
import type { Print } from './print';
import { readingJson } from './readingJson';

/** A workbook's results, by the options of the call, and by the policy that it remembers where these name none. */
export function scored(snapshot: WorkbookSnapshot, { edition, round, ...options }: Options, asRemembered = true): ScoredReading {
  return readAndScore(snapshot, { ...(edition && { edition }), ...(round && { round }) }, { settings: chosenBy(options), asRemembered: asRemembered && !namesPolicy(options) });
}

/** A workbook file, read and scored. */
export function readFile(file: string, options: Options, asRemembered = true): Promise<ScoredReading> {
  return withWorkbook(file, async (workbook) => scored(await workbook.snapshot(), options, asRemembered));
}

/** `kpi read FILE`: what was found, without results. */
export async function readCommand(files: readonly string[], options: Options, print: Print): Promise<number> {
  const found = await Promise.all(files.map(async (file) => ({ file, reading: await readFile(file, options) })));
  if (options.json) {
    await print(JSON.stringify({ files: found.map(({ file, reading }) => readingJson(file, reading, reading.records.map((record) => ({ ...record, result: null })), reading.issues, options.language)), issues: [] }));
  } else {
    for (const { file, reading } of found) {
      await print(report(file, reading, reading.issues, options.language));
      for (const line of rememberedLines(options, reading)) await print(`  ${line}`);
    }
  }
  return 0;
}

const SIGN: Readonly<Record<ReadingIssue['severity'], string>> = { error: '✗', warning: '!', info: '·' };

/** That a workbook's own policy is used; nothing where the call names one, or the workbook none. */
export function rememberedLines(options: Options, reading: Pick<ScoredReading, 'rememberedPolicy'>): string[] {
  const { rememberedPolicy } = reading;
  return rememberedPolicy === null || withRemembered(options, reading) === options ? [] : [rememberedPolicyText(rememberedPolicy)[options.language]];
}

/** What was confirmed before and is not used, and why. */
export function memoryLines({ unused, memoryBroken }: Pick<ScoredReading, 'unused' | 'memoryBroken'>, language: Language): string[] {
  return [...unused.map((one) => unusedText(one)[language]), ...(memoryBroken ? [MEMORY_BROKEN[language]] : [])];
}

/** What was found in a file, and its problems. */
export function report(file: string, reading: ScoredReading, issues: readonly ReadingIssue[], language: Language): string {
  const lines = [foundLine(file, reading.tables.length, reading.records.length)[language], ...madeEditionsOf(reading.records).map((stamp) => `  ${scoredByLine(stamp)[language]}`)];
  for (const table of reading.tables) lines.push(tableLine(`${table.sheet}!${areaAddress(table.area)}`, table.kpi, table.round, reading.records.filter((record) => record.table === table.id).length, table.roundFrom === 'lastRound')[language], ...(table.mapping ? [`    ${confirmedLine(table.columns.filter(({ role }) => !role.startsWith('ours:')).map(({ role, column }) => ({ letters: columnLetters(column), role })))[language]}`] : []));
  for (const joint of reading.joints) lines.push(jointLine(`${joint.sheet}!${areaAddress(joint.area)}`, joint.kpi, joint.members.length, jointResult(joint).joint)[language]);
  lines.push(...memoryLines(reading, language).map((text) => `  ! ${text}`));
  lines.push(...problemLines(underCauses(issues), (issue) => `${issue.sheet ?? ''}${issue.cell ? `!${issue.cell}` : ''}: ${issueText(issue, language)}`));
  return lines.join('\n');
}

/** A line each; what follows from a cause stands under it. */
export function problemLines<T extends ReadingIssue>(problems: readonly CauseWithFollowers<T>[], text: (issue: T) => string): string[] {
  return problems.flatMap(({ issue, followers }) => [`  ${SIGN[issue.severity]} ${text(issue)}`, ...followers.map((one) => `      ${SIGN[one.severity]} ${text(one)}`)]);
}

import { resolve } from 'node:path';
import type { WorkbookSnapshot } from '../host/workbook';
import { withRemembered } from '../tasks/choices';
import { kpiChoices } from '../tasks/catalogue';
import { christianYear, isDay, reportMonth } from '../tasks/summary/month';
import { type SummaryOptions, type SummaryPlan, planSummary } from '../tasks/summary/summarise';
import type { ScoredReading } from '../tasks/types';
import { CHANGE_PUBLISHED, NEEDS_MONTH, OUT_IS_INPUT, OUT_OR_IN_PLACE, badDate, pageLine, sheetsLine, unknownKpiId, writtenLine } from '../wording/cli';
import type { Language } from '../wording/language';
import { summaryWords } from '../wording/summary';
import { historyProblemText, lockedText, publishedEdited } from '../wording/summaryHistory';
import { withWorkbook, writeFile } from './files';
import { chosenBy, type Options } from './options';
import type { Print } from './print';
import { readFile, rememberedLines, scored } from './read';
import { UsageError } from './usage';

/** `kpi summary FILE…`: the first file, with the monthly report of all of them. */
export async function summaryCommand(files: readonly string[], options: Options, print: Print, complain: (text: string) => void): Promise<number> {
  const { language } = options;
  const first = files[0]!;
  const target = targetOf(first, options);
  askedFor(options);
  return withWorkbook(first, async (workbook) => {
    const snapshot = await workbook.snapshot();
    const reading = scored(snapshot, options);
    // One report, one policy: that of the workbook which is written.
    const how = withRemembered(options, reading);
    const asked = askedFor(how);
    const others = await Promise.all(files.slice(1).map((file) => readFile(file, how, false)));
    const plan = planOf(snapshot, together([reading, ...others]), asked, language);
    for (const line of [...rememberedLines(options, reading), ...warnings(plan, language)]) complain(line);
    if (plan.locked) {
      complain(`${lockedText(asked.month, plan.published?.at ?? '', plan.changes, language)}\n${CHANGE_PUBLISHED[language]}`);
      return 2;
    }
    const { cellsWritten } = await workbook.apply(plan.plan);
    writeFile(target, workbook.bytes());
    if (options.html !== undefined) writeFile(options.html, plan.page());
    await print(writtenLine(target, cellsWritten)[language]);
    if (options.html !== undefined) await print(pageLine(options.html)[language]);
    await print(sheetsLine(plan.sheets, plan.due)[language]);
    return 0;
  });
}

function planOf(snapshot: WorkbookSnapshot, reading: ScoredReading, asked: SummaryOptions, language: Language): SummaryPlan {
  return planSummary(snapshot, reading, asked, summaryWords(language));
}

function askedFor(options: Options): SummaryOptions {
  const month = options.month && christianYear(options.month);
  const asOf = options.asOf && christianYear(options.asOf);
  if (month === undefined || !reportMonth(month)) throw new UsageError(NEEDS_MONTH);
  if (asOf !== undefined && !isDay(asOf)) throw new UsageError(badDate('--as-of', asOf));
  return {
    month, ...(asOf && { asOf }), ...(options.office && { office: { name: options.office } }), settings: chosenBy(options),
    forms: options.forms.flatMap((word) => word.split(',')).filter(Boolean).map(knownKpi), now: new Date().toISOString(), publish: options.publish, changePublished: options.changePublished,
  };
}

/** An id or a number of the rule book. */
function knownKpi(word: string): string {
  const number = word.replace(/^.*\//, '').replace(/^0+(?=\d)/, '');
  const alike = kpiChoices().filter((choice) => choice.number === number);
  if (!alike.some(({ id }) => id === word) && (word.includes('/') || alike.length === 0)) throw new UsageError(unknownKpiId(word, alike.map(({ id }) => id)));
  return word;
}

function targetOf(input: string, { out, inPlace }: Options): string {
  if ((out === undefined) === !inPlace) throw new UsageError(OUT_OR_IN_PLACE);
  if (out !== undefined && resolve(out) === resolve(input)) throw new UsageError(OUT_IS_INPUT);
  return out ?? input;
}

/** What of the past can't be believed. */
function warnings({ historyProblems, editedMonths }: SummaryPlan, language: Language): string[] {
  return [...historyProblems.map((problem) => historyProblemText(problem)[language]), ...editedMonths.map((month) => publishedEdited(month)[language])].map((line) => `! ${line}`);
}

/** Several readings as one. Cells of the other files are no cells of this workbook, so they carry no address. */
function together([first, ...others]: readonly ScoredReading[]): ScoredReading {
  const rest = others.flatMap(({ records }) => records.map((record) => ({ ...record, cells: {} })));
  return { ...first!, records: [...first!.records, ...rest] };
}

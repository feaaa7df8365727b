import { resolve } from 'node:path';
import type { EditPlan } from '../host/workbook';
import type { XlsxWorkbook } from '../host/xlsx/open';
import { checkReading } from '../tasks/check/checkReading';
import { madeEditionsOf } from '../tasks/edition/used';
import { withRemembered } from '../tasks/choices';
import { planScores } from '../tasks/score/score';
import type { ScoredReading } from '../tasks/types';
import { scoredByLine } from '../wording/editions';
import { issueText } from '../wording/issues';
import type { Text } from '../wording/language';
import { NOTHING_SCORED, OUT_IS_INPUT, OUT_OR_IN_PLACE, asValueLine, skippedTable, writtenLine, lookAtLine, unscoredLine } from '../wording/cli';
import { planProblemText } from '../wording/planProblems';
import { withWorkbook, writeFile } from './files';
import { chosenBy, type Options } from './options';
import type { Print } from './print';
import { memoryLines, rememberedLines, scored } from './read';
import { readingJson } from './readingJson';
import { UsageError } from './usage';
import { cellIn } from '../sheet/recordCells';

/**
 * `kpi score FILE --out OUT | --in-place`: score and level columns beside each table of a copy, as values or as live formulas.
 * @returns 0, or 2 when no table could be scored; nothing is then written
 */
export async function scoreCommand(file: string, options: Options, print: Print, complain: (text: string) => void): Promise<number> {
  if ((options.out === undefined) === !options.inPlace) throw new UsageError(OUT_OR_IN_PLACE);
  const out = options.out ?? file;
  if (!options.inPlace && resolve(out) === resolve(file)) throw new UsageError(OUT_IS_INPUT);

  return withWorkbook(file, async (workbook) => {
    const planned = await plannedOf(workbook, file, out, options, complain);
    if (!planned) return 2;
    const { plan, said } = planned;
    if (plan.edits.length > 0) await workbook.apply(plan);
    if (!options.inPlace || plan.edits.length > 0) writeFile(out, workbook.bytes());
    await print(said);
    return 0;
  });
}

/** What will be written, and what is to be said once it is; null where nothing is. The reading ends here: a large one has to make room for the writing. */
async function plannedOf(workbook: XlsxWorkbook, file: string, out: string, options: Options, complain: (text: string) => void): Promise<{ plan: EditPlan; said: string } | null> {
  const snapshot = await workbook.snapshot();
  const reading = scored(snapshot, options);
  const { plan, problems, columns, changes, asValues } = planScores(snapshot, reading, { overwrite: options.overwrite, as: options.as, settings: chosenBy(withRemembered(options, reading)) });
  for (const line of [...memoryLines(reading, options.language), ...rememberedLines(options, reading)]) complain(line);
  for (const problem of problems) {
    complain(skippedTable(problem.table)[options.language]);
    complain(`  ${planProblemText(problem, options.language)}`);
  }
  if (columns.length === 0) {
    for (const issue of reading.issues.filter(({ severity }) => severity !== 'info')) complain(`${issue.sheet ?? ''}${issue.cell ? `!${issue.cell}` : ''}: ${issueText(issue, options.language)}`);
    complain(NOTHING_SCORED[options.language]);
    return null;
  }
  const said = options.json
    ? JSON.stringify({ files: [readingJson(file, reading, reading.records, reading.issues, options.language)], out, cellsWritten: changes, asValues, issues: [] })
    : [writtenLine(out, changes), ...madeEditionsOf(reading.records).map(scoredByLine), ...asValues.map(asValueLine), ...remarks(file, reading)].map((line) => line[options.language]).join('\n');
  return { plan, said };
}

const WITH_RESULT: ReadonlySet<string> = new Set(['scored', 'target']);

/** What a person should know before the scores are used: who has none, and that there are problems. */
function remarks(file: string, reading: ScoredReading): Text[] {
  const unscored = reading.records.filter(({ result }) => result !== null && !WITH_RESULT.has(result.outcome)).map((record) => `${record.unit ?? record.unitAsWritten} (${record.sheet}!${cellIn(record, 'unit') ?? ''})`);
  const toLookAt = checkReading(reading).filter(({ severity, causedBy }) => severity !== 'info' && causedBy === undefined).length;
  return [...(unscored.length > 0 ? [unscoredLine(unscored)] : []), ...(toLookAt > 0 ? [lookAtLine(toLookAt, file)] : [])];
}

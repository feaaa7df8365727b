import { christianYear, isDay, reportMonth } from '../tasks/month';
import { planSummary } from '../tasks/summarise';
import type { ScoredReading } from '../tasks/types';
import { NEEDS_MONTH, NEEDS_OUT, badDate, writtenLine } from '../wording/cli';
import { summaryWords } from '../wording/summary';
import { withWorkbook, writeFile } from './files';
import { chosenBy, type Options } from './options';
import { readFile } from './read';
import { UsageError } from './usage';

/** `kpi summary FILE…`: a copy of the first file with the monthly summary of all of them. */
export async function summaryCommand(files: readonly string[], options: Options, print: (text: string) => void): Promise<number> {
  const { out, language } = options;
  const month = options.month && christianYear(options.month);
  const asOf = options.asOf && christianYear(options.asOf);
  if (month === undefined || !reportMonth(month)) throw new UsageError(NEEDS_MONTH);
  if (out === undefined) throw new UsageError(NEEDS_OUT);
  if (asOf !== undefined && !isDay(asOf)) throw new UsageError(badDate('--as-of', asOf));
  const readings = await Promise.all(files.map((file) => readFile(file, options)));
  const plan = planSummary(together(readings), { month, ...(asOf && { asOf }), ...(options.office && { office: options.office }), settings: chosenBy(options) }, summaryWords(language));
  return withWorkbook(files[0]!, async (workbook) => {
    const { cellsWritten } = await workbook.apply(plan.plan);
    writeFile(out, workbook.bytes());
    print(writtenLine(out, cellsWritten)[language]);
    return 0;
  });
}

/** Several readings as one. Cells of the other files are no cells of this workbook, so they carry no address. */
function together([first, ...others]: readonly ScoredReading[]): ScoredReading {
  const rest = others.flatMap(({ records }) => records.map((record) => ({ ...record, cells: {} })));
  return { ...first!, records: [...first!.records, ...rest] };
}

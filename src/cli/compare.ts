import { withRemembered } from '../tasks/choices';
import { rememberedPolicy } from '../tasks/workbookSettings';
import { compareEditions, type ComparedKpi } from '../tasks/edition/compare';
import { editionStamp } from '../tasks/edition/version';
import { COMPARE_NEEDS_EDITION, COMPARE_WRITES_NOTHING, comparedHead, comparedKpiLine, comparedUnitLine, nothingToCompare } from '../wording/editionCli';
import { withWorkbook } from './files';
import { rememberedLines } from './read';
import { chosenBy, type Options } from './options';
import type { Print } from './print';
import { UsageError } from './usage';

/**
 * `kpi score FILE --edition NEW --compare [--against OLD]`: how the results would score by the new edition, KPI by KPI. Writes nothing.
 * @returns 2 where no result is found by either edition
 */
export async function compareCommand(file: string, options: Options, print: Print, complain: (text: string) => void): Promise<number> {
  const { edition, against, round, language } = options;
  if (edition === undefined) throw new UsageError(COMPARE_NEEDS_EDITION);
  if (options.out !== undefined || options.inPlace) throw new UsageError(COMPARE_WRITES_NOTHING);
  return withWorkbook(file, async (workbook) => {
    const snapshot = await workbook.snapshot();
    const remembered = { rememberedPolicy: rememberedPolicy(snapshot) };
    for (const line of rememberedLines(options, remembered)) complain(line);
    const kpis = compareEditions(snapshot, edition, against ?? null, round ? { round } : {}, chosenBy(withRemembered(options, remembered)));
    const stamp = editionStamp(edition);
    if (options.json) await print(JSON.stringify({ file, edition: stamp, against: against ? editionStamp(against) : null, kpis }));
    else if (kpis.length > 0) await print([comparedHead(file, stamp)[language], ...kpis.flatMap((kpi) => lines(kpi, options))].join('\n'));
    if (kpis.length > 0) return 0;
    complain(nothingToCompare(file)[language]);
    return 2;
  });
}

/** A line for the KPI, and one for each unit whose result changes. */
function lines(kpi: ComparedKpi, { language }: Options): string[] {
  const changed = kpi.units.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  return [comparedKpiLine(kpi, language), ...changed.map((unit) => comparedUnitLine(unit, language))];
}

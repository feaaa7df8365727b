import { newXlsx } from '../host/xlsx/newXlsx';
import { openXlsx } from '../host/xlsx/open';
import { editionIds, kpiChoices } from '../tasks/catalogue';
import { planTemplates } from '../tasks/template/template';
import { NEEDS_OUT, needsEdition, noUnitNames, templateLine, unitTwice, unknownKpiId } from '../wording/cli';
import { COVER_SHEET, TEMPLATE_WORDS } from '../wording/template';
import { textOf, writeFile } from './files';
import { NODE_CODEC } from './nodeCodec';
import type { Options } from './options';
import type { Print } from './print';
import { UsageError } from './usage';

/** `kpi template --edition ID [--kpi KPI…] [--units FILE] --out OUT`: a workbook of empty result tables. @throws UsageError, FileError */
export async function templateCommand(options: Options, print: Print): Promise<number> {
  const { edition, out, language, units } = options;
  if (edition === undefined) throw new UsageError(needsEdition(editionIds()));
  if (out === undefined) throw new UsageError(NEEDS_OUT);
  // `--kpi 9 10` leaves 10 among the words that are no option.
  const kpis = [...new Set([...options.kpis, ...options.files].flatMap((word) => word.split(',')).filter(Boolean).map((word) => kpiOf(word, edition)))];
  const names = units === undefined ? undefined : unitsOf(units);
  const workbook = openXlsx(newXlsx(COVER_SHEET), out, NODE_CODEC);
  const { plan, sheets } = planTemplates(await workbook.snapshot(), { edition, cover: COVER_SHEET, ...(kpis.length > 0 && { kpis }), ...(names && { units: names }) }, TEMPLATE_WORDS);
  await workbook.apply(plan);
  writeFile(out, workbook.bytes());
  if (options.json) await print(JSON.stringify({ out, sheets }));
  else await print(templateLine(out, sheets.length, new Set(sheets.map(({ kpi }) => kpi)).size)[language]);
  return 0;
}

/** An id of the edition from what was typed: `satun-2567/09`, `09`, `9`. */
function kpiOf(word: string, edition: string): string {
  const choices = kpiChoices().filter((choice) => choice.edition === edition);
  const number = word.replace(/^.*\//, '').replace(/^0+(?=\d)/, '');
  const found = choices.find(({ id }) => id === word) ?? choices.find((choice) => choice.number === number && (!word.includes('/') || word.startsWith(`${edition}/`)));
  if (!found) throw new UsageError(unknownKpiId(word, kpiChoices().filter((choice) => choice.number === number).map(({ id }) => id)));
  return found.id;
}

/** Names of units, one a line; blank lines and a byte order mark are nothing. */
function unitsOf(file: string): string[] {
  const names = textOf(file).replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  if (names.length === 0) throw new UsageError(noUnitNames(file));
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new UsageError(unitTwice(file, twice));
  return names;
}

/** An edition from a workbook: read, checked as every bundled one is, and its worked-out cases calculated. */
import { findBundled } from '../../kpi/catalog';
import type { DefinitionProblem } from '../../kpi/problem';
import { kpiSchema, type Edition } from '../../kpi/schema';
import { checkEdition, kpiProblems } from '../../kpi/validate';
import { parseArea } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import { Cells } from './cells';
import { differencesOf } from './exampleCheck';
import { type BuiltEdition, editionFrom } from './fromRows';
import { type EditionProblem, Findings } from './problems';
import { readSheets } from './readSheets';
import { versionOf } from './version';
import type { EditionWords } from './words';

export interface ImportedEdition {
  /** Null where there is an error: nothing is used until everything is right. */
  readonly edition: Edition | null;
  /** By sheet and cell; warnings stand in no one's way. */
  readonly problems: readonly EditionProblem[];
}

/** Reads an edition from the sheets of a workbook. Never throws, whatever they hold. */
export function importEdition(sheets: readonly SheetGrid[], words: EditionWords): ImportedEdition {
  const findings = new Findings();
  const read = readSheets(sheets, words, findings);
  // Without its heads a sheet says nothing: what follows from that would hide what is wrong.
  if (findings.hasErrors()) return { edition: null, problems: findings.all };
  const document = read?.fields.documentId.cell?.value ?? '';
  const built = read && editionFrom(read, new Cells(findings, words, typeof document === 'object' ? '' : String(document).trim()));
  const edition = built && checked(built, findings);
  if (edition && read) refuseTaken(edition, findings, read.fields.id.place);
  const names = sheets.map(({ name }) => name);
  return { edition: findings.hasErrors() ? null : (edition && (findBundled(edition.id) ?? edition)), problems: [...findings.all].sort((a, b) => order(a, names) - order(b, names)) };
}

/** The edition; null where something about it can't be used, which is then said. */
function checked({ edition: source, sound }: BuiltEdition, findings: Findings): Edition | null {
  if (findings.hasErrors()) {
    // What could be read is checked all the same: people want to know everything at once.
    for (const kpi of source.kpis) {
      const parsed = sound.includes(kpi.id) ? kpiSchema.safeParse(kpi) : null;
      if (parsed?.success) tell(kpiProblems(parsed.data), findings);
    }
    return null;
  }
  const { edition, problems } = checkEdition(source);
  tell(problems, findings);
  for (const kpi of edition?.kpis ?? []) {
    if (kpi.examples.length === 0) findings.add('exampleMissing', findings.placeOf(kpi.id, ''), {}, kpi.id);
    // While a KPI waits to be confirmed, its examples are still those of the year before.
    const code = findings.all.some((one) => one.code === 'toConfirm' && one.kpi === kpi.id) ? 'exampleOfBefore' : 'exampleDiffers';
    for (const { example, field, expected, found } of differencesOf(kpi)) findings.add(code, findings.placeOf(kpi.id, `examples.${example}.expect.${field}`), { field, expected, found }, kpi.id);
  }
  return edition;
}

function tell(problems: readonly DefinitionProblem[], findings: Findings): void {
  for (const { kpi, field, code, data } of problems) findings.add(code, findings.placeOf(kpi, field), data, kpi);
}

/** What a bundled edition says is never changed: the same id with other content would be two things of one name. */
function refuseTaken(edition: Edition, findings: Findings, place: { readonly sheet: string | null; readonly cell: string | null }): void {
  const bundled = findBundled(edition.id);
  if (bundled && versionOf(bundled) !== versionOf(edition)) findings.add('idTaken', place, { id: edition.id });
}

/** In the order of the sheets, from top to bottom and left to right. */
function order({ sheet, cell }: EditionProblem, names: readonly string[]): number {
  const area = cell === null ? null : parseArea(cell);
  return (sheet === null ? 0 : names.indexOf(sheet) + 1) * 1e9 + (area ? area.top * 1e3 + area.left : 0);
}

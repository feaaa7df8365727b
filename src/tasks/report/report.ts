import type { Edit, EditPlan, SheetContent } from '../../host/workbook';
import { editionOf, editions } from '../../kpi/catalog';
import type { OfficeSettings } from '../../scoring/settings';
import { grouped } from '../../sheet/grouped';
import { acrossFiles } from '../check/acrossFiles';
import type { CheckedFile, CrossIssue, FileRecord } from '../check/checkedFile';
import { listsOf } from '../check/across/sentTwice';
import { listedUnits } from '../check/listedUnits';
import { freshSheets } from '../template/names';
import { versionOf } from '../edition/version';
import { type CoverUnit, coverSheet } from './coverSheet';
import { REPORT, REPORT_MARK } from './earlier';
import { type Finding, counted, findingsOf } from './findings';
import { type LinkTo, findingsSheet } from './findingsSheet';
import { goneOf, goneSheet } from './goneSheet';
import { matrixSheet, unitsOf } from './matrixSheet';
import { type EarlierReport, carried } from './signOff';
import { unitSheet } from './unitSheet';
import type { ReportWords } from './words';

export interface ReportOptions {
  /** ISO day of the report. */
  readonly date: string;
  readonly office?: string;
  readonly how: OfficeSettings;
  /** Reports whose decisions go on. */
  readonly earlier: readonly EarlierReport[];
  readonly linkTo: LinkTo;
  /** What shows between the files, where it has been worked out already. */
  readonly across?: readonly CrossIssue[];
}

export interface ReportPlan {
  /** For a new workbook whose one sheet is the cover, ours. */
  readonly plan: EditPlan;
  readonly findings: readonly Finding[];
  readonly conflicts: number;
}

/** Units that get a page of their own; of more, those with something to correct or to look at come first. */
const PAGES = 120;

/** Plans the report of what was checked: cover, findings, matrix, and a page for each unit. The same files, rules and day give the same report. */
export function planReport(files: readonly CheckedFile[], { date, office, how, earlier, linkTo, across = acrossFiles(files) }: ReportOptions, words: ReportWords): ReportPlan {
  const before = carried(earlier, words.conflict);
  const findings = findingsOf(files, across, before, how, words);
  const gone = goneOf(earlier, before, findings);
  const rows = recordsIn(files);
  const table = findingsSheet(findings, linkTo, words);
  const pages = pagesOf(rows, findings, words);
  const names = freshSheets(Object.values(words.sheets));
  const sheets = new Map(pages.slice(0, PAGES).map(({ unit }) => [unit, names.next(unit.replace(/[:\\/?*[\]\p{Cc}]/gu, ' ').replace(/^'+|'+$/g, '').trim() || words.cover.noUnit)]));
  const cover = coverSheet({
    date,
    lines: [
      ...(office ? [words.cover.office(office)] : []),
      words.cover.editions(editions().filter(({ id }) => rows.some(({ record }) => record.kpi !== null && editionOf(record.kpi)?.id === id)).map((edition) => ({ title: edition.title[words.language], id: edition.id, version: [edition.version, versionOf(edition)].filter(Boolean).join(' · ') }))),
      ...[words.cover.settings(how)].filter((line) => line !== null),
      words.cover.counts(counted(findings), findings.filter(({ signOff, follows }) => signOff.state !== null && !follows).length, before.conflicts, before.reports === 0 ? null : findings.filter(({ isNew, follows }) => isNew && !follows).length),
      ...(pages.length > PAGES ? [words.cover.moreUnits(pages.length - PAGES)] : []),
    ],
    files: files.map(({ file, sha256, reading, refusal }) => ({ file, sha256, tables: reading?.tables.length ?? 0, records: reading?.records.length ?? 0, counts: counted(findings.filter((one) => one.file === file && !one.between)), refusal: refusal && words.refusal(refusal) })),
    between: counted(findings.filter((one) => one.between)),
    units: pages.map(({ unit, rows: own, findings: about }): CoverUnit => ({ unit, files: new Set(own.map(({ file }) => file)).size, records: own.length, counts: counted(about), sheet: sheets.get(unit) ?? null })),
  }, words);
  const put = (sheet: string, content: SheetContent): Edit => ({ kind: 'putSheet', sheet, content });
  const edits: Edit[] = [
    put(words.sheets.cover, cover), put(words.sheets.findings, table.content), put(words.sheets.matrix, matrixSheet(rows, linkTo, words)),
    ...(gone.length > 0 ? [put(words.sheets.gone, goneSheet(gone, words))] : []),
    ...pages.flatMap((page) => (sheets.has(page.unit) ? [put(sheets.get(page.unit)!, unitSheet(page, table.body, linkTo, words))] : [])),
    { kind: 'setMemory', key: REPORT, value: REPORT_MARK, was: null },
  ];
  return { plan: { edits }, findings, conflicts: before.conflicts };
}

function recordsIn(files: readonly CheckedFile[]): FileRecord[] {
  return files.flatMap(({ file, reading }) => (reading?.records ?? []).flatMap((record) => (record.kpi === null || record.result === null ? [] : [{ file, record, roundStated: true }])));
}

interface Page {
  readonly unit: string;
  readonly rows: readonly FileRecord[];
  readonly findings: readonly Finding[];
}

/**
 * In the documents' order of units; where there are too many, those with findings first. A unit that sent files of its own gets what stands
 * in them: what others wrote about it is for them to correct, and stands on the page of all that belongs to no unit.
 */
function pagesOf(rows: readonly FileRecord[], findings: readonly Finding[], words: ReportWords): Page[] {
  const nameOf = ({ record: { unit, unitAsWritten } }: FileRecord): string => unit ?? unitAsWritten;
  // Facilities get no page of their own beside the units that they are parts of.
  const inLists = new Set([...listedUnits(), ...editions().map(({ whole }) => whole.name)]);
  const byUnit = grouped(rows, nameOf);
  const isList = listsOf(rows);
  const owner = new Map(rows.flatMap((row) => (isList(row) || !inLists.has(nameOf(row)) ? [] : [[row.file, nameOf(row)]])));
  const withOwn = new Set(owner.values());
  const heads = findings.filter(({ follows }) => !follows);
  const unitFor = (finding: Finding): string | null => {
    const { file, unit, code, found, between } = finding;
    if (code === 'unitUnknown' && typeof found === 'string' && byUnit.has(found)) return found;
    const of = file === null ? undefined : owner.get(file);
    if (between) return unit;
    return of ?? (unit !== null && withOwn.has(unit) ? null : unit);
  };
  // A column's cause stands on the page of every unit that has a row under it.
  const under = grouped(findings.filter(({ follows }) => follows), ({ number }) => number.split('.')[0]!);
  const about = heads.map((finding) => ({ finding, units: new Set([finding, ...(under.get(finding.number) ?? [])].map(unitFor)) }));
  const all = unitsOf(rows);
  const listed = all.filter((unit) => inLists.has(unit));
  const pages = (listed.length > 0 ? listed : all).map((unit): Page => ({ unit, rows: inOrder(byUnit.get(unit) ?? []), findings: withFollowers(about.flatMap(({ finding, units }) => (units.has(unit) ? [finding] : [])), under, unit) }));
  const known = new Set<string | null>(pages.map(({ unit }) => unit));
  const rest = about.flatMap(({ finding, units }) => ([...units].some((unit) => known.has(unit)) ? [] : [finding]));
  const others: Page[] = rest.length > 0 && pages.length > 0 ? [{ unit: words.unit.others, rows: [], findings: withFollowers(rest, under, null) }] : [];
  const isOpen = ({ findings: own }: Page): boolean => own.some(({ severity }) => severity !== 'info');
  return [...(pages.length <= PAGES ? pages : [...pages.filter(isOpen), ...pages.filter((page) => !isOpen(page))]), ...others];
}

function inOrder(rows: readonly FileRecord[]): FileRecord[] {
  const order = new Map(editions().flatMap(({ kpis }) => kpis).map(({ id }, i) => [id, i]));
  return [...rows].sort((a, b) => (order.get(a.record.kpi ?? '') ?? 0) - (order.get(b.record.kpi ?? '') ?? 0));
}

/** Findings with what follows from them; of a column's cause, the unit's own rows, as far as there are any. */
function withFollowers(heads: readonly Finding[], under: ReadonlyMap<string, readonly Finding[]>, unit: string | null): Finding[] {
  return heads.flatMap((head) => {
    const all = under.get(head.number) ?? [];
    const own = unit === null ? all : all.filter((one) => one.unit === unit);
    return [head, ...(own.length > 0 ? own : all)];
  });
}

import type { Edit, EditPlan, SheetContent } from '../../host/workbook';
import { EDITIONS, editionOf } from '../../kpi/catalog';
import type { OfficeSettings } from '../../scoring/settings';
import { grouped } from '../../sheet/grouped';
import { acrossFiles } from '../check/acrossFiles';
import type { CheckedFile, CrossIssue, FileRecord } from '../check/checkedFile';
import { freshSheets } from '../templateNames';
import { type CoverUnit, coverSheet } from './coverSheet';
import { REPORT, REPORT_MARK } from './earlier';
import { type Finding, counted, findingsOf } from './findings';
import { type LinkTo, findingsSheet } from './findingsSheet';
import { fingerprint } from './fingerprint';
import { goneSheet } from './goneSheet';
import { matrixSheet, unitsOf } from './matrixSheet';
import { type EarlierReport, carried, isDecided } from './signOff';
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
  const present = new Set(findings.map(({ key }) => key));
  const gone = [...before.byKey.values()].filter(({ key, signOff }) => !present.has(key) && isDecided(signOff));
  const rows = recordsIn(files);
  const table = findingsSheet(findings, linkTo, words);
  const pages = pagesOf(rows, findings);
  const names = freshSheets(Object.values(words.sheets));
  const sheets = new Map(pages.slice(0, PAGES).map(({ unit }) => [unit, names.next(unit.replace(/[:\\/?*[\]\p{Cc}]/gu, ' ').replace(/^'+|'+$/g, '').trim() || words.cover.noUnit)]));
  const cover = coverSheet({
    date,
    lines: [
      ...(office ? [words.cover.office(office)] : []),
      words.cover.editions(EDITIONS.filter(({ id }) => rows.some(({ record }) => record.kpi !== null && editionOf(record.kpi)?.id === id)).map((edition) => ({ title: edition.title[words.language], id: edition.id, version: fingerprint(JSON.stringify(edition)).slice(0, 7) }))),
      ...[words.cover.settings(how)].filter((line) => line !== null),
      words.cover.counts(counted(findings), findings.filter(({ signOff, follows }) => signOff.state !== null && !follows).length, before.conflicts),
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

/** In the documents' order of units; where there are too many, those with findings first. */
function pagesOf(rows: readonly FileRecord[], findings: readonly Finding[]): Page[] {
  const byUnit = grouped(rows, ({ record: { unit, unitAsWritten } }) => unit ?? unitAsWritten);
  const about = grouped(findings.filter(({ unit }) => unit !== null), ({ unit }) => unit!);
  const pages = unitsOf(rows).map((unit): Page => ({ unit, rows: inOrder(byUnit.get(unit) ?? []), findings: withFollowed(about.get(unit) ?? [], findings) }));
  if (pages.length <= PAGES) return pages;
  const isOpen = ({ findings: own }: Page): boolean => own.some(({ severity }) => severity !== 'info');
  return [...pages.filter(isOpen), ...pages.filter((page) => !isOpen(page))];
}

function inOrder(rows: readonly FileRecord[]): FileRecord[] {
  const order = new Map(EDITIONS.flatMap(({ kpis }) => kpis).map(({ id }, i) => [id, i]));
  return [...rows].sort((a, b) => (order.get(a.record.kpi ?? '') ?? 0) - (order.get(b.record.kpi ?? '') ?? 0));
}

/** What follows from a column's cause can't be understood without it. */
function withFollowed(own: readonly Finding[], all: readonly Finding[]): Finding[] {
  const numbers = new Set(own.flatMap(({ number }) => [number, number.split('.')[0]!]));
  return all.filter(({ number }) => numbers.has(number));
}

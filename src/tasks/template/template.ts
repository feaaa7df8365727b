import type { Edit, EditPlan, SheetContent } from '../../host/workbook';
import { findEdition } from '../../kpi/catalog';
import type { Edition, Kpi, Round } from '../../kpi/schema';
import { coverSheet } from './cover';
import { reportSheet } from './report';
import { formsOf, type Form } from './forms';
import { freshSheets, freshTables, tableName, type FreshNames } from './names';
import { formSheet } from './formSheet';
import type { TemplateWords } from './words';

export interface TemplateOptions {
  readonly edition: string;
  /** Ids; all KPIs of the edition when absent. */
  readonly kpis?: readonly string[];
  /** As they are to be written; the edition's units when absent. */
  readonly units?: readonly string[];
  /** The sheet of a new workbook that lists the forms. */
  readonly cover?: string;
}

export interface TemplatePlan {
  readonly plan: EditPlan;
  /** Sheets that will be made, in order. */
  readonly sheets: readonly { readonly sheet: string; readonly kpi: string; readonly rounds: readonly Round[] }[];
}

/** What the workbook holds already. */
export interface Present {
  readonly sheets: readonly { readonly name: string; readonly tables: readonly { readonly name: string }[] }[];
}

/**
 * Plans empty result tables, a sheet for each KPI. A KPI whose rounds ask for different data gets one for each of these; rounds that ask
 * for the same share a form whose round is chosen in its title, because results are cumulative and a form goes on through the year.
 * @throws RangeError for an edition or a KPI that is not in the rule book
 */
export function planTemplates(present: Present, { edition: id, kpis, units, cover }: TemplateOptions, words: TemplateWords): TemplatePlan {
  const edition = findEdition(id);
  if (!edition) throw new RangeError(`no edition ${id}`);
  const chosen = kpis ? kpis.map((kpi) => kpiOf(edition, kpi)) : edition.kpis;
  const sheets = freshSheets(present.sheets.map(({ name }) => name));
  const tables = freshTables(present.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  const made = chosen.flatMap((kpi) => formsOf(kpi)).flatMap((form) => putForms(form, edition, units ?? edition.units.map(({ name }) => name), sheets, tables, words));
  const list = made.map(({ edit, form }) => ({ sheet: edit.sheet, kpi: form.kpi.id, rounds: form.rounds }));
  const first: Edit[] = cover === undefined ? [] : [{ kind: 'putSheet', sheet: cover, content: coverSheet(edition, made.map(({ edit, form: { kpi, rounds } }) => ({ kpi, rounds, sheet: edit.sheet })), words) }];
  return { plan: { edits: [...first, ...made.map(({ edit }) => edit)] }, sheets: list };
}

function kpiOf(edition: Edition, id: string): Kpi {
  const kpi = edition.kpis.find((one) => one.id === id);
  if (!kpi) throw new RangeError(`no KPI ${id} in ${edition.id}`);
  return kpi;
}

type PutSheet = Extract<Edit, { kind: 'putSheet' }>;

/** A table of units is one sheet. Where evidence alone is scored, a report of it comes along: one for each unit, or one to name the unit in. */
function putForms(form: Form, edition: Edition, units: readonly string[], sheets: FreshNames, tables: FreshNames, words: TemplateWords): { readonly edit: PutSheet; readonly form: Form }[] {
  const table = (part: number | null): string => tables.next(tableName(form.kpi.number, [...(form.alone ? [] : form.rounds), ...(part === null ? [] : [part])].join('_') || null));
  const put = (name: string, content: SheetContent) => ({ form, edit: { kind: 'putSheet', sheet: sheets.next(name), content } as const });
  const results = put(words.sheetName(form), formSheet(form, edition, units.length > 0 ? units : [words.unitToFill], table(null), words));
  const reports = form.evidence ? (units.length > 0 ? units : [null]) : [];
  return [results, ...reports.map((unit) => put(words.reportName(form, unit), reportSheet(form, edition, unit, table, words)))];
}

/**
 * The report of one unit, line by line, after the forms of KPI 3.36 (FY 2566) and 3.16 (FY 2564): what is counted, the evidence with its
 * links, and the activities of the plan.
 */
import type { SheetContent } from '../host/workbook';
import type { Edition } from '../kpi/schema';
import type { Area } from '../sheet/grid';
import type { Form } from './templateForms';
import { rateFormula, type FormGrid } from './templateFormulas';
import { base, cellStyle, FormLines, inputStyle, LINE, linesOf, markStyle, noteTitleStyle, rateStyle, text } from './templateLayout';
import { columnsOf } from './templateColumns';
import { addNotes, addTitles } from './templateSheet';
import { rulesOf } from './templateRules';
import type { TemplateWords } from './templateWords';

/** Characters; the activities have the most columns, and the others share theirs. */
const WIDTHS = [36, 12, 12, 18, 18, 20, 24, 15, 15, 20];
/** Lines for activities; an Excel table grows when more are typed below it. */
const ACTIVITIES = 10;

/** @param tables names of its Excel tables, as many as are asked for */
export function evidenceSheet(form: Form, edition: Edition, unit: string | null, tables: (n: number) => string, words: TemplateWords): SheetContent {
  const lines = new FormLines(form.activities ? WIDTHS : WIDTHS.slice(0, 5));
  addTitles(lines, form, edition, words);
  lines.wide(words.unit(unit), base);
  addCounts(lines, form, edition, unit, tables(1), words);
  addEvidence(lines, form, tables(2), words);
  if (form.activities) addActivities(lines, tables(3), words);
  lines.blank();
  addNotes(lines, form, edition, [], words);
  return lines.content(null, words.footer);
}

/** One row: what the unit counts beside its evidence. */
function addCounts(lines: FormLines, form: Form, edition: Edition, unit: string | null, table: string, words: TemplateWords): void {
  const columns = columnsOf({ ...form, items: form.items.filter(({ kind }) => kind !== 'checks'), marks: [] }, edition.unitKind.th, unit === null ? [] : [unit], words);
  if (columns.length < 2) return;
  lines.blank();
  const top = lines.next + 1;
  const grid: FormGrid = { top, bottom: top, columns };
  lines.heads(columns.map(({ head }) => head));
  lines.add(columns.map(({ kind, measure }) => (kind === 'unit' ? text(unit ?? '', inputStyle) : kind === 'rate' ? { content: { formula: rateFormula(measure ?? '', top, grid, unit), value: '' }, style: rateStyle } : { style: { ...inputStyle, numberFormat: '#,##0' } })));
  lines.tables.push({ name: table, area: { top: top - 1, bottom: top, left: 0, right: columns.length - 1 }, totals: false });
  lines.rules.push(...rulesOf(grid, form, words));
}

function addEvidence(lines: FormLines, form: Form, table: string, words: TemplateWords): void {
  lines.blank();
  lines.wide(words.evidence.title, noteTitleStyle);
  const top = lines.next;
  lines.heads(words.evidence.heads);
  for (const mark of form.marks) {
    const name = words.evidence.line(mark);
    lines.add([text(name, cellStyle), { content: { value: Number(mark.points) }, style: { ...cellStyle, align: 'center' } }, { style: markStyle }, { style: inputStyle }, { style: inputStyle }], LINE * linesOf(name, WIDTHS[0]!));
  }
  lines.tables.push({ name: table, area: { top, bottom: lines.next - 1, left: 0, right: words.evidence.heads.length - 1 }, totals: false });
  lines.rules.push({ areas: [column(top + 1, lines.next - 1, 2)], allow: { kind: 'list', values: words.ticks }, refusal: words.refuse.list });
}

function addActivities(lines: FormLines, table: string, words: TemplateWords): void {
  const { title, heads, done, onTarget } = words.activities;
  lines.blank();
  lines.wide(title, noteTitleStyle);
  const top = lines.next;
  lines.heads(heads);
  for (let i = 0; i < ACTIVITIES; i++) lines.add(heads.map(() => ({ style: inputStyle })));
  const bottom = lines.next - 1;
  lines.tables.push({ name: table, area: { top, bottom, left: 0, right: heads.length - 1 }, totals: false });
  const list = (left: number, values: readonly string[]) => ({ areas: [column(top + 1, bottom, left)], allow: { kind: 'list', values } as const, refusal: words.refuse.list });
  lines.rules.push(list(heads.length - 3, done), list(heads.length - 2, onTarget));
}

const column = (top: number, bottom: number, left: number): Area => ({ top, bottom, left, right: left });

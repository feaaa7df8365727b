/**
 * The report of one unit, line by line, after the forms of KPI 3.36 (FY 2566) and 3.16 (FY 2564): the evidence with its files and links, and
 * the activities of the plan. What is counted and scored stands in the table of units.
 */
import type { SheetContent } from '../../host/workbook';
import type { Edition } from '../../kpi/schema';
import type { Area } from '../../sheet/grid';
import type { Form } from './forms';
import { FormLines, linesOf } from '../layout/formLines';
import { base, cellStyle, inputStyle, LINE, noteTitleStyle, text } from '../layout/look';
import { addTitles } from './formSheet';
import type { TemplateWords } from './words';

/** Characters; the activities have the most columns, and the evidence shares the first of them. */
const WIDTHS = [38, 11, 24, 26, 18, 20, 24, 16, 16, 22];
/** Lines for activities; an Excel table grows when more are typed below it. */
const ACTIVITIES = 10;

/** @param table gives its Excel tables their names, by their number on the sheet */
export function reportSheet(form: Form, edition: Edition, unit: string | null, table: (part: number) => string, words: TemplateWords): SheetContent {
  const lines = new FormLines(form.activities ? WIDTHS : WIDTHS.slice(0, words.evidence.heads.length));
  addTitles(lines, form, edition, words);
  lines.wide(words.unit(unit), base);
  addEvidence(lines, form, table(1), words);
  if (form.activities) addActivities(lines, table(2), words);
  lines.blank();
  lines.wide(words.document(edition));
  return lines.content(null, words.footer);
}

function addEvidence(lines: FormLines, form: Form, table: string, words: TemplateWords): void {
  lines.blank();
  lines.wide(words.evidence.title, noteTitleStyle);
  const top = lines.next;
  lines.heads(words.evidence.heads);
  for (const mark of form.marks) {
    const name = words.evidence.line(mark);
    lines.add([text(name, cellStyle), { content: { value: Number(mark.points) }, style: { ...cellStyle, align: 'center' } }, { style: inputStyle }, { style: inputStyle }], LINE * linesOf(name, WIDTHS[0]!));
  }
  lines.tables.push({ name: table, area: { top, bottom: lines.next - 1, left: 0, right: words.evidence.heads.length - 1 }, totals: false });
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
  const column = (left: number): Area => ({ top: top + 1, bottom, left, right: left });
  const list = (left: number, values: readonly string[]) => ({ areas: [column(left)], allow: { kind: 'list', values } as const, refusal: words.refuse.list });
  lines.rules.push(list(heads.length - 3, done), list(heads.length - 2, onTarget));
}

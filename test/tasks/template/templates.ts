/** Forms as a user gets them, and as a user fills them in. */
import { newXlsx } from '../../../src/host/xlsx/newXlsx';
import { openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/open';
import type { CellEdit } from '../../../src/host/workbook';
import type { Edition, Round } from '../../../src/kpi/schema';
import { planTemplates, type TemplateOptions } from '../../../src/tasks/template/template';
import { columnsOf, type FormColumn } from '../../../src/tasks/template/columns';
import { formsOf, type Form } from '../../../src/tasks/template/forms';
import { COVER_SHEET, TEMPLATE_WORDS } from '../../../src/wording/template';
import type { Random } from '../../libreoffice/random';
import { sound } from '../../host/xlsx/lint/sound';

export async function templateWorkbook(options: TemplateOptions): Promise<XlsxWorkbook> {
  const workbook = openXlsx(newXlsx(COVER_SHEET), 'แบบฟอร์ม.xlsx');
  await workbook.apply(planTemplates(await workbook.snapshot(), { cover: COVER_SHEET, ...options }, TEMPLATE_WORDS).plan);
  sound(workbook.bytes());
  return workbook;
}

/** The forms of an edition, by the names of the sheets that their tables of units stand on. */
export function unitForms(edition: Edition): { readonly sheet: string; readonly form: Form; readonly columns: readonly FormColumn[] }[] {
  return edition.kpis.flatMap(formsOf).map((form) => ({ form, sheet: TEMPLATE_WORDS.sheetName(form), columns: columnsOf(form, edition.unitKind.th, [], TEMPLATE_WORDS) }));
}

type Value = string | number;

export interface FilledRow {
  readonly unit: string;
  /** By column. */
  readonly cells: ReadonlyMap<number, Value>;
  /** What it reports, as an observation's inputs. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** One row as somebody fills it in: whole or in part, within what the cells take. Rows of a table are of like size, as units are. */
export function filledRow(form: Form, columns: readonly FormColumn[], unit: string, size: number, random: Random): FilledRow {
  const cells = new Map<number, Value>();
  const inputs: Record<string, unknown> = {};
  const numbers: Record<string, number> = {};
  for (const { code, kind } of form.items) {
    if (kind === 'count') numbers[code] = random.whole(0, size);
    if (kind === 'amount') numbers[code] = random.whole(size * 10, size * 100) / 100;
    if (kind === 'points') numbers[code] = random.of([random.whole(0, 100), random.whole(0, 1000) / 10]);
  }
  for (const check of form.kpi.checks) {
    const parts = check.kind === 'partOf' ? [check.part] : check.kind === 'sumWithin' ? check.parts : [];
    const sum = parts.reduce((all, code) => all + (numbers[code] ?? 0), 0);
    if (check.kind === 'atMost') numbers[check.item] = random.whole(0, check.max);
    else if (check.whole in numbers) numbers[check.whole] = Math.round((sum + random.whole(0, size)) * 100) / 100;
  }
  const marks = new Map<string, [string, string][]>();
  columns.forEach(({ item, kind, mark }, column) => {
    if (!item || random.chance(0.1)) return;
    if (mark) {
      const word = random.of(kind === 'check' ? TEMPLATE_WORDS.checks : TEMPLATE_WORDS.ticks);
      cells.set(column, word);
      marks.set(item.code, [...(marks.get(item.code) ?? []), [mark.code, word]]);
    } else if (kind === 'tick') {
      cells.set(column, random.of(TEMPLATE_WORDS.ticks));
      inputs[item.code] = cells.get(column) === TEMPLATE_WORDS.ticks[0];
    } else if (kind === 'grade') {
      cells.set(column, random.of(['ปรับปรุง', 'พอใช้', 'ปานกลาง', 'ค่อนข้างดี', 'ดี-ดีมาก']));
      inputs[item.code] = cells.get(column);
    } else {
      cells.set(column, numbers[item.code] ?? 0);
      inputs[item.code] = numbers[item.code];
    }
  });
  for (const [code, list] of marks) inputs[code] = marksAsInputs(form, code, list);
  return { unit, cells, inputs };
}

function marksAsInputs(form: Form, code: string, list: readonly [string, string][]): unknown {
  const kind = form.items.find((item) => item.code === code)?.kind;
  const [done] = TEMPLATE_WORDS.ticks;
  const words = new Map(TEMPLATE_WORDS.checks.map((word, i) => [word, ['full', 'half', 'none'][i]!]));
  if (list.some(([, word]) => words.has(word))) return Object.fromEntries(list.map(([mark, word]) => [mark, words.get(word)]));
  const there = list.filter(([, word]) => word === done).map(([mark]) => mark);
  return kind === 'steps' ? there.map(Number) : there;
}

/** Rows of a form's table, from its first body row on. */
export const FIRST_ROW = 5;

/** The cells of a filled form: the round above the table, then a row for each unit. */
export function formEdits(form: Form, round: Round, rows: readonly FilledRow[]): CellEdit[] {
  const last = TEMPLATE_WORDS.round(form.rounds.at(-1)!);
  return [
    { row: 2, column: 0, content: { value: TEMPLATE_WORDS.round(round) }, was: last },
    ...rows.flatMap(({ cells }, i) => [...cells].map(([column, value]): CellEdit => ({ row: FIRST_ROW + i, column, content: { value }, was: null }))),
  ];
}

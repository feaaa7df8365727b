/** The collected results of one KPI and round: a form as the reader knows it, filled in, with every figure linked to the cell that it came from. */
import type { CellContent, CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import { type FormColumn, columnsOf } from '../template/columns';
import { type Form, formsOf } from '../template/forms';
import { type FormGrid, rateFormula } from '../template/formulas';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, LINK, base, cellStyle, rateStyle, text, totalStyle } from '../layout/look';
import { addTitles, hasTotals, totalCell } from '../template/formSheet';
import type { TemplateWords } from '../template/words';
import type { LinkTo } from '../report/findingsSheet';
import type { Gathered, GatheredKpi } from './gathered';
import type { CollectWords } from './words';
import { cellIn } from '../../sheet/recordCells';

const SOURCE = 40;
const REMARK = 46;

/** The form of a KPI for one round alone. */
export function formOf({ kpi, round }: Pick<GatheredKpi, 'kpi' | 'round'>, alone: boolean): Form {
  const form = formsOf(kpi).find(({ rounds }) => rounds.includes(round))!;
  return { ...form, rounds: [round], alone };
}

/** @param table the name of its Excel table; @param form of `formOf` */
export function collectSheet(gathered: GatheredKpi, form: Form, table: string, linkTo: LinkTo, forms: TemplateWords, words: CollectWords): SheetContent {
  const { edition, rows } = gathered;
  const units = rows.map((row) => unitIn(row));
  const columns = columnsOf(form, edition.unitKind.th, units, forms);
  const lines = new FormLines([...columns.map(({ width }) => width), SOURCE, REMARK]);
  addTitles(lines, form, edition, forms);
  lines.wide(words.from(new Set(rows.map(({ file }) => file)).size), base);
  lines.blank();
  const head = lines.next;
  lines.heads([...columns.map((column) => column.head), words.source, words.remark]);
  const grid: FormGrid = { top: lines.next, bottom: lines.next + rows.length - 1, columns };
  rows.forEach((row, i) => {
    const remark = remarkOf(row, words);
    const source = sourceOf(row);
    lines.add([...columns.map((column) => cellOf(column, row, units[i]!, lines.next, grid, linkTo, forms)), sourceCell(row, source, linkTo), text(remark, { ...cellStyle, valign: 'top' })], LINE * Math.max(linesOf(source, SOURCE), linesOf(remark, REMARK)));
  });
  const listed = new Set(edition.units.map(({ name }) => name));
  // What stands twice, or is a part of another row, would be added twice.
  const canAdd = rows.every(({ record, disputed }) => disputed.length === 0 && (listed.size === 0 || listed.has(record.unit ?? '')));
  const totals = hasTotals(form) && canAdd;
  if (totals) lines.add([...columns.map((column, i) => totalCell(column, i, lines.next, grid, forms)), { style: totalStyle }, { style: totalStyle }]);
  lines.tables.push({ name: table, area: { top: head, bottom: lines.next - 1, left: 0, right: columns.length + 1 }, totals });
  if (hasTotals(form) && !canAdd) lines.wide(words.noTotal, { ...base, color: 'B91C1C', wrap: true });
  return lines.content(head, words.footer);
}

/** Reports may name no unit: the file that they came in stands for it. */
function unitIn({ file, record }: Gathered): string {
  return record.unit ?? (record.unitAsWritten.trim() || file.replace(/^.*\//, '').replace(/\.[^.]+$/, ''));
}

function sourceOf({ file, record }: Gathered): string {
  return `${file} · ${record.sheet}!${cellIn(record, 'unit') ?? ''}`;
}

function sourceCell({ file, record }: Gathered, source: string, linkTo: LinkTo): SheetCell {
  const cell = cellIn(record, 'unit');
  const target = cell === undefined ? null : linkTo(file, record.sheet, cell);
  return text(source, { ...cellStyle, valign: 'top', ...(target && { color: LINK }) }, target ?? undefined);
}

function remarkOf({ record, issues, disputed, alsoIn }: Gathered, words: CollectWords): string {
  return [...(disputed.length > 0 ? [words.disputed(disputed)] : []), ...('activities' in record.inputs ? [words.activitiesLeft] : []), ...(alsoIn.length > 0 ? [words.alsoIn(alsoIn)] : []), ...issues.map(words.problem)].join('\n');
}

function cellOf(column: FormColumn, { file, record }: Gathered, unit: string, row: number, grid: FormGrid, linkTo: LinkTo, words: TemplateWords): SheetCell {
  if (column.kind === 'unit') return text(unit, cellStyle);
  if (column.kind === 'rate') return rateCell(column, record, row, grid, unit, linked('rate'));
  const value = valueOf(column, record.inputs[column.item!.code], words);
  const style: CellStyle = { ...cellStyle, align: typeof value === 'number' ? 'right' : 'center', ...(column.kind === 'count' && { numberFormat: '#,##0' }), ...(column.kind === 'amount' && { numberFormat: '#,##0.00' }) };
  const link = value === null ? null : linked(column.item!.code);
  return { content: { value }, style: link ? { ...style, color: LINK } : style, ...(link && { link }) };

  function linked(role: string): string | null {
    const cell = cellIn(record, role);
    return cell === undefined ? null : linkTo(file, record.sheet, cell);
  }
}

/** Worked out from the counts; a typed rate stays as it was typed, where there are none, also one whose scale can't be told. */
function rateCell({ measure }: FormColumn, record: Gathered['record'], row: number, grid: FormGrid, unit: string, link: string | null): SheetCell {
  const typed = record.rateFrom === 'typed' && Object.keys(record.inputs).length === 0 ? (record.rate ?? record.claimed.rate) : null;
  if (typed === null) return { content: { formula: rateFormula(measure ?? '', row, grid, unit), value: record.rate ?? '' }, style: rateStyle };
  return { content: { value: typed }, style: link ? { ...rateStyle, color: LINK } : rateStyle, ...(link && { link }) };
}

type Value = Extract<CellContent, { readonly value: unknown }>['value'];

/** As the engine calls what the words of a check say, in their order. */
const MARKS: readonly unknown[] = ['full', 'half', 'none'];

/** An input as the form's cell takes it; null where there is none. */
function valueOf({ kind, mark }: FormColumn, input: unknown, { ticks, checks }: TemplateWords): Value {
  if (input === null || input === undefined) return null;
  const tick = (done: boolean): string => (done ? ticks[0]! : ticks[1]!);
  if (mark && Array.isArray(input)) return tick(input.map(String).includes(mark.code));
  if (mark && typeof input === 'object') {
    const how: unknown = (input as Readonly<Record<string, unknown>>)[mark.code];
    return how === undefined || how === null ? null : kind === 'check' ? (checks[MARKS.findIndex((mark) => mark === how)] ?? null) : tick(how === true || how === 'full');
  }
  if (typeof input === 'boolean') return tick(input);
  return typeof input === 'number' || typeof input === 'string' ? input : null;
}

/** One form as a sheet: titles that the reader knows, an Excel table to fill in, and below it what the document asks. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import { explainDefinition, type DefinitionExplained } from '../../scoring/definition';
import type { Edition, Round } from '../../kpi/schema';
import { columnsOf, type FormColumn } from './columns';
import type { Form } from './forms';
import { rateFormula, sumFormula, totalRateFormula, type FormGrid } from './formulas';
import { FormLines } from '../layout/formLines';
import { base, cellStyle, inputStyle, markStyle, noteTitleStyle, rateStyle, text, titleStyle, totalStyle } from '../layout/look';
import { rulesOf } from './rules';
import type { TemplateWords } from './words';

/** Short forms are not squeezed: titles and notes need room, too. */
const NARROWEST = 92;
/** Units on a page; the heads of a longer form are repeated on every page. */
const ONE_PAGE = 25;

/** @param table the name of its Excel table */
export function formSheet(form: Form, edition: Edition, units: readonly string[], table: string, words: TemplateWords): SheetContent {
  const columns = columnsOf(form, edition.unitKind.th, units, words);
  const lines = new FormLines(widened(columns));
  addTitles(lines, form, edition, words);
  lines.blank();
  const head = lines.next;
  lines.heads(columns.map((column) => column.head));
  const grid: FormGrid = { top: lines.next, bottom: lines.next + units.length - 1, columns };
  for (const unit of units) lines.add(columns.map((column) => bodyCell(column, lines.next, unit, grid, words)));
  const totals = hasTotals(form);
  if (totals) lines.add(columns.map((column, i) => totalCell(column, i, lines.next, grid, words)));
  lines.tables.push({ name: table, area: { top: head, bottom: lines.next - 1, left: 0, right: columns.length - 1 }, totals });
  lines.rules.push(...rulesOf(grid, form, words));
  lines.blank();
  addNotes(lines, form, edition, units, words);
  return lines.content(units.length > ONE_PAGE ? head : null, words.footer);
}

/** Number and name, fiscal year, and last, nearest to the table, the round that the figures are for. */
export function addTitles(lines: FormLines, form: Form, edition: Edition, words: TemplateWords): void {
  lines.wide(words.title(form.kpi), titleStyle);
  lines.wide(words.facts(form.kpi, edition), base);
  const last = form.rounds.at(-1)!;
  const row = lines.next;
  const chosen: CellStyle = form.rounds.length > 1 ? { ...inputStyle, bold: true } : { ...base, bold: true };
  lines.span(1, lines.last);
  lines.add([text(words.round(last), chosen), ...(lines.last > 0 ? [text(words.asOf, { ...base, align: 'right' as const })] : [])]);
  if (form.rounds.length > 1) lines.rules.push({ areas: [{ top: row, bottom: row, left: 0, right: 0 }], allow: { kind: 'list', values: form.rounds.map(words.round) }, prompt: words.promptRound, refusal: words.refuse.round });
}

/** Criteria of every round, what the marks stand for, how the form is filled in, and where it comes from. */
export function addNotes(lines: FormLines, form: Form, edition: Edition, units: readonly string[], words: TemplateWords): void {
  const criteria = criteriaLines(form, words);
  if (criteria.length > 0) lines.wide(words.criteriaTitle, noteTitleStyle);
  for (const line of criteria) lines.wide(line);
  const counted = form.rounds.some((round) => explainDefinition(form.kpi, round).rows.some(({ kind }) => kind === 'counted'));
  const marked = form.items.find(({ kind }) => kind === 'steps');
  if (counted && marked) {
    lines.wide(words.marksTitle(marked), noteTitleStyle);
    for (const mark of form.marks) lines.wide(words.markLine(words.mark(marked, mark.code), mark));
  }
  lines.blank();
  for (const item of form.items) {
    const values = units.flatMap((unit) => (item.printed && unit in item.printed.byUnit ? [[unit, String(item.printed.byUnit[unit])] as const] : []));
    if (values.length > 0) lines.wide(words.printed(item, values));
  }
  for (const line of words.howTo(form)) lines.wide(line);
  lines.wide(words.document(edition));
}

/** Rounds that ask the same stand together, without their names where all of the KPI's rounds do; targets come last. */
function criteriaLines(form: Form, words: TemplateWords): string[] {
  const together = (textOf: (definition: DefinitionExplained) => string): Round[][] => {
    const found = new Map<string, Round[]>();
    for (const round of form.rounds) {
      const text = textOf(explainDefinition(form.kpi, round));
      found.set(text, [...(found.get(text) ?? []), round]);
    }
    found.delete('');
    return [...found.values()];
  };
  const named = (rounds: readonly Round[]): readonly Round[] => (form.alone && rounds.length === form.rounds.length ? [] : rounds);
  const definition = (rounds: readonly Round[]): DefinitionExplained => explainDefinition(form.kpi, rounds[0]!);
  const targets = together(({ target }) => (target ? `${target.is} ${target.value}` : ''));
  const rules = together((one) => words.criteria([], one).join('\n')).flatMap((rounds) => words.criteria(named(rounds), definition(rounds)));
  return [...rules, ...(targets.length > 0 ? [words.targets(targets.map((rounds) => [named(rounds), definition(rounds)]))] : [])];
}

/** A KPI with a formula is a ratio: its whole is ΣA/ΣB. */
export function hasTotals({ kpi, rates }: Form): boolean {
  return kpi.formula !== null && rates.length > 0;
}

function bodyCell(column: FormColumn, row: number, unit: string, grid: FormGrid, words: TemplateWords): SheetCell {
  switch (column.kind) {
    case 'unit':
      return text(unit, unit === words.unitToFill ? inputStyle : cellStyle);
    case 'rate': {
      const formula = rateFormula(column.measure ?? '', row, grid, unit);
      return { content: { formula, value: '' }, style: rateStyle };
    }
    case 'count':
    case 'amount':
      return { style: { ...inputStyle, align: 'right', numberFormat: column.kind === 'count' ? '#,##0' : '#,##0.00' } };
    case 'points':
      return { style: { ...inputStyle, align: 'right' } };
    default:
      return { style: markStyle };
  }
}

/** A cell of the row that adds up; blank below what can't be added. */
export function totalCell(column: FormColumn, index: number, row: number, grid: FormGrid, words: TemplateWords): SheetCell {
  switch (column.kind) {
    case 'unit':
      return text(words.total, totalStyle);
    case 'rate':
      return { content: { formula: totalRateFormula(column.measure ?? '', row, grid), value: '' }, style: { ...rateStyle, bold: true } };
    case 'count':
    case 'amount':
      return { content: { formula: sumFormula(index, grid), value: '' }, style: { ...totalStyle, align: 'right', numberFormat: column.kind === 'count' ? '#,##0' : '#,##0.00' } };
    default:
      return { style: totalStyle };
  }
}

function widened(columns: readonly FormColumn[]): number[] {
  const widths = columns.map(({ width }) => width);
  const missing = NARROWEST - widths.reduce((sum, width) => sum + width, 0);
  if (missing <= 0) return widths;
  // What is missing goes to the columns with long heads.
  const data = columns.filter(({ kind }) => kind !== 'unit' && kind !== 'rate').length || 1;
  return columns.map(({ kind, width }) => width + (kind === 'unit' || kind === 'rate' ? 0 : Math.ceil(missing / data)));
}


/** One definition from its rows: what it is, its data items, and what is refused as impossible. */
import type { Check, DataItem, KpiSource } from '../../kpi/schema';
import type { Cells } from './cells';
import { examplesFrom } from './exampleFromRows';
import type { KpiRows, ReadRow } from './readSheets';
import { roundsFrom } from './roundsFromRows';

const MOST_ITEMS = 60;

export interface KpiSurroundings {
  /** Names of the units, and of the whole. */
  readonly units: readonly string[];
  /** The office's own rulings, by their short codes. */
  readonly rulings: ReadonlyMap<string, string>;
}

/** @returns null where not even its name and direction could be read */
export function kpiFrom(id: string, row: ReadRow, rows: KpiRows, cells: Cells, around: KpiSurroundings): KpiSource | null {
  cells.findings.note(id, '', row.at('kpi').place);
  for (const column of ['weight', 'formula', 'direction'] as const) cells.findings.note(id, column, row.at(column).place);
  const name = cells.bilingual(row, 'name', 'nameEn');
  const unitOfMeasure = cells.bilingual(row, 'unitOfMeasure', 'unitOfMeasureEn');
  const direction = cells.neededChoice(row, 'direction', 'direction');
  const number = cells.needed(row, 'number');
  const weight = cells.number(row.at('weight'));
  const weightSource = weight === null ? cells.lines(row, 'weightLines') : cells.cited(row, 'weightLines');
  const measure = cells.formula(row, 'formula');
  const formulaSource = measure === null ? null : cells.cited(row, 'formulaLines');
  const source = cells.cited(row);
  const rulings = cells.list(row, 'rulings').map((code) => rulingOf(code, row, cells, around));
  const items = itemsFrom(id, rows, cells, around);
  const { checks, list } = dataRulesFrom(id, rows, cells);
  const { rounds, notes } = roundsFrom(id, rows, cells, around.units);
  const examples = examplesFrom(id, rows.examples, items.length === rows.items.length ? items : null, cells);
  waiting(rows, row, cells);
  if (!name || !unitOfMeasure || !direction || number === '' || !source) return null;
  return {
    id, number, name, alsoCalled: cells.list(row, 'alsoCalled'), unitOfMeasure, weight: weight === null || !weightSource ? null : { value: weight, source: weightSource }, direction, items, checks,
    ...(list && { list }), formula: measure !== null && formulaSource ? { measure, source: formulaSource } : null, rounds, notes, rulings, source, examples,
  };
}

function rulingOf(code: string, row: ReadRow, cells: Cells, { rulings }: KpiSurroundings): string {
  const known = cells.words.rulings.has(code) ? code : rulings.get(code);
  if (known === undefined) cells.wrong('unknownRuling', row.at('rulings'), { found: code, sheet: cells.words.sheets.rulings.th });
  return known ?? code;
}

function itemsFrom(id: string, rows: KpiRows, cells: Cells, { units }: KpiSurroundings): DataItem[] {
  const [first] = rows.items;
  if (!first) cells.findings.add('noItems', cells.findings.placeOf(id, ''), { sheet: cells.words.sheets.items.th }, id);
  else cells.findings.note(id, 'items', first.at('code').place);
  if (rows.items.length > MOST_ITEMS) cells.wrong('tooMany', rows.items[MOST_ITEMS]!.at('code'), { most: MOST_ITEMS });
  const items = rows.items.slice(0, MOST_ITEMS).flatMap((row, i): DataItem[] => {
    cells.findings.note(id, `items.${i}`, row.at('code').place);
    const code = cells.needed(row, 'code');
    if (code !== '' && !/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(code)) cells.wrong('badCode', row.at('code'), { found: code });
    if (rows.items.slice(0, i).some((before) => code !== '' && cells.text(before.at('code')) === code)) cells.wrong('codeTwice', row.at('code'), { found: code });
    const kind = cells.neededChoice(row, 'kind', 'itemKind');
    const name = cells.bilingual(row, 'name', 'nameEn');
    const counted = cells.text(row.at('counter'));
    const counters = cells.text(row.at('counterEn')) || counted;
    const source = cells.lines(row);
    const printed = printedOf(code, row, rows.unitValues, cells, units);
    if (!kind || !name || code === '') return [];
    return [{
      code, kind, name, ...(counted !== '' && { counter: { th: counted, en: counters, one: cells.text(row.at('counterOne')) || counters } }), heads: cells.list(row, 'heads'),
      optional: cells.choice(row, 'optional', 'yes') !== null, ...(printed && { printed }), ...(source && { source }),
    }];
  });
  const codes = new Set(items.map(({ code }) => code));
  for (const row of rows.unitValues) {
    const code = cells.needed(row, 'item');
    if (code !== '' && !codes.has(code) && items.length > 0) cells.wrong('unknownItem', row.at('item'), { found: code, items: [...codes].join(', ') });
  }
  return items;
}

/** What the document prints for an item by unit: the values have a sheet of their own, how they are used stands with the item. */
function printedOf(code: string, row: ReadRow, values: readonly ReadRow[], cells: Cells, units: readonly string[]): DataItem['printed'] {
  const use = cells.choice(row, 'printedUse', 'printedUse');
  const own = values.filter((one) => cells.text(one.at('item')) === code && code !== '');
  if (use === null) {
    if (own[0]) cells.wrong('printedUnsaid', row.at('printedUse'), { code, sheet: cells.words.sheets.unitValues.th });
    return undefined;
  }
  const source = cells.cited(row, 'printedLines');
  if (own.length === 0) cells.wrong('rowsMissing', row.at('printedUse'), { sheet: cells.words.sheets.unitValues.th, what: code });
  const byUnit: Record<string, number | string> = {};
  for (const one of own) {
    const unit = cells.needed(one, 'unit');
    const value = cells.neededNumber(one, 'value');
    if (unit === '' || value === null) continue;
    if (!units.includes(unit)) cells.wrong('unknownUnit', one.at('unit'), { found: unit, sheet: cells.words.sheets.units.th });
    else if (Object.hasOwn(byUnit, unit)) cells.wrong('unitValueTwice', one.at('unit'), { unit, code });
    else byUnit[unit] = value;
  }
  return source ? { byUnit, fillIn: use === 'fillIn', source } : undefined;
}

function dataRulesFrom(id: string, rows: KpiRows, cells: Cells): { readonly checks: Check[]; readonly list: KpiSource['list'] } {
  const checks: Check[] = [];
  let list: KpiSource['list'];
  for (const row of rows.dataRules) {
    const rule = cells.neededChoice(row, 'rule', 'dataRule');
    const items = cells.list(row, 'items');
    const [item] = items;
    if (item === undefined) cells.needed(row, 'items');
    if (rule === null || item === undefined) continue;
    if (rule !== 'list') {
      cells.findings.note(id, `checks.${checks.length}`, row.at('items').place);
      cells.findings.note(id, `checks.${checks.length}.whole`, row.at('whole').place);
    }
    if (rule === 'atMost') {
      const max = cells.whole(row, 'value');
      if (max !== null) checks.push({ kind: 'atMost', item, max });
      continue;
    }
    const whole = cells.needed(row, 'whole');
    if (rule === 'partOf') {
      const issue = cells.choice(row, 'issue', 'dataIssue');
      checks.push({ kind: 'partOf', part: item, whole, ...(issue && { issue }) });
    } else if (rule === 'sumWithin') {
      if (items.length < 2) cells.wrong('valueMissing', row.at('items'), { head: cells.head(row, 'items') });
      else checks.push({ kind: 'sumWithin', parts: items, whole });
    } else {
      cells.findings.note(id, 'list', row.at('items').place);
      const atLeast = cells.neededNumber(row, 'value');
      const heads = cells.list(row, 'heads');
      if (heads.length === 0) cells.needed(row, 'heads');
      const source = cells.cited(row);
      if (atLeast !== null && source && heads.length > 0) list = { heads, atLeast, passed: item, all: whole, source };
    }
  }
  return { checks, list };
}

/** Lines that came over from another year and that nobody has confirmed yet. */
function waiting(rows: KpiRows, own: ReadRow, cells: Cells): void {
  for (const row of [own, ...Object.values(rows).flat()]) {
    if (['kpis', 'items', 'unitValues', 'levels', 'conditions', 'unitTables', 'targets'].includes(row.sheet) && cells.choice(row, 'confirm', 'confirm') === 'toConfirm') cells.wrong('toConfirm', row.at('confirm'));
  }
}

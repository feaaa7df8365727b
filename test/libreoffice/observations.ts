/** Rows as people fill them in: random, near every boundary, and wrong in the ways that sheets are wrong. */
import type { Criteria, Decimal, Edition, Kpi, Round } from '../../src/kpi/schema';
import { decimal, toNumber } from '../../src/scoring/exact';
import { formulaOf } from '../../src/scoring/formula';
import { planOf } from '../../src/scoring/plan';
import { CHECK_WORDS } from '../../src/scoring/points';
import { DONE_WORDS, NOT_DONE_WORDS } from '../../src/scoring/tick-formula';
import { readNumber } from '../../src/sheet/numbers';
import { readTick } from '../../src/sheet/ticks';
import type { Random } from './random';

export type Value = string | number | boolean | null;

export interface Row {
  readonly unit: string | null;
  /** By item, steps and checks by `item:number`. */
  readonly cells: Readonly<Record<string, Value>>;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** What the sheet has a column for. */
export function columnsOf(kpi: Kpi, round: Round): string[] {
  const { rule, items } = planOf(kpi, round);
  return items.flatMap(({ code, kind }) => {
    if (kind === 'steps') return Array.from({ length: stepCount(rule?.criteria) }, (_, i) => `${code}:${i + 1}`);
    return kind === 'checks' ? entriesOf(rule?.criteria).map((entry) => `${code}:${entry}`) : [code];
  });
}

const stepCount = (criteria: Criteria | undefined): number => (criteria && 'names' in criteria ? criteria.names.length : 0);

function entriesOf(criteria: Criteria | undefined): string[] {
  if (criteria?.kind === 'points') return criteria.entries.flatMap((entry) => ('check' in entry ? [entry.check] : []));
  if (criteria?.kind === 'evidence') return criteria.entries.map(({ code }) => code);
  return criteria?.kind === 'unitTables' ? entriesOf(criteria.evidence) : [];
}

/** Every value at which something changes. */
function boundariesOf(kpi: Kpi, round: Round, unit: string | null): { readonly measure: string; readonly at: Decimal }[] {
  const { rule } = planOf(kpi, round);
  const found = [...(rule?.target ? [{ measure: rule.target.measure, at: rule.target.value }] : []), ...(rule?.gate ? [{ measure: rule.gate.measure, at: rule.gate.atLeast }] : [])];
  const add = (measure: string, list: readonly (Decimal | null)[]): unknown => list.map((at) => at !== null && found.push({ measure, at }));
  const visit = (criteria: Criteria | undefined): void => {
    if (criteria?.kind === 'thresholds') add(criteria.measure, criteria.at);
    if (criteria?.kind === 'bands') add(criteria.measure, criteria.bands.map(({ from }) => from));
    if (criteria?.kind === 'parts') criteria.parts.forEach((part) => visit(part.criteria));
    if (criteria?.kind === 'points') criteria.entries.forEach((entry) => 'measure' in entry && add(entry.measure, entry.steps.map(({ from }) => from)));
    if (criteria?.kind === 'grades') add(criteria.pointsItem, criteria.grades.map(({ from }) => from));
    if (criteria?.kind === 'countedSteps') add(criteria.count, criteria.levels.map(({ atLeast }) => atLeast));
    if (criteria?.kind === 'steps') Object.values(criteria.conditions ?? {}).forEach(({ all }) => all.forEach((one) => 'measure' in one && add(one.measure, ['below' in one ? one.below : one.atLeast])));
    if (criteria?.kind === 'unitTables') criteria.measures.forEach(({ measure }, i) => add(measure, criteria.tables.find(({ units }) => unit !== null && units.includes(unit))?.at[i] ?? []));
  };
  visit(rule?.criteria);
  return found;
}

/** @param index counts the rows of a sheet: the first ones stand at every boundary in turn, one step before it, and one step after it */
export function randomRow(edition: Edition, kpi: Kpi, round: Round, index: number, random: Random): Row {
  const unit = edition.units.length > 0 && random.chance(0.85) ? random.of(edition.units).name : random.of([null, edition.whole.name]);
  const { items, rule } = planOf(kpi, round);
  const cells: Record<string, Value> = {};
  const kindOf = (code: string): string => items.find((item) => item.code === code)?.kind ?? 'count';
  const size = random.of([10, 25, 100, 100, 1000, 5000, 100000]);
  for (const { code, kind } of items) {
    if (kind === 'count') cells[code] = random.whole(0, size);
    if (kind === 'amount') cells[code] = random.whole(0, size * 100_000) / random.of([100, 100, 1, 10000]);
    if (kind === 'points') cells[code] = random.of([random.whole(0, 105), random.whole(0, 1000) / 10]);
    if (kind === 'flag') cells[code] = random.of([true, true, false, null]);
    if (kind === 'grade') cells[code] = gradeCell(rule?.criteria, random);
  }
  for (const check of kpi.checks) {
    // Mostly possible data: the whole is at least its parts.
    if (check.kind === 'atMost') cells[check.item] = random.whole(0, check.max + 1);
    else if (random.chance(0.9) && check.whole in cells) cells[check.whole] = [check.kind === 'partOf' ? [check.part] : check.parts].flat().reduce((sum, code) => Math.round((sum + Number(cells[code] ?? 0)) * 10000) / 10000, 0);
  }
  const boundaries = boundariesOf(kpi, round, unit);
  for (let near = random.whole(0, Math.min(4, boundaries.length)); near > 0; near--) moveTo(random.of(boundaries), cells, kindOf, random);
  const boundary = boundaries[Math.floor(index / 3)];
  if (boundary) moveTo(boundary, cells, kindOf, random, [0, -1, 1][index % 3]);
  const mood = random.next();
  const graded = rule?.criteria?.kind === 'points';
  for (const column of columnsOf(kpi, round)) {
    if (column.includes(':')) cells[column] = graded ? checkCell(mood, random) : stepCell(mood, random);
    else if (boundary === undefined && random.chance(0.04) && !['flag', 'grade'].includes(kindOf(column))) cells[column] = random.of([null, null, '-', 'ไม่มีข้อมูล', 'x', 0, -3, 2.5, 0]);
  }
  return { unit, cells, inputs: inputsOf(cells, kindOf, graded) };
}

/** Sets the measure's first item outside its divisors so that the measure is at the boundary, or one step beside it. */
function moveTo({ measure, at }: { readonly measure: string; readonly at: Decimal }, cells: Record<string, Value>, kindOf: (code: string) => string, random: Random, beside: number = random.of([0, 0, 0, -1, 1, -0.5, 0.5])): void {
  const formula = formulaOf(measure);
  const item = formula.items.find((code) => !formula.divisors.has(code));
  if (item === undefined) return;
  if (random.chance(0.6)) for (const code of formula.divisors) cells[code] = random.of([100, 25, 1000, 10, 40, 97, 160, 300]) * (kindOf(code) === 'amount' ? random.of([1, 1000, 12345.67]) : 1);
  const valueAt = (x: number): number | null => {
    const outcome = formula.calculate((code) => (code === item ? decimal(x) : typeof cells[code] === 'number' ? decimal(cells[code]) : null));
    return 'value' in outcome ? toNumber(outcome.value) : null;
  };
  const [zero, one] = [valueAt(0), valueAt(1)];
  if (zero === null || one === null || one === zero) return;
  const grain = kindOf(item) === 'count' ? 1 : kindOf(item) === 'amount' ? random.of([100, 100, 10000]) : 10;
  const exact = ((Number(at) - zero) / (one - zero)) * grain;
  cells[item] = Math.max(0, Math.round(exact + beside)) / grain;
}

function gradeCell(criteria: Criteria | undefined, random: Random): Value {
  const names = criteria?.kind === 'grades' ? criteria.grades.flatMap((grade) => grade.names) : [];
  return random.of([null, '-', 'เยี่ยม', 'b', 'ดี - ดีมาก', ' c+ ', ...names, ...names]);
}

function checkCell(mood: number, random: Random): Value {
  if (random.chance(0.03)) return random.of([null, 'อื่น ๆ', '']);
  return random.of(mood < 0.5 ? CHECK_WORDS.full : [...CHECK_WORDS.full, ...CHECK_WORDS.half, ...CHECK_WORDS.none]);
}

function stepCell(mood: number, random: Random): Value {
  if (mood < 0.05) return null;
  if (random.chance(0.01)) return random.of(['?', '*', 'บางส่วน', 'P', 2, '✓|✔']);
  if (random.chance(mood < 0.6 ? 0.08 : 0.35)) return random.of([null, null, 0, false, ' ', ...NOT_DONE_WORDS]);
  return random.of([1, true, 'Yes', ' ✓ ', 'TRUE', ...DONE_WORDS]);
}

/** What a reader makes of the cells; a mark that can't be read leaves the whole list out, as a reader does. */
function inputsOf(cells: Readonly<Record<string, Value>>, kindOf: (code: string) => string, graded: boolean): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  const marks = new Map<string, [string, Value][]>();
  for (const [key, value] of Object.entries(cells)) {
    const [code = '', mark] = key.split(':');
    const kind = kindOf(code);
    if (mark !== undefined) marks.set(code, [...(marks.get(code) ?? []), [mark, value]]);
    else if (kind === 'flag') inputs[code] = value ?? undefined;
    else if (kind === 'grade') inputs[code] = typeof value === 'string' ? value : undefined;
    else {
      const number = readNumber({ value });
      if (number.kind === 'number') inputs[code] = number.value;
    }
  }
  for (const [code, list] of marks) {
    const ticks = list.map(([mark, value]) => ({ mark, tick: readTick({ value }) }));
    const word = (value: Value): unknown => Object.entries(CHECK_WORDS).find(([, all]) => all.some((one) => one === value))?.[0] ?? (value === '' ? null : value);
    if (graded) inputs[code] = Object.fromEntries(list.map(([mark, value]) => [mark, word(value)]));
    else if (ticks.every(({ tick }) => tick === 'blank') || ticks.some(({ tick }) => tick === 'unreadable')) continue;
    else inputs[code] = ticks.filter(({ tick }) => tick === 'done').map(({ mark }) => (kindOf(code) === 'steps' ? Number(mark) : mark));
  }
  return inputs;
}

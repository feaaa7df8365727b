/** Every formula of the rule book, calculated for rows as people fill them in, against the engine. */
import { EDITIONS, findKpi } from '../../src/kpi/catalog';
import type { Edition, Kpi, Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import { scoreFormula } from '../../src/scoring/excel-formula';
import { planOf } from '../../src/scoring/plan';
import { cellAddress } from '../../src/sheet/address';
import { roundsOf } from '../../src/tasks/guide';
import { columnsOf, randomRow } from '../libreoffice/observations';
import { Random } from '../libreoffice/random';
import { differences, numberRow, stepRow, type Filled } from './sheetRows';
import { calculate, type Cells } from './spreadsheet';

const ROWS = 18;
/** Where the columns stand: side by side, with others between them, and across Z. */
const PLACES: readonly ((index: number) => number)[] = [(i) => i + 1, (i) => 2 * i + 1, (i) => i + 23];

const rules = EDITIONS.flatMap((edition) =>
  edition.kpis.flatMap((kpi) => (kpi.rounds.every ? (['m12'] as const) : roundsOf(kpi)).flatMap((round) => {
    const rule = kpi.rounds.every ?? kpi.rounds[round];
    return rule?.criteria || rule?.target ? [{ edition, kpi, round, rule }] : [];
  })),
);

/** A row of a sheet; in some a column for numbers or a flag is not there. Columns that the round does not ask for hold what would be refused. */
function filled(edition: Edition, kpi: Kpi, round: Round, index: number, random: Random): Filled {
  const { unit, cells: values, inputs } = randomRow(edition, kpi, round, index, random);
  const columns = columnsOf(kpi, round);
  const lacking = index % 5 === 4 ? random.of(columns.filter((column) => !column.includes(':')).concat('none')) : 'none';
  const place = PLACES[index % PLACES.length]!;
  const others = kpi.items.map(({ code }) => code).filter((code) => !planOf(kpi, round).items.some((item) => item.code === code));
  const addresses = new Map([...columns, ...others].map((column, i) => [column, cellAddress(5, place(i))]));
  const { [lacking]: _, ...given } = inputs;
  return {
    observation: { kpi: kpi.id, round, unit, inputs: given },
    cells: Object.fromEntries([...addresses].map(([column, address]) => [address, others.includes(column) ? -1 : (values[column] ?? null)])),
    cellOf: (item) => (item === lacking ? null : (addresses.get(item) ?? null)),
  };
}

test.each(rules.map((rule) => [`${rule.kpi.id} ${rule.round}`, rule] as const))('%s', (title, { edition, kpi, round }) => {
  const random = new Random(`2567 ${title}`);
  expect(Array.from({ length: ROWS }, (_, i) => filled(edition, kpi, round, i, random)).flatMap((row) => differences(kpi, row))).toEqual([]);
});

/** Rules with one rate, which may be typed in. */
const typed = rules.filter(({ rule: { criteria, rates, target } }) => {
  if (rates || !criteria) return typeof rates !== 'object';
  if (criteria.kind === 'parts') return criteria.parts.length === 1;
  return criteria.kind === 'unitTables' ? criteria.measures.length === 1 : 'measure' in criteria || target !== undefined;
});

test.each(typed.map((rule) => [`${rule.kpi.id} ${rule.round}`, rule] as const))('%s from a typed rate', (_title, { kpi, round }) => {
  const rows = [0, 7, 14.5, 15, 29, 34.9999, 57, 66.4, 80, 84.5, 100, 111].flatMap((rate) => [false, true].map((percent): Filled => {
    const observation = { kpi: kpi.id, round, unit: null, inputs: {}, rate };
    return { observation, cells: { E6: percent ? Number((rate / 100).toPrecision(15)) : rate }, cellOf: () => null, rate: { cell: 'E6', percent } };
  }));
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

test('every rule that can be a formula is among them', () => expect([rules.length, typed.length]).toEqual([61, 41]));

test.each([['satun-2567/18', 5, 'works', 9], ['satun-2567/19', 9, 'issuesPassed', 3]])('%s: every number of steps with every count, and without one', (id, most, item, highest) => {
  const kpi = findKpi(id)!;
  const rows = Array.from({ length: most + 1 }, (_, done) => [null, ...Array.from({ length: highest + 1 }, (_, count) => count)].flatMap((count) => [true, false].map((column): Filled => {
    const marks = Object.fromEntries(Array.from({ length: most }, (_, i) => [cellAddress(5, i + 1), i < done ? '✓' : 'x']));
    const steps = Array.from({ length: done }, (_, i) => i + 1);
    return {
      observation: { kpi: id, round: 'm12', unit: null, inputs: column ? { steps, [item]: count } : { steps } },
      cells: { ...marks, A6: count },
      cellOf: (asked) => (asked.startsWith('steps:') && Number(asked.slice(6)) <= most ? cellAddress(5, Number(asked.slice(6))) : asked === item && column ? 'A6' : null),
    };
  }))).flat();
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

test('a tick stands for what has no column, and only for that', () => {
  const kpi = findKpi('satun-2567/17')!;
  const whole = { A: 45, B: 100, resultsSent: true, randomAssessed: true, plusCount: 1 };
  const lacking = [...Object.keys(whole), 'none'].map((code) => ({ ...whole, [code]: undefined }));
  const rows = lacking.flatMap((values) => [values, { ...values, resultsSent: values.resultsSent && false }, { ...values, A: values.A && 36 }]).flatMap((values) => [[1, 2], [1, 2, 3], [1, 2, 3, 4, 5]].map((steps) => stepRow(kpi, steps, values)));
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

test('a grade, its points, or both', () => {
  const kpi = findKpi('satun-2567/25')!;
  const rows = [null, '-', 'ปรับปรุง', ' c + ', 'ดี – ดีมาก', 'B', 'เยี่ยม'].flatMap((grade) => [null, 50, 60.5, 81, 'x'].flatMap((points) => [['grade', 'points'], ['grade'], ['points']].map((columns): Filled => ({
    observation: { kpi: kpi.id, round: 'm12', unit: null, inputs: Object.fromEntries(Object.entries({ grade, points: typeof points === 'string' ? null : points }).filter(([code]) => columns.includes(code))) },
    cells: { B6: grade, C6: points },
    cellOf: (item) => (columns.includes(item) ? { grade: 'B6', points: 'C6' }[item]! : null),
  }))));
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

test('amounts below nothing are refused', () => {
  const kpi = findKpi('satun-2567/22')!;
  const rows = [{ A: -0.5, B: 100 }, { A: 95, B: -100 }, { A: 95, B: 100 }].map((values) => numberRow(kpi, null, values));
  expect(rows.map(({ observation }) => evaluate(kpi, observation).outcome)).toEqual(['invalid', 'invalid', 'scored']);
  expect(rows.flatMap((row) => differences(kpi, row))).toEqual([]);
});

describe('ticks, wherever their cells are', () => {
  const level = (cellOf: (step: number) => string, cells: Cells): unknown =>
    calculate(scoreFormula(findKpi('satun-2567/16')!, 'm12', 'level', (item) => (item.startsWith('steps:') ? cellOf(Number(item.slice(6))) : null)).formula!, cells);

  test.each([['✓', 5], ['x', 0], [null, ''], [' ', ''], ['?', '']])('one cell for all steps says %j: level %j', (mark, wanted) => {
    expect(level(() => 'C6', { B6: '✓', C6: mark, D6: '✓' })).toBe(wanted);
  });

  test('a column beside a column, but in other rows', () => {
    const cellOf = (step: number): string => cellAddress(10 + step, step);
    const cells = Object.fromEntries([1, 2, 3, 4, 5].map((step) => [cellOf(step), step === 4 ? 'x' : '✓']));
    expect([level(cellOf, cells), level(cellOf, { ...cells, [cellOf(5)]: '?' }), level(cellOf, {})]).toEqual([3, '', '']);
  });

  test('a step without a cell is not done', () => {
    const formula = scoreFormula(findKpi('satun-2567/16')!, 'm12', 'level', (item) => ({ 'steps:1': 'B6', 'steps:2': 'C6', 'steps:4': 'D6' })[item] ?? null).formula!;
    expect(calculate(formula, { B6: '✓', C6: '✓', D6: '✓' })).toBe(2);
  });

  test('neighbours are counted as an area', () => {
    const formula = (place: (i: number) => number) => scoreFormula(findKpi('satun-2567/16')!, 'm12', 'level', (item) => (/^steps:[1-5]$/.test(item) ? cellAddress(5, place(Number(item.slice(6)))) : null)).formula!;
    expect(formula(PLACES[2]!)).toContain('TRIM(Y6:AC6)');
    expect(formula(PLACES[1]!)).not.toContain(':');
  });

  test('columns that go backwards', () => {
    const cellOf = (step: number): string => cellAddress(5, 20 - step);
    expect(level(cellOf, { [cellOf(1)]: '✓', [cellOf(2)]: '✓', [cellOf(5)]: '✓' })).toBe(2);
  });
});

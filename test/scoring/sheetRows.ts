/** Rows of a sheet beside the observations that they stand for, and what a formula says of them otherwise than the engine. */
import type { Kpi } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import { scoreFormula, type FormulaOptions } from '../../src/scoring/excel-formula';
import type { Observation } from '../../src/scoring/result';
import { cellAddress } from '../../src/sheet/address';
import { calculate, type Cells } from './spreadsheet';

const WORDS = { met: 'ผ่าน', notMet: 'ไม่ผ่าน' };
const ASKED = [
  { role: 'score', policy: 'step', floor: 0 }, { role: 'level', policy: 'step', floor: 0 }, { role: 'targetMet', policy: 'step', floor: 0 },
  { role: 'score', policy: 'linear', floor: 0 }, { role: 'score', policy: 'step', floor: 1 }, { role: 'score', policy: 'linear', floor: 1 },
] as const;

export interface Filled {
  readonly observation: Observation;
  readonly cells: Cells;
  readonly cellOf: (item: string) => string | null;
  readonly rate?: NonNullable<FormulaOptions['rate']>;
}

/** What the sheet says where the engine says otherwise. */
export function differences(kpi: Kpi, { observation, cells, cellOf, rate }: Filled): unknown[] {
  return ASKED.flatMap(({ role, ...choices }) => {
    const { formula } = scoreFormula(kpi, observation.round, role, cellOf, { ...choices, unit: observation.unit ?? null, words: WORDS, ...(rate && { rate }) });
    const result = evaluate(kpi, observation, choices);
    const met = result.targetMet === null ? '' : result.targetMet ? WORDS.met : WORDS.notMet;
    const wanted = role === 'targetMet' ? met : (result[role] ?? '');
    // What can't be a formula may not have a result either.
    const found = formula === null ? '' : calculate(formula, cells);
    return found === wanted ? [] : [{ role, ...choices, observation, cells, formula, found, wanted }];
  });
}

/** Rows of one indicator with steps; what is undefined has no column. */
export function stepRow(kpi: Kpi, steps: readonly number[], values: Readonly<Record<string, number | boolean | undefined>>): Filled {
  const given = Object.entries(values).filter(([, value]) => value !== undefined) as [string, number | boolean][];
  const addresses = new Map(given.map(([code], i) => [code, cellAddress(5, i + 10)]));
  const marks = Object.fromEntries([1, 2, 3, 4, 5].map((step) => [cellAddress(5, step), steps.includes(step) ? '✓' : 'x']));
  return {
    observation: { kpi: kpi.id, round: 'm12', unit: null, inputs: { steps, ...Object.fromEntries(given) } },
    cells: { ...marks, ...Object.fromEntries(given.map(([code, value]) => [addresses.get(code)!, value])) },
    cellOf: (item) => (/^steps:[1-5]$/.test(item) ? cellAddress(5, Number(item.slice(6))) : (addresses.get(item) ?? null)),
  };
}

/** Cells by item; `missing`: without a column. */
export function numberRow(kpi: Kpi, unit: string | null, values: Readonly<Record<string, number | null>>, missing: readonly string[] = []): Filled {
  const codes = Object.keys(values);
  return {
    observation: { kpi: kpi.id, round: 'm12', unit, inputs: Object.fromEntries(Object.entries(values).filter(([code]) => !missing.includes(code))) },
    cells: Object.fromEntries(codes.map((code, i) => [cellAddress(5, i), values[code]!])),
    cellOf: (item) => (codes.includes(item) && !missing.includes(item) ? cellAddress(5, codes.indexOf(item)) : null),
  };
}

import type { Kpi } from '../kpi/schema';
import type { Context } from './context';
import { kindOf } from './criteria';
import { explainDefinition, type DefinitionExplained } from './definition';
import { evaluateWithContext } from './evaluate';
import { fraction, rounded, type Exact } from './exact';
import type { Advice, CriteriaRow } from './kind';
import { planOf } from './plan';
import type { Observation, Policy, Result } from './result';
import { choicesOf, officeChoices, type OfficeChoices, type OfficeSettings } from './settings';

/** Why a result is what it is: data first, in the order in which it was worked out. */
export interface Explanation extends DefinitionExplained {
  readonly unit: string | null;
  readonly policy: Policy;
  /** What the office has decided about it; null where it has decided nothing. */
  readonly office: OfficeChoices | null;
  readonly result: Result;
  /** What was reported, by item; `filledIn`: the document's own value stands in for a missing one. */
  readonly values: readonly { readonly code: string; readonly value: string | null; readonly filledIn: boolean }[];
  /** The values that were calculated: exact as a fraction in lowest terms, and as shown, with 2 decimals. */
  readonly rates: readonly { readonly name: string | null; readonly formula: string; readonly exact: string; readonly shown: string }[];
  /** Ways to the next level; empty at the highest, and where nothing was scored. */
  readonly advice: readonly Advice[];
}

/**
 * Explains a result of `evaluate` for the same KPI, observation, and policy or settings of the office.
 * The row that decided is marked in `rows`; `advice` says exactly what is missing to the next level.
 */
export function explain(kpi: Kpi, observation: Observation, result: Result, how: Policy | OfficeSettings = 'step'): Explanation {
  const { context } = evaluateWithContext(kpi, observation, how);
  const definition = explainDefinition(kpi, observation.round, context);
  return {
    ...definition,
    unit: observation.unit ?? null,
    policy: choicesOf(how).policy,
    office: officeChoices(kpi, planOf(kpi, observation.round).rule?.criteria?.kind, how),
    result,
    values: definition.items.map(({ code }) => ({ code, value: valueText(code, observation, context), filledIn: context.values.filledIn.includes(code) })),
    rates: definition.formulas.flatMap(({ name, formula }) => {
      const outcome = context.calculate(formula);
      return 'value' in outcome ? [{ name, formula, exact: fraction(outcome.value).toFraction(), shown: shownRate(outcome.value) }] : [];
    }),
    rows: definition.rows.map((row) => ({ ...row, deciding: decides(row, result) })),
    advice: adviceFor(kpi, observation, result, context),
  };
}

function decides(row: CriteriaRow, result: Result): boolean {
  if (row.level === null) return false;
  const level = row.part && result.parts ? result.parts[row.part.number - 1] : result.level;
  return row.level === level;
}

function adviceFor(kpi: Kpi, { round }: Observation, result: Result, context: Context): readonly Advice[] {
  const criteria = planOf(kpi, round).rule?.criteria;
  if (!criteria || result.outcome !== 'scored') return [];
  return kindOf(criteria).advise(criteria, context, { level: result.level ?? 0, ...(result.parts && { parts: result.parts }) });
}

function valueText(code: string, observation: Observation, context: Context): string | null {
  const number = context.number(code);
  if (number) return fraction(number).toString();
  const value = observation.inputs[code];
  if ((value ?? null) === null) return null;
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return Object.entries(value!).map(([key, mark]) => `${key}: ${String(mark)}`).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** With exactly 2 decimals, halves away from zero (ruling G3 for showing): 89.696… is "89.70". */
export function shownRate(value: Exact): string {
  const [whole, decimals = ''] = fraction(rounded(value, 2)).toString().split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

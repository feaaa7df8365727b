import type { DataItem, Kpi, Round, Rule } from '../kpi/schema';
import { kindOf } from './criteria';
import { formulaOf } from './formula';

/** What one KPI needs in one round, worked out once. */
export interface Plan {
  /** Undefined where the round prints neither criteria nor a target. */
  readonly rule: Rule | undefined;
  /** Data items that the rule reads. */
  readonly items: readonly DataItem[];
  /** Values to show: one formula, several by name, or none. */
  readonly rates: string | Readonly<Record<string, string>> | null;
}

const plans = new WeakMap<Kpi, Map<Round, Plan>>();

export function planOf(kpi: Kpi, round: Round): Plan {
  let byRound = plans.get(kpi);
  if (!byRound) plans.set(kpi, (byRound = new Map<Round, Plan>()));
  let plan = byRound.get(round);
  if (!plan) byRound.set(round, (plan = makePlan(kpi, round)));
  return plan;
}

function makePlan(kpi: Kpi, round: Round): Plan {
  const rule = kpi.rounds.every ?? kpi.rounds[round];
  const printed = rule?.criteria || rule?.target ? rule : undefined;
  const rates = ratesOf(kpi, printed);
  const measures = [printed?.target?.measure, printed?.gate?.measure, ...(typeof rates === 'string' ? [rates] : Object.values(rates ?? {}))];
  const codes = new Set([
    ...(printed?.criteria ? kindOf(printed.criteria).items(printed.criteria) : []),
    ...measures.flatMap((measure) => (measure === undefined ? [] : formulaOf(measure).items)),
  ]);
  // What is checked against a whole that is used has to be read, even where no formula names it (A1 of 1.5).
  for (const check of kpi.checks) {
    if (check.kind === 'sumWithin' && codes.has(check.whole)) check.parts.forEach((code) => codes.add(code));
  }
  return { rule: printed, items: kpi.items.filter((item) => codes.has(item.code)), rates };
}

function ratesOf(kpi: Kpi, rule: Rule | undefined): Plan['rates'] {
  if (!rule) return kpi.formula?.measure ?? null;
  if (rule.rates !== undefined) return rule.rates;
  const own = rule.criteria ? kindOf(rule.criteria).rates(rule.criteria) : null;
  return own ?? rule.target?.measure ?? null;
}

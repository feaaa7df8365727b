import type { Kpi, Rule, Target } from '../kpi/schema';
import { reaches } from './cases';
import { Context } from './context';
import { kindOf } from './criteria';
import { compare, decimal, exactOf, fraction, rounded, type Exact } from './exact';
import { readInputs } from './inputs';
import { evaluateJoint } from './joint';
import type { Scored } from './kind';
import { planOf, type Plan } from './plan';
import { planCounts } from './activities';
import { refuseImpossible } from './refuse';
import type { Observation, Outcome, Policy, Result, ScoringIssue } from './result';
import { choicesOf, type OfficeSettings } from './settings';

/**
 * Scores one observation by its KPI's definition.
 * Never throws for data: what can't be scored comes back with an outcome and issues that say why.
 * `observation.unit` is the normalised name of the edition's list; values that the document prints by unit are found by it.
 */
export function evaluate(kpi: Kpi, observation: Observation, how: Policy | OfficeSettings = 'step'): Result {
  if (observation.joint === true) return evaluateJoint(observation.inputs);
  return evaluateWithContext(kpi, observation, how).result;
}

/** As `evaluate`, with what was read and calculated on the way; explanations are made from it. */
export function evaluateWithContext(kpi: Kpi, observation: Observation, how: Policy | OfficeSettings): { readonly result: Result; readonly context: Context } {
  const plan = planOf(kpi, observation.round);
  const issues: ScoringIssue[] = [];
  const values = readInputs(plan.items, observation.inputs, observation.unit ?? null, issues);
  const reported = typeof observation.rate === 'number' ? exactOf(observation.rate) : null;
  const context = new Context(kpi, choicesOf(how), values, issues, observation.unit ?? null, reported && { measure: plan.rates, value: reported });
  const result = decide(kpi, plan, context, observation.unusable === true);
  return { result: plan.rule?.plan ? { ...result, plan: planCounts(observation.inputs, issues) } : result, context };
}

/** The result for an observation whose KPI is in no edition. */
export function unknownKpi(kpi: string): Result {
  return resultOf('unknown', null, [{ code: 'kpiUnknown', severity: 'error', data: { found: kpi } }], null, null);
}

/** Written out field by field: this runs once for each record of a large workbook, and spreading objects costs more than scoring. */
function resultOf(outcome: Outcome, rate: Result['rate'], issues: readonly ScoringIssue[], scored: Scored | null, targetMet: boolean | null): Result {
  return { outcome, rate, level: scored?.level ?? null, score: scored?.score ?? null, targetMet, parts: scored?.parts ?? null, points: scored?.points ?? null, joint: null, issues };
}

function unscored(outcome: Outcome, rate: Result['rate'], issues: readonly ScoringIssue[]): Result {
  return resultOf(outcome, rate, issues, null, null);
}

function decide(kpi: Kpi, plan: Plan, context: Context, unusable: boolean): Result {
  const { rule } = plan;
  const { issues } = context;
  const rate = ratesOf(plan, context);
  const impossible = refuseImpossible(kpi, context);
  if (unusable || context.values.unusable || impossible) return unscored('invalid', rate, issues);
  if (!rule) {
    context.note('noScaleForRound', 'warning');
    return unscored('unknown', rate, issues);
  }
  const passes = rule.gate ? passesGate(rule.gate, context) : true;
  if (passes === false) return unscored('gated', rate, issues);
  const targetMet = rule.target ? meets(rule.target, context) : null;
  const scored = rule.criteria ? kindOf(rule.criteria).score(rule.criteria, context) : null;
  if (issues.some((issue) => issue.code === 'unreadableNumber')) return unscored('invalid', rate, issues);
  if (passes === null && (scored || targetMet !== null)) context.note('gateUnverified', 'warning', { atLeast: String(rule.gate!.atLeast) });
  if (scored) return resultOf('scored', rate, issues, scored, targetMet);
  if (targetMet !== null) {
    noteTargetBorderline(rule, context);
    return resultOf('target', rate, issues, null, targetMet);
  }
  if (context.zeroDenominator) context.note('zeroDenominator', 'error');
  for (const item of context.missing) context.note('noData', 'info', { item });
  return unscored('missing', rate, issues);
}

function ratesOf(plan: Plan, context: Context): Result['rate'] {
  if (typeof plan.rates === 'string') return valueOf(plan.rates, context);
  const found: Record<string, Exact> = {};
  for (const [name, measure] of Object.entries(plan.rates ?? {})) {
    const value = valueOf(measure, context);
    if (value) found[name] = value;
  }
  return Object.keys(found).length > 0 ? found : null;
}

function valueOf(measure: string, context: Context): Exact | null {
  const outcome = context.calculate(measure);
  return 'value' in outcome ? outcome.value : null;
}

/** Null where an item of the gate is not reported: what else is reported is then scored, with a warning. */
function passesGate(gate: NonNullable<Rule['gate']>, context: Context): boolean | null {
  const outcome = context.calculate(gate.measure);
  if (!('value' in outcome)) return null;
  const passes = compare(outcome.value, decimal(gate.atLeast)) >= 0;
  if (!passes) context.note('gateNotMet', 'error', { atLeast: String(gate.atLeast), found: fraction(rounded(outcome.value, 2)).toString() });
  return passes;
}

function meets(target: Target, context: Context): boolean | null {
  const value = context.measure(target.measure);
  return value && isMet(target, value);
}

function isMet(target: Target, value: Exact): boolean {
  return reaches(value, decimal(target.value), target.is === 'atLeast' ? 'higher' : 'lower');
}

/** A target-only result that rounding to 2 decimals would turn: 74.996 is shown as 75.00 and is not met. */
function noteTargetBorderline({ target }: Rule, context: Context): void {
  const value = target && context.measure(target.measure);
  if (value && isMet(target, value) !== isMet(target, rounded(value, 2))) context.note('borderline', 'warning', { target: String(target.value) });
}

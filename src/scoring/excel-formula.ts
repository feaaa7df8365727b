import type { DataItem, Gate, Kpi, Round, Target } from '../kpi/schema';
import { kindOf } from './criteria';
import { blankWhere, FormulaCells, type CellOf } from './formula-cells';
import { FormulaGap, type GapReason } from './formula-gap';
import { compared } from './measure-formula';
import { planOf } from './plan';
import type { Policy } from './result';
import type { Floor } from './settings';

export interface FormulaOptions {
  readonly policy?: Policy;
  /** The score below level 1. */
  readonly floor?: Floor;
  /** Normalised name: values that the document prints by unit are written into the formula. */
  readonly unit?: string | null;
  /** The cell of a rate that was typed without the items behind it: it stands for them. `percent`: it holds 0.664 for 66.4. */
  readonly rate?: { readonly cell: string; readonly percent: boolean };
  /** What a target cell says. */
  readonly words?: { readonly met: string; readonly notMet: string };
}

/** A formula without its leading `=`, or why there is none. */
export type ScoreFormula =
  | { readonly formula: string }
  | { readonly formula: null; readonly reason: GapReason; readonly item: string | null };

/**
 * What `evaluate` gives for a row of a sheet, as a formula over the row's cells: only functions of Excel 2007, so that Excel 2016 and
 * later and LibreOffice agree. Missing and impossible data and a zero denominator give empty text, never 0. Comparisons are made between
 * whole numbers, which no binary fraction can spoil; amounts count to four decimals.
 */
export function scoreFormula(kpi: Kpi, round: Round, role: 'score' | 'level' | 'targetMet', cellOf: CellOf, options: FormulaOptions = {}): ScoreFormula {
  try {
    const { rule, items, rates } = planOf(kpi, round);
    const rate = options.rate ? { measure: rates, ...options.rate } : null;
    const cells = new FormulaCells(kpi, items, options.unit ?? null, cellOf, rate, options.policy, options.floor);
    const { needs, blankIf, text } = role === 'targetMet' ? targetFormula(rule?.target, cells, options) : criteriaFormula(kpi, round, role, cells);
    return { formula: guarded(needs, [...blankIf, ...gateRefusals(rule?.gate, cells)], text, cells) };
  } catch (error) {
    if (error instanceof FormulaGap) return { formula: null, reason: error.reason, item: error.item };
    throw error;
  }
}

interface Unguarded {
  readonly needs: readonly string[];
  readonly blankIf: readonly string[];
  readonly text: string;
}

function criteriaFormula(kpi: Kpi, round: Round, role: 'score' | 'level', cells: FormulaCells): Unguarded {
  const { rule } = planOf(kpi, round);
  if (!rule?.criteria) throw new FormulaGap('noRule', role);
  const { needs, blankIf, ...made } = kindOf(rule.criteria).formula(rule.criteria, cells);
  const text = made[role];
  if (text === null) throw new FormulaGap('noRule', role);
  return { needs, blankIf, text };
}

function targetFormula(target: Target | undefined, cells: FormulaCells, { words }: FormulaOptions): Unguarded {
  if (!target) throw new FormulaGap('noRule', 'targetMet');
  const { ratio, needs, blankIf } = cells.measure(target.measure);
  const met = compared(ratio, target.is === 'atLeast' ? '>=' : '<=', target.value);
  return { needs, blankIf, text: words ? `IF(${met},"${words.met}","${words.notMet}")` : met };
}

/** A gate that can't be checked lets pass, as the engine does, with a warning. */
function gateRefusals(gate: Gate | undefined, cells: FormulaCells): string[] {
  const measure = gate && cells.measureIfThere(gate.measure);
  if (!measure) return [];
  const { ratio, blankIf, present } = measure;
  const passes = blankIf.reduce((inner, zero) => `IF(${zero},TRUE,${inner})`, compared(ratio, '>=', gate.atLeast));
  return [`NOT(IF(${present},${passes},TRUE))`];
}

/** Blank first where numbers are missing, then where data is impossible (ruling G6), then where the criteria say so: each step is only looked at when the one before has passed. */
function guarded(needs: readonly string[], blankIf: readonly string[], text: string, cells: FormulaCells): string {
  const required = cells.required(needs);
  const impossible = [...cells.items.flatMap((item) => itemRefusals(item, required, cells)), ...checkRefusals(required, blankIf, cells)];
  const inner = blankWhere([...impossible, ...blankIf], text);
  return required.length === 0 ? inner : `IF(COUNT(${required.join(',')})<${required.length},"",${inner})`;
}

function itemRefusals({ code, kind }: DataItem, required: readonly string[], cells: FormulaCells): string[] {
  const cell = cells.cellOf(code);
  if (cell === null || !['count', 'amount', 'points'].includes(kind)) return [];
  const refusals = [`${cell}<0`, ...(kind === 'count' ? [`${cell}<>INT(${cell})`] : [])];
  return required.includes(cell) ? refusals : [`IF(ISNUMBER(${cell}),OR(${refusals.join(',')}),FALSE)`];
}

function checkRefusals(required: readonly string[], blankIf: readonly string[], cells: FormulaCells): string[] {
  const read = new Set(cells.items.map(({ code }) => code));
  return cells.kpi.checks.flatMap((check) => {
    const parts = check.kind === 'partOf' ? [check.part] : check.kind === 'sumWithin' ? check.parts : [check.item];
    const codes = 'whole' in check ? [...parts, check.whole] : parts;
    if (!codes.every((code) => read.has(code)) || !cells.has(codes)) return [];
    const sum = parts.map((code) => cells.number(code)).join('+');
    const whole = 'whole' in check ? cells.number(check.whole) : String(check.max);
    // A zero whole is a zero denominator, which is no contradiction (and blank already, where it divides).
    const above = blankIf.includes(`${whole}=0`) ? `${sum}>${whole}` : `AND(${whole}<>0,${sum}>${whole})`;
    return cells.required(codes).every((cell) => required.includes(cell)) ? [above] : [`IF(${cells.present(codes)},${above},FALSE)`];
  });
}

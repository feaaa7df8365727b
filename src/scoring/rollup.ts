import type { Kpi, Round } from '../kpi/schema';
import { evaluate, evaluateWithContext } from './evaluate';
import { add, fraction, ZERO, type Exact } from './exact';
import { planOf } from './plan';
import type { Inputs, Policy, Result } from './result';
import type { OfficeSettings } from './settings';

/** A unit of a whole: what it reports itself, or the units that it is made of (facilities of a district, districts of a province). */
export interface Member {
  readonly unit: string;
  readonly inputs?: Inputs;
  readonly members?: readonly Member[];
}

/** `duplicate`: more than one row of a unit, with different data. `unlisted`: no unit of the list that the others are in. */
export interface NotRolledUp {
  readonly unit: string;
  readonly why: 'missing' | 'invalid' | 'duplicate' | 'unlisted';
}

/** ΣA/ΣB of the units that can be added, and what was left out (ruling G11). */
export interface Rollup {
  /** Sums by item: numbers, or decimal text where a number can't hold them. */
  readonly inputs: Readonly<Record<string, number | string>>;
  /** Of the sums, as of one unit. */
  readonly result: Result;
  readonly counted: readonly string[];
  readonly leftOut: readonly NotRolledUp[];
}

interface Sums {
  readonly numbers: Readonly<Record<string, Exact | null>>;
  readonly counted: readonly string[];
  readonly leftOut: readonly NotRolledUp[];
}

/**
 * Adds the units of a whole up and scores the sums: exact, and never a mean of rates. A unit that reports itself is taken as it
 * reports, and its members are not added a second time.
 * @param whole the normalised name of the whole, where the document prints values for it
 * @returns null for KPIs that are no ratio (steps, checks, grades), and where no unit has the data
 */
export function rollUp(kpi: Kpi, round: Round, members: readonly Member[], whole: string | null = null, how: Policy | OfficeSettings = 'step'): Rollup | null {
  const measures = ratios(kpi, round);
  if (measures.length === 0) return null;
  const { numbers, counted, leftOut } = sumOf(kpi, round, members, measures);
  if (counted.length === 0) return null;
  const inputs: Record<string, number | string> = {};
  for (const [code, sum] of Object.entries(numbers)) if (sum) inputs[code] = plain(sum);
  return { inputs, result: evaluate(kpi, { kpi: kpi.id, round, unit: whole, inputs }, how), counted, leftOut };
}

/** The rates that the round shows; none for a KPI without a printed formula. */
function ratios(kpi: Kpi, round: Round): readonly string[] {
  if (!kpi.formula) return [];
  const { rates } = planOf(kpi, round);
  return typeof rates === 'string' ? [rates] : Object.values(rates ?? {});
}

function sumOf(kpi: Kpi, round: Round, members: readonly Member[], measures: readonly string[]): Sums {
  const counted: string[] = [];
  const leftOut: NotRolledUp[] = [];
  const parts: Sums['numbers'][] = [];
  for (const [unit, rows] of byUnit(members)) {
    const first = rows[0]!;
    if (rows.some((row) => !sameData(first, row))) {
      leftOut.push({ unit, why: 'duplicate' });
      continue;
    }
    const own = first.inputs === undefined && first.members ? sumOf(kpi, round, first.members, measures) : reported(kpi, round, first, measures);
    leftOut.push(...own.leftOut);
    counted.push(...own.counted);
    if (own.counted.length > 0) parts.push(own.numbers);
  }
  return { numbers: added(parts), counted, leftOut };
}

function byUnit(members: readonly Member[]): Map<string, Member[]> {
  const rows = new Map<string, Member[]>();
  for (const member of members) rows.set(member.unit, [...(rows.get(member.unit) ?? []), member]);
  return rows;
}

function sameData(a: Member, b: Member): boolean {
  const text = ({ inputs, members }: Member): string => JSON.stringify([Object.entries(inputs ?? {}).map((entry) => JSON.stringify(entry)).sort(), members]);
  return text(a) === text(b);
}

/** What one unit adds: the values that the document prints for it stand in where it reports none. */
function reported(kpi: Kpi, round: Round, { unit, inputs = {} }: Member, measures: readonly string[]): Sums {
  const { result, context } = evaluateWithContext(kpi, { kpi: kpi.id, round, unit, inputs }, 'step');
  const { numbers } = context.values;
  const none = (why: NotRolledUp['why']): Sums => ({ numbers: {}, counted: [], leftOut: [{ unit, why }] });
  if (result.outcome === 'invalid') return none('invalid');
  // A zero denominator is missing data: its numerator must not be counted either (ruling G4).
  return measures.every((measure) => 'value' in context.calculate(measure)) ? { numbers, counted: [unit], leftOut: [] } : none('missing');
}

/** Sums by item; an item that one of the units lacks has none (screened children of KPI 02, say): half a sum would be read as a whole one. */
function added(parts: readonly Sums['numbers'][]): Sums['numbers'] {
  const codes = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries([...codes].map((code) => [code, parts.reduce<Exact | null>((sum, part) => sum && part[code] ? add(sum, part[code]) : null, ZERO)]));
}

function plain(value: Exact): number | string {
  const text = fraction(value).toString();
  return String(Number(text)) === text ? Number(text) : text;
}

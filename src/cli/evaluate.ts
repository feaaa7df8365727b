import { editionOf, findKpi } from '../kpi/catalog';
import { ROUNDS, type Round } from '../kpi/schema';
import { findUnit } from '../kpi/units';
import { evaluate, unknownKpi } from '../scoring/evaluate';
import { rateAsText } from '../scoring/rate';
import type { Inputs, Policy, Result, ScoringIssue } from '../scoring/result';
import type { OfficeSettings } from '../scoring/settings';
import type { Print } from './print';

/** A result as one line of JSON prints it: the fields of `Result`, fractions as text. */
export interface PrintedResult {
  readonly id: unknown;
  readonly outcome: string;
  readonly rate: string | Readonly<Record<string, string>> | null;
  readonly level: number | null;
  readonly score: number | null;
  readonly targetMet: boolean | null;
  readonly parts: readonly number[] | null;
  readonly points: number | null;
  readonly joint: number | null;
  readonly issues: readonly ScoringIssue[];
}

/**
 * `kpi evaluate`: one observation as JSON a line, one result a line in the same order.
 * A line that can't be read gives a result of outcome `invalid`; blank lines are skipped.
 */
export async function evaluateCommand(lines: AsyncIterable<string> | Iterable<string>, how: Policy | OfficeSettings, write: Print): Promise<void> {
  for await (const line of lines) {
    if (line.trim() !== '') await write(JSON.stringify(evaluateLine(line, how)));
  }
}

/** The result of one line of input. Never throws. */
export function evaluateLine(line: string, how: Policy | OfficeSettings): PrintedResult {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refused(null, `not valid JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused(null, 'not an object');
  const { id = null, kpi: kpiId, round, unit, inputs, joint } = value as Record<string, unknown>;
  if (typeof kpiId !== 'string') return refused(id, '"kpi" has to be the id of a KPI, such as "satun-2567/09"');
  if (!isObject(inputs)) return refused(id, '"inputs" has to be an object of data items');
  const kpi = findKpi(kpiId);
  if (!kpi) return printed(id, unknownKpi(kpiId));
  if (!isRound(round)) return refused(id, `"round" has to be one of ${ROUNDS.join(', ')}`);
  const edition = editionOf(kpiId);
  const name = edition && typeof unit === 'string' ? findUnit(edition, unit) : null;
  return printed(id, evaluate(kpi, { kpi: kpiId, round, unit: name, inputs, joint: joint === true }, how));
}

function printed(id: unknown, result: Result): PrintedResult {
  return { id, ...result, rate: rateAsText(result.rate) };
}

function refused(id: unknown, reason: string): PrintedResult {
  const issue: ScoringIssue = { code: 'notAnObservation', severity: 'error', data: { reason } };
  return { id, outcome: 'invalid', rate: null, level: null, score: null, targetMet: null, parts: null, points: null, joint: null, issues: [issue] };
}

function isRound(value: unknown): value is Round {
  return (ROUNDS as readonly unknown[]).includes(value);
}

function isObject(value: unknown): value is Inputs {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

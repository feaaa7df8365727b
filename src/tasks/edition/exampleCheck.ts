/** Cases worked out by hand against what the engine makes of them. */
import type { Kpi } from '../../kpi/schema';
import { evaluate } from '../../scoring/evaluate';
import { rateAsText } from '../../scoring/rate';
import type { Result } from '../../scoring/result';

export interface Difference {
  /** Which case of the KPI, from 0, and what of it: `level`, `rate.pcu`. */
  readonly example: number;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** What comes out otherwise than somebody worked out. */
export function differencesOf(kpi: Kpi): Difference[] {
  return kpi.examples.flatMap(({ round, unit, inputs, expect }, example) => {
    const found = plain(evaluate(kpi, { kpi: kpi.id, round, unit: unit ?? null, inputs }));
    return Object.entries(expect).flatMap(([field, value]) => differing(field, value, found[field]).map((one) => ({ example, ...one })));
  });
}

/** As cases write it: fractions as text, issues by code. */
function plain(result: Result): Record<string, unknown> {
  return { ...result, rate: rateAsText(result.rate), issues: result.issues.map(({ code }) => code) };
}

/** Members that the case does not name are not looked at. */
function differing(field: string, expected: unknown, found: unknown): Omit<Difference, 'example'>[] {
  if (isRecord(expected) && isRecord(found)) return Object.entries(expected).flatMap(([name, value]) => differing(`${field}.${name}`, value, found[name]));
  return JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ field, expected: said(expected), found: said(found) }];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function said(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (Array.isArray(value)) return value.length === 0 ? '()' : value.map(String).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

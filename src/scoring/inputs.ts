import type { DataItem } from '../kpi/schema';
import { compare, decimal, exactOf, isWhole, sign, toNumber, type Exact } from './exact';
import type { Inputs, ScoringIssue } from './result';

export type Check = 'full' | 'half' | 'none';

/** The reported values of the items that a rule uses. Null is missing, never zero (ruling G4). */
export interface Values {
  readonly numbers: Readonly<Record<string, Exact | null>>;
  readonly steps: ReadonlySet<number> | null;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly word: string | null;
  readonly checks: Readonly<Record<string, Check>> | null;
  /** Codes of items that the document's own value stands in for. */
  readonly filledIn: readonly string[];
  /** A value can't be used: the result is refused (ruling G6). */
  readonly unusable: boolean;
}

const NO_FLAGS: Values['flags'] = {};
const NOTHING: Values['filledIn'] = [];

/** Reads what a rule uses; problems are added to `issues`. */
export function readInputs(items: readonly DataItem[], inputs: Inputs, unit: string | null, issues: ScoringIssue[]): Values {
  const numbers: Record<string, Exact | null> = {};
  let flags: Record<string, boolean> | null = null;
  let filledIn: string[] | null = null;
  let steps: ReadonlySet<number> | null = null;
  let word: string | null = null;
  let checks: Readonly<Record<string, Check>> | null = null;
  let unusable = false;
  const refuse = (code: string, item: string, value: unknown) => {
    issues.push({ code, severity: 'error', data: { item, found: typeof value === 'number' ? value : String(value) } });
    unusable = true;
  };

  for (const item of items) {
    const { code } = item;
    const value = inputs[code];
    const absent = isAbsent(value);
    switch (item.kind) {
      case 'steps': {
        if (absent) break;
        steps = stepsOf(value);
        if (!steps) refuse('unreadableNumber', code, JSON.stringify(value));
        break;
      }
      case 'flag':
        if (typeof value === 'boolean') (flags ??= {})[code] = value;
        else if (!absent) refuse('unreadableNumber', code, value);
        break;
      case 'grade':
        if (!absent) word = String(value);
        break;
      case 'checks':
        if (absent) break;
        checks = checksOf(value);
        if (!checks) refuse('unreadableNumber', code, JSON.stringify(value));
        break;
      default: {
        const number = absent ? null : numberOf(value);
        if (!absent && !number) refuse('unreadableNumber', code, value);
        if (number && sign(number) < 0) refuse('negativeCount', code, value);
        else if (number && item.kind === 'count' && !isWhole(number)) refuse('nonIntegerCount', code, value);
        numbers[code] = item.printed ? withPrinted(item.printed, code, number, unit, (filledIn ??= []), issues) : number;
      }
    }
  }
  return { numbers, steps, flags: flags ?? NO_FLAGS, word, checks, filledIn: filledIn ?? NOTHING, unusable };
}

/** A blank and a dash are missing, not zero (ruling G4). */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && /^\s*[-–—]?\s*$/.test(value));
}

function numberOf(value: unknown): Exact | null {
  if (typeof value === 'number') return exactOf(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return exactOf(/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text);
}

/** Step numbers, counted from 1. */
function stepsOf(value: unknown): ReadonlySet<number> | null {
  if (!Array.isArray(value)) return null;
  const numbers = value.map(Number);
  return numbers.every((n) => Number.isInteger(n) && n >= 1) ? new Set(numbers) : null;
}

function checksOf(value: unknown): Readonly<Record<string, Check>> | null {
  // A list names what is there: evidence by its codes.
  if (Array.isArray(value)) {
    const codes: readonly unknown[] = value;
    return codes.every((code) => typeof code === 'string' || typeof code === 'number') ? Object.fromEntries(codes.map((code) => [String(code), 'full' as const])) : null;
  }
  if (typeof value !== 'object') return null;
  const checks: Record<string, Check> = {};
  for (const [number, mark] of Object.entries(value ?? {}) as [string, unknown][]) {
    if (mark === null) continue;
    if (mark !== 'full' && mark !== 'half' && mark !== 'none') return null;
    checks[number] = mark;
  }
  return checks;
}

/** The document's value for the unit stands in for a missing one, and is compared with a reported one. */
function withPrinted(printed: NonNullable<DataItem['printed']>, item: string, reported: Exact | null, unit: string | null, filledIn: string[], issues: ScoringIssue[]): Exact | null {
  const [, text] = Object.entries(printed.byUnit).find(([name]) => name === unit) ?? [];
  if (text === undefined) return reported;
  const expected = decimal(text);
  if (!reported) {
    if (!printed.fillIn) return null;
    filledIn.push(item);
    return expected;
  }
  if (compare(reported, expected) !== 0) issues.push({ code: 'targetDiffers', severity: 'error', data: { item, found: toNumber(reported), expected: toNumber(expected), unit } });
  return reported;
}

import type { Kpi } from '../kpi/schema';
import type { Context } from './context';
import { add, compare, decimal, sign, toNumber, ZERO, type Exact } from './exact';

/** Notes impossible data (ruling G6). Returns whether there is any. A check whose items are not reported says nothing. */
export function refuseImpossible(kpi: Kpi, context: Context): boolean {
  let refused = false;
  const refuse = (code: string, parts: readonly string[], found: Exact, whole: string, expected: Exact) => {
    const named = parts.length === 1 ? { part: parts[0]! } : { parts: parts.join(' + ') };
    context.note(code, 'error', { ...named, whole, item: parts[0]!, found: toNumber(found), expected: toNumber(expected) });
    refused = true;
  };
  for (const check of kpi.checks) {
    if (check.kind === 'partOf') {
      const part = context.number(check.part);
      const whole = context.number(check.whole);
      if (part && whole && isAbove(part, whole)) refuse(check.issue ?? 'aGreaterThanB', [check.part], part, check.whole, whole);
    } else if (check.kind === 'sumWithin') {
      const parts = check.parts.map((code) => context.number(code));
      const whole = context.number(check.whole);
      const sum = parts.reduce<Exact | null>((total, part) => total && part && add(total, part), ZERO);
      if (sum && whole && isAbove(sum, whole)) refuse('inputSumExceeds', check.parts, sum, check.whole, whole);
    } else {
      const value = context.number(check.item);
      const max = decimal(check.max);
      if (value && isAbove(value, max)) refuse('aGreaterThanB', [check.item], value, String(check.max), max);
    }
  }
  return refused;
}

/** Above a whole that is not zero: a zero whole is a zero denominator, which has its own name (ruling G4). */
function isAbove(part: Exact, whole: Exact): boolean {
  return sign(whole) !== 0 && compare(part, whole) > 0;
}

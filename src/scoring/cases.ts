import type { DataItem, Kpi } from '../kpi/schema';
import { add, compare, decimal, divide, fraction, floor, multiply, negate, sign, subtract, toNumber, type Exact } from './exact';
import { formulaOf } from './formula';
import type { Context } from './context';

/** How much of one item is missing to a threshold. */
export interface Change {
  readonly item: string;
  /** Decimal text; negative for fewer. */
  readonly change: string;
}

/**
 * The least change of one data item, with all others as they are, that takes a measure to a threshold:
 * whole for counts, in hundredths (satang) for money. The item is the first of the definition's items that the
 * measure holds outside its divisors. Null when no change of it can help.
 */
export function changeNeeded(context: Context, measure: string, threshold: Exact, direction: Kpi['direction']): Change | null {
  const formula = formulaOf(measure);
  const item = context.kpi.items.find((one) => formula.items.includes(one.code) && !formula.divisors.has(one.code));
  const value = context.measure(measure);
  const present = item && context.number(item.code);
  if (!item || !value || !present) return null;
  const more = formula.calculate((code) => (code === item.code ? add(present, decimal(1)) : context.number(code)));
  if (!('value' in more)) return null;
  const slope = subtract(more.value, value);
  const exact = divide(subtract(threshold, value), slope);
  if (!exact) return null;
  // The value has to move up (down, where lower is better); the item moves with it, or against it where the slope falls.
  const upwards = (direction === 'higher') === sign(slope) > 0;
  const change = stepwise(exact, item, upwards);
  return sign(add(present, change)) < 0 ? null : { item: item.code, change: textOf(change) };
}

function stepwise(exact: Exact, item: DataItem, upwards: boolean): Exact {
  const grain = decimal(item.kind === 'count' ? 1 : 100);
  const scaled = multiply(exact, grain);
  const whole = upwards ? negate(floor(negate(scaled))) : floor(scaled);
  return divide(whole, grain) ?? whole;
}

/** Exact decimal text; a value with no finite decimal text is cut to 4 decimals. */
export function textOf(value: Exact): string {
  const text = fraction(value).toString();
  return text.includes('(') ? toNumber(value).toFixed(4) : text;
}

/** Whether a value reaches a threshold in the KPI's direction; reaching it exactly is enough. */
export function reaches(value: Exact, threshold: Exact, direction: Kpi['direction']): boolean {
  const order = compare(value, threshold);
  return direction === 'higher' ? order >= 0 : order <= 0;
}

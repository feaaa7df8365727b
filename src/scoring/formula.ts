import { add, decimal, divide, multiply, negate, type Exact } from './exact';
import { parseFormula } from './formula-parser';

/** Where a formula could not be calculated. */
export type Uncalculated = { readonly missing: string } | { readonly zeroDenominator: true };
export type Calculated = { readonly value: Exact } | Uncalculated;
export type Values = (code: string) => Exact | null;

/** A parsed formula over data items: `(B1 - A1) / B1 * 100`. */
export interface Formula {
  /** Codes of the data items, each once, in the formula's order. */
  readonly items: readonly string[];
  /** Codes of the items that divisors hold. */
  readonly divisors: ReadonlySet<string>;
  readonly calculate: (values: Values) => Calculated;
}

type Node = (values: Values) => Exact;
/** Thrown inside a calculation and caught at its root: no value, because an item is missing or a divisor is zero. */
class NoValue extends Error {
  constructor(readonly why: Uncalculated) {
    super();
  }
}
const ZERO_DENOMINATOR = new NoValue({ zeroDenominator: true });

const parsed = new Map<string, Formula>();

/** Formulas are parsed once. @throws SyntaxError naming the formula and the place. */
export function formulaOf(text: string): Formula {
  let formula = parsed.get(text);
  if (!formula) parsed.set(text, (formula = parse(text)));
  return formula;
}

function parse(text: string): Formula {
  const items = new Set<string>();
  const divisors = new Set<string>();
  const root = parseFormula<Node>(text, {
    item: (code, divides) => {
      items.add(code);
      if (divides) divisors.add(code);
      const missing = new NoValue({ missing: code });
      return (values) => values(code) ?? fail(missing);
    },
    number: (digits) => {
      const value = decimal(digits);
      return () => value;
    },
    negate: (a) => (values) => negate(a(values)),
    add: (a, b) => (values) => add(a(values), b(values)),
    multiply: (a, b) => (values) => multiply(a(values), b(values)),
    divide: (a, b) => (values) => divide(a(values), b(values)) ?? fail(ZERO_DENOMINATOR),
  });
  const calculate = (values: Values): Calculated => {
    try {
      return { value: root(values) };
    } catch (error) {
      if (error instanceof NoValue) return error.why;
      throw error;
    }
  };
  return { items: [...items], divisors, calculate };
}

function fail(why: NoValue): never {
  throw why;
}

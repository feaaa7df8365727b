import { add, decimal, divide, multiply, negate, subtract, type Exact } from './exact';

/** Where a formula could not be calculated. */
export type Uncalculated = { readonly missing: string } | { readonly zeroDenominator: true };
export type Calculated = { readonly value: Exact } | Uncalculated;
export type Values = (code: string) => Exact | null;

/** A parsed formula over data items: `(B1 - A1) / B1 * 100`. */
export interface Formula {
  readonly text: string;
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
    super('no value');
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
  const tokens = text.match(/[A-Za-z][A-Za-z0-9]*|\d+(?:\.\d+)?|[^\s]/g) ?? [];
  const items = new Set<string>();
  const divisors = new Set<string>();
  let at = 0;
  let dividing = 0;
  const refuse = (): never => {
    throw new SyntaxError(`Formula "${text}": unexpected ${tokens[at] === undefined ? 'end' : `"${tokens[at]}"`}. Use data items, numbers, + - * / and brackets.`);
  };

  const sum = (): Node => {
    let left = product();
    for (;;) {
      const sign = tokens[at];
      if (sign !== '+' && sign !== '-' && sign !== '−') return left;
      at++;
      const [a, b] = [left, product()];
      left = sign === '+' ? (v) => add(a(v), b(v)) : (v) => subtract(a(v), b(v));
    }
  };
  const product = (): Node => {
    let left = factor();
    for (;;) {
      const sign = tokens[at];
      if (sign === '*' || sign === '×') {
        at++;
        const [a, b] = [left, factor()];
        left = (v) => multiply(a(v), b(v));
      } else if (sign === '/' || sign === '÷') {
        at++;
        dividing++;
        const [a, b] = [left, factor()];
        dividing--;
        left = (v) => {
          const top = a(v);
          const value = divide(top, b(v));
          if (!value) throw ZERO_DENOMINATOR;
          return value;
        };
      } else return left;
    }
  };
  const factor = (): Node => {
    const token = tokens[at] ?? refuse();
    if (token === '(') {
      at++;
      const inner = sum();
      if (tokens[at] !== ')') refuse();
      at++;
      return inner;
    }
    if (token === '-' || token === '−') {
      at++;
      const inner = factor();
      return (v) => negate(inner(v));
    }
    if (/^\d/.test(token)) {
      at++;
      const value = decimal(token);
      return () => value;
    }
    if (!/^[A-Za-z]/.test(token)) refuse();
    at++;
    items.add(token);
    if (dividing > 0) divisors.add(token);
    const missing = new NoValue({ missing: token });
    return (v) => {
      const value = v(token);
      if (!value) throw missing;
      return value;
    };
  };

  const root = sum();
  if (at < tokens.length) refuse();
  const calculate = (values: Values): Calculated => {
    try {
      return { value: root(values) };
    } catch (error) {
      if (error instanceof NoValue) return error.why;
      throw error;
    }
  };
  return { text, items: [...items], divisors, calculate };
}

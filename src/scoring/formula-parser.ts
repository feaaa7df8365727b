/** What a formula is made into: a calculation, or the words of a sheet. */
export interface Maker<T> {
  /** `divides`: it stands in a divisor. */
  readonly item: (code: string, divides: boolean) => T;
  readonly number: (text: string) => T;
  readonly negate: (a: T) => T;
  readonly add: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, b: T) => T;
}

/** Reads a formula over data items: `(B1 - A1) / B1 * 100`. @throws SyntaxError naming the formula and the place. */
export function parseFormula<T>(text: string, make: Maker<T>): T {
  const plain = text.replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/');
  const tokens = plain.match(/[A-Za-z][A-Za-z0-9]*|\d+(?:\.\d+)?|\S/g) ?? [];
  let at = 0;
  const refuse = (): never => {
    throw new SyntaxError(`Formula "${text}": unexpected ${tokens[at] === undefined ? 'end' : `"${tokens[at]}"`}. Use data items, numbers, + - * / and brackets.`);
  };
  const takes = (sign: string): boolean => {
    if (tokens[at] !== sign) return false;
    at++;
    return true;
  };

  const sum = (divides: boolean): T => {
    let left = product(divides);
    for (;;) {
      if (takes('+')) left = make.add(left, product(divides));
      else if (takes('-')) left = make.add(left, make.negate(product(divides)));
      else return left;
    }
  };
  const product = (divides: boolean): T => {
    let left = factor(divides);
    for (;;) {
      if (takes('*')) left = make.multiply(left, factor(divides));
      else if (takes('/')) left = make.divide(left, factor(true));
      else return left;
    }
  };
  const factor = (divides: boolean): T => {
    if (takes('-')) return make.negate(factor(divides));
    if (takes('(')) {
      const inner = sum(divides);
      if (!takes(')')) refuse();
      return inner;
    }
    const token = tokens[at] ?? '';
    if (!/[A-Za-z0-9]/.test(token)) refuse();
    at++;
    return /^\d/.test(token) ? make.number(token) : make.item(token, divides);
  };

  const root = sum(false);
  if (at < tokens.length) refuse();
  return root;
}

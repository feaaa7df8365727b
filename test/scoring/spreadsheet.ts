/**
 * A spreadsheet as small as the formulas that are tested with it: one sheet, and only the operators and functions that they use. Blank cells,
 * texts beside numbers, errors and areas are as in Excel; whatever else a formula holds is refused. LibreOffice calculates the same
 * formulas in `npm run test:libreoffice`, far more of them and far slower.
 */
export type CellValue = string | number | boolean | null;
export type Cells = Readonly<Record<string, CellValue>>;

class SheetError {
  constructor(readonly name: '#VALUE!' | '#DIV/0!') {}
}
type Scalar = CellValue | SheetError;
type Value = Scalar | readonly Scalar[];
type Node = (cells: Cells) => Value;

const VALUE = new SheetError('#VALUE!');
const compiled = new Map<string, Node>();

/** The result of a formula without its `=`; an error by its name. */
export function calculate(formula: string, cells: Cells): CellValue {
  let node = compiled.get(formula);
  if (!node) compiled.set(formula, (node = compile(formula)));
  const value = single(node(cells));
  return value instanceof SheetError ? value.name : value;
}

function single(value: Value): Scalar {
  if (!isArea(value)) return value;
  throw new Error('an area where one value is wanted');
}

const isArea = (value: Value): value is readonly Scalar[] => Array.isArray(value);

/** An operator or a function of single values, over areas value by value. An error given is an error got. */
function each(work: (...values: CellValue[]) => Scalar): (...values: Value[]) => Value {
  const one = (...values: Scalar[]): Scalar => {
    for (const value of values) if (value instanceof SheetError) return value;
    return work(...(values as CellValue[]));
  };
  return (...values) => {
    const area = values.find(isArea);
    return area ? area.map((_, i) => one(...values.map((value) => (isArea(value) ? value[i]! : value)))) : one(...(values as Scalar[]));
  };
}

function numberOf(value: CellValue): number | null {
  if (typeof value === 'string') return /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
  return Number(value);
}

const textOf = (value: CellValue): string => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? ''));

function arithmetic(work: (a: number, b: number) => Scalar): (...values: Value[]) => Value {
  return each((left = null, right = null) => {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === null || b === null ? VALUE : work(a, b);
  });
}

/** Numbers stand before texts, texts before truth values; a blank is whatever it is compared with. */
function order(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const blank = (other: CellValue): CellValue => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [x, y] = [a ?? blank(b), b ?? blank(a)];
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  const [p, q] = typeof x === 'string' ? [x.toLowerCase(), String(y).toLowerCase()] : [Number(x), Number(y)];
  return p < q ? -1 : p > q ? 1 : 0;
}

const OPERATORS: Readonly<Record<string, (...values: Value[]) => Value>> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => (b === 0 ? new SheetError('#DIV/0!') : a / b)),
  '&': each((a = null, b = null) => textOf(a) + textOf(b)),
  '=': each((a = null, b = null) => order(a, b) === 0),
  '<>': each((a = null, b = null) => order(a, b) !== 0),
  '<': each((a = null, b = null) => order(a, b) < 0),
  '<=': each((a = null, b = null) => order(a, b) <= 0),
  '>': each((a = null, b = null) => order(a, b) > 0),
  '>=': each((a = null, b = null) => order(a, b) >= 0),
};
const STRENGTH = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/']];

/** Halves away from zero, of the 15 digits that a spreadsheet keeps. */
function round(value: number, places: number): number {
  const scaled = Number((Math.abs(value) * 10 ** places).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** places;
}

function truth(values: readonly Value[], of: (all: readonly boolean[]) => boolean): Scalar {
  const given = values.map(single);
  const error = given.find((value) => value instanceof SheetError || typeof value === 'string');
  if (error !== undefined) return error instanceof SheetError ? error : VALUE;
  return of(given.map(Boolean));
}

const isKind = (kind: string) => (value: Value = null): Value => (isArea(value) ? value.map((one) => typeof one === kind) : typeof value === kind);
const numbers = (values: readonly Value[]): Scalar[] => values.map(single);

const FUNCTIONS: Readonly<Record<string, (...values: Value[]) => Value>> = {
  AND: (...values) => truth(values, (all) => all.every(Boolean)),
  OR: (...values) => truth(values, (all) => all.some(Boolean)),
  NOT: each((value = null) => (typeof value === 'string' ? VALUE : !value)),
  COUNT: (...values) => values.flat().filter((value) => typeof value === 'number').length,
  INT: each((value = null) => {
    const number = numberOf(value);
    return number === null ? VALUE : Math.floor(number);
  }),
  ROUND: arithmetic(round),
  MIN: (...values) => Math.min(...numbers(values).map(Number)),
  MAX: (...values) => numbers(values).find((value) => value instanceof SheetError) ?? Math.max(...numbers(values).map(Number)),
  SUMPRODUCT: (values = []) => (isArea(values) ? values : [values]).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : NaN), 0),
  ISNUMBER: isKind('number'),
  ISTEXT: isKind('string'),
  ISLOGICAL: isKind('boolean'),
  LOWER: each((text = null) => textOf(text).toLowerCase()),
  UPPER: each((text = null) => textOf(text).toUpperCase()),
  TRIM: each((text = null) => textOf(text).replace(/^ +| +$/g, '').replace(/ +/g, ' ')),
  SUBSTITUTE: each((text = null, old = null, by = null) => textOf(text).replaceAll(textOf(old), textOf(by))),
  FIND: each((part = null, text = null) => (textOf(text).includes(textOf(part)) ? textOf(text).indexOf(textOf(part)) + 1 : VALUE)),
};

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnName(number: number): string {
  return number <= 26 ? String.fromCharCode(64 + number) : columnName(Math.floor((number - 1) / 26)) + columnName(((number - 1) % 26) + 1);
}

function areaNode(from: string, to: string): Node {
  const [, left = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
  const [, right = '', last = ''] = /^([A-Z]+)(\d+)$/.exec(to) ?? [];
  if (row !== last) throw new Error(`${from}:${to} has more than one row`);
  const names: string[] = [];
  for (let column = columnNumber(left); column <= columnNumber(right); column++) names.push(`${columnName(column)}${row}`);
  return (cells) => names.map((name) => cells[name] ?? null);
}

function compile(formula: string): Node {
  const tokens = formula.match(/"[^"]*"|[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|<>|<=|>=|\S/g) ?? [];
  let at = 0;
  const takes = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at++;
    return true;
  };
  const expect = (token: string): void => {
    if (!takes(token)) throw new Error(`"${token}" is wanted at ${at} of ${formula}, "${tokens[at] ?? 'end'}" found`);
  };
  const binary = (strength: number): Node => {
    const signs = STRENGTH[strength];
    if (!signs) return unary();
    let left = binary(strength + 1);
    for (;;) {
      const sign = signs.find(takes);
      if (sign === undefined) return left;
      const [a, b, work] = [left, binary(strength + 1), OPERATORS[sign]!];
      left = (cells) => work(a(cells), b(cells));
    }
  };
  const unary = (): Node => {
    if (!takes('-')) return atom();
    const inner = unary();
    return (cells) => OPERATORS['-']!(0, inner(cells));
  };
  const atom = (): Node => {
    if (takes('(')) {
      const inner = binary(0);
      expect(')');
      return inner;
    }
    const token = tokens[at++] ?? '';
    if (token.startsWith('"')) return () => token.slice(1, -1);
    if (/^\d/.test(token)) return () => Number(token);
    if (token === 'TRUE' || token === 'FALSE') return () => token === 'TRUE';
    if (/^[A-Z]+\d+$/.test(token)) return takes(':') ? areaNode(token, tokens[at++] ?? '') : (cells) => cells[token] ?? null;
    return call(token);
  };
  const call = (name: string): Node => {
    expect('(');
    const given = [binary(0)];
    while (takes(',')) given.push(binary(0));
    expect(')');
    if (name === 'IF') return choice(given);
    const work = FUNCTIONS[name];
    if (!work) throw new Error(`${name} in ${formula} is no function of this spreadsheet`);
    return (cells) => work(...given.map((node) => node(cells)));
  };
  const root = binary(0);
  if (at < tokens.length) throw new Error(`"${tokens[at]}" is left over in ${formula}`);
  return root;
}

/** Only the branch that is chosen is calculated. */
function choice([condition, then, otherwise, ...more]: readonly Node[]): Node {
  if (!condition || !then || !otherwise || more.length > 0) throw new Error('IF takes three values here');
  return (cells) => {
    const value = single(condition(cells));
    if (value instanceof SheetError) return value;
    return typeof value === 'string' ? VALUE : value ? then(cells) : otherwise(cells);
  };
}

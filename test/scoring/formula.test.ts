/** Formulas of the rule book: what they calculate, what they name, and what is no formula. */
import { EDITIONS } from '../../src/kpi/catalog';
import { decimal, fraction } from '../../src/scoring/exact';
import { formulaOf } from '../../src/scoring/formula';

const VALUES: Readonly<Record<string, number>> = { A: 7, B: 2, C: 5, D: 10, B1: 3, zero: 0 };

/** The value as a fraction, or why there is none. */
function calculated(text: string): unknown {
  const outcome = formulaOf(text).calculate((code) => (code in VALUES ? decimal(VALUES[code]!) : null));
  return 'value' in outcome ? fraction(outcome.value).toFraction() : outcome;
}

test.each([
  ['A + B - C', '4'], ['A - B + C', '10'], ['A - (B + C)', '0'], ['A + B * C', '17'], ['(A + B) * C', '45'], ['A - B / C', '33/5'], ['A / B / C', '7/10'], ['A / (B / C)', '35/2'],
  ['-A + B', '-5'], ['A - -B', '9'], ['-(A - B)', '-5'], ['A * 2.25', '63/4'], ['12.50', '25/2'], ['B1*100/D', '30'], ['(D - B1) / D * 100', '70'], ['A × B ÷ C − D', '-36/5'],
])('%s = %s', (text, value) => expect(calculated(text)).toBe(value));

test.each([
  ['A + missing', { missing: 'missing' }], ['missing / zero', { missing: 'missing' }], ['A / zero', { zeroDenominator: true }], ['A / (B - B)', { zeroDenominator: true }], ['A / zero + missing', { zeroDenominator: true }],
])('%s has no value, and says why', (text, why) => expect(calculated(text)).toEqual(why));

test.each([
  ['A * 100', ['A'], []], ['B1 / A1 * 100 + B1', ['B1', 'A1'], ['A1']], ['A / (B + C) * D', ['A', 'B', 'C', 'D'], ['B', 'C']], ['(A / B) - C', ['A', 'B', 'C'], ['B']], ['A / (B * (C - D)) / E', ['A', 'B', 'C', 'D', 'E'], ['B', 'C', 'D', 'E']],
  ['A / -B', ['A', 'B'], ['B']],
])('%s uses %j and divides by %j', (text, items, divisors) => {
  expect([formulaOf(text).items, [...formulaOf(text).divisors]]).toEqual([items, divisors]);
});

test.each([
  ['', 'end'], [' ', 'end'], ['A +', 'end'], ['(A', 'end'], ['A B', '"B"'], ['A ** B', '"*"'], ['+', '"+"'], ['2 % 3', '"%"'], ['A;B', '";"'], ['(A B)', '"B"'], ['A)', '")"'], ['1.', '"."'], ['A + _', '"_"'],
])('%j is refused at %s', (text, place) => {
  expect(() => formulaOf(text)).toThrow(new SyntaxError(`Formula "${text}": unexpected ${place}. Use data items, numbers, + - * / and brackets.`));
});

test('a formula is parsed once', () => expect(formulaOf('A + B')).toBe(formulaOf('A + B')));

test('a failure of whoever gives the values is not taken for a missing value', () => {
  expect(() => formulaOf('A').calculate(() => { throw new RangeError('broken'); })).toThrow('broken');
});

test('every formula of the rule book can be parsed', () => {
  const measures = new Set([...JSON.stringify(EDITIONS).matchAll(/"measure":"([^"]+)"/g)].map((match) => match[1]!));
  expect(measures.size).toBeGreaterThan(10);
  for (const measure of measures) expect(formulaOf(measure).items.length).toBeGreaterThan(0);
});

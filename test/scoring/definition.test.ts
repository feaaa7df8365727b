/** What a definition says of itself in a round, and where it was read. */
import { findKpi } from '../../src/kpi/catalog';
import type { Round } from '../../src/kpi/schema';
import { explainDefinition, type DefinitionExplained } from '../../src/scoring/definition';

const of = (id: string, round: Round): DefinitionExplained => explainDefinition(findKpi(id)!, round);
const cited = (id: string, round: Round): [string, number[]][] => of(id, round).citations.map(({ what, source }) => [what, source.lines]);

test('a ratio with a gate and a target', () => {
  const { kpi, rows, note, ...definition } = of('satun-2567/02', 'm12');
  expect(kpi).toEqual({ id: 'satun-2567/02', number: '2', name: findKpi('satun-2567/02')!.name, unitOfMeasure: { th: 'ร้อยละ', en: 'percent' }, direction: 'lower' });
  expect([rows.length, note]).toEqual([5, null]);
  expect(definition).toMatchObject({
    round: 'm12', weight: '0.5', formulas: [{ name: null, formula: 'A / B * 100' }], gate: { name: { en: 'screening coverage' }, formula: 'B / C * 100', atLeast: '90' }, target: { value: '20', is: 'atMost' },
    rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'everyRound', '02'],
  });
  expect(definition.items.map(({ code, kind }) => [code, kind])).toEqual([['A', 'count'], ['B', 'count'], ['C', 'count']]);
});

test('several rates have names', () => {
  expect(of('satun-2567/26', 'm9').formulas).toEqual([{ name: 'part1', formula: 'A1 / B1 * 100' }, { name: 'part2', formula: 'A2 / B2 * 100' }]);
  expect(of('doh-2563/1.5', 'h2').formulas.map(({ name }) => name)).toEqual(['goodUp', 'veryGoodUp']);
  expect(of('satun-2567/26', 'm6').formulas).toEqual([{ name: null, formula: 'A1 / B1 * 100' }]);
  expect(of('satun-2567/16', 'm12').formulas).toEqual([]);
});

test('a round without a rule shows the printed formula and every item', () => {
  expect(of('satun-2567/09', 'm3')).toMatchObject({ formulas: [{ name: null, formula: 'A1 / B1 * 100' }], gate: null, target: null, rows: [], items: [{ code: 'A1' }, { code: 'B1' }] });
});

test('a round that the document does not know shows every item of an indicator without a formula', () => {
  expect(of('satun-2567/16', 'h1')).toMatchObject({ formulas: [], rows: [], items: [{ code: 'steps' }] });
});

test('a round asks only for what it uses', () => {
  expect(of('satun-2567/26', 'm6').items.map(({ code }) => code)).toEqual(['A1', 'B1']);
  expect(of('satun-2567/26', 'm9').items.map(({ code }) => code)).toEqual(['A1', 'B1', 'A2', 'B2']);
});

test('what is counted has its word, where the document counts no people', () => {
  expect(of('doh-2563/1.5', 'h1').items.map((item) => item.counter?.en)).toEqual(['places', 'places', 'places', 'places', 'places', undefined]);
  expect(of('satun-2567/09', 'm12').items.map((item) => 'counter' in item)).toEqual([false, false]);
});

test('a weight that is not printed is none; a note is that of its round', () => {
  expect(of('satun-2567/16', 'm12').weight).toBeNull();
  expect(of('satun-2567/06', 'm6').note?.en).toContain('cured patients only');
  expect(of('satun-2567/06', 'm12').note).toBeNull();
  expect(of('satun-2567/13', 'm12').note).toEqual(findKpi('satun-2567/13')!.rounds.every?.note ?? null);
});

test.each([
  ['satun-2567/02', 'm12', [['definition', [108, 123, 133, 139]], ['weight', [112, 123]], ['item', [131]], ['item', [132]], ['item', [133]], ['formula', [133]], ['gate', [133]], ['criteria', [123]], ['target', [139]]]],
  ['satun-2567/07', 'm12', [['definition', [313, 361, 392, 395, 399]], ['weight', [315]], ['item', [376]], ['item', [377, 399]], ['printedValue', [400, 401, 402, 403, 404, 405, 406, 407]], ['formula', [378]], ['criteria', [395]], ['target', [361]]]],
  ['satun-2567/26', 'm9', [['definition', [1757, 1775, 1783, 1797]], ['weight', [1759, 1775]], ['item', [1761]], ['item', [1761]], ['item', [1761, 1785]], ['item', [1761, 1785]], ['formula', [1761]], ['criteria', [1779, 1783, 1785, 1789]], ['criteria', [1783]], ['criteria', [1789]]]],
  ['satun-2567/16', 'm12', [['definition', [1088, 1106, 1115, 1128]], ['item', [1105]], ['criteria', [1106, 1107, 1108, 1109, 1110, 1115, 1116, 1117, 1122, 1123]]]],
  ['satun-2567/09', 'm3', [['definition', [450, 470, 481, 486]], ['weight', [452, 476]], ['item', [463]], ['item', [464]], ['formula', [465]]]],
] as const)('%s %s: every part has its lines, each once', (id, round, lines) => expect(cited(id, round)).toEqual(lines));

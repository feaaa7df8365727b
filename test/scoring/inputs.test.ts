/** Values as they come: what is missing, what is refused, and under which name. */
import { evaluateCommand, evaluateLine } from '../../src/cli/evaluate';
import { findEdition, findKpi } from '../../src/kpi/catalog';
import { findUnit } from '../../src/kpi/units';
import { evaluate } from '../../src/scoring/evaluate';
import { rateAsText } from '../../src/scoring/rate';

const of = (inputs: Record<string, unknown>, id = 'satun-2567/09') => evaluate(findKpi(id)!, { kpi: id, round: 'm12', inputs });
const codes = (inputs: Record<string, unknown>, id?: string) => of(inputs, id).issues.map((issue) => issue.code);

test.each([[null], [undefined], [''], ['-'], [' – ']])('%j is missing, not zero', (value) => {
  expect(of({ A1: value, B1: 100 })).toMatchObject({ outcome: 'missing', rate: null, level: null, score: null });
  expect(codes({ A1: value, B1: 100 })).toEqual(['noData']);
});

test.each([
  [-1, 'negativeCount'], [1.5, 'nonIntegerCount'], ['abc', 'unreadableNumber'], [true, 'unreadableNumber'], [NaN, 'unreadableNumber'], [Infinity, 'unreadableNumber'],
  ['1e999', 'unreadableNumber'], ['1,23', 'unreadableNumber'], [[1], 'unreadableNumber'], [{}, 'unreadableNumber'],
])('%j is refused as %s', (value, code) => {
  expect(of({ A1: value, B1: 100 })).toMatchObject({ outcome: 'invalid', level: null, score: null });
  expect(codes({ A1: value, B1: 100 })).toContain(code);
});

test.each([['1,000', 4000, 4], [' 1000 ', '4,000', 4], ['12,000', '48000', 4], ['1,000,000', '4,000,000', 4], ['+1', '1e1', 1]])('%j of %j: digits in a text count, with separators where they belong', (A1, B1, level) => {
  expect(of({ A1, B1 })).toMatchObject({ outcome: 'scored', level });
});

test.each([['-1,000', 'negativeCount'], ['1,000.25', 'nonIntegerCount'], ['1000,000', 'unreadableNumber'], ['1,000,00', 'unreadableNumber'], ['1,0000', 'unreadableNumber'], ['1,000.', 'unreadableNumber'], [',000', 'unreadableNumber']])('%j is refused as %s', (A1, code) => {
  expect(codes({ A1, B1: 5000 })).toEqual([code]);
});

test('what is refused is named as it was found', () => {
  const found = (A1: unknown) => of({ A1, B1: 100 }).issues[0]?.data?.['found'];
  expect([found('x'), found(true), found([1]), found(1.5), found(NaN)]).toEqual(['x', 'true', '1', 1.5, NaN]);
});

test.each([
  [{ evidence: [4, '5.2'] }, 'scored', 1.5], [{ evidence: [] }, 'scored', 0], [{ evidence: { 4: 'full', '5.2': null } }, 'scored', 1], [{ evidence: { 4: 'none' } }, 'scored', 0], [{ evidence: '-' }, 'missing', null],
  [{ evidence: ['4', { code: '5.2' }] }, 'invalid', null], [{ evidence: [null] }, 'invalid', null], [{ evidence: 5 }, 'invalid', null], [{ evidence: { 4: true } }, 'invalid', null],
])('%j: evidence is a list of codes, or marks by code', (inputs, outcome, points) => {
  expect(evaluate(findKpi('doh-2564/3.16')!, { kpi: 'doh-2564/3.16', round: 'm5', inputs })).toMatchObject({ outcome, score: points });
});

test('a mark that is not reported is missing, and not refused', () => {
  const marks = { 1: 'full', 2: 'full', 3: 'full', 4: 'full', 5: null };
  expect(evaluate(findKpi('satun-2567/04')!, { kpi: 'satun-2567/04', round: 'm6', inputs: { checks: marks } })).toMatchObject({ outcome: 'missing', issues: [{ code: 'noData', data: { item: 'checks' } }] });
});

test('a printed value fills in only where the rule book says so, and only for its unit', () => {
  const tb = (unit: string | null, inputs: Record<string, unknown>) => evaluate(findKpi('satun-2567/07')!, { kpi: 'satun-2567/07', round: 'm12', unit, inputs });
  expect(tb('ท่าแพ', { C: 28 })).toMatchObject({ outcome: 'scored', level: 4, issues: [] });
  for (const unit of [null, 'หาดใหญ่', 'null']) expect(tb(unit, { C: 28 })).toMatchObject({ outcome: 'missing', issues: [{ code: 'noData', data: { item: 'D' } }] });
  expect(evaluate(findKpi('satun-2567/23')!, { kpi: 'satun-2567/23', round: 'm12', unit: 'จังหวัดสตูล', inputs: { A: 14 } })).toMatchObject({ outcome: 'missing', issues: [{ code: 'noData', data: { item: 'B' } }] });
});

test('a zero denominator is missing, and named, whatever the numerator', () => {
  for (const A1 of [0, 331]) {
    expect(of({ A1, B1: 0 })).toMatchObject({ outcome: 'missing', rate: null, level: null });
    expect(codes({ A1, B1: 0 })).toEqual(['zeroDenominator']);
  }
});

test('impossible data keeps its rate and gets no level', () => {
  const result = of({ A1: 1102, B1: 1012 });
  expect(result).toMatchObject({ outcome: 'invalid', level: null, score: null, targetMet: null });
  expect(rateAsText(result.rate)).toBe('27550/253');
  expect(result.issues).toEqual([{ code: 'aGreaterThanB', severity: 'error', data: { part: 'A1', whole: 'B1', item: 'A1', found: 1102, expected: 1012 } }]);
});

test('a typed rate stands in only where none of its items is reported', () => {
  const typed = (inputs: Record<string, unknown>) => evaluate(findKpi('satun-2567/09')!, { kpi: 'satun-2567/09', round: 'm12', inputs, rate: 24.5 });
  expect(typed({})).toMatchObject({ outcome: 'scored', level: 3 });
  expect(typed({ A1: 30, B1: 100 })).toMatchObject({ outcome: 'scored', level: 5 });
  for (const inputs of [{ A1: 30 }, { B1: 100 }]) expect(typed(inputs)).toMatchObject({ outcome: 'missing', rate: null });
});

test('a typed rate is a number', () => {
  const rate = '24.5' as unknown as number;
  expect(evaluate(findKpi('satun-2567/09')!, { kpi: 'satun-2567/09', round: 'm12', inputs: {}, rate })).toMatchObject({ outcome: 'missing', rate: null });
});

test('what the reader could not settle is not scored, and keeps its rate', () => {
  const observation = { kpi: 'satun-2567/09', round: 'm12', inputs: { A1: 30, B1: 100 } } as const;
  const refused = evaluate(findKpi('satun-2567/09')!, { ...observation, unusable: true });
  expect({ ...refused, rate: rateAsText(refused.rate) }).toMatchObject({ outcome: 'invalid', level: null, score: null, rate: '30' });
  expect(evaluate(findKpi('satun-2567/09')!, { ...observation, unusable: false })).toMatchObject({ outcome: 'scored', level: 5 });
});

test('values that the round does not use are not looked at', () => {
  expect(evaluate(findKpi('satun-2567/26')!, { kpi: 'satun-2567/26', round: 'm6', inputs: { A1: 90, B1: 100, A2: -5 } })).toMatchObject({ outcome: 'scored', level: 4, issues: [] });
});

test.each([[[1, 'x']], [['0']], [[1.5]], ['1,2'], [{ 1: true }]])('steps %j are refused', (steps) => {
  expect(of({ steps }, 'satun-2567/16').outcome).toBe('invalid');
});

test.each([
  ['เมือง', 'เมืองสตูล'], ['อำเภอเมืองสตูล', 'เมืองสตูล'], ['คปสอ.เมืองสตูล', 'เมืองสตูล'], ['รพ.ละงู', 'ละงู'], ['สสอ. ท่าแพ', 'ท่าแพ'], ['ทุ่งหว้า ', 'ทุ่งหว้า'], ['รวม', 'จังหวัดสตูล'],
  ['รพ.สต.ละงู', null], ['หาดใหญ่', null],
])('the unit %s is %s', (text, name) => expect(findUnit(findEdition('satun-2567')!, text)).toBe(name));

test.each([['เขต 8', 'เขตสุขภาพที่ 8'], ['เขตสุขภาพที่ ๑๒', 'เขตสุขภาพที่ 12'], ['1.', 'เขตสุขภาพที่ 1'], ['ภาพรวมประเทศ', 'ภาพรวมประเทศ']])('the region %s is %s', (text, name) =>
  expect(findUnit(findEdition('hss')!, text)).toBe(name));

test.each([
  ['{', 'not valid JSON'], ['[]', 'not an object'], ['null', 'not an object'], ['{"inputs":{}}', '"kpi" has to be'], ['{"kpi":"satun-2567/09","round":"m12"}', '"inputs" has to be'],
  ['{"kpi":"satun-2567/09","round":"m13","inputs":{}}', '"round" has to be one of m3'],
])('the line %s is answered with a reason', (line, reason) => {
  const result = evaluateLine(line, 'step');
  expect(result.outcome).toBe('invalid');
  expect(result.issues[0]!.data!['reason']).toContain(reason);
});

test('the command keeps the order, and goes on after a bad line', async () => {
  const written: string[] = [];
  await evaluateCommand(['{"id":"a","kpi":"satun-2567/09","round":"m12","inputs":{"A1":801,"B1":3204}}', 'oops', '', '{"id":"c","kpi":"nowhere/1","round":"m12","inputs":{}}'], 'step', (line) => void written.push(line));
  const results = written.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(results).toMatchObject([
    { id: 'a', outcome: 'scored', rate: '25', level: 4, score: 4, targetMet: false, parts: null, points: null, joint: null, issues: [] },
    { id: null, outcome: 'invalid' },
    { id: 'c', outcome: 'unknown', issues: [{ code: 'kpiUnknown', severity: 'error', data: { found: 'nowhere/1' } }] },
  ]);
});

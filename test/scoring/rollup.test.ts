import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findKpi } from '../../src/kpi/catalog';
import { evaluate } from '../../src/scoring/evaluate';
import { shownRate } from '../../src/scoring/explain';
import { oneRate, rateAsText } from '../../src/scoring/rate';
import { rollUp, type Member } from '../../src/scoring/rollup';

const folder = join(__dirname, '../fixtures/documents');
const kpi = (id: string) => findKpi(id)!;
const unit = (name: string, inputs: Record<string, unknown>): Member => ({ unit: name, inputs });
const rateOf = (result: ReturnType<typeof evaluate>) => rateAsText(oneRate(result.rate)) ?? 'none';

/** The 13 health regions as the form of KPI 19 prints them: number, denominator, numerator, percent, a line each. */
function regions(): Member[] {
  const lines = readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith('002'))!), 'utf8').split('\n').map((line) => line.trim());
  const count = (text: string | undefined): number | null => (text === undefined || text === '-' ? null : Number(text.replaceAll(',', '')));
  return lines.flatMap((line, i) => (/^\d+\.$/.test(line) ? [unit(`เขตสุขภาพที่ ${line.slice(0, -1)}`, { A: count(lines[i + 2]), B: count(lines[i + 1]) })] : []));
}

test('region → country: the form prints 57,884 of 75,086, 77.09 percent; region 13 holds dashes', () => {
  const country = rollUp(kpi('hss/19'), 'm12', regions(), 'ภาพรวมประเทศ')!;
  expect(country.inputs).toEqual({ A: 57884, B: 75086 });
  expect(country.counted).toHaveLength(12);
  expect(country.leftOut).toEqual([{ unit: 'เขตสุขภาพที่ 13', why: 'missing' }]);
  expect(shownRate({ n: 57884 * 100, d: 75086 })).toBe('77.09');
  expect(rateOf(country.result)).toBe('2894200/37543');
  expect(country.result).toMatchObject({ outcome: 'target', targetMet: true });
});

const DISTRICTS: Member[] = [
  { unit: 'ละงู', members: [unit('รพ.สต.ปากน้ำ', { A1: 10, B1: 100 }), unit('รพ.สต.กำแพง', { A1: 31, B1: 40 })] },
  unit('ท่าแพ', { A1: 300, B1: 900 }),
];

test('facility → district → province: sums, never a mean of rates', () => {
  const province = rollUp(kpi('satun-2567/09'), 'm12', DISTRICTS)!;
  expect(province.inputs).toEqual({ A1: 341, B1: 1040 });
  expect(rateOf(province.result)).toBe('1705/52');
  expect(province.counted).toEqual(['รพ.สต.ปากน้ำ', 'รพ.สต.กำแพง', 'ท่าแพ']);
  expect(province.result).toEqual(evaluate(kpi('satun-2567/09'), { kpi: 'satun-2567/09', round: 'm12', inputs: { A1: 341, B1: 1040 } }));
});

test('a district that reports itself is taken as it reports', () => {
  const own: Member = { ...DISTRICTS[0]!, inputs: { A1: 50, B1: 200 } };
  expect(rollUp(kpi('satun-2567/09'), 'm12', [own, DISTRICTS[1]!])).toMatchObject({ inputs: { A1: 350, B1: 1100 }, counted: ['ละงู', 'ท่าแพ'] });
});

test('what can not be added is left out and named', () => {
  const rows = [
    unit('ละงู', { A1: 1, B1: 4 }), unit('ท่าแพ', { A1: 9, B1: 4 }), unit('มะนัง', { A1: 3 }), unit('ควนโดน', { A1: 1, B1: 2 }), unit('ควนโดน', { A1: 2, B1: 2 }),
    { unit: 'ทุ่งหว้า', members: [unit('รพ.สต.หนึ่ง', { A1: -1, B1: 2 })] },
  ];
  expect(rollUp(kpi('satun-2567/09'), 'm12', rows)).toMatchObject({
    inputs: { A1: 1, B1: 4 }, counted: ['ละงู'],
    leftOut: [{ unit: 'ท่าแพ', why: 'invalid' }, { unit: 'มะนัง', why: 'missing' }, { unit: 'ควนโดน', why: 'duplicate' }, { unit: 'รพ.สต.หนึ่ง', why: 'invalid' }],
  });
});

test('a row that stands twice with the same data counts once, whatever the order of its items', () => {
  expect(rollUp(kpi('satun-2567/09'), 'm12', [unit('ละงู', { A1: 1, B1: 4 }), unit('ละงู', { B1: 4, A1: 1 })])).toMatchObject({ inputs: { A1: 1, B1: 4 }, counted: ['ละงู'], leftOut: [] });
});

test('a unit with a zero denominator has no data: its numerator is not added either', () => {
  expect(rollUp(kpi('satun-2567/09'), 'm12', [unit('ละงู', { A1: 1, B1: 4 }), unit('ท่าแพ', { A1: 3, B1: 0 })])).toMatchObject({ inputs: { A1: 1, B1: 4 }, counted: ['ละงู'], leftOut: [{ unit: 'ท่าแพ', why: 'missing' }] });
});

test('a unit without steps still has a rate to add', () => {
  expect(rollUp(kpi('satun-2567/17'), 'm3', [unit('ละงู', { A: 1, B: 4 }), unit('ท่าแพ', { A: 3, B: 4 })])?.inputs).toEqual({ A: 4, B: 8 });
});

test('an item that one unit lacks has no sum: the gate of KPI 02 is then unverified, not passed', () => {
  const rows = [unit('ละงู', { A: 1, B: 10, C: 10 }), unit('ท่าแพ', { A: 1, B: 10 })];
  const province = rollUp(kpi('satun-2567/02'), 'm12', rows)!;
  expect(province.inputs).toEqual({ A: 2, B: 20 });
  expect(province.result.issues.map(({ code }) => code)).toContain('gateUnverified');
});

test('several rates need the data of each', () => {
  const rows = [unit('ละงู', { A1: 1, B1: 4, A2: 2, B2: 5 }), unit('ท่าแพ', { A1: 3, B1: 4, A2: 3, B2: 5 }), unit('มะนัง', { A1: 3, B1: 4 }), unit('ควนโดน', { A2: 3, B2: 4 })];
  expect(rollUp(kpi('satun-2567/26'), 'm9', rows)).toMatchObject({
    inputs: { A1: 4, B1: 8, A2: 5, B2: 10 }, counted: ['ละงู', 'ท่าแพ'], leftOut: [{ unit: 'มะนัง', why: 'missing' }, { unit: 'ควนโดน', why: 'missing' }],
  });
  expect(rollUp(kpi('satun-2567/26'), 'm6', rows)).toMatchObject({ inputs: { A1: 7, B1: 12 }, counted: ['ละงู', 'ท่าแพ', 'มะนัง'], leftOut: [{ unit: 'ควนโดน', why: 'missing' }] });
});

test('a district that stands twice counts once with the same facilities, and not at all with others', () => {
  const district = (A1: number): Member => ({ unit: 'ละงู', members: [unit('รพ.สต.ปากน้ำ', { A1, B1: 4 })] });
  expect(rollUp(kpi('satun-2567/09'), 'm12', [district(1), district(1)])).toMatchObject({ inputs: { A1: 1, B1: 4 }, leftOut: [] });
  expect(rollUp(kpi('satun-2567/09'), 'm12', [unit('ท่าแพ', { A1: 2, B1: 5 }), district(1), district(2)])).toMatchObject({ inputs: { A1: 2, B1: 5 }, leftOut: [{ unit: 'ละงู', why: 'duplicate' }] });
});

test('values that the document prints stand in, and those of the whole are compared', () => {
  const tb = rollUp(kpi('satun-2567/07'), 'm12', [unit('เมืองสตูล', { C: 100 }), unit('ท่าแพ', { C: 20 })]);
  expect(tb?.inputs).toEqual({ C: 120, D: 164 });
  const ita = rollUp(kpi('satun-2567/23'), 'm12', [unit('a', { A: 6, B: 7 }), unit('b', { A: 6, B: 7 })], 'จังหวัดสตูล');
  expect(ita?.result.issues.map(({ code }) => code)).toEqual(['targetDiffers']);
});

test('the policy is that of the run', () => {
  const rows = [unit('ละงู', { A: 985, B: 1000 }), unit('ท่าแพ', { A: 985, B: 1000 })];
  expect([rollUp(kpi('satun-2567/22'), 'm12', rows)?.result.score, rollUp(kpi('satun-2567/22'), 'm12', rows, null, 'linear')?.result.score]).toEqual([3, 3.5]);
});

test('sums are exact, also beyond what a number can hold', () => {
  const rows = [unit('a', { A: 0.1, B: 1 }), unit('b', { A: 0.2, B: 1 }), unit('c', { A: '9007199254740993.05', B: '9007199254740999' })];
  expect(rollUp(kpi('satun-2567/22'), 'm12', rows)?.inputs).toEqual({ A: '9007199254740993.35', B: '9007199254741001' });
});

test.each(['satun-2567/16', 'satun-2567/04', 'satun-2567/12', 'satun-2567/25', 'doh-2564/3.16'])('%s is no ratio', (id) => {
  expect(rollUp(kpi(id), 'm12', [unit('ละงู', { steps: [1, 2] }), unit('ท่าแพ', { steps: [1] })])).toBeNull();
});

test('nothing to add is no whole', () => {
  expect(rollUp(kpi('satun-2567/09'), 'm12', [])).toBeNull();
  expect(rollUp(kpi('satun-2567/09'), 'm12', [unit('ละงู', {})])).toBeNull();
});

test('grouping does not change the sum', () => {
  const counts = fc.nat(1000).chain((b) => fc.record({ A1: fc.nat(b), B1: fc.constant(b) }));
  fc.assert(
    fc.property(fc.array(counts, { minLength: 2, maxLength: 12 }), fc.nat(12), (rows, at) => {
      const flat = rows.map((inputs, i) => unit(`u${i}`, inputs));
      const grouped = [{ unit: 'x', members: flat.slice(0, at) }, { unit: 'y', members: flat.slice(at) }];
      expect(rollUp(kpi('satun-2567/09'), 'm12', grouped)).toEqual(rollUp(kpi('satun-2567/09'), 'm12', flat));
    }),
    { seed: 2567, numRuns: 100 },
  );
});

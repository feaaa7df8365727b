/** Criteria as they are shown, line by line, one indicator for each kind. */
import { findKpi } from '../../src/kpi/catalog';
import type { Criteria, Round } from '../../src/kpi/schema';
import { explainDefinition } from '../../src/scoring/definition';
import { evaluate } from '../../src/scoring/evaluate';
import { explain } from '../../src/scoring/explain';
import { planOf } from '../../src/scoring/plan';

/** Without names and sources, which are the definition's own. */
const rowsOf = (id: string, round: Round): object[] => explainDefinition(findKpi(id)!, round).rows.map(({ source: _, ...row }) => ('name' in row ? { ...row, name: row.name.en } : row));
const levels = [1, 2, 3, 4, 5];
const shown = { deciding: false };

test('thresholds, lower is better', () => {
  expect(rowsOf('satun-2567/01', 'm12')).toEqual([19, 18, 17, 16, 15].map((at, i) => ({ ...shown, kind: 'threshold', level: i + 1, at: String(at), is: 'atMost' })));
});

test('thresholds, higher is better', () => {
  expect(rowsOf('satun-2567/22', 'm6')).toEqual([35, 40, 45, 50, 55].map((at, i) => ({ ...shown, kind: 'threshold', level: i + 1, at: String(at), is: 'atLeast' })));
});

test('bands', () => {
  const from = [null, '80', '85', '90', '95'];
  expect(rowsOf('satun-2567/08', 'm12')).toEqual(['<80', '80-84', '85-89', '90-94', '95'].map((printed, i) => ({ ...shown, kind: 'band', level: i + 1, printed, from: from[i] })));
});

test('steps: the score of a level where it is not the level', () => {
  expect(rowsOf('satun-2567/16', 'm6').map((row) => ({ ...row, name: '' }))).toEqual([1, 2, 5, 5, 5].map((score, i) => ({ ...shown, kind: 'step', level: i + 1, step: i + 1, name: '', score, done: null })));
});

test('steps: what is done, and the lines of each', () => {
  const observation = { kpi: 'satun-2567/17', round: 'm12', unit: null, inputs: { steps: [1, 3, 4], A: 45, B: 100, resultsSent: true, randomAssessed: false, plusCount: 1 } } as const;
  const kpi = findKpi(observation.kpi)!;
  const { rows } = explain(kpi, observation, evaluate(kpi, observation));
  expect(rows.map((row) => 'done' in row && row.done)).toEqual([true, false, true, false, true]);
  expect(rows.map((row) => row.source.lines)).toEqual([rows[0]!.source.lines, rows[0]!.source.lines, [1195], [1196], [1197]]);
});

test('counted steps', () => {
  expect(rowsOf('satun-2567/18', 'm12')).toEqual([0, 2, 4, 6, 8].map((atLeast, i) => ({ ...shown, kind: 'counted', level: i + 1, upTo: 5, atLeast, count: 'works' })));
});

test('grades', () => {
  const bounds = [[null, '50'], ['51', '60'], ['61', '70'], ['71', '80'], ['81', '100']];
  expect(rowsOf('satun-2567/25', 'm12')).toMatchObject(levels.map((level, i) => ({ ...shown, kind: 'grade', level, from: bounds[i]![0], to: bounds[i]![1] })));
});

test('parts', () => {
  const part = (number: number, name: string, at: number[]) => at.map((value, i) => ({ ...shown, kind: 'threshold', level: i + 1, at: String(value), is: 'atLeast', part: { number, name: expect.objectContaining({ en: name }), share: '0.5' } }));
  expect(rowsOf('satun-2567/26', 'm9')).toEqual([...part(1, 'budget of 2566', [75, 80, 85, 90, 95]), ...part(2, 'budget of 2567', [30, 40, 50, 60, 70])]);
});

test('points: what earns them, the most first', () => {
  const check = [{ mark: 'full', points: '1' }, { mark: 'half', points: '0.5' }];
  expect(rowsOf('satun-2567/04', 'm12')).toMatchObject([
    { ...shown, kind: 'points', level: null, earned: null, of: '1', scale: check },
    { ...shown, kind: 'points', level: null, earned: null, of: '2', scale: [{ from: '100', points: '2' }, { from: '50', points: '1' }] },
    { ...shown, kind: 'points', level: null, earned: null, of: '3', scale: [{ from: '100', points: '3' }] },
  ]);
});

test('evidence, before and after it is reported', () => {
  const points = [['4', '1'], ['5.1a', '0.25'], ['5.1b', '0.25'], ['5.2', '0.5']] as const;
  expect(rowsOf('doh-2564/3.16', 'm5')).toEqual(points.map(([code, of]) => ({ ...shown, kind: 'points', level: null, name: expect.stringMatching(`^${code} `), earned: null, of })));
  const observation = { kpi: 'doh-2564/3.16', round: 'm5', unit: null, inputs: { evidence: ['4', '5.2'] } } as const;
  const kpi = findKpi(observation.kpi)!;
  expect(explain(kpi, observation, evaluate(kpi, observation)).rows.map((row) => ('earned' in row ? row.earned : null))).toEqual(['1', '0', '0', '0.5']);
});

test('evidence: its code before its name, and its own lines where it has some', () => {
  const { rows } = explainDefinition(findKpi('doh-2566/3.36')!, 'm5');
  for (const row of rows) expect('name' in row && [row.name.th.split(' ')[0], row.name.th.length > 6]).toEqual([('name' in row ? row.name.en : '').split(' ')[0], true]);
  const entries = planOf(findKpi('doh-2566/3.36')!, 'm5').rule!.criteria as Extract<Criteria, { kind: 'evidence' }>;
  expect(entries.entries.map(({ source }) => source === null)).toEqual([false, false, false, false, false, false, false, true, true]);
  expect(rows.map(({ source }) => source)).toEqual(entries.entries.map(({ source }) => source ?? entries.source));
});

test('target tables of every unit, before anything is reported', () => {
  const values = explainDefinition(findKpi('doh-2563/1.5')!, 'h2').rows.filter(({ kind }) => kind === 'value');
  expect(values.map(({ deciding, level }) => [deciding, level])).toEqual(Array.from({ length: values.length }, (_, i) => [false, (i % 5) + 1]));
  expect(new Set(values.flatMap((row) => ('units' in row ? row.units : []))).size).toBe(20);
});

test("a unit's own target table", () => {
  const observation = { kpi: 'doh-2563/1.5', round: 'h2', unit: 'ศูนย์อนามัยที่ 1', inputs: { A1: 0, A2: 240, A3: 380, A4: 380, B: 1000 } } as const;
  const kpi = findKpi(observation.kpi)!;
  const values = explain(kpi, observation, evaluate(kpi, observation)).rows.flatMap((row) => (row.kind === 'value' ? [[row.part?.number, row.level, row.at, row.points, row.units]] : []));
  const row = (part: number, at: number[]) => at.map((value, i) => [part, i + 1, String(value), String((i + 1) / 10), ['ศูนย์อนามัยที่ 1']]);
  expect(values).toEqual([...row(1, [96, 97, 98, 99, 100]), ...row(2, [72, 73, 74, 75, 76])]);
});

/** Functions for cells, asked through the real office.js as Excel asks them. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { functionsMetadata, LANGUAGES } from '../../bin/build/functions.js';
import { EDITIONS } from '../../src/kpi/catalog';
import type { Round } from '../../src/kpi/schema';
import { evaluate } from '../../src/scoring/evaluate';
import { calculate } from '../../src/functions/calculate';
import type { FakeExcel } from '../host/fakeExcel/install';
import { loadOffice } from '../host/fakeExcel/loadOffice';

const KPI = 'satun-2567/09';
let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice({ functions: true });
  await import('../../src/functions/functions');
});

/** The rows that a cell's formula answers. */
async function ask(id: string, ...areas: unknown[]): Promise<unknown> {
  const { failed, value } = await excel.functions.call(id, ...areas);
  expect(failed ?? false).toBe(false);
  return value;
}
const error = (code: string, ...parts: string[]) => expect.objectContaining({ basicValue: code, message: expect.stringMatching(new RegExp(parts.join('.*'))) });

test('a column of results gets a column of rates, levels, scores and gaps', async () => {
  const [a, b] = [[[327], [801], [0]], [[1310], [3204], [100]]];
  expect(await ask('RATE', [[KPI]], [['m12']], [a, b])).toEqual([[expect.closeTo(24.9618, 4)], [25], [0]]);
  expect(await ask('LEVEL', [[KPI]], [['m12']], [a, b])).toEqual([[3], [4], [0]]);
  expect(await ask('SCORE', [[KPI]], [['m12']], [a, b])).toEqual([[3], [4], [0]]);
  expect(await ask('GAP', [[KPI]], [['m12']], [a, b])).toEqual([[1], [161], [10]]);
  expect(await ask('GAP', [[KPI]], [['m12']], [[[90]], [[100]]])).toEqual([[0]]);
});

test('an indicator for each row, by id or number, and the last round where none is named', async () => {
  expect(await ask('NAME', [[KPI], [9], ['09'], ['doh-2566/3.36']])).toEqual([[expect.stringContaining('เบาหวาน')], [expect.stringContaining('เบาหวาน')], [expect.stringContaining('เบาหวาน')], [expect.stringMatching(/./)]]);
  expect(await ask('LEVEL', [[9], [10]], [['']], [[[801], [2100]], [[3204], [4000]]])).toEqual([[4], [5]]);
  expect(await ask('LEVEL', [['satun-2567/21']], [['m6']], [[['1,2,3']]])).toEqual([[3]]);
  expect(await ask('LEVEL', [[KPI]], [[6]], [[[327]], [[1310]]])).toEqual([[5]]);
});

test('steps, checks and evidence are listed in one cell; a mark says what is there in part, or not', async () => {
  const score = (kpi: string, round: string, cell: string | number) => ask('SCORE', [[kpi]], [[round]], [[[cell]]]);
  expect(await score('satun-2567/04', 'm6', '1, 2, 3=0.5, 4=ไม่ครบ, 5=½')).toEqual([[3.5]]);
  expect(await score('satun-2567/04', 'm6', '1=ครบ; 2=1; 3; 4=0; 5=ไม่มี')).toEqual([[3]]);
  expect(await score('satun-2567/04', 'm6', '1, 2')).toEqual([[error('#N/A', 'checks')]]);
  expect(await score('satun-2567/04', 'm6', '1=2')).toEqual([[error('#VALUE!', '1=2')]]);
  expect(await score('doh-2564/3.16', 'm5', '4, 5.1a')).toEqual([[1.25]]);
});

test.each<[string, string, unknown[], string, string[]]>([
  ['an unknown indicator', 'RATE', [[['99']], [['']], [[[1]], [[2]]]], '#VALUE!', ['99', 'no indicator']],
  ['a number that several sets have', 'NAME', [[['19']]], '#VALUE!', ['satun-2567/19', 'hss/19']],
  ['an unknown round', 'LEVEL', [[[KPI]], [['m7']], [[[1]], [[2]]]], '#VALUE!', ['m7', 'no round']],
  ['a round without criteria', 'LEVEL', [[[KPI]], [['m3']], [[[1]], [[2]]]], '#N/A', []],
  ['a round with a target alone', 'LEVEL', [[['satun-2567/05']], [['m3']], [[[1]], [[2]], [[10]]]], '#N/A', ['เป้าหมาย', 'target']],
  ['a blank cell', 'SCORE', [[[KPI]], [['m12']], [[['']], [[2]]]], '#N/A', ['A1', 'No data']],
  ['an item left out', 'SCORE', [[[KPI]], [['m12']], [[[1]]]], '#N/A', ['B1']],
  ['a zero denominator', 'RATE', [[[KPI]], [['m12']], [[[1]], [[0]]]], '#N/A', ['zero']],
  ['more than the whole', 'RATE', [[[KPI]], [['m12']], [[[3]], [[2]]]], '#VALUE!', ['3', '2']],
  ['text among numbers', 'SCORE', [[[KPI]], [['m12']], [[['สาม']], [[2]]]], '#VALUE!', ['สาม']],
  ['too many items', 'SCORE', [[[KPI]], [['m12']], [[[1]], [[2]], [[3]]]], '#VALUE!', ['A1, B1']],
])('%s is an error with its reason', async (_what, id, areas, code, parts) => {
  expect(await ask(id, ...areas)).toEqual([[error(code, ...parts)]]);
});

test('areas of different sizes are an error where they do not meet', async () => {
  expect(await ask('LEVEL', [[KPI]], [['m12']], [[[801], [801]], [[3204], [3204], [3204]]])).toEqual([[4], [4], [error('#VALUE!', 'different sizes')]]);
});

test('whatever is in the cells, levels and scores are the engine’s', () => {
  const kpi = fc.constantFrom(...EDITIONS.flatMap(({ kpis }) => kpis).filter(({ items }) => items.every(({ kind, printed }) => kind === 'count' && !printed)));
  const count = fc.oneof(fc.nat(50), fc.constantFrom(null, '', 'x', -1, 1.5));
  fc.assert(
    fc.property(kpi, fc.constantFrom<Round>('m3', 'm6', 'm9', 'm12'), fc.array(count, { minLength: 2, maxLength: 2 }), (definition, round, values) => {
      const inputs = Object.fromEntries(definition.items.map(({ code }, i) => [code, values[i]]));
      const result = evaluate(definition, { kpi: definition.id, round, inputs });
      for (const what of ['level', 'score'] as const) {
        const [[answer] = []] = calculate(what, [[definition.id]], [[round]], values.slice(0, definition.items.length).map((value) => [[value]]));
        if (result[what] !== null && result.outcome !== 'invalid') expect(answer).toBe(result[what]);
        else expect(typeof answer === 'object' && answer.message).toMatch(/.+ · .+/);
      }
    }),
    { seed: 6, numRuns: 300 },
  );
});

describe('metadata', () => {
  const source = readFileSync('src/functions/functions.ts', 'utf8');
  const help = 'https://localhost:3000/assets/help.html';

  test.each(LANGUAGES)('in %s: every function that is associated, with its parameters, in its language', (language) => {
    const { functions } = functionsMetadata(source, language, help);
    expect(functions.map(({ id }) => id)).toEqual(['RATE', 'LEVEL', 'SCORE', 'GAP', 'NAME']);
    for (const { id, name, description, helpUrl, parameters, result } of functions) {
      expect([name, helpUrl]).toEqual([id, help]);
      expect(parameters.map((parameter) => parameter.name)).toEqual(id === 'NAME' ? ['kpi'] : ['kpi', 'round', 'values']);
      for (const { type, dimensionality } of [result, ...parameters]) expect([type, dimensionality]).toEqual(['any', 'matrix']);
      expect(parameters.map(({ repeating }) => repeating ?? false)).toEqual(parameters.map((parameter) => parameter.name === 'values'));
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(/[\u0E00-\u0E7F]/.test(text)).toBe(language === 'th');
        expect(text.length).toBeLessThanOrEqual(255);
      }
    }
  });

  test('a comment in one language alone stops the build', () => {
    expect(() => functionsMetadata('/** ภาษาเดียว\n * @customfunction X\n */\nexport const x = 1;', 'th', help)).toThrow('X: its comment needs Thai, a bar and English');
  });
});

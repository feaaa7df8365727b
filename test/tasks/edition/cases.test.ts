/** The acceptance cases, scored by editions that went through a workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateLine } from '../../../src/cli/evaluate';
import { EDITIONS } from '../../../src/kpi/catalog';
import { useEditions } from '../../../src/tasks/edition/inForce';
import { bookOf, imported, rowsOf } from './books';

interface Case {
  readonly kpi: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

const cases = readFileSync(join(__dirname, '../../fixtures/cases/cases.ndjson'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Case);

const known = new Set(EDITIONS.flatMap(({ kpis }) => kpis.map(({ id }) => id)));

afterEach(() => useEditions([]));

test('every case comes out the same', async () => {
  let scored = 0;
  for (const { id } of EDITIONS) {
    // Under another id, so that nothing bundled is asked.
    const copy = JSON.parse(JSON.stringify(EDITIONS.find((edition) => edition.id === id)).replaceAll(`"${id}`, `"again-${id}`)) as (typeof EDITIONS)[number];
    const { edition } = await imported(await bookOf(rowsOf(copy)));
    useEditions([edition!]);
    const own = cases.filter(({ kpi }) => kpi.startsWith(`${id}/`));
    scored += own.length;
    for (const one of own) {
      const { scoreLinear, ...expected } = one.expect;
      const line = JSON.stringify({ ...one, kpi: `again-${one.kpi}` });
      expect(JSON.parse(JSON.stringify(evaluateLine(line, 'step')))).toMatchObject(expected);
      if (scoreLinear !== undefined) expect(evaluateLine(line, 'linear').score).toBe(scoreLinear);
    }
  }
  expect(scored).toBe(cases.filter(({ kpi }) => known.has(kpi)).length);
  expect(scored).toBeGreaterThan(300);
});

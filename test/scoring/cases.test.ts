/** The acceptance cases of every KPI that the catalogue holds, through the command that users run, under both policies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateLine } from '../../src/cli/evaluate';
import { findKpi } from '../../src/kpi/catalog';
import type { Policy } from '../../src/scoring/result';

interface Case {
  readonly id: string;
  readonly kpi: string;
  readonly why: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

const cases = readFileSync(join(__dirname, '../fixtures/cases/cases.ndjson'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ line, case: JSON.parse(line) as Case }))
  .filter(({ case: one }) => findKpi(one.kpi));

function check(line: string, expected: Readonly<Record<string, unknown>>, policy: Policy): void {
  const result: unknown = JSON.parse(JSON.stringify(evaluateLine(line, policy)));
  expect(result).toMatchObject(expected);
}

test.each(cases.map(({ line, case: one }) => [one.id, one.why, line, one] as const))('%s: %s', (_id, _why, line, one) => {
  const { scoreLinear, ...step } = one.expect;
  check(line, step, 'step');
  if (scoreLinear !== undefined) check(line, { score: scoreLinear }, 'linear');
});

test('the level is the same under both policies', () => {
  for (const { line } of cases) expect(evaluateLine(line, 'linear').level).toBe(evaluateLine(line, 'step').level);
});

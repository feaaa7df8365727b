/** Opens every cited line of the source documents and looks for what is claimed to be printed there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITIONS } from '../../src/kpi/catalog';
import type { Criteria, Decimal, Kpi, Rule, Source } from '../../src/kpi/schema';

const folder = join(__dirname, '../fixtures/documents');
const documents = new Map(readdirSync(folder).map((file) => [file.slice(0, 3), readFileSync(join(folder, file), 'utf8').split('\n')]));

function textAt(source: Source): string {
  const lines = documents.get(source.document) ?? [];
  return source.lines.map((line) => lines[line - 1] ?? '').join('\n');
}

function holds(text: string, value: Decimal): boolean {
  const digits = String(value).replace('.', '\\.');
  return new RegExp(`(?<![\\d.,])${digits}(?![\\d,]|\\.\\d)`).test(text.replace(/(\d),(?=\d{3})/g, '$1'));
}

/** A value, what it is, and where it is said to stand. */
type Claim = readonly [what: string, value: Decimal, source: Source];

function claimsOf(criteria: Criteria): Claim[] {
  switch (criteria.kind) {
    case 'thresholds':
      return criteria.at.map((at, i): Claim => [`level ${i + 1}`, at, criteria.source]);
    case 'bands':
      return criteria.bands.map((band): Claim => ['band', band.printed, criteria.source]);
    case 'parts':
      return criteria.parts.flatMap((part) => claimsOf(part.criteria));
    case 'steps':
      return Object.entries(criteria.conditions ?? {}).flatMap(([step, { all, source }]) =>
        all.flatMap((one): Claim[] => ('atLeast' in one ? [[`step ${step}`, one.atLeast, source]] : 'below' in one ? [[`step ${step}`, one.below, source]] : [])),
      ).concat(Object.values(criteria.scores ?? {}).map((score): Claim => ['score of a step', score, criteria.source]));
    case 'countedSteps':
      return criteria.levels.flatMap(({ atLeast }, i): Claim[] => (atLeast === 0 ? [] : [[`count of level ${i + 1}`, atLeast, criteria.source]]));
    case 'points':
      return criteria.entries.flatMap((entry) =>
        'check' in entry
          ? [entry.full, entry.half].map((value): Claim => ['points', value, entry.source])
          // "ครบ" is how the document says 100 percent.
          : entry.steps.flatMap((step): Claim[] => [...(step.from === 100 ? [] : [['share', step.from, entry.source] as Claim]), ['points', step.points, entry.source]]),
      );
    case 'evidence':
      return criteria.entries.flatMap((entry): Claim[] => (entry.source ? [[`evidence ${entry.code}`, entry.points, entry.source]] : []));
    case 'unitTables':
      return [...criteria.tables.flatMap((table) => table.at.flat().filter((at) => !(at === 100 && criteria.measures.length === 2)).map((at): Claim => [`value of ${table.units[0]}`, at, table.source])), ...claimsOf(criteria.evidence)];
    case 'grades':
      return criteria.grades.flatMap(({ names, from, to, source }) => [names[0], from, to].filter((value) => value !== null && value !== undefined).map((value): Claim => ['grade', value, source]));
  }
}

function ruleClaims(rule: Rule): Claim[] {
  return [
    ...(rule.criteria ? claimsOf(rule.criteria) : []),
    ...(rule.target ? [['target', rule.target.value, rule.target.source] as Claim] : []),
    ...(rule.gate ? [['gate', rule.gate.atLeast, rule.gate.source] as Claim] : []),
  ];
}

function kpiClaims(kpi: Kpi): Claim[] {
  return [
    ...Object.values(kpi.rounds).flatMap((rule) => (rule ? ruleClaims(rule) : [])),
    ...(kpi.weight ? [['weight', kpi.weight.value, kpi.weight.source] as Claim] : []),
    ...kpi.items.flatMap((item) => Object.values(item.printed?.byUnit ?? {}).map((value): Claim => ['printed value', value, item.printed!.source])),
  ];
}

const claims = EDITIONS.flatMap((edition) => edition.kpis).flatMap((kpi) => kpiClaims(kpi).map((claim) => [kpi.id, ...claim] as const));

test.each(claims.map(([kpi, what, value, source]) => [kpi, what, value, source.lines.join(', '), source] as const))('%s: %s %s stands in lines %s', (_kpi, _what, value, _lines, source) => {
  const text = textAt(source);
  const numeric = /^[\d.]+$/.test(String(value));
  expect(numeric ? holds(text, value) : text.includes(String(value)) || text.replace(/\s/g, '').includes(String(value).replace(/\s/g, ''))).toBe(true);
});

test.each(EDITIONS.flatMap((edition) => edition.kpis.map((kpi) => [kpi.id, kpi] as const)))('%s: its own lines name it', (_id, kpi) => {
  expect(kpi.source.document).toBe(EDITIONS.find((edition) => edition.kpis.includes(kpi))!.document.id);
  expect(textAt({ ...kpi.source, lines: kpi.source.lines.slice(0, 1) })).toContain(kpi.number);
});

test('every cited line exists and holds something', () => {
  const empty = JSON.stringify(EDITIONS, (_key, value: unknown) => value)
    .match(/\{"document":"\d{3}","lines":\[[\d,]+\]\}/g)!
    .map((text) => JSON.parse(text) as Source)
    .flatMap((source) => source.lines.filter((line) => !documents.get(source.document)?.[line - 1]?.trim()).map((line) => `${source.document}:${line}`));
  expect(empty).toEqual([]);
});

test('every data item cites the line that defines it', () => {
  const silent = EDITIONS.flatMap((edition) => edition.kpis).flatMap((kpi) => kpi.items.filter((item) => !item.source).map((item) => `${kpi.id} ${item.code}`));
  expect(silent).toEqual([]);
});

test('a number that is not printed is not found: neither another one nor a piece of one', () => {
  for (const [text, value] of [['19\t18\t17', 20], ['1,318 ตัวอย่าง', 318], ['ร้อยละ 50', 5], ['0.25', 25], ['12.5', 12]] as const) expect(holds(text, value)).toBe(false);
  expect(holds(textAt({ document: '003', lines: [86] }), 14)).toBe(false);
});

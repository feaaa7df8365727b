import { EDITIONS } from '../../../src/kpi/catalog';
import type { Edition } from '../../../src/kpi/schema';
import { idOfYear, rowsAsYear } from '../../../src/tasks/edition/asYear';
import { SHEETS, SHEET_KEYS } from '../../../src/tasks/edition/sheets';
import { editionRows } from '../../../src/tasks/edition/toRows';
import { DRAFT_WORDS } from '../../../src/wording/editionCli';
import { EDITION_WORDS } from '../../../src/wording/edition';
import { bookOf, imported } from './books';

const words = { ...DRAFT_WORDS, rulings: EDITION_WORDS.rulings };
const satun = EDITIONS.find(({ id }) => id === 'satun-2567')!;

test('the id is that of the new year', () => {
  expect(idOfYear('satun-2567', 2568)).toBe('satun-2568');
  expect(idOfYear('hss', 2568)).toBe('hss-2568');
});

test('everything carries over, and whatever the new document may say otherwise waits to be confirmed', async () => {
  const rows = rowsAsYear(satun, 2568, words);
  const before = editionRows(satun, EDITION_WORDS.rulings);
  for (const key of SHEET_KEYS) {
    expect(rows.sheets[key]).toHaveLength(before.sheets[key].length);
    if (!('confirm' in SHEETS[key]) || key === 'items') continue;
    expect(rows.sheets[key].map((row) => (row as { confirm?: unknown }).confirm)).toEqual(before.sheets[key].map(() => 'toConfirm'));
  }
  const { edition, problems } = await imported(await bookOf(rows));
  expect(problems.every(({ code }) => code === 'toConfirm')).toBe(true);
  expect(problems.length).toBeGreaterThan(200);
  expect(edition).toMatchObject({ id: 'satun-2568', fiscalYear: 2568, version: 'ร่าง', document: { id: 'เอกสารปี 2568 (รอยืนยัน)' } });
  expect(edition!.title.th).toContain('ปีงบประมาณ 2568');
  const measures = (one: Edition) => one.kpis.map(({ rounds, weight }) => JSON.stringify([rounds, weight?.value]).replace(/"(lines|document|th|en)":("[^"]*"|\[[^\]]*\])/g, ''));
  expect(measures(edition!)).toEqual(measures(satun));
});

test('years in names and heads move along; numbers and formulas stay', () => {
  const { items, points, parts } = rowsAsYear(satun, 2568, words).sheets;
  expect(items.find(({ kpi, code }) => kpi === '11' && code === 'A1')?.heads).toContain('ปี 2568');
  expect(items.find(({ kpi, code }) => kpi === '11' && code === 'B1')?.heads).toContain('ปี 2567');
  expect(points.find(({ kpi, code, rounds }) => kpi === '04' && code === '5' && rounds === 'm6')).toMatchObject({ name: expect.stringContaining('กุมภาพันธ์ 2568') as string, nameEn: expect.stringContaining('February 2025') as string });
  expect(parts[0]).toMatchObject({ name: 'งบประมาณปี 2567', measure: 'A1 / B1 * 100' });
});

test('a threshold that the new year changes: the examples of the year before are told, and forbid nothing until the indicator is confirmed', async () => {
  const rows = rowsAsYear(satun, 2568, words);
  const levels = (confirm: 'toConfirm' | 'confirmed') => rows.sheets.levels.map((row) => (row.kpi === '09' && row.rounds === 'm12' ? { ...row, from: Number(row.from) + 2, confirm: 'confirmed' as const } : row.kpi === '09' ? { ...row, confirm } : row));
  const draft = await imported(await bookOf({ ...rows, sheets: { ...rows.sheets, levels: levels('toConfirm') } }));
  expect(draft.edition).not.toBeNull();
  expect(draft.problems.filter(({ code }) => code === 'exampleOfBefore').map(({ severity, kpi }) => [severity, kpi])).toContainEqual(['warning', 'satun-2568/09']);
  const confirmed = <T extends { readonly kpi?: unknown }>(all: readonly T[]): T[] => all.map((row) => (row.kpi === '09' && 'confirm' in row ? { ...row, confirm: 'confirmed' } : row));
  const { kpis, items, targets } = rows.sheets;
  const done = await imported(await bookOf({ ...rows, sheets: { ...rows.sheets, levels: levels('confirmed'), kpis: kpis.map((row) => (row.kpi === '09' ? { ...row, confirm: 'confirmed' as const } : row)), items: confirmed(items), targets: confirmed(targets) } }));
  expect(done.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('exampleDiffers');
});

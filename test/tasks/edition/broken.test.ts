/** Broken edition workbooks, and every message that each has to give: `broken.tsv`, a line a message. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, SheetGrid } from '../../../src/sheet/grid';
import { importEdition } from '../../../src/tasks/edition/importEdition';
import { EDITION_WORDS } from '../../../src/wording/edition';
import { editionProblemLine, editionProblemText } from '../../../src/wording/editionProblems';
import { EDITIONS } from '../../../src/kpi/catalog';
import { bookOf, imported, rowsOf } from './books';
import { emptyBook, typed } from './byHand';
import { FIELDS, SHEETS } from './fiveKpis';
import { slips } from './slips';

const lines = readFileSync(join(__dirname, 'broken.tsv'), 'utf8').split('\n').slice(1).filter(Boolean).map((line) => line.split('\t') as [what: string, slips: string, place: string, code: string, th: string, en: string]);
const cases = new Map(lines.map(([what, change]) => [what, change]));

let sound: Uint8Array;
let grids: readonly SheetGrid[];
beforeAll(async () => {
  const workbook = await typed(await emptyBook(), FIELDS, SHEETS);
  sound = workbook.bytes();
  grids = (await workbook.snapshot()).sheets;
});

test('there are enough of them, and every one is told in Thai and in English', () => {
  expect(cases.size).toBeGreaterThanOrEqual(60);
  for (const [, , , , th, en] of lines) {
    expect(th).toMatch(/[ก-๙]/);
    expect(en).toMatch(/[a-z].*\.$/);
  }
});

test.each([...cases])('%s', async (what, change) => {
  const { edition, problems } = await imported(await slips(sound, change));
  expect(edition).toBeNull();
  expect(problems.map((one) => [`${one.sheet ?? ''}!${one.cell ?? ''}`, one.code, editionProblemText(one).th, editionProblemText(one).en])).toEqual(lines.filter((line) => line[0] === what).map(([, , ...told]) => told));
});

/** A grid with members of its own in the place of some. */
function changedGrid(grid: SheetGrid, own: Partial<SheetGrid>): SheetGrid {
  return Object.create(grid, Object.fromEntries(Object.entries(own).map(([name, value]) => [name, { value }]))) as SheetGrid;
}

/** The sheets with one cell in the place of another. */
const withCell = (sheet: number, row: number, column: number, cell: Cell | undefined): SheetGrid[] =>
  grids.map((grid, i) => (i === sheet ? changedGrid(grid, { cell: (r, c) => (r === row && c === column ? cell : grid.cell(r, c)), rowCount: Math.max(grid.rowCount, row + 1) }) : grid));

describe('what files can hold beside slips', () => {
  const told = (sheets: readonly SheetGrid[]) => importEdition(sheets, EDITION_WORDS).problems.map((problem) => editionProblemLine(problem, 'en'));

  test('a workbook that is no edition', () => {
    expect(told(grids.slice(3))).toEqual(['this is no edition workbook: the sheets ฉบับ, ตัวชี้วัด are not there. Start from a file made by kpi definitions --out, or by the button Save as workbook.']);
  });
  test('a sheet that is missing', () => {
    expect(told(grids.filter(({ name }) => name !== 'เป้าหมาย'))).toEqual(['the sheet “เป้าหมาย” is not there. Give it its name back, or add it with its heads.']);
  });
  test('a sheet of a hundred thousand rows', () => {
    const at = grids.findIndex(({ name }) => name === 'เกณฑ์');
    expect(told(withCell(at, 100_000, 0, { value: '01' }))).toEqual(['เกณฑ์!A5004: there are more than 5000 rows. Delete what is not used, or make several editions.']);
  });
  test('an error of Excel', () => {
    const at = grids.findIndex(({ name }) => name === 'เกณฑ์');
    expect(told(withCell(at, 10, 4, { value: { error: '#REF!' } }))).toEqual(['เกณฑ์!E11 (indicator 01): the cell shows #REF!. Type the value instead of the formula.']);
  });
  test('a text of ten thousand characters', () => {
    const at = grids.findIndex(({ name }) => name === 'ตัวชี้วัด');
    expect(told(withCell(at, 4, 2, { value: 'ก'.repeat(10_000) }))).toEqual(['ตัวชี้วัด!C5 (indicator 01): the text has 10000 characters. Shorten it to 2000.']);
  });
  test('a formula of a thousand brackets', () => {
    const at = grids.findIndex(({ name }) => name === 'รอบและชนิดเกณฑ์');
    expect(told(withCell(at, 4, 3, { value: `${'('.repeat(1000)}A${')'.repeat(1000)}` }))).toEqual(['รอบและชนิดเกณฑ์!D5 (indicator 01): the text has 2001 characters. Shorten it to 300.']);
  });

  test('rows that wait to be confirmed are told, and stand in no one’s way', () => {
    const at = grids.findIndex(({ name }) => name === 'เป้าหมาย');
    const { edition, problems } = importEdition(withCell(at, 4, 6, { value: 'รอยืนยัน' }), EDITION_WORDS);
    expect(edition?.id).toBe('trang-2568');
    expect(problems).toMatchObject([{ code: 'toConfirm', severity: 'warning', sheet: 'เป้าหมาย', cell: 'G5', kpi: 'trang-2568/01' }]);
  });

  test('whatever stands in whichever cell, it is read or told, never thrown', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom('', '-', '__proto__', 'constructor', '=1+1', '1-999999', 'ทุกรอบ', '12 เดือน; ทุกรอบ', 'รายหน่วยงาน', 'เกรด', 'ขั้นตอนและจำนวน', 'หลักฐาน', 'checks.__proto__', 'activities.1.done', 'activities.99.x', 'A.b.c.d'), fc.constant({ error: '#N/A' }));
    fc.assert(
      fc.property(fc.nat(grids.length - 1), fc.nat(34), fc.nat(14), value, (sheet, row, column, found) => {
        const { edition, problems } = importEdition(withCell(sheet, row, column, { value: found }), EDITION_WORDS);
        expect(edition === null).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const problem of problems) expect(editionProblemLine(problem, 'th')).not.toMatch(/undefined|\[object/);
      }),
      { seed: 2568, numRuns: 300 },
    );
  });
});

test('columns and sheets in another order, with others between them, are the same edition', async () => {
  const edition = EDITIONS.find(({ id }) => id === 'hss')!;
  const { sheets } = await (await bookOf(rowsOf({ ...edition, id: 'other', kpis: edition.kpis.map((kpi) => ({ ...kpi, id: kpi.id.replace('hss', 'other') })) }))).snapshot();
  const mirrored = sheets.map((grid): SheetGrid => (['คู่มือ', 'ฉบับ'].includes(grid.name) ? grid : changedGrid(grid, { columnCount: grid.columnCount + 1, cell: (row, column) => (column === 0 ? { value: 'ของเรา' } : grid.cell(row, grid.columnCount - column)) })));
  const back = importEdition([...mirrored].reverse(), EDITION_WORDS);
  // A column of somebody's own in front makes no row of a blank line.
  expect(back.problems).toEqual([]);
  expect(back.edition?.units).toEqual(edition.units);
});

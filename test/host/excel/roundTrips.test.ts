import { createExcelHost } from '../../../src/host/excel/host';
import type { Edit, WorkbookHost } from '../../../src/host/workbook';
import { cellAddress } from '../../../src/sheet/address';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';
import type { GivenSheet } from '../given';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

/** So many sheets with a table each, and one more row hidden, merged, ticked or wrong on every sheet. */
function workbookOf(tables: number): GivenSheet[] {
  return Array.from({ length: tables }, (_, i) => ({
    name: `S${i}`,
    cells: { A1: 'KPI', B1: 'ผลงาน', A2: 'x', B2: i, A4: 'ü', B4: { error: '#N/A' }, A5: 'รวมเซลล์' },
    tables: [{ name: `T${i}`, ref: 'A1:B2' }],
    merges: ['A5:B5'],
    hiddenRows: [4],
    hiddenColumns: ['B'],
  }));
}

function editsFor(tables: number): Edit[] {
  const style = { bold: true, like: { row: 0, column: 0 } };
  return Array.from({ length: tables }, (_, i): Edit[] => [
    { kind: 'addTableColumns', sheet: `S${i}`, table: `T${i}`, columns: [{ name: 'คะแนน', cells: [{ content: { value: 5 }, style }], headerStyle: style }] },
    { kind: 'setCells', sheet: `S${i}`, cells: [{ row: 7, column: 0, content: { value: '=x' }, was: null, style }] },
    { kind: 'setMarks', sheets: [`S${i}`], marks: [{ role: 'score', sheet: `S${i}`, area: { top: 1, bottom: 1, left: 2, right: 2 } }] },
  ]).flat().concat({ kind: 'setMemory', key: 'a', value: tables, was: null });
}

async function trips(task: () => Promise<unknown>): Promise<number> {
  excel.trips = 0;
  await task();
  return excel.trips;
}

async function measure(host: WorkbookHost, edits: readonly Edit[]) {
  return { snapshot: await trips(() => host.snapshot()), apply: await trips(() => host.apply({ edits })), undo: await trips(() => host.undo()) };
}

test.each([1, 10, 60])('reads in 3, writes in 2 and takes back in 2 trips with %d tables', async (tables) => {
  excel.open(fakeWorkbook({ sheets: workbookOf(tables) }));
  expect(await measure(createExcelHost(), editsFor(tables))).toEqual({ snapshot: 3, apply: 2, undo: 2 });
});

test('replaces sheets of ours in 3 trips, however many', async () => {
  excel.open(fakeWorkbook({ sheets: workbookOf(1) }));
  const host = createExcelHost();
  const put = (value: number): Edit[] =>
    ['A', 'B', 'C'].flatMap((sheet): Edit[] => [
      { kind: 'putSheet', sheet, content: { rows: [[{ content: { value } }]] } },
      { kind: 'setMarks', sheets: [sheet], marks: [{ role: 'sheet', sheet, area: { top: 0, bottom: 0, left: 0, right: 0 } }] },
    ]);
  expect(await measure(host, put(1))).toEqual({ snapshot: 3, apply: 2, undo: 2 });
  await host.apply({ edits: put(1) });
  expect(await measure(host, put(2))).toEqual({ snapshot: 3, apply: 3, undo: 2 });
});

test('lets go of every range', async () => {
  excel.open(fakeWorkbook({ sheets: workbookOf(5) }));
  await measure(createExcelHost(), editsFor(5));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(excel.keptReferences).toBe(0);
});

describe('a large workbook', () => {
  const ROWS = 20_000;
  const name = 'ใหญ่';
  const cells: Record<string, string | number> = {};
  for (let row = 1; row <= ROWS; row++) Object.assign(cells, { [`A${row}`]: `โรงพยาบาลส่งเสริมสุขภาพตำบลที่ ${row}`, [`B${row}`]: row, [`C${row}`]: row / 7 });

  test('is read, written and taken back in requests and answers below 5 MB', async () => {
    excel.open(fakeWorkbook({ sheets: [{ name, cells }, ...workbookOf(1)] }));
    const host = createExcelHost();
    const before = await host.snapshot();
    expect(before.sheets[0]?.cell(ROWS - 1, 0)).toEqual({ value: `โรงพยาบาลส่งเสริมสุขภาพตำบลที่ ${ROWS}` });
    expect(before.sheets[0]?.rowCount).toBe(ROWS);
    expect(before.sheets[1]?.tables).toMatchObject([{ name: 'T0', area: { top: 0, left: 0, bottom: 1, right: 1 } }]);
    const edit: Edit = { kind: 'setCells', sheet: name, cells: Array.from({ length: ROWS }, (_, row) => ({ row, column: 3, content: { value: `ผลการประเมินระดับ ${row} อยู่ในเกณฑ์ที่ต้องติดตาม` }, was: null, style: { like: { row, column: 1 }, bold: true } })) };
    await host.apply({ edits: [edit] });
    expect(excel.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect((await host.snapshot()).sheets[0]?.cell(ROWS - 1, 3)?.value).toBe(`ผลการประเมินระดับ ${ROWS - 1} อยู่ในเกณฑ์ที่ต้องติดตาม`);
    await host.undo();
    expect((await host.snapshot()).sheets[0]?.columnCount).toBe(3);
    expect(excel.largestRequest).toBeLessThan(5 * 1024 * 1024);
  }, 120_000);

  test('is read in few trips where its cells hold little, and one letter of it may be a tick', async () => {
    const little = Object.fromEntries(Array.from({ length: 160_000 }, (_, i): [string, number | string] => [cellAddress(Math.floor(i / 16), i % 16), i === 777 ? 'ü' : i / 7]));
    excel.open(fakeWorkbook({ sheets: [{ name, cells: little }, ...workbookOf(1)] }));
    const host = createExcelHost();
    // What there is; all of it, which is too much; how much it is; a first look; three of the rest; merges and fonts.
    expect(await trips(() => host.snapshot())).toBe(8);
  }, 120_000);

  test('is read where what comes below holds far more than its first rows', async () => {
    const text = 'ผลการประเมินอยู่ในเกณฑ์ที่ต้องติดตาม '.repeat(10);
    const growing = Object.fromEntries(Array.from({ length: 9_000 }, (_, row): [string, number | string] => [`A${row + 1}`, row < 5_000 ? 1 : `${text}${row}`]));
    excel.open(fakeWorkbook({ sheets: [{ name, cells: growing }] }));
    const [sheet] = (await createExcelHost().snapshot()).sheets;
    expect([sheet?.rowCount, sheet?.cell(4_999, 0)?.value, sheet?.cell(5_000, 0)?.value, sheet?.cell(8_999, 0)?.value]).toEqual([9_000, 1, `${text}5000`, `${text}8999`]);
  }, 120_000);
});

test('finds more merged areas than Excel tells at once', async () => {
  const merges = Array.from({ length: 1_500 }, (_, i) => `A${i * 2 + 1}:B${i * 2 + 2}`);
  excel.open(fakeWorkbook({ sheets: [{ name: 'S', cells: Object.fromEntries(merges.map((ref) => [ref.split(':')[0], 'x'])), merges }] }));
  const host = createExcelHost();
  expect((await host.snapshot()).sheets[0]?.merges).toHaveLength(1_500);
  await host.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells: [{ row: 2_998, column: 0, content: { value: 'y' }, was: 'x' }] }] });
  await expect(host.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells: [{ row: 2_999, column: 0, content: { value: 'y' }, was: null }] }] })).rejects.toMatchObject({ code: 'mergedCell' });
});

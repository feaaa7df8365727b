/** History: months are kept, compared, replaced and read back; published months are locked. */
import type { XlsxWorkbook } from '../../../src/host/xlsx/open';
import { type SheetGrid, valueAt } from '../../../src/sheet/grid';
import { readHistory } from '../../../src/tasks/summary/historyRead';
import { changeFrom, trendOf } from '../../../src/tasks/summary/trends';
import { NO_FIGURES, type HistoryRow } from '../../../src/tasks/summary/history';
import { findKpi } from '../../../src/kpi/catalog';
import { reportMonth } from '../../../src/tasks/summary/month';
import { summaryWords } from '../../../src/wording/summary';
import { historyProblemText, lockedText } from '../../../src/wording/summaryHistory';
import { openFixture } from '../open';
import { planned, summarised } from './workbook';

const WORDS = summaryWords('th');
const kpi9 = findKpi('satun-2567/09')!;
const sheetIn = async (workbook: XlsxWorkbook, name: string): Promise<SheetGrid> => (await workbook.snapshot()).sheets.find((sheet) => sheet.name === name)!;
const linesOf = (sheet: SheetGrid): unknown[][] => Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: sheet.columnCount }, (__, column) => valueAt(sheet, row, column)));
const history = async (workbook: XlsxWorkbook) => readHistory(await workbook.snapshot(), WORDS.history);
/** ละงู's numerator of KPI 9 stands in E10 of L01. */
async function change(workbook: XlsxWorkbook, value: number): Promise<void> {
  const was = valueAt(await sheetIn(workbook, 'KPI 9'), 9, 4);
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'KPI 9', cells: [{ row: 9, column: 4, content: { value }, was }] }] });
}
async function put(workbook: XlsxWorkbook, sheet: string, row: number, column: number, value: string | number | null): Promise<void> {
  const was = valueAt(await sheetIn(workbook, sheet), row, column);
  await workbook.apply({ edits: [{ kind: 'setCells', sheet, cells: [{ row, column, content: { value }, was }] }] });
}

describe('months are kept in a table', () => {
  test('one row a unit and the whole; a month made again replaces its own', async () => {
    const workbook = openFixture('L01');
    await summarised(workbook, { month: '2024-08' });
    const sheet = await sheetIn(workbook, 'KPI_History');
    expect(sheet.tables).toEqual([{ name: 'KPI_History', area: { top: 0, left: 0, bottom: 8, right: 12 }, hasHeader: true, hasTotals: false }]);
    expect(linesOf(sheet)[5]).toEqual(['2024-08', 'ส.ค. 2567', '2024-08-31', 'satun-2567/09', kpi9.name.th, 'ละงู', 'm12', 3204, 801, 25, 4, 4, expect.anything()]);
    await change(workbook, 961);
    await summarised(workbook, { month: '2024-08' });
    expect(linesOf(await sheetIn(workbook, 'KPI_History'))).toHaveLength(9);
    expect(linesOf(await sheetIn(workbook, 'KPI_History'))[5]?.slice(7, 11)).toEqual([3204, 961, expect.closeTo(29.9938, 4), 4]);
    await summarised(workbook, { month: '2024-09' });
    expect((await sheetIn(workbook, 'KPI_History')).tables[0]?.area.bottom).toBe(16);
  });

  test('the change from the month before, with an arrow, words and levels', async () => {
    const workbook = openFixture('L01');
    await summarised(workbook, { month: '2024-08' });
    await change(workbook, 962);
    const { report } = await summarised(workbook, { month: '2024-09' });
    const lines = report.blocks[0]!.units;
    const said = (unit: string): string => WORDS.change(lines.find((line) => line.unit === unit)!.change!, kpi9);
    expect(said('ละงู')).toBe('▲ 5.02 ดีขึ้น (ระดับ 4→5)');
    expect(said('ท่าแพ')).toBe('= เท่าเดิม');
    const october = await planned(workbook, { month: '2023-10' });
    expect(october.report.blocks[0]!.units.every((line) => line.change === null)).toBe(true);
  });

  test('less is better where the document says so', () => {
    const figures = { ...NO_FIGURES, rate: 14, level: 5, score: 5 };
    expect(changeFrom({ ...figures, rate: 16, level: 4 }, figures, 'lower')).toEqual({ by: -2, of: 'rate', better: true, levels: [4, 5] });
    expect(changeFrom({ ...figures, rate: 16 }, figures, 'higher')).toMatchObject({ better: false, levels: null });
    expect(changeFrom({ ...figures, rate: null }, { ...figures, rate: null, score: 3 }, 'lower')).toMatchObject({ by: -2, of: 'score', better: false });
    expect(changeFrom(NO_FIGURES, figures, 'higher')).toBeNull();
    expect(WORDS.change({ by: -2, of: 'rate', better: true, levels: [4, 5] }, kpi9)).toBe('▼ 2 ดีขึ้น (ระดับ 4→5)');
  });

  test('a projection is a straight line to month 12, from three months on, and stays a share', () => {
    const month = (at: string, rate: number): HistoryRow => ({ month: at, kpi: kpi9.id, unit: 'x', figures: { ...NO_FIGURES, rate } });
    const february = reportMonth('2024-02')!;
    const rows = [month('2023-12', 10), month('2024-01', 15), month('2024-02', 20)];
    expect(trendOf(kpi9, 'x', rows, february)).toEqual({ kpi: kpi9, points: [{ fiscalMonth: 3, rate: 10 }, { fiscalMonth: 4, rate: 15 }, { fiscalMonth: 5, rate: 20 }], projected: 55 });
    expect(trendOf(kpi9, 'x', [...rows.slice(0, 2), month('2024-02', 60)], february).projected).toBe(100);
    expect(trendOf(kpi9, 'x', rows.slice(1), february).projected).toBeNull();
    // Other years and later months are none of this report's.
    expect(trendOf(kpi9, 'x', [...rows, month('2023-09', 99), month('2024-05', 1)], february).points).toHaveLength(3);
  });
});

describe('the table is read back as people leave it', () => {
  async function kept(): Promise<XlsxWorkbook> {
    const workbook = openFixture('L01');
    await summarised(workbook, { month: '2024-07' });
    await summarised(workbook, { month: '2024-08' });
    return workbook;
  }

  test('sorted: rows are found by what they say', async () => {
    const workbook = await kept();
    const sheet = await sheetIn(workbook, 'KPI_History');
    const body = linesOf(sheet).slice(1).reverse();
    await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'KPI_History', cells: body.flatMap((row, i) => row.map((value, column) => ({ row: i + 1, column, content: { value: value as string }, was: valueAt(sheet, i + 1, column) }))) }] });
    await change(workbook, 962);
    await summarised(workbook, { month: '2024-08' });
    const { rows, problems } = await history(workbook);
    expect([rows.length, problems]).toEqual([16, []]);
    expect(rows.find(({ month, unit }) => month === '2024-08' && unit === 'ละงู')).toMatchObject({ figures: { numerator: 962, level: 5 } });
    expect(rows.find(({ month, unit }) => month === '2024-07' && unit === 'ละงู')).toMatchObject({ figures: { numerator: 801, level: 4 } });
  });

  test("a column of the user's stays beside its row", async () => {
    const workbook = await kept();
    await workbook.apply({ edits: [{ kind: 'addTableColumns', sheet: 'KPI_History', table: 'KPI_History', columns: [{ name: 'บันทึกของเรา', cells: Array.from({ length: 16 }, (_, i) => ({ content: { value: `#${i}` } })) }] }] });
    await change(workbook, 962);
    await summarised(workbook, { month: '2024-07' });
    const own = linesOf(await sheetIn(workbook, 'KPI_History')).map((row) => row[13]);
    expect(own).toEqual(['บันทึกของเรา', ...Array.from({ length: 16 }, (_, i) => `#${i}`)]);
  });

  test.each([
    ['a month that is none', 0, 'กันยา', 'badMonth'], ['an unknown KPI', 3, 'satun-2567/99', 'unknownKpi'], ['no unit', 5, null, 'noUnit'], ['text for a number', 9, 'ประมาณ 30', 'badNumber'], ['a level above 5', 10, 7, 'badNumber'], ['neither met nor not met', 12, 'เกือบ', 'badNumber'],
  ] as const)('%s is told with its cell, and the row is not used', async (_what, column, value, code) => {
    const workbook = await kept();
    await put(workbook, 'KPI_History', 5, column, value);
    const { rows, problems } = await history(workbook);
    expect(rows).toHaveLength(15);
    expect(problems).toMatchObject([{ code, sheet: 'KPI_History', cell: `${'ABCDEFGHIJKLM'[column]}6` }]);
    expect(historyProblemText(problems[0]!).th).toContain(`KPI_History!${'ABCDEFGHIJKLM'[column]}6`);
    // Rows of other months are never put right by us.
    await summarised(workbook, { month: '2024-09' });
    expect(valueAt(await sheetIn(workbook, 'KPI_History'), 5, column)).toBe(value);
  });

  test('a month with a Buddhist year, or typed as a date, is that month', async () => {
    const workbook = await kept();
    await put(workbook, 'KPI_History', 5, 0, '2567-07');
    const sheet = await sheetIn(workbook, 'KPI_History');
    await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'KPI_History', cells: [{ row: 6, column: 0, content: { value: 45474 }, was: valueAt(sheet, 6, 0), style: { numberFormat: 'mmm-yy' } }] }] });
    const { rows, problems } = await history(workbook);
    expect([problems, rows.filter(({ month }) => month === '2024-07').length]).toEqual([[], 8]);
  });

  test('two rows of the same result: neither is used, and making the month again puts it right', async () => {
    const workbook = await kept();
    await put(workbook, 'KPI_History', 1, 5, 'ละงู');
    expect((await history(workbook)).problems.map(({ code }) => code)).toEqual(['twice', 'twice']);
    await summarised(workbook, { month: '2024-07' });
    expect((await history(workbook)).rows.filter(({ month, unit }) => month === '2024-07' && unit === 'ละงู').map(({ figures }) => figures.numerator)).toEqual([801]);
  });

  test.each([
    ['a head that is gone', (workbook: XlsxWorkbook) => put(workbook, 'KPI_History', 0, 9, 'ร้อยละ'), 'columnMissing'],
  ] as const)('%s: nothing of history is written, and that is said', async (_what, spoil, code) => {
    const workbook = await kept();
    await spoil(workbook);
    const before = linesOf(await sheetIn(workbook, 'KPI_History'));
    const { historyProblems } = await summarised(workbook, { month: '2024-09' });
    expect(historyProblems).toMatchObject([{ code }]);
    expect(linesOf(await sheetIn(workbook, 'KPI_History'))).toEqual(before);
  });
});

describe('published is published', () => {
  test('figures of a published month change only when that is said, and each change is recorded', async () => {
    const workbook = openFixture('L01');
    await summarised(workbook, { month: '2024-09', publish: true, now: '2024-10-08T02:00:00Z' });
    // Made again with the same figures: no question.
    expect(await planned(workbook)).toMatchObject({ locked: false, changes: [], published: { at: '2024-10-08T02:00:00Z' } });
    await change(workbook, 962);
    const refused = await planned(workbook);
    expect(refused).toMatchObject({ locked: true, plan: { edits: [] } });
    expect(refused.changes).toContainEqual({ kpi: 'satun-2567/09', unit: 'ละงู', figure: 'level', old: 4, now: 5 });
    expect(lockedText('2024-09', refused.published!.at, refused.changes, 'th')).toContain('ตัวชี้วัด satun-2567/09 ละงู ระดับ: 4 → 5');
    const done = await summarised(workbook, { changePublished: true, now: '2024-10-12T03:00:00Z' });
    const log = linesOf(await sheetIn(workbook, 'KPI_ChangeLog'));
    expect(log[0]).toEqual(['บันทึกเมื่อ', 'เดือน', 'รหัสตัวชี้วัด', 'ตัวชี้วัด', 'หน่วยงาน', 'รายการที่แก้', 'ค่าเดิม', 'ค่าใหม่']);
    expect(log).toHaveLength(1 + done.changes.length);
    expect(log).toContainEqual(['2024-10-12T03:00:00Z', '2024-09', 'satun-2567/09', kpi9.name.th, 'ละงู', 'ระดับ', 4, 5]);
    expect(await planned(workbook)).toMatchObject({ locked: false, changes: [], editedMonths: [] });
    // A second change goes below the first.
    await change(workbook, 801);
    await summarised(workbook, { changePublished: true, now: '2024-10-13T03:00:00Z' });
    expect(linesOf(await sheetIn(workbook, 'KPI_ChangeLog'))).toHaveLength(1 + 2 * done.changes.length);
    expect(linesOf(await sheetIn(workbook, 'KPI_ChangeLog')).at(-1)?.[0]).toBe('2024-10-13T03:00:00Z');
  });

  test('a month that is not published may change', async () => {
    const workbook = openFixture('L01');
    await summarised(workbook);
    await change(workbook, 962);
    expect(await planned(workbook)).toMatchObject({ locked: false, changes: [], published: null });
  });

  test('figures that somebody typed into history after publishing are noticed', async () => {
    const workbook = openFixture('L01');
    await summarised(workbook, { month: '2024-08', publish: true });
    expect((await planned(workbook)).editedMonths).toEqual([]);
    await put(workbook, 'KPI_History', 5, 10, 5);
    expect((await planned(workbook)).editedMonths).toEqual(['2024-08']);
    // The month itself asks.
    expect((await planned(workbook, { month: '2024-08' })).changes).toEqual([{ kpi: 'satun-2567/09', unit: 'ละงู', figure: 'level', old: 5, now: 4 }]);
  });
});

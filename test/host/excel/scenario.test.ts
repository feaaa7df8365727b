import { createExcelHost } from '../../../src/host/excel/host';
import type { WorkbookHost, WorkbookSnapshot } from '../../../src/host/workbook';
import { cellAddress } from '../../../src/sheet/address';
import { scoreReading } from '../../../src/tasks/evaluate';
import { readWorkbook } from '../../../src/tasks/read';
import { planScores } from '../../../src/tasks/score/score';
import { planSummary } from '../../../src/tasks/summary/summarise';
import { summaryWords } from '../../../src/wording/summary';
import { WORKBOOKS, openFixture, openGiven } from '../../tasks/open';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';
import type { GivenWorkbook } from '../given';
import { givenOf } from '../givenOf';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

const scoredOf = (snapshot: WorkbookSnapshot): ReturnType<typeof scoreReading> => scoreReading(readWorkbook(snapshot));

/** All cells of a workbook with what they hold; formulas by their text. */
async function cellsOf(host: WorkbookHost): Promise<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  for (const sheet of (await host.snapshot()).sheets) {
    for (let row = 0; row < sheet.rowCount; row++) for (let column = 0; column < sheet.columnCount; column++) {
      const cell = sheet.cell(row, column);
      if (cell && ((cell.value !== null && cell.value !== '') || cell.formula !== undefined)) cells[`${sheet.name}!${cellAddress(row, column)}`] = cell.formula ?? cell.value;
    }
  }
  return cells;
}

/** Scores and summarises, as the pane does. */
async function run(host: WorkbookHost): Promise<{ changes: number }> {
  const snapshot = await host.snapshot();
  const { plan, changes } = planScores(snapshot, scoredOf(snapshot));
  if (plan.edits.length > 0) await host.apply(plan);
  const after = await host.snapshot();
  await host.apply(planSummary(after, scoredOf(after), { month: '2024-09', office: { name: 'สสจ.สตูล' }, now: '2024-10-08' }, summaryWords('th')).plan);
  return { changes };
}

/** Without the formulas that were never calculated. */
function calculated(given: GivenWorkbook): GivenWorkbook {
  const uncalculated = (content: unknown): boolean => typeof content === 'object' && content !== null && 'formula' in content && !('value' in content && content.value !== null && content.value !== undefined) && !('error' in content);
  return { ...given, sheets: given.sheets.map((sheet) => ({ ...sheet, cells: Object.fromEntries(Object.entries(sheet.cells).filter(([, content]) => !uncalculated(content))) })) };
}

describe('the same workbook in Excel and as a file', () => {
  // A part of them, for time; all with ALL=1.
  test.each(WORKBOOKS.filter((_, i) => process.env['ALL'] === '1' || i % 5 === 0))('%s: the same records, scores and summary', async (name) => {
    // In Excel no formula is without its value.
    const given = calculated(givenOf(await openFixture(name).snapshot()));
    excel.open(fakeWorkbook(given));
    const inExcel = createExcelHost();
    const asFile = openGiven(given);
    expect(scoredOf(await inExcel.snapshot()).records).toEqual(scoredOf(await asFile.snapshot()).records);
    expect(await run(inExcel)).toEqual(await run(asFile));
    expect(await cellsOf(inExcel)).toEqual(await cellsOf(asFile));
  });

  test('score, change, score again, undo, summarise: each reading and writing within 3 round trips', async () => {
    excel.open(fakeWorkbook(givenOf(await openFixture('L01').snapshot())));
    const host = createExcelHost();
    const trips = async <T>(act: () => Promise<T>): Promise<[number, T]> => {
      const before = excel.trips;
      const result = await act();
      return [excel.trips - before, result];
    };
    const [read, snapshot] = await trips(() => host.snapshot());
    const scores = planScores(snapshot, scoredOf(snapshot));
    const [wrote] = await trips(() => host.apply(scores.plan));
    expect(Math.max(read, wrote)).toBeLessThanOrEqual(3);
    const scored = await cellsOf(host);
    expect([scored['KPI 9!G5'], scored['KPI 9!G10'], scored['KPI 9!H11']]).toEqual(['คะแนน', 4, 0]);

    await host.apply({ edits: [{ kind: 'setCells', sheet: 'KPI 9', cells: [{ row: 9, column: 4, content: { value: 300 }, was: 801 }] }] });
    const changed = await host.snapshot();
    const again = planScores(changed, scoredOf(changed));
    expect(again.columns.map(({ how }) => how)).toEqual(['ours', 'ours']);
    expect(again.changes).toBe(2);
    await host.apply(again.plan);
    expect((await cellsOf(host))['KPI 9!G10']).toBe(0);
    const [undone] = await trips(() => host.undo());
    expect(undone).toBeLessThanOrEqual(3);
    expect((await cellsOf(host))['KPI 9!G10']).toBe(4);

    const before = await host.snapshot();
    const [summarised] = await trips(() => host.apply(planSummary(before, scoredOf(before), { month: '2024-09', now: '2024-10-08' }, summaryWords('th')).plan));
    expect(summarised).toBeLessThanOrEqual(3);
    expect((await host.snapshot()).sheets.map(({ name }) => name)).toEqual(['KPI 9', 'สรุป ก.ย. 2567', 'ตารางระดับ ก.ย. 2567', 'รายหน่วย ก.ย. 2567', 'KPI_History']);
  });
});

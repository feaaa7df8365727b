/** Whatever fails, and whenever: the workbook is as it was, down to the last format. */
import { createExcelHost } from '../../../src/host/excel/host';
import type { EditPlan } from '../../../src/host/workbook';
import { addColumns, edit, FIRST, mark, putSummary, remember, REPORT, setCells } from '../contractWorkbook';
import { dumpSeen } from '../fakeExcel/dump';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

const style = { bold: true, fill: 'FFFF00', border: 'thin', like: { row: 4, column: 1 } } as const;
const PLAN: EditPlan = {
  edits: [
    ...setCells(FIRST, edit('F4', { value: '=x' }, null, style), edit('G4', { value: 4 }, null, style), edit('B5', { value: 1 }, 1.015625, style), edit('A4', { value: 12 }, '0012', { numberFormat: '@' })).edits,
    ...addColumns('Units', 2).edits,
    ...addColumns('Zones', 2).edits,
    ...putSummary().edits,
    { kind: 'setMarks', sheets: [FIRST], marks: [mark('score', FIRST, 'F4')] },
    ...remember('a', 1).edits,
  ],
};
const REPLACE: EditPlan = { edits: [...putSummary({ rows: [[{ content: { value: 'ใหม่' } }], [null, { content: { formula: 'A1' } }]], freeze: { rows: 0, columns: 1 }, columnWidths: [5, 6, 7] }).edits, ...remember('a', 2, 1).edits] };

/** Every action has its turn when this is 1; more actions than that are alike. */
const STRIDE = Number(process.env['FAULT_STRIDE'] ?? 5);

/** All but the page setups. */
const withoutPages = (dumped: unknown): unknown => JSON.parse(JSON.stringify(dumped, (key, value: unknown) => (key === 'page' ? undefined : value)));

async function open() {
  excel.open(fakeWorkbook(REPORT));
  return createExcelHost();
}

test('undo restores every format, width and page setup', async () => {
  const host = await open();
  const empty = dumpSeen(excel.workbook);
  await host.apply(PLAN);
  const first = dumpSeen(excel.workbook);
  expect(first).not.toEqual(empty);
  await host.apply(REPLACE);
  expect(dumpSeen(excel.workbook)).not.toEqual(first);
  await host.undo();
  expect(dumpSeen(excel.workbook)).toEqual(first);
  const again = await open();
  await again.apply(PLAN);
  await again.undo();
  expect(dumpSeen(excel.workbook)).toEqual(empty);
});

test.each([['the first plan', PLAN, false], ['a replacement', REPLACE, true]] as const)('a failure in any action of %s leaves the workbook as before, or it is overcome', async (_what, plan, secondRun) => {
  const host = await open();
  if (secondRun) await host.apply(PLAN);
  await host.apply(plan);
  const applied = dumpSeen(excel.workbook);
  const outcomes = { refused: 0, repeated: 0 };
  for (let n = 1; ; n += STRIDE) {
    const next = await open();
    if (secondRun) await next.apply(PLAN);
    const before = dumpSeen(excel.workbook);
    excel.faults.failAction(n);
    const error = await next.apply(plan).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (excel.faults.pending) break;
    // Reading is repeated when it fails, and a page setup that fails is left out; all other writing is not.
    if (error === null) {
      outcomes.repeated++;
      expect(withoutPages(dumpSeen(excel.workbook))).toEqual(withoutPages(applied));
    } else {
      outcomes.refused++;
      expect(error).toMatchObject({ name: 'HostError', code: 'hostFailed' });
      expect(dumpSeen(excel.workbook)).toEqual(before);
      expect(next.canUndo()).toBe(secondRun);
    }
  }
  excel.faults.clear();
  expect(outcomes.refused).toBeGreaterThan(10);
  expect(outcomes.repeated).toBeGreaterThan(10);
}, 240_000);

test('a failing batch of writes leaves the workbook as before', async () => {
  const host = await open();
  const before = dumpSeen(excel.workbook);
  excel.faults.failBatch(2, 'RequestAborted');
  await expect(host.apply(PLAN)).rejects.toMatchObject({ code: 'hostFailed', place: { detail: expect.stringContaining('RequestAborted') } });
  expect(dumpSeen(excel.workbook)).toEqual(before);
});

test('an undo that fails in the middle can be finished', async () => {
  const host = await open();
  const before = dumpSeen(excel.workbook);
  for (const n of [80, 110, 170]) {
    await host.apply(PLAN);
    excel.faults.failAction(n);
    await expect(host.undo()).rejects.toMatchObject({ code: 'halfWritten' });
    expect(host.isHalfWritten()).toBe(true);
    expect(host.canUndo()).toBe(true);
    await host.undo();
    expect(dumpSeen(excel.workbook)).toEqual(before);
  }
});

test('when not even putting back works, undo still sets it right', async () => {
  const host = await open();
  const before = dumpSeen(excel.workbook);
  excel.faults.failAction(200);
  excel.faults.failBatch(3, 'RequestAborted');
  await expect(host.apply(PLAN)).rejects.toMatchObject({ code: 'halfWritten', place: { detail: expect.stringContaining('could not be put back') } });
  expect(host.canUndo()).toBe(true);
  await host.undo();
  expect(dumpSeen(excel.workbook)).toEqual(before);
});

test('a second failure while it is put back: the workbook is as before, or Undo still makes it so', async () => {
  const outcomes = { asBefore: 0, halfWritten: 0 };
  for (let first = 60; first <= 400; first += 8 * STRIDE + 1) {
    for (let second = 1; second <= 200; second += 7 * STRIDE + 2) {
      const host = await open();
      const before = dumpSeen(excel.workbook);
      excel.faults.failAction(first, 'GeneralException', [second]);
      const error = await host.apply(PLAN).then(() => null, (reason: unknown) => reason);
      excel.faults.clear();
      if (error === null) continue;
      if (host.isHalfWritten()) {
        outcomes.halfWritten++;
        expect(error).toMatchObject({ code: 'halfWritten' });
        await host.undo();
      } else outcomes.asBefore++;
      expect(dumpSeen(excel.workbook)).toEqual(before);
    }
  }
  expect(outcomes.halfWritten).toBeGreaterThan(5);
  expect(outcomes.asBefore).toBeGreaterThan(0);
}, 240_000);

test('a cell that is being edited is named as the reason', async () => {
  const host = await open();
  excel.faults.cellBeingEdited = true;
  await expect(host.snapshot()).rejects.toMatchObject({ code: 'cellBeingEdited' });
  await expect(host.apply(PLAN)).rejects.toMatchObject({ code: 'cellBeingEdited' });
  excel.faults.cellBeingEdited = false;
  await host.apply(PLAN);
});

describe('undo never destroys what somebody did since', () => {
  test.each<[string, () => void]>([
    ['a written cell', () => void (excel.workbook.worksheets.getItem(FIRST).getRange('F4').values = 'mine')],
    ['a cell of the new column', () => void (excel.workbook.worksheets.getItem('ตาราง 1').getRange('D2').values = 'mine')],
    ['something beside the content of our sheet', () => void (excel.workbook.worksheets.getItem('สรุป KPI').getRange('F9').values = 'mine')],
    ['the size of the table', () => excel.workbook.tables.getItem('Units').resize('A1:D3')],
  ])('refuses once %s was changed', async (_what, change) => {
    const host = await open();
    await host.apply(PLAN);
    change();
    const now = dumpSeen(excel.workbook);
    await expect(host.undo()).rejects.toMatchObject({ code: 'cellChanged' });
    expect(dumpSeen(excel.workbook)).toEqual(now);
    expect(host.canUndo()).toBe(true);
  });

  test('and a sheet that was protected', async () => {
    const host = await open();
    await host.apply(PLAN);
    excel.workbook.worksheets.getItem(FIRST).protection.protect();
    await expect(host.undo()).rejects.toMatchObject({ code: 'sheetProtected', place: { sheet: FIRST } });
  });
});

test('no sheet is made in a workbook whose structure is protected', async () => {
  const host = await open();
  excel.workbook.protection.protect();
  const before = dumpSeen(excel.workbook);
  await expect(host.apply(PLAN)).rejects.toMatchObject({ code: 'sheetProtected' });
  expect(dumpSeen(excel.workbook)).toEqual(before);
});

test('without a printer sheets are made all the same, with no page setup', async () => {
  const host = await open();
  excel.workbook.hasPrinter = false;
  const before = dumpSeen(excel.workbook);
  await host.apply(PLAN);
  expect(excel.workbook.worksheets.getItem('สรุป KPI').pageLayout.orientation).toBe('Portrait');
  expect(excel.workbook.worksheets.getItem('สรุป KPI').cellAt(0, 0)?.value).toBe('สรุป');
  await host.undo();
  expect(dumpSeen(excel.workbook)).toEqual(before);
});

test.each(['arrays', 'spills'] as const)('cells of %s are left alone: Excel changes those only as a whole', async (kind) => {
  const host = await open();
  excel.workbook.worksheets.getItem(FIRST)[kind] = [{ top: 3, bottom: 9, left: 5, right: 5 }];
  const before = dumpSeen(excel.workbook);
  await expect(host.apply(PLAN)).rejects.toMatchObject({ code: 'formulaInTheWay', place: { sheet: FIRST } });
  expect(dumpSeen(excel.workbook)).toEqual(before);
});

test('workbooks that count from 1904 are recognised', async () => {
  const host = await open();
  excel.workbook.date1904 = true;
  expect((await host.snapshot()).date1904).toBe(true);
});

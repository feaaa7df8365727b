/** Undo outlives the pane: what takes a plan back lies in the workbook, is small, and goes when it is of no use any more. */
import { createExcelHost } from '../../../src/host/excel/host';
import { packed } from '../../../src/host/excel/kept';
import type { EditPlan, WorkbookHost } from '../../../src/host/workbook';
import { addColumns, edit, FIRST, putSummary, remember, REPORT, setCells } from '../contractWorkbook';
import { dumpSeen } from '../fakeExcel/dump';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

const style = { bold: true, fill: 'FFFF00', border: 'thin', like: { row: 4, column: 1 } } as const;
const charts = [{ kind: 'bar' as const, title: 'ระดับ', place: { top: 5, left: 0, bottom: 15, right: 5 }, categories: { top: 0, left: 0, bottom: 1, right: 0 }, series: [{ name: 'ระดับ', values: { top: 0, left: 1, bottom: 1, right: 1 }, color: '107C10' }] }];
const figures = { rows: [[{ content: { value: 'ก' } }, { content: { value: 1 } }], [{ content: { value: 'ข' } }, { content: { value: 2 } }]], charts, bars: [{ areas: [{ top: 0, left: 1, bottom: 1, right: 1 }], from: 0, to: 5, color: '107C10' }] };
const PLANS: [string, EditPlan[]][] = [
  ['cells and their looks', [setCells(FIRST, edit('F4', { value: '=x' }, null, style), edit('B5', { value: 1 }, 1.015625, style))]],
  ['widths of columns', [{ edits: [{ kind: 'setColumnWidths', sheet: FIRST, widths: [{ column: 5, width: 20 }, { column: 7, width: 9 }] }] }]],
  ['columns of a table', [addColumns('Units', 2)]],
  ['a new sheet', [putSummary()]],
  ['a sheet of ours with a chart, replaced', [putSummary(figures), putSummary({ rows: [[{ content: { value: 'ใหม่' } }]] })]],
  ['what is remembered', [remember('a', 1)]],
];

/** A pane, opened on the workbook as it is. */
async function open(): Promise<WorkbookHost> {
  const host = createExcelHost();
  await host.snapshot();
  return host;
}
const ours = (): string[] => excel.workbook.customXmlParts.items.map((part) => part.namespaceUri).filter((name) => /:(undo|writing)$/.test(name));
const seen = (): unknown => dumpSeen(excel.workbook);

test.each(PLANS)('%s: taken back by a pane that was opened later', async (_what, plans) => {
  excel.open(fakeWorkbook(REPORT));
  const first = await open();
  let before: unknown;
  for (const plan of plans) {
    before = seen();
    await first.apply(plan);
    await first.snapshot();
  }
  const second = await open();
  expect(second.canUndo()).toBe(true);
  expect(second.isHalfWritten()).toBe(false);
  await second.undo();
  expect(seen()).toEqual(before);
  expect(ours()).toEqual([]);
  expect((await open()).canUndo()).toBe(false);
});

test('one plan is kept, the last; what was refused changes nothing about it', async () => {
  excel.open(fakeWorkbook(REPORT));
  const first = await open();
  await first.apply(setCells(FIRST, edit('F4', { value: 1 })));
  await first.snapshot();
  const before = seen();
  await first.apply(setCells(FIRST, edit('F5', { value: 2 })));
  await first.snapshot();
  await expect(first.apply(setCells(FIRST, edit('F6', { value: 3 }, 'something else')))).rejects.toMatchObject({ code: 'cellChanged' });
  excel.faults.failAction(25);
  await expect(first.apply(setCells(FIRST, edit('F6', { value: 3 })))).rejects.toMatchObject({ code: 'hostFailed' });
  expect(ours()).toEqual(['urn:kpi-scorecard:undo']);
  await (await open()).undo();
  expect(seen()).toEqual(before);
});

test('what somebody changed since is not destroyed by a later pane either', async () => {
  excel.open(fakeWorkbook(REPORT));
  const first = await open();
  await first.apply(setCells(FIRST, edit('F4', { value: 1 })));
  await first.snapshot();
  excel.workbook.worksheets.getItem(FIRST).getRange('F4').values = 'mine';
  const second = await open();
  await expect(second.undo()).rejects.toMatchObject({ code: 'cellChanged', place: { sheet: FIRST, cell: 'F4' } });
  expect(excel.workbook.worksheets.getItem(FIRST).cellAt(3, 5)?.value).toBe('mine');
});

test('before it is known what the plan left behind, a later pane has nothing to take back', async () => {
  excel.open(fakeWorkbook(REPORT));
  await (await open()).apply(setCells(FIRST, edit('F4', { value: 1 })));
  const second = await open();
  expect([second.canUndo(), second.isHalfWritten()]).toEqual([false, false]);
});

test('a pane that was closed in mid-write is told of by the next: nothing is written until it is put back', async () => {
  excel.open(fakeWorkbook(REPORT));
  const first = await open();
  const before = seen();
  excel.faults.vanishAt('action', 60);
  await expect(first.apply(setCells(FIRST, edit('F4', { value: 1 }, null, style)))).rejects.toMatchObject({ code: 'halfWritten' });
  excel.faults.clear();
  for (const host of [first, await open()]) {
    expect(host.isHalfWritten()).toBe(true);
    await expect(host.apply(remember('a', 1))).rejects.toMatchObject({ code: 'halfWritten' });
  }
  const second = await open();
  await second.undo();
  expect(second.isHalfWritten()).toBe(false);
  expect(seen()).toEqual(before);
  expect(ours()).toEqual([]);
});

test.each(['', 'AAAA', 'no base64!', '<b/>'])('a part that holds %j is left aside, and gives way', async (inner) => {
  excel.open(fakeWorkbook({ ...REPORT, customXml: ['undo', 'writing'].map((name) => `<kept xmlns="urn:kpi-scorecard:${name}">${inner}</kept>`) }));
  const host = await open();
  expect([host.canUndo(), host.isHalfWritten()]).toEqual([false, false]);
  await host.apply(setCells(FIRST, edit('F4', { value: 1 })));
  await host.snapshot();
  expect(ours()).toEqual(['urn:kpi-scorecard:undo']);
  expect((await open()).canUndo()).toBe(true);
});

test('what takes too much room ends with the pane, and is not left half', async () => {
  // Text that can't be packed: no two cells are alike.
  let seed = 1;
  const word = () => Array.from({ length: 40 }, () => String.fromCharCode(0x4e00 + ((seed = (seed * 48_271) % 2_147_483_647) % 20_000))).join('');
  const cells = Object.fromEntries(Array.from({ length: 6_000 }, (_, row) => [`A${row + 1}`, word()]));
  excel.open(fakeWorkbook({ sheets: [{ name: 'S', cells }] }));
  const first = await open();
  await first.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells: [{ row: 0, column: 1, content: { value: 'x' }, was: null }] }] });
  await first.snapshot();
  expect(ours()).toHaveLength(1);
  const all = Object.values(cells).map((was, row) => ({ row, column: 0, content: { value: 'x' }, was }));
  expect(await first.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells: all }] })).toMatchObject({ undoEndsWithPane: true });
  await first.snapshot();
  expect(ours()).toEqual([]);
  expect((await open()).canUndo()).toBe(false);
  await first.undo();
  expect(excel.workbook.worksheets.getItem('S').cellAt(5_999, 0)?.value).toBe(cells['A6000']);
});

test('sixty tables of a hundred rows are kept in less than a tenth of a megabyte', () => {
  const row = (i: number) => ({ value: i % 5, formula: i % 5, type: 'Double' });
  const area = { top: 4, bottom: 103, left: 6, right: 7 };
  const look = { 'font.bold': false, 'fill.color': '#FFFFFF' };
  const blocks = Array.from({ length: 60 }, (_, n) => ({
    image: { sheet: `ตัวชี้วัด ${n}`, area, raw: Array.from({ length: 100 }, (_, i) => [row(i), row(i + n)]), formats: Array.from({ length: 100 }, () => ['General', '0']), arrays: false },
    looks: Array.from({ length: 200 }, (_, i) => ({ row: i, column: 6, change: look as never })),
  }));
  const after = blocks.map(({ image: { sheet } }) => ({ sheet, area, formulas: Array.from({ length: 100 }, (_, i) => [i % 6, i % 5]) }));
  const before = { blocks, tables: [], widths: [], sheetsAdded: [], sheetsReplaced: [], chartsAdded: 0, marksAdded: [], marksRemoved: [], memory: null };
  expect(packed(before, after)?.length).toBeLessThan(100_000);
  expect(packed(before, after, 1_000)).toBeNull();
});

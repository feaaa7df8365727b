import { areaAddress, cellAddress } from '../../../src/sheet/address';
import { valueAt } from '../../../src/sheet/grid';
import type { XlsxWorkbook } from '../../../src/host/xlsx/open';
import { scoreReading } from '../../../src/tasks/evaluate';
import { readWorkbook } from '../../../src/tasks/read';
import { planScores } from '../../../src/tasks/score/score';
import type { ScorePlan, WriteOptions } from '../../../src/tasks/types';
import { openFixture, openGiven, scoredOf } from '../open';
import { sound } from '../../host/xlsx/lint/sound';

async function score(workbook: XlsxWorkbook, options: WriteOptions = {}): Promise<ScorePlan> {
  const snapshot = await workbook.snapshot();
  const plan = planScores(snapshot, scoreReading(readWorkbook(snapshot)), options);
  const before = workbook.bytes();
  if (plan.plan.edits.length > 0) await workbook.apply(plan.plan);
  sound(workbook.bytes(), before);
  return plan;
}

/** Every cell of the workbook that holds something, by sheet and address. */
async function cellsOf(workbook: XlsxWorkbook): Promise<Map<string, unknown>> {
  const cells = new Map<string, unknown>();
  for (const sheet of (await workbook.snapshot()).sheets) {
    for (let row = 0; row < sheet.rowCount; row++) for (let column = 0; column < sheet.columnCount; column++) {
      const cell = sheet.cell(row, column);
      if (cell && (cell.value !== null || cell.formula !== undefined)) cells.set(`${sheet.name}!${cellAddress(row, column)}`, cell.formula ?? cell.value);
    }
  }
  return cells;
}

const places = (plan: ScorePlan): string[] => plan.columns.map(({ sheet, area, header, how }) => `${sheet}!${areaAddress(area)} ${header} ${how}`);

test('a plain table gets คะแนน and ระดับ beside it', async () => {
  const workbook = openFixture('L01');
  expect(places(await score(workbook))).toEqual(['KPI 9!G5:G13 คะแนน new', 'KPI 9!H5:H13 ระดับ new']);
  const sheet = (await workbook.snapshot()).sheets[0]!;
  expect(Array.from({ length: 9 }, (_, i) => [valueAt(sheet, i + 4, 6), valueAt(sheet, i + 4, 7)])).toEqual([['คะแนน', 'ระดับ'], [5, 5], [4, 4], [3, 3], [3, 3], [4, 4], [0, 0], [3, 3], [null, null]]);
});

test('claims stay; ours come beside them, in every part of a table that goes on', async () => {
  const workbook = openFixture('L05');
  const before = await cellsOf(workbook);
  expect(places(await score(workbook))).toEqual([
    'ผลงาน CD-NCD!H5:H13 คะแนน (คำนวณ) new', 'ผลงาน CD-NCD!I5:I13 ระดับ (คำนวณ) new',
    'ผลงาน CD-NCD!G17:G25 คะแนน (คำนวณ) new', 'ผลงาน CD-NCD!H17:H25 ระดับ (คำนวณ) new',
    'ผลงาน CD-NCD!G28:G38 คะแนน (คำนวณ) new', 'ผลงาน CD-NCD!H28:H38 ระดับ (คำนวณ) new',
  ]);
  const after = await cellsOf(workbook);
  for (const [cell, value] of before) expect([cell, after.get(cell)]).toEqual([cell, value]);
  expect(after.get('ผลงาน CD-NCD!G34')).toBe('คะแนน (คำนวณ)');
  expect(after.get('ผลงาน CD-NCD!G35')).toBe(5);
});

test('an Excel table grows by columns of its own; rows of another year stay blank', async () => {
  const workbook = openFixture('L08');
  expect(places(await score(workbook))).toEqual(['ข้อมูล!J1:J23 คะแนน (คำนวณ) new', 'ข้อมูล!K1:K23 ระดับ (คำนวณ) new']);
  const sheet = (await workbook.snapshot()).sheets[0]!;
  expect(areaAddress(sheet.tables[0]!.area)).toBe('A1:K23');
  expect([1, 8, 9, 15].map((row) => valueAt(sheet, row, 10))).toEqual([null, 4, 5, 4]);
});

test('a target without levels is written as met or not met', async () => {
  const workbook = openFixture('L02');
  expect(places(await score(workbook))).toEqual(['เชิงปริมาณ!E4:E18 เทียบเป้าหมาย (คำนวณ) new']);
  const sheet = (await workbook.snapshot()).sheets[0]!;
  expect(Array.from({ length: 13 }, (_, i) => valueAt(sheet, i + 4, 4))).toEqual(['ไม่ผ่าน', 'ผ่าน', 'ผ่าน', 'ไม่ผ่าน', 'ผ่าน', 'ไม่ผ่าน', 'ไม่ผ่าน', 'ผ่าน', 'ผ่าน', 'ผ่าน', 'ผ่าน', 'ไม่ผ่าน', null]);
});

test.each(['L01', 'L02', 'L05', 'L08', 'L13', 'E1'])('%s: a second run changes nothing, and reads the same records', async (name) => {
  const workbook = openFixture(name);
  const before = await scoredOf(workbook);
  await score(workbook);
  const bytes = workbook.bytes();
  const again = await score(workbook);
  expect(again.plan.edits).toEqual([]);
  expect(again.changes).toBe(0);
  expect(workbook.bytes()).toEqual(bytes);
  const after = await scoredOf(workbook);
  expect(after.records).toEqual(before.records);
  expect(after.tables.map(({ id }) => id)).toEqual(before.tables.map(({ id }) => id));
});

const head = { A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'อำเภอ', B4: 'A', C4: 'B' };
const rows = { A5: 'ละงู', B5: 801, C5: 3204, A6: 'ท่าแพ', B6: 327, C6: 1310 };

test('empty columns headed คะแนน and ระดับ are filled, and updated by the next run', async () => {
  const workbook = openGiven({ sheets: [{ name: 'S', cells: { ...head, D4: 'ระดับ', E4: 'คะแนน', ...rows } }] });
  expect(places(await score(workbook))).toEqual(['S!E4:E6 คะแนน fill', 'S!D4:D6 ระดับ fill']);
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells: [{ row: 4, column: 1, content: { value: 10 }, was: 801 }] }] });
  const plan = await score(workbook);
  expect(places(plan)).toEqual(['S!E4:E6 คะแนน ours', 'S!D4:D6 ระดับ ours']);
  expect(plan.changes).toBe(2);
  expect(valueAt((await workbook.snapshot()).sheets[0]!, 4, 3)).toBe(0);
});

test('with overwrite, claims are replaced', async () => {
  const workbook = openGiven({ sheets: [{ name: 'S', cells: { ...head, D4: 'คะแนน', D5: 5, ...rows } }] });
  expect(places(await score(workbook, { overwrite: true }))).toEqual(['S!D4:D6 คะแนน overwrite', 'S!E4:E6 ระดับ new']);
  expect(valueAt((await workbook.snapshot()).sheets[0]!, 4, 3)).toBe(4);
});

test('columns step over cells that hold something, and say so where there is no room', async () => {
  const busy = openGiven({ sheets: [{ name: 'S', cells: { ...head, ...rows, D5: 'จดไว้' } }] });
  expect(places(await score(busy))).toEqual(['S!E4:E6 คะแนน new', 'S!F4:F6 ระดับ new']);
  const table = openGiven({ sheets: [{ name: 'S', cells: { ...head, ...rows, D5: 'จดไว้' }, tables: [{ name: 'T', ref: 'A4:C6' }] }] });
  const plan = await score(table);
  expect(plan.problems).toEqual([{ table: 'S!A4:C6', code: 'cellOccupied', sheet: 'S', cell: 'D5' }]);
  expect(plan.plan.edits).toEqual([]);
});

describe('two tables side by side', () => {
  const nine = 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี';
  const ten = 'ตัวชี้วัดที่ 10 ร้อยละผู้ป่วยโรคความดันโลหิตสูงที่ควบคุมความดันโลหิตได้ดี';
  const pair = (gap: number): XlsxWorkbook => {
    const right = ['E', 'F', 'G', 'H', 'I', 'J', 'K'].slice(gap - 1);
    const cells: Record<string, string | number> = { A1: nine, A2: 'ปีงบประมาณ 2567 รอบ 6 เดือน', A4: 'อำเภอ', B4: 'A', C4: 'B', A5: 'ละงู', B5: 801, C5: 3204, A6: 'ท่าแพ', B6: 327, C6: 1310 };
    Object.assign(cells, { [`${right[0]}1`]: ten, [`${right[0]}2`]: 'ปีงบประมาณ 2567 รอบ 12 เดือน', [`${right[0]}4`]: 'อำเภอ', [`${right[1]}4`]: 'A', [`${right[2]}4`]: 'B', [`${right[0]}5`]: 'ละงู', [`${right[1]}5`]: 2130, [`${right[2]}5`]: 4255 });
    return openGiven({ sheets: [{ name: 'S', cells }] });
  };

  test('each has the title over its own columns', async () => {
    expect((await scoredOf(pair(1))).records.map(({ kpi, round, unit }) => [kpi, round, unit])).toEqual([['satun-2567/09', 'm6', 'ละงู'], ['satun-2567/09', 'm6', 'ท่าแพ'], ['satun-2567/10', 'm12', 'ละงู']]);
  });

  test('scores stand beside their own table, or nowhere', async () => {
    expect(places(await score(pair(3)))).toEqual(['S!D4:D6 คะแนน new', 'S!E4:E6 ระดับ new', 'S!J4:J5 คะแนน new', 'S!K4:K5 ระดับ new']);
    const narrow = await score(pair(1));
    expect(narrow.problems).toEqual([{ table: 'S!A4:C6', code: 'cellOccupied', sheet: 'S', cell: 'E4' }]);
    expect(places(narrow)).toEqual(['S!H4:H5 คะแนน new', 'S!I4:I5 ระดับ new']);
  });
});

test('a protected sheet is left alone and named', async () => {
  const workbook = openGiven({ sheets: [{ name: 'S', cells: { ...head, ...rows }, protected: true }] });
  expect((await score(workbook)).problems).toEqual([{ table: 'S!A4:C6', code: 'sheetProtected', sheet: 'S', cell: null }]);
});

test('a zero denominator gives no score, not 0', async () => {
  const workbook = openGiven({ sheets: [{ name: 'S', cells: { ...head, ...rows, C5: 0 } }] });
  await score(workbook);
  const sheet = (await workbook.snapshot()).sheets[0]!;
  expect([valueAt(sheet, 4, 3), valueAt(sheet, 5, 3)]).toEqual([null, 3]);
});

test('undo brings back every byte', async () => {
  const workbook = openFixture('L05');
  const before = workbook.bytes();
  await score(workbook);
  await workbook.undo();
  expect(workbook.bytes()).toEqual(before);
});

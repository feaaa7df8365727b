import { columnOf } from '../../../src/tasks/report/findingsSheet';
import { isReport } from '../../../src/tasks/report/earlier';
import { openXlsx } from '../../../src/host/xlsx/open';
import { openFixture, openGiven } from '../open';
import { fixtureFile } from '../check/files';
import { findingsIn, type, writeFindings } from './ownFindings';

test('every finding has a row with a link to its cell; the workbook is checked as before', async () => {
  const workbook = openFixture('E1');
  const { sheet, findings } = await writeFindings(workbook);
  expect(sheet).toBe('ตรวจ KPI');
  const rows = await findingsIn(workbook, sheet);
  expect(rows).toHaveLength((await fixtureFile('E1')).issues.length);
  expect(rows.some(({ place }) => place === 'DM!F9')).toBe(true);
  expect(rows.filter(({ number }) => number.includes('ใหม่'))).toEqual([]);
  expect(isReport(await workbook.snapshot())).toBe(false);
  expect(await writeFindings(workbook)).toEqual({ sheet, findings });
});

test('a decision stays when it is written again, in another language, and under another name of the file', async () => {
  const workbook = openFixture('E1');
  const { sheet } = await writeFindings(workbook);
  const { row } = (await findingsIn(workbook, sheet)).find(({ place }) => place === 'DM!F9')!;
  await type(workbook, sheet, row, columnOf('state'), 'ให้แก้ไข');
  await type(workbook, sheet, row, columnOf('note'), 'โทรแจ้งแล้ว');
  const renamed = openXlsx(workbook.bytes(), 'ชื่ออื่น.xlsx');
  expect((await writeFindings(renamed, 'en')).sheet).toBe(sheet);
  expect((await findingsIn(renamed, sheet)).find(({ place }) => place === 'DM!F9')).toMatchObject({ state: 'To be corrected', note: 'โทรแจ้งแล้ว' });
});

test('what is not found any more is kept apart, with its decision', async () => {
  const workbook = openFixture('E1');
  const { sheet } = await writeFindings(workbook);
  const { row } = (await findingsIn(workbook, sheet)).find(({ place }) => place === 'DM!F9')!;
  await type(workbook, sheet, row, columnOf('note'), 'แก้แล้ว');
  await type(workbook, 'DM', 8, 5, 4);
  await writeFindings(workbook);
  expect((await findingsIn(workbook, sheet)).map(({ place }) => place)).not.toContain('DM!F9');
  const gone = (await workbook.snapshot()).sheets.find(({ name }) => name === 'ตรวจ KPI (ไม่พบแล้ว)')!;
  const texts = Array.from({ length: gone.rowCount }, (_, r) => Array.from({ length: gone.columnCount }, (__, c) => gone.cell(r, c)?.value));
  expect(texts.flat()).toEqual(expect.arrayContaining(['DM!F9', 'แก้แล้ว']));
});

test("a user's sheet of that name is left alone, and ours is found again beside it", async () => {
  const cells = { A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'รอบ 12 เดือน', A3: 'อำเภอ', B3: 'เป้าหมาย (B)', C3: 'ผลงาน (A)', D3: 'คะแนน', A4: 'ละงู', B4: 100, C4: 41, D4: 2 };
  const workbook = openGiven({ sheets: [{ name: 'S1', cells }, { name: 'ตรวจ KPI', cells: { A1: 'ของฉัน' } }] });
  expect((await writeFindings(workbook)).sheet).toBe('ตรวจ KPI 2');
  expect((await writeFindings(workbook)).sheet).toBe('ตรวจ KPI 2');
  const { sheets } = await workbook.snapshot();
  expect(sheets.map(({ name }) => name)).toEqual(['S1', 'ตรวจ KPI', 'ตรวจ KPI 2']);
  expect(sheets[1]!.cell(0, 0)?.value).toBe('ของฉัน');
});

test('a workbook without a problem says so', async () => {
  const workbook = openFixture('L01');
  const { sheet, findings } = await writeFindings(workbook);
  const grid = (await workbook.snapshot()).sheets.find(({ name }) => name === sheet)!;
  expect([findings, grid.cell(3, 0)?.value]).toEqual([0, 'ไม่พบปัญหา ทุกคะแนนที่กรอกเป็นไปตามข้อมูลและเกณฑ์']);
});

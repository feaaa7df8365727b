/** Forms in the pane: chosen, put into the workbook or handed out, taken back. */
import { screen, waitFor, within } from '@testing-library/react';
import { createExcelHost } from '../../src/host/excel/host';
import type { SaveNew } from '../../src/taskpane/session';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import { loadOffice } from '../host/fakeExcel/loadOffice';
import { showWorkbook } from './showPane';
import { fixture, given, opened, recordsOf, refusing } from './workbooks';

jest.setTimeout(60_000);

const EMPTY = { name: 'ใหม่.xlsx', sheets: [{ name: 'Sheet1', cells: {} }] };

const show = showWorkbook;

const sheetsOf = (session: Awaited<ReturnType<typeof show>>['session']) => session.state().work!.snapshot.sheets.map(({ name }) => name);

beforeEach(() => localStorage.clear());

it('an empty workbook offers forms first: chosen, added, found, taken back', async () => {
  const selectCell = jest.fn();
  const { session, user } = await show(given(EMPTY), { selectCell });
  await user.click(screen.getByRole('button', { name: 'เริ่มจากแบบฟอร์ม' }));
  expect(await screen.findByRole('button', { name: 'กลับ' })).toHaveFocus();
  expect(screen.getByText('เลือกตัวชี้วัดอย่างน้อยหนึ่งตัว')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'ค้นหาตัวชี้วัด' }), 'เบาหวาน');
  await user.click(screen.getByRole('checkbox', { name: /^9 / }));
  expect(screen.getByText('จะเพิ่มแผ่นงาน “ตชว. 9” ไม่แตะแผ่นอื่น')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'เพิ่ม 1 แผ่นงาน' }));
  const undo = await screen.findByRole('button', { name: 'เลิกทำ' });
  await waitFor(() => expect(undo).toHaveFocus());
  expect(sheetsOf(session)).toEqual(['Sheet1', 'ตชว. 9']);
  expect(session.state().work?.units).toBe(7);
  await user.click(screen.getByRole('button', { name: 'ไปที่แผ่นแรก' }));
  expect(selectCell).toHaveBeenCalledWith('ตชว. 9', 'A1');
  await user.click(undo);
  await waitFor(() => expect(sheetsOf(session)).toEqual(['Sheet1']));
  expect(screen.getByRole('status')).toHaveTextContent('เลิกทำแล้ว');
});

it('a second set comes beside the first, and nothing is replaced', async () => {
  const { session, user } = await show(given(EMPTY));
  await user.click(screen.getByRole('button', { name: 'เริ่มจากแบบฟอร์ม' }));
  await user.click(await screen.findByRole('checkbox', { name: /^22 / }));
  await user.click(screen.getByRole('button', { name: 'เพิ่ม 1 แผ่นงาน' }));
  expect(await screen.findByText('จะเพิ่มแผ่นงาน “ตชว. 22 (2)” ไม่แตะแผ่นอื่น')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'เพิ่ม 1 แผ่นงาน' }));
  await waitFor(() => expect(sheetsOf(session)).toEqual(['Sheet1', 'ตชว. 22', 'ตชว. 22 (2)']));
});

it('beside results they are a quiet offer, of the edition that the workbook is about; leaving goes back to it', async () => {
  const { user } = await show(fixture('L02'));
  await user.click(screen.getByRole('button', { name: 'เพิ่มตารางจากแบบฟอร์ม' }));
  expect(await screen.findByRole('combobox', { name: 'ชุดตัวชี้วัด' })).toHaveValue('hss');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'เพิ่มตารางจากแบบฟอร์ม' })).toHaveFocus());
});

it('units can be left out and added, but not twice', async () => {
  const { session, user } = await show(given(EMPTY));
  await user.click(screen.getByRole('button', { name: 'เริ่มจากแบบฟอร์ม' }));
  await user.click(await screen.findByRole('checkbox', { name: 'ทั้งหมด 26 ตัวชี้วัด' }));
  expect(screen.getByText(/และอีก 28 แผ่น ไม่แตะแผ่นอื่น/)).toBeVisible();
  const units = screen.getByRole('textbox', { name: /^หน่วยงาน/ });
  expect(units).toHaveValue('เมืองสตูล\nควนโดน\nควนกาหลง\nท่าแพ\nละงู\nทุ่งหว้า\nมะนัง');
  await user.clear(units);
  await user.type(units, 'ละงู{Enter}ละงู');
  expect(screen.getByText('มี “ละงู” มากกว่าหนึ่งบรรทัด')).toBeVisible();
  await user.type(units, 'น้อย');
  expect(screen.getByText('2 หน่วย ลบหรือเพิ่มบรรทัดได้')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'เพิ่ม 31 แผ่นงาน' }));
  await waitFor(() => expect(session.state().deed).toMatchObject({ kind: 'forms', sheets: 31 }));
  expect(new Set((await recordsOf(session)).map(({ unitAsWritten }) => unitAsWritten))).toEqual(new Set(['ละงู', 'ละงูน้อย']));
});

it('where a new file is made, the open workbook stays as it is', async () => {
  const saveNew = jest.fn<Promise<void>, Parameters<SaveNew>>(() => Promise.resolve());
  const { session, user } = await show(fixture('L01'), { saveNew });
  const before = sheetsOf(session);
  await user.click(screen.getByRole('button', { name: 'เพิ่มตารางจากแบบฟอร์ม' }));
  await user.click(await screen.findByRole('checkbox', { name: /^4 / }));
  await user.click(screen.getByRole('button', { name: 'ดาวน์โหลด 2 แผ่นงาน' }));
  expect(await screen.findByText(/ดาวน์โหลดแบบฟอร์ม 2 แผ่นงานแล้ว/, { selector: 'div:not([role])' })).toBeVisible();
  expect(saveNew.mock.calls[0]?.[1].edits.map((edit) => edit.kind === 'putSheet' && edit.sheet)).toEqual(['สารบัญ', 'ตชว. 4 รอบ 6 เดือน', 'ตชว. 4 รอบ 12 เดือน']);
  expect(sheetsOf(session)).toEqual(before);
  expect(screen.queryByRole('button', { name: 'เลิกทำ' })).toBeNull();
});

it('says so when the workbook refuses', async () => {
  const { user } = await show(refusing(given(EMPTY), 'cellBeingEdited'));
  await user.click(screen.getByRole('button', { name: 'เริ่มจากแบบฟอร์ม' }));
  await user.click(await screen.findByRole('checkbox', { name: /^9 / }));
  await user.click(screen.getByRole('button', { name: 'เพิ่ม 1 แผ่นงาน' }));
  expect(within((await screen.findAllByRole('alert'))[0]!).getByText(/โปรดกด Enter หรือ Esc/)).toBeVisible();
});

it('in Excel every form of an edition is made in one plan, read back, and taken back', async () => {
  const excel = await loadOffice();
  const workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  workbook.calculate = () => ({ value: '' });
  excel.open(workbook);
  const session = await opened(createExcelHost());
  excel.trips = 0;
  expect(await session.insertForms({ edition: 'satun-2567' })).toBe(true);
  // One to look, one or two to write (by size), three to read again.
  expect(excel.trips).toBeLessThanOrEqual(6);
  expect(excel.largestRequest).toBeLessThan(5 * 1024 * 1024);
  const { work } = session.state();
  expect([work?.scored.tables.length, (await recordsOf(session)).length]).toEqual([31, 217]);
  expect(work?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  await session.undo();
  expect(session.state().work?.snapshot.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

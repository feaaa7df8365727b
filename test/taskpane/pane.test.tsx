import { screen, waitFor, within } from '@testing-library/react';
import type { WorkbookHost } from '../../src/host/workbook';
import type { SelectCell } from '../../src/taskpane/PaneContext';
import { showWorkbook } from './showPane';
import { fixture, given, refusing } from './workbooks';

jest.setTimeout(120_000);

const show = (host: WorkbookHost, selectCell?: SelectCell) => showWorkbook(host, { selectCell });

beforeEach(() => localStorage.clear());

it('says what it found and what it will write, before it writes', async () => {
  await show(fixture('L01'));
  expect(screen.getByRole('heading', { name: /ร้อยละของผู้ป่วยโรคเบาหวาน/ })).toBeVisible();
  expect(screen.getByText('จะเขียน คะแนน, ระดับ ที่ G:H')).toBeVisible();
  expect(screen.getByRole('button', { name: /ท่าแพ.*24\.96.*ระดับ 3/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'เลิกทำ' })).toBeNull();
});

it('writes, offers Undo in the same place with the focus on it, and takes it back', async () => {
  const { user } = await show(fixture('L01'));
  await user.click(screen.getByRole('button', { name: 'ให้คะแนน 7 หน่วย' }));
  const undo = await screen.findByRole('button', { name: 'เลิกทำ' });
  await waitFor(() => expect(undo).toHaveFocus());
  expect(screen.getByRole('status')).toHaveTextContent(/เขียนแล้ว \d+ เซลล์/);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'ให้คะแนน 7 หน่วย' })).toHaveFocus());
  expect(screen.getByRole('status')).toHaveTextContent('เลิกทำแล้ว');
});

it('explains a result, goes to its cell, and comes back to the row', async () => {
  const selectCell = jest.fn();
  const { user } = await show(fixture('L01'), selectCell);
  const row = screen.getByRole('button', { name: /ท่าแพ/ });
  await user.click(row);
  const back = await screen.findByRole('button', { name: 'กลับ' });
  expect(back).toHaveFocus();
  expect(screen.getByText('อีก 1 ราย ถึงระดับ 4', { selector: 'p' })).toBeVisible();
  expect(screen.getByText(/327 ÷ 1,310 × 100/)).toBeVisible();
  expect(within(screen.getByRole('table')).getByText('≥ 20')).toHaveAttribute('aria-current', 'true');
  expect(screen.getAllByText(/เอกสาร: สสจ\.สตูล 2567 บรรทัด/)[0]).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'ไปที่เซลล์ KPI 9!F9' }));
  expect(selectCell).toHaveBeenCalledWith('KPI 9', 'F9');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: /ท่าแพ/ })).toHaveFocus());
});

it('lets the round be corrected and scores by it', async () => {
  const { user } = await show(fixture('L01'));
  await user.selectOptions(screen.getByRole('combobox', { name: /^รอบ/ }), 'm6');
  expect(screen.getByRole('button', { name: /ท่าแพ.*ระดับ 5/ })).toBeVisible();
});

it('lets the indicator be corrected by typing a part of its name', async () => {
  const { user, session } = await show(fixture('L01'));
  await user.click(screen.getByRole('button', { name: /^แก้ไขการอ่านตาราง/ }));
  await user.type(await screen.findByRole('combobox', { name: 'ตัวชี้วัด' }), 'ความดันโลหิตสูง');
  await user.click(await screen.findByRole('option', { name: /^10/, hidden: true }));
  await user.click(screen.getByRole('button', { name: 'ยืนยันและจำไว้' }));
  await screen.findByRole('button', { name: 'เลิกทำ' });
  expect(session.state().work?.scored.tables[0]?.kpi).toBe('satun-2567/10');
});

it('says problems as sentences with the way to the cell', async () => {
  const selectCell = jest.fn();
  const { user } = await show(fixture('E1'), selectCell);
  expect(screen.getByText(/ควนโดน ผลงาน 1,?102 มากกว่าเป้าหมาย 1,?012/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'ไปที่ DM!D6' }));
  expect(selectCell).toHaveBeenCalledWith('DM', 'D6');
});

it('says it when cells have changed since they were read, and offers to read again', async () => {
  const { user } = await show(refusing(fixture('L01'), 'cellChanged'));
  await user.click(screen.getByRole('button', { name: 'ให้คะแนน 7 หน่วย' }));
  const alert = await screen.findByRole('alert');
  await user.click(within(alert).getByRole('button', { name: 'อ่านใหม่' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('offers to try again while Excel is editing a cell', async () => {
  const { user } = await show(refusing(fixture('L01'), 'cellBeingEdited'));
  await user.click(screen.getByRole('button', { name: 'ให้คะแนน 7 หน่วย' }));
  expect(within(await screen.findByRole('alert')).getByRole('button', { name: 'ลองอีกครั้ง' })).toBeVisible();
});

it.each([
  ['an empty workbook', {}, 'สมุดงานนี้ยังว่างอยู่'],
  ['a workbook without a KPI table', { A1: 'รายชื่อผู้เข้าประชุม', A2: 'สมชาย' }, 'ไม่พบตารางผลตัวชี้วัด'],
])('says what to do with %s', async (_, cells, title) => {
  await show(given({ sheets: [{ name: 'Sheet1', cells }] }));
  expect(screen.getByRole('heading', { name: title })).toBeVisible();
});

it('speaks English when asked, and remembers it', async () => {
  const { user } = await show(fixture('L01'));
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('button', { name: 'Score 7 units' })).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'en');
  expect(localStorage.getItem('kpi-scorecard.language')).toBe('en');
});

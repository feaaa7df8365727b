/** What a table is, said by its user: in the pane, in a file and in Excel. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { createExcelHost } from '../../src/host/excel/host';
import { openXlsx } from '../../src/host/xlsx/open';
import { cellAddress } from '../../src/sheet/address';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import { loadOffice } from '../host/fakeExcel/loadOffice';
import type { GivenValue, GivenWorkbook } from '../host/given';
import { showWorkbook } from './showPane';
import { fixture, given, opened, recordsOf, refusing } from './workbooks';

jest.setTimeout(60_000);

const UNITS = ['เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ละงู', 'ทุ่งหว้า', 'ท่าแพ', 'มะนัง'];
/** A table whose heads say nothing, under a title that names no indicator. */
function wordless(name = 'ม.ค.', factor = 1): GivenWorkbook {
  const cells: Record<string, GivenValue> = { A1: 'ส่งจังหวัด', A2: 'ปีงบประมาณ 2567' };
  [['ช่อง ก', 'ช่อง ข', 'ช่อง ค', 'ช่อง ง'], ...UNITS.map((unit, i) => [unit, 1000, (200 + i) * factor, 'ครบ'])].forEach((row, r) => row.forEach((value, c) => (cells[cellAddress(r + 3, c)] = value)));
  return { name: `${name}.xlsx`, sheets: [{ name, cells }] };
}

const show = showWorkbook;
type Shown = Awaited<ReturnType<typeof show>>;

async function sayAll({ user }: Shown) {
  await user.click(screen.getByRole('button', { name: /^กำหนดตัวชี้วัดและคอลัมน์/ }));
  await user.click(await screen.findByRole('combobox', { name: 'ตัวชี้วัด' }));
  await user.paste('เบาหวาน');
  await user.click(await screen.findByRole('option', { name: /^9 /, hidden: true }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'รอบ' }), 'm12');
  await user.selectOptions(screen.getByRole('combobox', { name: /^B · ช่อง ข/ }), 'item:B1');
  await user.selectOptions(screen.getByRole('combobox', { name: /^C · ช่อง ค/ }), 'item:A1');
}

beforeEach(() => localStorage.clear());

it('a table that says nothing is offered; what it would give is seen before it is confirmed; then it is remembered', async () => {
  const shown = await show(given(wordless()));
  const { session, user } = shown;
  expect(screen.getByRole('heading', { name: 'ไม่พบตารางผลตัวชี้วัด' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^กำหนดตัวชี้วัดและคอลัมน์/ }));
  expect(await screen.findByRole('button', { name: 'กลับ' })).toHaveFocus();
  expect(await screen.findByText('เลือกตัวชี้วัดก่อน')).toBeVisible();
  expect(screen.getByRole('button', { name: 'ยืนยันและจำไว้' })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('combobox', { name: /^A · ช่อง ก/ })).toHaveDisplayValue('หน่วยงาน');
  expect(screen.getByText('เช่น 200, 201, 202')).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: /^กำหนดตัวชี้วัดและคอลัมน์/ })).toHaveFocus());
  await sayAll(shown);
  expect(await screen.findByText('จะอ่านได้ 7 หน่วย')).toBeVisible();
  expect(screen.getByText(/A1 203 · B1 1,000 · ระดับ 3/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'ยืนยันและจำไว้' }));
  expect(await screen.findByText('อ่านตามที่ยืนยันไว้')).toBeVisible();
  expect(screen.getByText('คอลัมน์ A หน่วยงาน · B B1 · C A1')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('จำไว้ในสมุดงานแล้ว');
  expect(screen.getByRole('button', { name: 'ให้คะแนน 7 หน่วย' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: /^แก้ไขการอ่านตาราง/ })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'เลิกทำ' }));
  await waitFor(() => expect(session.state().work?.scored.tables).toEqual([]));
  expect(session.state().work?.snapshot.memory).toBeUndefined();
});

it('next month it is read without asking; taken back, it is read as before', async () => {
  const january = given(wordless());
  const shown = await show(january);
  await sayAll(shown);
  await shown.user.click(screen.getByRole('button', { name: 'ยืนยันและจำไว้' }));
  await screen.findByText('อ่านตามที่ยืนยันไว้');
  const copy = openXlsx(january.bytes(), 'ก.พ.xlsx');
  await copy.apply({ edits: [{ kind: 'setCells', sheet: 'ม.ค.', cells: [{ row: 4, column: 2, content: { value: 300 }, was: 200 }] }] });
  await act(() => shown.session.open(() => Promise.resolve(copy)));
  expect(await screen.findByRole('button', { name: /เมืองสตูล.*30\.00/ })).toBeVisible();
  await shown.user.click(screen.getByRole('button', { name: /^แก้ไขการอ่านตาราง/ }));
  expect(await screen.findByRole('combobox', { name: /^C · ช่อง ค/ })).toHaveValue('item:A1');
  expect(screen.getByRole('combobox', { name: 'ตัวชี้วัด' })).toHaveValue('9 · ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี');
  await shown.user.click(screen.getByRole('button', { name: 'อ่านตามเดิม' }));
  await waitFor(() => expect(shown.session.state().work?.scored.tables).toEqual([]));
  expect(screen.getByRole('status')).toHaveTextContent('เลิกจำแล้ว');
});

it('one column cannot be what another is, and one has to be the unit', async () => {
  const shown = await show(given(wordless()));
  await sayAll(shown);
  await shown.user.selectOptions(screen.getByRole('combobox', { name: /^D · ช่อง ง/ }), 'item:A1');
  expect(screen.getAllByText('ซ้ำกับคอลัมน์ C')).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'ยืนยันและจำไว้' })).toHaveAttribute('aria-disabled', 'true');
  await shown.user.selectOptions(screen.getByRole('combobox', { name: /^D · ช่อง ง/ }), '');
  await shown.user.selectOptions(screen.getByRole('combobox', { name: /^A · ช่อง ก/ }), '');
  expect(screen.getByText('เลือกคอลัมน์ที่เป็นหน่วยงานหนึ่งคอลัมน์')).toBeVisible();
});

it('with another indicator, the data items of the first are asked anew', async () => {
  const shown = await show(given(wordless()));
  await sayAll(shown);
  const kpi = screen.getByRole('combobox', { name: 'ตัวชี้วัด' });
  await shown.user.click(kpi);
  await shown.user.clear(kpi);
  await shown.user.paste('16');
  await shown.user.click(await screen.findByRole('option', { name: /^16 /, hidden: true }));
  expect(screen.getByRole('combobox', { name: /^A · ช่อง ก/ })).toHaveValue('unit');
  expect(screen.getByRole('combobox', { name: /^C · ช่อง ค/ })).toHaveValue('');
  await shown.user.selectOptions(screen.getByRole('combobox', { name: /^C · ช่อง ค/ }), 'step:3');
});

it('a choice for now can be kept', async () => {
  const { session, user } = await show(fixture('L01'));
  expect(screen.queryByRole('button', { name: 'จำไว้ในสมุดงาน' })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: /^รอบ/ }), 'm6');
  await user.click(screen.getByRole('button', { name: 'จำไว้ในสมุดงาน' }));
  expect(await screen.findByText('อ่านตามที่ยืนยันไว้')).toBeVisible();
  expect(session.state().choices.corrections).toEqual({});
  expect(session.state().work?.scored.tables[0]).toMatchObject({ round: 'm6', mapping: { round: 'm6' } });
});

it('says what is not used any more, and forgets it when asked', async () => {
  const workbook = given(wordless());
  const shown = await show(workbook);
  await sayAll(shown);
  await shown.user.click(screen.getByRole('button', { name: 'ยืนยันและจำไว้' }));
  await screen.findByText('อ่านตามที่ยืนยันไว้');
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'ม.ค.', cells: [{ row: 3, column: 2, content: { value: 'ช่อง อื่น' }, was: 'ช่อง ค' }] }] });
  await act(() => shown.session.reread());
  expect(await screen.findByText(/ไม่ได้ใช้การอ่านที่ยืนยันไว้ของแผ่นงาน “ม\.ค\.” เพราะหัวคอลัมน์เปลี่ยนไป/)).toBeVisible();
  await shown.user.click(screen.getByRole('button', { name: 'เลิกจำ' }));
  await waitFor(() => expect(screen.queryByText(/ไม่ได้ใช้การอ่านที่ยืนยันไว้/)).toBeNull());
});

it('says so when the workbook refuses, and stays with what was said', async () => {
  const shown = await show(refusing(given(wordless()), 'cellBeingEdited'));
  await sayAll(shown);
  await shown.user.click(screen.getByRole('button', { name: 'ยืนยันและจำไว้' }));
  expect(within((await screen.findAllByRole('alert'))[0]!).getByText(/โปรดกด Enter หรือ Esc/)).toBeVisible();
  expect(screen.getByRole('combobox', { name: /^C · ช่อง ค/ })).toHaveValue('item:A1');
});

it('speaks English', async () => {
  localStorage.setItem('kpi-scorecard.language', 'en');
  const { user } = await show(given(wordless()));
  await user.click(screen.getByRole('button', { name: /^Set indicator and columns/ }));
  expect(await screen.findByRole('heading', { name: 'What is this table?' })).toBeVisible();
  expect(screen.getByRole('combobox', { name: /^A · / })).toHaveDisplayValue('unit');
});

it('in Excel it is kept in the workbook, and Undo takes it back', async () => {
  const excel = await loadOffice();
  excel.open(fakeWorkbook(wordless()));
  const session = await opened(createExcelHost());
  const table = session.state().work!.scored.others[0]!;
  const mapping = session.mappingOf(table, { kpi: 'satun-2567/09', round: 'm12', columns: { 0: 'unit', 1: 'item:B1', 2: 'item:A1', 3: null } });
  expect(await session.remember(table, mapping)).toBe(true);
  expect(await recordsOf(session)).toHaveLength(7);
  const again = await opened(createExcelHost());
  expect(again.state().work!.scored.tables).toMatchObject([{ kpi: 'satun-2567/09', mapping: { sheet: 'ม.ค.' } }]);
  await session.undo();
  expect(excel.workbook.customXmlParts.items).toEqual([]);
  expect(await recordsOf(session)).toEqual([]);
});

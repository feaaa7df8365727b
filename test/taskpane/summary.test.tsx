/** The tab of the monthly summary, on real workbooks. */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { XlsxWorkbook } from '../../src/host/xlsx/open';
import { daysUntil } from '../../src/taskpane/format';
import { showWorkbook } from './showPane';
import { fixture } from './workbooks';

jest.setTimeout(120_000);
beforeEach(() => localStorage.clear());
/** A busy machine may take its time. */
const PATIENT = { timeout: 30_000 };

async function show(host: XlsxWorkbook) {
  const { session, user, view } = await showWorkbook(host);
  await user.click(screen.getByRole('tab', { name: 'สรุปรายเดือน' }));
  await screen.findByRole('button', { name: /(สร้าง|ปรับปรุง)รายงาน/ });
  return { session, user, view };
}

it('proposes the month of the round, says when it is due and what it will write, makes the report, and takes it back', async () => {
  const { user } = await show(fixture('L01'));
  expect(screen.getByRole('combobox', { name: 'เดือน' })).toHaveDisplayValue('กันยายน');
  expect(screen.getByRole('combobox', { name: 'ปี พ.ศ.' })).toHaveDisplayValue('2567');
  expect(await screen.findByText(/^ต้องเผยแพร่ภายใน 10 ตุลาคม 2567 · (เหลืออีก|ครบกำหนด|เลยกำหนด)/)).toBeVisible();
  expect(screen.getByText('คะแนนรวมถ่วงน้ำหนักของภาพรวม 3.0000 จาก 5')).toBeVisible();
  expect(screen.getByText(/^จะเขียนแผ่น “สรุป ก.ย. 2567”, “ตารางระดับ ก.ย. 2567”, “รายหน่วย ก.ย. 2567”/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'สร้างรายงาน' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'เลิกทำ' })).toHaveFocus());
  expect(screen.getByRole('status')).toHaveTextContent(/สร้างแผ่น “.+” แล้ว/);
  expect(screen.getByRole('button', { name: 'ปรับปรุงรายงาน' })).toBeVisible();
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'สร้างรายงาน' });
});

it('the office and its signatories are entered once: the workbook remembers them', async () => {
  const workbook = fixture('L01');
  const { user, view } = await show(workbook);
  await user.type(screen.getByRole('textbox', { name: 'ชื่อหน่วยงาน' }), 'สสจ.สตูล');
  await user.click(screen.getByText('หน่วยงานและผู้ลงนาม'));
  await user.type(screen.getByRole('textbox', { name: 'ผู้รับรอง' }), 'นายสมชาย รักไทย');
  await user.type(screen.getByRole('textbox', { name: 'ตำแหน่งผู้รับรอง' }), 'นพ.สสจ.');
  await user.click(screen.getByRole('button', { name: 'สร้างรายงาน' }));
  await screen.findByRole('button', { name: 'เลิกทำ' });
  view.unmount();
  await show(workbook);
  expect(screen.getByRole('textbox', { name: 'ชื่อหน่วยงาน' })).toHaveValue('สสจ.สตูล');
  expect(screen.getByRole('textbox', { name: 'ผู้รับรอง', hidden: true })).toHaveValue('นายสมชาย รักไทย');
  const texts = (await workbook.snapshot()).sheets.flatMap((sheet) => Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: 16 }, (__, column) => sheet.cell(row, column)?.value)).flat());
  expect(texts).toEqual(expect.arrayContaining(['(นายสมชาย รักไทย)', 'ตำแหน่ง นพ.สสจ.']));
});

it('figures of a published month change only after a question, and Escape leaves them', async () => {
  const workbook = fixture('L01');
  const { user, session } = await show(workbook);
  await user.click(screen.getByRole('checkbox', { name: /^เผยแพร่แล้ว/ }));
  await user.click(screen.getByRole('button', { name: 'สร้างรายงาน' }));
  await screen.findByText(/^เผยแพร่แล้วเมื่อ /);
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'KPI 9', cells: [{ row: 9, column: 4, content: { value: 962 }, was: 801 }] }] });
  await waitFor(() => expect(session.state().phase).toBe('ready'));
  await act(async () => expect(await session.reread()).toBe(true));
  const names = async () => (await workbook.snapshot()).sheets.map(({ name }) => name);
  // While something is still being read, the button takes no click.
  const update = async (): Promise<HTMLElement> => {
    await waitFor(() => expect(screen.getByRole('button', { name: 'ปรับปรุงรายงาน' })).not.toHaveAttribute('aria-disabled', 'true'));
    return screen.getByRole('button', { name: 'ปรับปรุงรายงาน' });
  };
  await user.click(await update());
  // Looked for by its text: without layout the modal takes itself for covered sooner or later and hides, and what is
  // hidden has no accessible name. test/browser/summary.test.mjs opens it in Chromium, by its name.
  const title = await screen.findByText(/^ตัวเลขที่เผยแพร่แล้วจะเปลี่ยน \d+ รายการ/, {}, PATIENT);
  const question = title.closest<HTMLElement>('[role="alertdialog"]')!;
  expect(within(question).getByText('ตัวชี้วัด satun-2567/09 ละงู ระดับ: 4 → 5')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog', { hidden: true })).toBeNull());
  expect(await names()).not.toContain('KPI_ChangeLog');
  await user.click(await update());
  await user.click(await screen.findByRole('button', { name: 'แก้และบันทึก', hidden: true }, PATIENT));
  await waitFor(async () => expect(await names()).toContain('KPI_ChangeLog'));
  await waitFor(() => expect(screen.queryByRole('alertdialog', { hidden: true })).toBeNull());
});

it('an indicator that is ticked gets a form of its own; made once, it is brought up to date without being ticked', async () => {
  const workbook = fixture('L01');
  const { user, view } = await show(workbook);
  const names = async () => (await workbook.snapshot()).sheets.map(({ name }) => name).filter((name) => name.startsWith('แบบ'));
  await user.click(screen.getByText('แบบรายงานรายตัวชี้วัด'));
  await user.click(within(screen.getByRole('group', { name: 'แบบรายงานรายตัวชี้วัด' })).getByRole('checkbox', { name: /^9 / }));
  expect(screen.getByText('แบบรายงานรายตัวชี้วัด (เลือก 1)')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'สร้างรายงาน' }));
  await screen.findByRole('button', { name: 'เลิกทำ' });
  const made = await names();
  expect(made).toHaveLength(1);
  view.unmount();
  await show(workbook);
  expect(screen.getByText('แบบรายงานรายตัวชี้วัด')).toBeVisible();
  expect(screen.getByText(/^จะเขียนแผ่น .+ และอีก 1 แผ่น/)).toBeVisible();
  expect(await names()).toEqual(made);
});

it('the web page is handed to the downloads', async () => {
  const { user } = await show(fixture('L01'));
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => (blobs.push(blob as Blob), 'blob:x');
  URL.revokeObjectURL = () => undefined;
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect(this.download).toBe('รายงานตัวชี้วัด-2024-09.html');
  });
  await user.click(screen.getByRole('button', { name: 'ดาวน์โหลดหน้าเว็บ (HTML)' }));
  expect(click).toHaveBeenCalledTimes(1);
  expect(blobs[0]?.type).toBe('text/html;charset=utf-8');
  click.mockRestore();
});

it.each([['2024-10-10', 0], ['2024-10-11', 1], ['2024-10-01', -9]] as const)('days left to %s: %d', (day, days) => expect(daysUntil(day, new Date(2024, 9, 10, 23, 30))).toBe(days));

import { act, screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/host/workbook';
import { heldSession } from './heldWork';
import { showPane } from './showPane';
import { fixture } from './workbooks';

jest.setTimeout(120_000);

async function show(start: string) {
  const held = heldSession();
  const host = fixture(start);
  await held.session.open(() => Promise.resolve(host));
  const { user } = showPane(held.session, { selectCell: () => undefined });
  return { ...held, host, user };
}

beforeEach(() => localStorage.clear());

it('counts long work, keeps what was shown, and gives it up when asked, with the focus where it was useful', async () => {
  const { user, port, runOut } = await show('L01');
  await user.click(screen.getByRole('button', { name: 'ดูก่อน' }));
  port.hold();
  await user.click(screen.getByRole('radio', { name: /บัญญัติไตรยางศ์/ }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  act(() => port.last.waiting.step({ step: 'scoring', done: 40_000, of: 100_000 }));
  act(runOut);
  const bar = screen.getByRole('progressbar', { name: 'ความคืบหน้า' });
  expect(bar).toHaveAttribute('aria-valuetext', 'กำลังให้คะแนน 40,000 จาก 100,000 แถว');
  expect(bar).toHaveAttribute('aria-valuenow', '40000');
  expect(screen.getByText('ระหว่างนี้ ที่เห็นเป็นผลเดิม')).toBeVisible();
  expect(screen.getByRole('button', { name: 'ให้คะแนน 7 หน่วย' })).toHaveAttribute('aria-disabled', 'true');
  act(() => port.last.waiting.step({ step: 'checking', done: 0, of: 0 }));
  expect(screen.getByText('กำลังตรวจกับข้อมูล…')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'ยกเลิก' }));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(screen.getByRole('tab', { name: 'ให้คะแนน' })).toHaveFocus();
  expect(screen.getByRole('radio', { name: /^ตามขั้น/ })).toBeChecked();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says what failed and that nothing is lost, and does it again when asked', async () => {
  const { user, port } = await show('L01');
  await user.click(screen.getByRole('button', { name: 'ดูก่อน' }));
  port.hold();
  await user.click(screen.getByRole('radio', { name: /^สูตร/ }));
  act(() => port.last.fail(new HostError('workerStopped')));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('คำนวณตามที่เลือกไม่ได้ ที่เห็นเป็นผลเดิม');
  expect(alert).toHaveTextContent(/ไม่มีอะไรหาย/);
  expect(screen.getByRole('radio', { name: /^ค่า/ })).toBeChecked();
  port.hold(false);
  await user.click(within(alert).getByRole('button', { name: 'ลองอีกครั้ง' }));
  await waitFor(() => expect(screen.getByText(/ที่ G:H เป็นสูตร$/)).toBeVisible());
  expect(screen.queryByRole('alert')).toBeNull();
});

it('writes live formulas, and says before what stays a value, and why', async () => {
  const { user, session, host } = await show('L13');
  await user.click(screen.getByRole('button', { name: 'ดูก่อน' }));
  await user.click(screen.getByRole('radio', { name: /^สูตร/ }));
  await screen.findByText(/เป็นสูตร · 2 แถวเป็นค่า$/);
  expect(screen.getByText('2 แถวจะเขียนเป็นค่า เพราะเขียนเป็นสูตรไม่ได้')).toBeVisible();
  expect(screen.getByText(/คะแนน, ระดับ 2 แถว: สูตรอ่านเซลล์ของ “[^”]*ขั้นตอน[^”]*” ไม่ได้อย่างที่เห็น/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^ให้คะแนน/ }));
  await screen.findByRole('button', { name: 'เลิกทำ' });
  await waitFor(() => expect(screen.queryByRole('radio', { name: /^สูตร/ })).toBeNull());
  const { sheets } = await host.snapshot();
  const written = session.state().work!.scores.columns.flatMap(({ sheet, area }) => Array.from({ length: area.bottom - area.top }, (_, i) => sheets.find(({ name }) => name === sheet)!.cell(area.top + 1 + i, area.left)));
  expect(written.filter((cell) => cell?.formula !== undefined).length).toBeGreaterThan(10);
  expect(session.state().work!.scores.changes).toBe(0);
});

it('what is up to date can still be written in another way', async () => {
  const { user, session } = await show('L01');
  await user.click(screen.getByRole('button', { name: 'ให้คะแนน 7 หน่วย' }));
  await user.click(await screen.findByRole('button', { name: 'ตัวเลือก' }));
  await user.click(screen.getByRole('radio', { name: /^สูตร/ }));
  await user.click(await screen.findByRole('button', { name: 'ให้คะแนน 7 หน่วย' }));
  await waitFor(() => expect(session.state().work!.snapshot.sheets[0]!.cell(5, 6)?.formula).toBeDefined());
});

/** Previews are worked out elsewhere: the last question wins, they can be stopped and had again, and what is written was seen. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/host/workbook';
import { heldSession } from './heldWork';
import { showPane } from './showPane';
import { bigTable } from '../opened/bigTable';
import { openXlsx } from '../../src/host/xlsx/open';
import { fixture } from './workbooks';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

const due = () => screen.queryByText(/^ต้องเผยแพร่ภายใน/)?.textContent ?? '';

async function summaryTab() {
  const { session, port } = heldSession();
  await session.open(() => Promise.resolve(fixture('L01')));
  const { user } = showPane(session);
  await user.click(screen.getByRole('tab', { name: 'สรุปรายเดือน' }));
  await waitFor(() => expect(due()).toContain('10 ตุลาคม 2567'));
  port.holdAnswers();
  const pickMonth = (name: string) => fireEvent.change(screen.getByRole('combobox', { name: 'เดือน' }), { target: { value: within(screen.getByRole('combobox', { name: 'เดือน' })).getByRole<HTMLOptionElement>('option', { name }).value } });
  return { session, port, user, pickMonth };
}

it('the last question wins, whichever is answered first; until then the answer before stays', async () => {
  const { port, pickMonth } = await summaryTab();
  pickMonth('มกราคม');
  pickMonth('มีนาคม');
  const [older, newer] = port.questions;
  expect(older!.signal.aborted).toBe(true);
  expect(due()).toContain('10 ตุลาคม 2567');
  await act(async () => {
    newer!.letGo();
    await Promise.resolve();
  });
  await waitFor(() => expect(due()).toContain('10 เมษายน'));
  await act(async () => {
    older!.letGo();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(due()).toContain('10 เมษายน');
});

it('what takes long is said and can be stopped; nothing is written unseen, and it can be had again', async () => {
  const { port, user, pickMonth } = await summaryTab();
  pickMonth('มกราคม');
  expect(await screen.findByText('กำลังคำนวณตัวอย่าง…')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'ยกเลิก' }));
  expect(port.questions.at(-1)!.signal.aborted).toBe(true);
  expect(screen.getByText('หยุดคำนวณตัวอย่างแล้ว')).toBeVisible();
  expect(screen.getByRole('button', { name: 'สร้างรายงาน' })).toHaveAttribute('aria-disabled', 'true');
  port.holdAnswers(false);
  expect(screen.getByRole('button', { name: 'ลองอีกครั้ง' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'ลองอีกครั้ง' }));
  expect(screen.getByRole('tab', { name: 'สรุปรายเดือน' })).toHaveFocus();
  await waitFor(() => expect(due()).toContain('10 กุมภาพันธ์'));
  expect(screen.queryByText('หยุดคำนวณตัวอย่างแล้ว')).toBeNull();
  expect(screen.getByRole('button', { name: 'สร้างรายงาน' })).not.toHaveAttribute('aria-disabled', 'true');
});

it('a preview that fails is told, and nothing else is lost', async () => {
  const { port, user, pickMonth } = await summaryTab();
  pickMonth('มกราคม');
  act(() => port.questions.at(-1)!.fail(new HostError('workerStopped')));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('คำนวณตัวอย่างไม่ได้ ไม่มีอะไรหาย');
  expect(due()).toContain('10 ตุลาคม 2567');
  port.holdAnswers(false);
  await user.click(within(alert).getByRole('button', { name: 'ลองอีกครั้ง' }));
  await waitFor(() => expect(due()).toContain('10 กุมภาพันธ์'));
});

it('a report that is asked for while its preview is on the way waits for it', async () => {
  const { session, port, user, pickMonth } = await summaryTab();
  pickMonth('มกราคม');
  await user.click(screen.getByRole('button', { name: 'สร้างรายงาน' }));
  expect(session.state().phase).toBe('ready');
  port.holdAnswers(false);
  act(() => port.questions.at(-1)!.letGo());
  await waitFor(() => expect(session.state().deed).toEqual({ kind: 'summary', sheet: 'สรุป ม.ค. 2567' }));
});

it('of a long table more results come when they are asked for', async () => {
  const { session, port } = heldSession();
  await session.open(() => Promise.resolve(openXlsx(bigTable(50), 'ยาว.xlsx')));
  showPane(session);
  expect(screen.getByText('รพ.สต. บ้านที่ 40')).toBeVisible();
  expect(screen.queryByText('รพ.สต. บ้านที่ 41')).toBeNull();
  port.holdAnswers();
  fireEvent.click(screen.getByText('แสดงอีก 10 หน่วย'));
  expect(screen.getByText('รพ.สต. บ้านที่ 40')).toBeVisible();
  expect(port.questions.map(({ asked }) => asked.slice(1))).toEqual([[40, 10]]);
  act(() => port.questions[0]!.letGo());
  expect(await screen.findByText('รพ.สต. บ้านที่ 50')).toBeVisible();
});

it('an open result stays open and belongs to what is shown, and closes when it has gone', async () => {
  const { session } = heldSession();
  await session.open(() => Promise.resolve(fixture('L01')));
  const record = session.state().work!.tables[0]!.first[0]!;
  session.show(record);
  await session.choose({ policy: 'linear' });
  expect(session.state().shown).toMatchObject({ record: { unit: record.unit }, from: 'list' });
  expect(session.state().shown!.record).not.toBe(record);
  await session.correct(session.state().work!.tables[0]!.table, { round: 'm3' });
  expect(session.state().shown).toBeNull();
});

it('nothing is asked about a table whose results are all there', async () => {
  const { session, port } = heldSession();
  await session.open(() => Promise.resolve(fixture('L01')));
  port.holdAnswers();
  showPane(session);
  expect(screen.getByRole('button', { name: /ท่าแพ.*24\.96/ })).toBeVisible();
  expect(port.questions).toEqual([]);
});

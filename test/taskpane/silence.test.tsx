/** An Excel that does not answer: who waits is told why, and may stop; what comes late does no harm. */
import { act, screen } from '@testing-library/react';
import { createExcelHost } from '../../src/host/excel/host';
import { Listening } from '../../src/host/excel/listening';
import type { Session } from '../../src/taskpane/session';
import { dumpSeen } from '../host/fakeExcel/dump';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../host/fakeExcel/install';
import { loadOffice } from '../host/fakeExcel/loadOffice';
import { RESULTS } from './faultTasks';
import { showPane } from './showPane';
import { lateAnswers, timePasses, untilSilence } from './untilSilence';
import { newSession } from './workbooks';

let excel: FakeExcel;
let session: Session;
beforeAll(async () => {
  excel = await loadOffice();
});

const host = () => Promise.resolve(createExcelHost(new Listening(untilSilence)));
const seen = (): string => JSON.stringify(dumpSeen(excel.workbook));

beforeEach(async () => {
  localStorage.clear();
  excel.faults.speak();
  excel.open(fakeWorkbook(RESULTS));
  session = newSession();
  await session.open(host);
});

const show = () => showPane(session).user;

/** Starts what Excel does not answer from its n-th request on, and lets the time pass. */
async function startInSilence(start: () => Promise<boolean>, n = 1): Promise<{ readonly end: Promise<boolean> }> {
  const silent = new Promise<void>((resolve) => (excel.faults.onSilence = resolve));
  excel.faults.silenceAt('later', n);
  let end = Promise.resolve(false);
  await act(async () => {
    end = start();
    await silent;
  });
  expect(session.state().silence).toBeNull();
  act(timePasses);
  return { end };
}

it('says what may be the cause, and the notice goes when the answer comes', async () => {
  show();
  const { end } = await startInSilence(() => session.apply());
  expect(screen.getByText('Excel ยังไม่ตอบ', { selector: 'strong' })).toBeVisible();
  expect(screen.getByText(/เซลล์ที่กำลังแก้ไขอยู่ \(กด Enter หรือ Esc\).*หน้าต่างข้อความ/)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Excel ยังไม่ตอบ');
  await act(async () => {
    excel.faults.speak();
    expect(await end).toBe(true);
  });
  expect(screen.queryByRole('button', { name: 'หยุดรอ' })).toBeNull();
  expect(session.state().deed?.kind).toBe('scores');
});

it('in English; who stops waiting before anything was written can try again', async () => {
  localStorage.setItem('kpi-scorecard.language', 'en');
  const user = show();
  const before = seen();
  const { end } = await startInSilence(() => session.apply());
  expect(screen.getByText(/A cell may be being edited \(press Enter or Esc\), a dialog may be open in Excel/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
  expect(await end).toBe(false);
  expect(screen.getByRole('alert')).toHaveTextContent(/Nothing was written.*Excel has not answered, and waiting was stopped\..*press Enter or Esc/);
  await act(async () => {
    excel.faults.speak();
    await lateAnswers();
  });
  expect(seen()).toBe(before);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
});

it('who stops waiting in mid-write puts it back, even while Excel is still silent', async () => {
  const before = seen();
  // the second request is the one that writes
  const { end } = await startInSilence(() => session.apply(), 2);
  session.state().silence?.giveUp();
  expect(await end).toBe(false);
  expect(session.state()).toMatchObject({ phase: 'ready', silence: null, failure: { error: { code: 'halfWritten' } } });
  expect(await session.apply()).toBe(false);
  const back = session.undo();
  await lateAnswers();
  excel.faults.speak();
  expect(await back).toBe(true);
  expect(seen()).toBe(before);
});

it('a workbook that Excel does not hand out can be asked for again', async () => {
  session = newSession();
  const { end } = await startInSilence(() => session.open(host));
  session.state().silence?.giveUp();
  expect(await end).toBe(false);
  expect(session.state()).toMatchObject({ phase: 'idle', failure: { during: 'opening', error: { code: 'noAnswer' } } });
  excel.faults.speak();
  expect(await session.retry()).toBe(true);
  expect(session.state().work?.scored.tables).toHaveLength(2);
});

/** Criteria of an office's own in the pane: imported with all problems, tried, used, left; saved as workbooks. */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { createExcelHost } from '../../src/host/excel/host';
import { openXlsx } from '../../src/host/xlsx/open';
import type { WorkbookHost } from '../../src/host/workbook';
import { Editions } from '../../src/taskpane/rules/editions';
import { useEditions as takeIn } from '../../src/tasks/edition/inForce';
import { Background } from '../../src/uploads/background';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import { loadOffice } from '../host/fakeExcel/loadOffice';
import { imported } from '../tasks/edition/books';
import { emptyBook, typed } from '../tasks/edition/byHand';
import { FIELDS, NAMES, SHEETS } from '../tasks/edition/fiveKpis';
import { slips } from '../tasks/edition/slips';
import { inlineWorkers } from '../uploads/inlineWorkers';
import { showPane } from './showPane';
import { given, opened, recordsOf } from './workbooks';

jest.setTimeout(60_000);
/** Reading and writing workbooks takes its time where others work, too. */
const PATIENT = { timeout: 20_000 };

/** Three units of one indicator, by the number alone, as the Satun document of 2567 knows it, too. */
const RESULTS = {
  name: 'ตรัง.xlsx',
  sheets: [{ name: 'ผล', cells: { A1: `ตัวชี้วัดที่ 1 ${NAMES['01']}`, A2: 'ปีงบประมาณ 2568 รอบ 6 เดือน', A3: 'อำเภอ', B3: 'ผู้ป่วยทั้งหมด', C3: 'ควบคุมได้', A4: 'เมืองตรัง', B4: 1000, C4: 249, A5: 'กันตัง', B5: 1000, C5: 250, A6: 'ย่านตาขาว', B6: 400, C6: 399 } }],
};

let book: Uint8Array;
beforeAll(async () => {
  book = (await typed(await emptyBook(), FIELDS, SHEETS)).bytes();
});
beforeEach(() => localStorage.clear());
afterEach(() => takeIn([]));

async function show(host: WorkbookHost) {
  const session = await opened(host);
  const handOut = jest.fn<Promise<void>, [Uint8Array, string]>().mockResolvedValue(undefined);
  const editions = new Editions(session, new Background(inlineWorkers().startWorker), handOut);
  const { user } = showPane(session, { editions });
  act(() => session.goTo('rules'));
  await screen.findByText('เกณฑ์ของสำนักงานเอง', {}, PATIENT);
  return { session, user, handOut };
}

/** jsdom's files can't say their bytes. */
function fileOf(bytes: Uint8Array, name: string): File {
  const file = new File([new Uint8Array(bytes)], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

const choose = (user: UserEvent, bytes: Uint8Array, name = 'trang-2568.xlsx') => user.upload(screen.getByLabelText('เลือกไฟล์สมุดเกณฑ์ (.xlsx) ที่จะนำเข้า'), fileOf(bytes, name));

it('everything wrong is told by cell, and nothing is used', async () => {
  const { session, user } = await show(given(RESULTS));
  await choose(user, (await slips(book, 'เกณฑ์!E11=24 ¦ ตัวชี้วัด!J6=')).bytes());
  const alert = await screen.findByRole('alert', {}, PATIENT);
  expect(alert).toHaveTextContent('trang-2568.xlsx: ยังใช้ไม่ได้ พบ 2 เรื่องที่ต้องแก้');
  expect(within(alert).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'ตัวชี้วัด!J6 (ตัวชี้วัด 02): ยังไม่ได้อ้างเอกสาร ใส่เลขบรรทัดหรือเลขหน้าในช่อง “บรรทัดของน้ำหนัก” เช่น 74, 86',
    'เกณฑ์!E11 (ตัวชี้วัด 01): 24 ไม่มากกว่า 25 ของระดับก่อน ตัวชี้วัดนี้ยิ่งมากยิ่งดี ค่าเกณฑ์ต้องเพิ่มขึ้นทุกระดับ เรียงใหม่ หรือแก้ทิศทาง',
  ]);
  expect(session.state().work?.edition).toBeNull();
});

it('a file that is no workbook is told as such', async () => {
  const { user } = await show(given(RESULTS));
  await choose(user, new TextEncoder().encode('ไม่ใช่'), 'บันทึก.xlsx');
  expect(await screen.findByRole('alert', {}, PATIENT)).toHaveTextContent('บันทึก.xlsx');
});

describe.each([['a file', () => given(RESULTS)], ['Excel', () => fakeWorkbook(RESULTS)]])('in %s', (kind, make) => {
  it('it is tried, used, remembered with the workbook, listed, and left again', async () => {
    const workbook = make();
    if (kind === 'Excel') (await loadOffice()).open(workbook as ReturnType<typeof fakeWorkbook>);
    const { session, user } = await show(kind === 'Excel' ? createExcelHost() : (workbook as WorkbookHost));
    expect((await recordsOf(session)).map(({ kpi }) => kpi).filter(Boolean)).toEqual([]);
    await choose(user, book);
    expect(await screen.findByText(/5 ตัวชี้วัด ถูกต้องทั้งหมด/, {}, PATIENT)).toBeVisible();
    expect(await screen.findByText('01 · 6 เดือน: สูงขึ้น 0 ต่ำลง 0 เท่าเดิม 0 มีผลฉบับเดียว 3')).toBeVisible();
    // Trying changes nothing.
    expect(session.loaded!.editionsInUse()).toEqual([]);
    await user.click(screen.getByText('ใช้กับสมุดงานนี้'));
    await waitFor(() => expect(session.state().work?.edition).toMatchObject({ id: 'trang-2568', version: 'ร่าง 1', bundled: false }), PATIENT);
    expect((await recordsOf(session)).map(({ kpi, result }) => [kpi, result?.level])).toEqual([['trang-2568/01', 1], ['trang-2568/01', 2], ['trang-2568/01', 5]]);
    expect(screen.getByText(/^สมุดงานนี้ใช้ .*ฉบับ ร่าง 1 · \w{7} · สำนักงานทำเอง/)).toBeVisible();
    expect(screen.getByText('ทั้งหมด 35 ตัวชี้วัด')).toBeVisible();
    // Another pane that opens the same workbook finds it there.
    takeIn([]);
    await act(() => session.reread());
    expect(session.loaded!.editionsInUse().map(({ id }) => id)).toEqual(['trang-2568']);
    await user.click(screen.getByText('เลิกใช้'));
    await waitFor(() => expect(session.state().work?.edition).toBeNull(), PATIENT);
    expect(screen.getByText('ทั้งหมด 30 ตัวชี้วัด')).toBeVisible();
    await user.click(screen.getByText('เลิกทำ'));
    await waitFor(() => expect(session.state().work?.edition?.id).toBe('trang-2568'), PATIENT);
  });
});

it('an edition that was changed by hand in the workbook is told, and not used', async () => {
  const { session } = await show(given({ ...RESULTS, customXml: ['<memory xmlns="urn:kpi-scorecard:memory">{"edition":{"id":"x"}}</memory>'] }));
  expect(screen.getByText('เกณฑ์ที่สมุดงานนี้จำไว้ใช้ไม่ได้ นำเข้าใหม่')).toBeVisible();
  expect(session.state().work?.edition).toBeNull();
});

it('editions are saved as workbooks: as they are, as another year’s, and empty', async () => {
  const { user, handOut } = await show(given(RESULTS));
  const title = 'ตัวชี้วัดกรมสนับสนุนบริการสุขภาพ (ตัวชี้วัดที่ 19)';
  await user.click(screen.getByLabelText(`บันทึกเป็นสมุดเกณฑ์: ${title}`));
  await waitFor(() => expect(handOut).toHaveBeenCalledTimes(1), PATIENT);
  const [bytes, name] = handOut.mock.calls[0]!;
  expect(name).toBe('hss.xlsx');
  expect((await imported(openXlsx(bytes, name))).edition?.id).toBe('hss');
  await user.click(screen.getByLabelText(/^คัดเป็นปี 2565: /));
  await waitFor(() => expect(handOut).toHaveBeenCalledTimes(2), PATIENT);
  expect(handOut.mock.calls[1]![1]).toBe('doh-2565.xlsx');
  expect((await imported(openXlsx(...handOut.mock.calls[1]!))).edition).toMatchObject({ id: 'doh-2565', fiscalYear: 2565, version: 'ร่าง' });
  await user.click(screen.getByText('สมุดเกณฑ์เปล่า'));
  await waitFor(() => expect(handOut).toHaveBeenCalledTimes(3), PATIENT);
});

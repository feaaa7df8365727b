/** The ribbon's buttons, pressed through the real office.js; the names are those of manifest.xml. */
import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { LISTENING } from '../../src/host/excel/listening';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../host/fakeExcel/install';
import { loadOffice } from '../host/fakeExcel/loadOffice';
import { RESULTS } from '../taskpane/faultTasks';
import { timePasses, untilSilence } from '../taskpane/untilSilence';

jest.mock('../../src/taskpane/page.css', () => ({}), { virtual: true });

const buttons = [...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name!);
let excel: FakeExcel;

// The page of the add-in starts hidden, with the first button.
beforeAll(async () => {
  excel = await loadOffice();
  excel.open(fakeWorkbook(RESULTS));
  document.body.innerHTML = '<div id="root"></div>';
  await import('../../src/taskpane/index');
});

// Excel presses the buttons here, not the test: React would wait for an `act` around each.
beforeEach(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));

/** What is said to everybody, screen readers included. */
const said = (): HTMLElement => screen.getAllByRole('status')[0]!;
const cell = (sheet: string, address: string): unknown => excel.workbook.worksheets.getItem(sheet).getRange(address).values[0]?.[0];

test('the manifest names buttons that the page knows', () => {
  expect(buttons).toEqual(['scoreSheet', 'check', 'summary']);
});

test('Score this sheet writes the scores of the sheet that is open, of no other, and shows the pane with Undo', async () => {
  excel.workbook.active = excel.workbook.worksheets.getItem('HT');
  await excel.door.press('scoreSheet');
  expect([cell('HT', 'D4'), cell('HT', 'D5'), cell('DM', 'F5')]).toEqual(['คะแนน', 4, '']);
  expect(excel.paneShown).toBe(1);
  await waitFor(() => expect(said()).toHaveTextContent(/เขียนแล้ว \d+ เซลล์/));
  expect(screen.getByRole('button', { name: 'เลิกทำ' })).toBeVisible();
});

test('again, it says that there is nothing to write', async () => {
  await excel.door.press('scoreSheet');
  await waitFor(() => expect(said()).toHaveTextContent('แผ่น “HT” ไม่มีอะไรต้องเขียน'));
});

test('Score this sheet on a sheet without a table says what to do', async () => {
  excel.workbook.active = excel.workbook.worksheets.add('ว่าง');
  await excel.door.press('scoreSheet');
  await waitFor(() => expect(said()).toHaveTextContent('ไม่พบตารางผลตัวชี้วัดในแผ่น “ว่าง”'));
});

test.each([['check', 'ตรวจสอบ'], ['summary', 'สรุปรายเดือน']])('%s reads again, opens its tab and writes nothing', async (name, tab) => {
  const before = excel.workbook.worksheets.items.length;
  const shown = excel.paneShown;
  await excel.door.press(name);
  await waitFor(() => expect(screen.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true'));
  expect(excel.paneShown).toBe(shown + 1);
  expect(excel.workbook.worksheets.items).toHaveLength(before);
});

test.each(['scoreSheet', 'check', 'summary'])('%s that fails is not left greyed, and the pane says why', async (name) => {
  excel.workbook.active = excel.workbook.worksheets.getItem('DM');
  await excel.door.press('check');
  expect(screen.queryByRole('alert')).toBeNull();
  excel.faults.cellBeingEdited = true;
  await excel.door.press(name);
  excel.faults.cellBeingEdited = false;
  expect(await screen.findByRole('alert')).toHaveTextContent('มีเซลล์ที่กำลังแก้ไขอยู่ใน Excel');
});

test('a button whose very first request is not answered: the pane says so, and who stops waiting gets the button back', async () => {
  Object.assign(LISTENING, { later: untilSilence });
  excel.workbook.active = excel.workbook.worksheets.getItem('DM');
  const silent = new Promise<void>((resolve) => (excel.faults.onSilence = resolve));
  excel.faults.silenceAt('later', 1);
  const pressed = excel.door.press('scoreSheet');
  await silent;
  timePasses();
  (await screen.findByRole('button', { name: 'หยุดรอ' })).click();
  await pressed;
  expect(await screen.findByRole('alert')).toHaveTextContent('Excel ยังไม่ตอบ');
  excel.faults.speak();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'หยุดรอ' })).toBeNull());
  expect(cell('DM', 'F5')).toBe('');
});

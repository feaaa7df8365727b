/** The pane's entry file in an emulated Excel, under the real office.js. */
import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GivenWorkbook } from '../host/given';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import { loadOffice } from '../host/fakeExcel/loadOffice';

jest.mock('../../src/taskpane/page.css', () => ({}), { virtual: true });
jest.setTimeout(120_000);

const results: GivenWorkbook = {
  name: 'ผลตัวชี้วัด.xlsx',
  sheets: [
    {
      name: 'DM',
      cells: {
        A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน',
        A4: 'อำเภอ', B4: 'เป้าหมาย (B)', C4: 'ผลงาน (A)', D4: 'ร้อยละ',
        A5: 'ท่าแพ', B5: 1310, C5: 327, D5: 24.96, A6: 'ละงู', B6: 3204, C6: 801, D6: 25,
      },
    },
  ],
};

it('reads the open workbook, writes scores, goes to a cell when asked, takes the scores back', async () => {
  const excel = await loadOffice();
  excel.open(fakeWorkbook(results));
  document.body.innerHTML = '<div id="root"></div>';
  await import('../../src/taskpane/index');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'ให้คะแนน 2 หน่วย' }, { timeout: 10_000 }));
  const undo = await screen.findByRole('button', { name: 'เลิกทำ' });
  await waitFor(() => expect(undo).toHaveFocus());
  expect(screen.getByRole('button', { name: /ท่าแพ.*24\.96.*ระดับ 3/ })).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'ไปที่ DM!A4:D6' }));
  await waitFor(() => expect(excel.workbook.getSelectedRange().address).toBe('DM!A4:D6'));

  await user.click(undo);
  expect(await screen.findByRole('button', { name: 'ให้คะแนน 2 หน่วย' })).toBeVisible();
});

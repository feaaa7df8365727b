/** What a user does on the web page, from the sample to the download. */
import { readFileSync } from 'node:fs';
import { eventually, expect, test } from './harness.mjs';
import { openInput, openSample, scoreButton, upload } from './workbooks.mjs';

const cell = (page, address) => page.locator(`#cell-${address}`);

test('the sample is open at the start: what was found, and where scores will go', async ({ page, url }) => {
  await openSample(page, url);
  await page.getByText('พบ 1 ตาราง · 7 หน่วย').first().waitFor();
  await page.getByText('จะเขียน คะแนน, ระดับ ที่ G:H').waitFor();
  await eventually(async () => expect(await cell(page, 'F9').textContent()).toBe('24.96'));
});

test('score, explain, undo', async ({ page, url }) => {
  await openSample(page, url);
  await scoreButton(page).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
  await eventually(async () => expect(await cell(page, 'H9').textContent()).toBe('3'));

  await page.getByRole('button', { name: /ท่าแพ/ }).click();
  await page.locator('p', { hasText: 'อีก 1 ราย ถึงระดับ 4' }).waitFor();
  expect(await page.getByRole('cell', { name: '≥ 20' }).getAttribute('aria-current')).toBe('true');
  await page.getByRole('button', { name: 'ไปที่เซลล์ KPI 9!F9' }).click();
  await eventually(async () => expect(await cell(page, 'F9').getAttribute('aria-selected')).toBe('true'));
  await page.getByRole('button', { name: 'กลับ' }).click();

  await page.getByRole('button', { name: 'เลิกทำ' }).click();
  await eventually(async () => expect(await cell(page, 'H9').textContent()).toBe(''));
  await scoreButton(page).waitFor();
});

test('another workbook: change a round, score, download', async ({ page, url }) => {
  await openSample(page, url);
  await upload(page, 'L05');
  const round = page.getByRole('combobox', { name: /^รอบ/ }).first();
  await round.selectOption('m6');
  await eventually(async () => expect(await round.inputValue()).toBe('m6'));
  await scoreButton(page).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ดาวน์โหลดผล' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^L05.*_คะแนน\.xlsx$/);
  expect(readFileSync(await download.path()).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
});

test('a file that is no workbook: says so, and keeps the one that is open', async ({ page, url }) => {
  await openSample(page, url);
  await openInput(page).setInputFiles({ name: 'บันทึก.xlsx', mimeType: 'text/plain', buffer: Buffer.from('not a workbook') });
  await page.getByRole('alert').getByText('เปิดสมุดงานไม่ได้').waitFor();
  await scoreButton(page).waitFor();
  expect(await cell(page, 'F9').textContent()).toBe('24.96');
});

test('a file can be dropped on the page', async ({ page, url }) => {
  await openSample(page, url);
  const dropped = await page.evaluateHandle(async () => {
    const bytes = await (await fetch('assets/samples/kpi-09.xlsx')).arrayBuffer();
    const data = new window.DataTransfer();
    data.items.add(new window.File([bytes], 'วางแล้ว.xlsx'));
    return data;
  });
  await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped });
  await page.getByText('วางไฟล์ .xlsx ที่นี่').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await page.getByRole('heading', { level: 1, name: 'วางแล้ว.xlsx' }).waitFor();
});

test('the summary sheet is made and shown', async ({ page, url }) => {
  await openSample(page, url);
  await page.getByRole('tab', { name: 'สรุปรายเดือน' }).click();
  await page.getByText('ต้องเผยแพร่ภายใน 10 ตุลาคม 2567').waitFor();
  await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
  await page.getByRole('button', { name: 'ไปที่แผ่นสรุป' }).click();
  await page.getByRole('grid', { name: /^แผ่นงาน สรุป/ }).waitFor();
});

test('English is complete and remembered', async ({ page, url }) => {
  await openSample(page, url);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Score 7 units' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Score 7 units' }).waitFor();
  // The workbook's own words stay; of ours none may be Thai.
  const ours = await page.locator('main button, main [role=tab], main label, main footer > *').allTextContents();
  const thai = ours.filter((text) => /[\u0E00-\u0E7F]/.test(text) && !/Level|ไทย|Will write/.test(text));
  expect(thai).toEqual([]);
});

test('selecting a cell of a row shows its result', async ({ page, url }) => {
  await openSample(page, url);
  await cell(page, 'C9').click();
  await page.getByRole('heading', { level: 1, name: 'ท่าแพ' }).waitFor();
});

test('opened outside Excel, the task pane says where it belongs', async ({ page, paneUrl }) => {
  await page.goto(`${paneUrl}taskpane.html`);
  await page.getByRole('heading', { name: 'หน้านี้ใช้ใน Excel' }).waitFor();
});

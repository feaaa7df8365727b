/** Many workbooks on the web page: chosen or dropped, checked in workers, read, reported, collected. The harness sees that nothing leaves. */
import { readFileSync } from 'node:fs';
import { BROKEN, checked, chooseFiles, manyFindings, openCheck } from './checking.mjs';
import { eventually, expect, test } from './harness.mjs';
import { openSample, upload, workbook } from './workbooks.mjs';

const ZIP = 'PK\u0003\u0004';
const firstBytes = async (download) => readFileSync(await download.path()).subarray(0, 4).toString('latin1');

test('choose many → findings with their reasons → report → collected results', async ({ page, url }) => {
  await openSample(page, url);
  await openCheck(page);
  await page.getByText('ไฟล์อ่านและตรวจในเครื่องนี้เท่านั้น ไม่ส่งออกไปที่ใด').waitFor();
  await chooseFiles(page, ['E1', 'L05', 'L08', 'L13', 'L16', BROKEN]);
  await checked(page, 6);
  // The worker of the open workbook, and the one that keeps the readings: files of our own.
  expect(page.workers().map((worker) => worker.url().startsWith(url))).toEqual([true, true]);
  await page.getByRole('alert').getByText('เสีย.xlsx').waitFor();

  await page.getByRole('searchbox', { name: 'ค้นหาในข้อค้นพบ' }).fill('801 3,204');
  const finding = page.getByRole('button', { name: /^ละงู กรอกคะแนน 5 แต่ 801 ÷ 3,204/ });
  await finding.click();
  const around = page.getByRole('region', { name: /^บริเวณ DM!/ });
  await around.getByRole('cell', { name: '5 (เซลล์นี้)' }).waitFor();
  await page.getByText('บรรทัด 486').waitFor();

  const [report] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ทำรายงาน' }).click()]);
  expect(report.suggestedFilename()).toMatch(/^รายงานผลการตรวจ \d{4}-\d\d-\d\d\.xlsx$/);
  expect(await firstBytes(report)).toBe(ZIP);
  await page.getByText(/^ทำรายงาน \d+ ข้อแล้ว/).last().waitFor();
  const [collected] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'รวบรวมผล' }).click()]);
  expect(collected.suggestedFilename()).toMatch(/^รวบรวมผลตัวชี้วัด .*\.xlsx$/);
  expect(await firstBytes(collected)).toBe(ZIP);

  // What was made can be opened again; the report among the files carries its decisions on.
  await chooseFiles(page, [{ name: 'รายงาน.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(await report.path()) }]);
  await page.getByRole('button', { name: 'ไฟล์ทั้งหมด (7)' }).click();
  await page.getByText(/^รายงานเดิม จะนำผลพิจารณา 0 ข้อไปใช้ต่อ/).waitFor();
});

test('findings become a sheet of the open workbook, which is shown, and are taken back', async ({ page, url }) => {
  await openSample(page, url);
  await upload(page, 'E1');
  await openCheck(page);
  await page.getByRole('button', { name: 'เขียนข้อค้นพบลงสมุดงานนี้' }).click();
  await page.getByText(/^เขียนข้อค้นพบ \d+ ข้อไว้ในแผ่น “ตรวจ KPI” แล้ว/).last().waitFor();
  await page.getByRole('button', { name: 'ไปที่แผ่นนี้' }).click();
  await page.getByRole('tab', { name: 'ตรวจ KPI', selected: true }).waitFor();
  await page.getByRole('button', { name: 'เลิกทำ' }).click();
  await page.getByRole('tab', { name: 'ตรวจ KPI' }).waitFor({ state: 'detached' });
});

test('the focus goes to what came of it, by keyboard too', async ({ page, url }) => {
  await openSample(page, url);
  await openCheck(page);
  await page.getByRole('button', { name: 'เลือกไฟล์' }).focus();
  const choosing = page.waitForEvent('filechooser');
  await eventually(async () => expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('เลือกไฟล์'));
  await page.keyboard.press('Enter');
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(['E1', 'L01'].map(workbook));
  await checked(page, 2);
  await eventually(async () => expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ผลตรวจ 2 ไฟล์'));
});

test('several files that are dropped anywhere are checked, not opened', async ({ page, url }) => {
  await openSample(page, url);
  const dropped = await page.evaluateHandle(async () => {
    const bytes = await (await fetch('assets/samples/kpi-09.xlsx')).arrayBuffer();
    const data = new window.DataTransfer();
    for (const name of ['ก.xlsx', 'ข.xlsx', 'บันทึก.txt']) data.items.add(new window.File([bytes], name));
    return data;
  });
  await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped });
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await checked(page, 2);
  await page.getByText('ข้าม 1 ไฟล์ที่ไม่ใช่สมุดงาน Excel').waitFor();
  await page.getByRole('heading', { level: 1, name: 'ตัวอย่าง ตัวชี้วัดที่ 9.xlsx' }).waitFor();
});

test('the open workbook: from opening to which claim is wrong and why', async ({ page, url }) => {
  await openSample(page, url);
  await upload(page, 'E1');
  await page.getByRole('tab', { name: 'ตรวจสอบ' }).click();
  const finding = page.getByRole('listitem').filter({ hasText: /^ละงู กรอกคะแนน 5/ });
  await finding.getByRole('button', { name: /^ละงู/ }).click();
  await page.getByText('บรรทัด 486').waitFor();
  await finding.getByRole('button', { name: 'ไปที่ DM!F9' }).click();
  await eventually(async () => expect(await page.locator('#cell-F9').getAttribute('aria-selected')).toBe('true'));
});

test('a finding of another file opens that file at its cell', async ({ page, url }) => {
  await openSample(page, url);
  await openCheck(page);
  await chooseFiles(page, ['E1']);
  await checked(page, 1);
  await page.getByRole('button', { name: /^ละงู กรอกคะแนน 5/ }).click();
  await page.getByRole('button', { name: 'เปิดไฟล์นี้ที่เซลล์ DM!F9' }).click();
  await page.getByRole('heading', { level: 1, name: 'E1' }).waitFor();
  await eventually(async () => expect(await page.locator('#cell-F9').getAttribute('aria-selected')).toBe('true'));
});

test('a thousand findings: a page at a time, and the list answers at once', async ({ page, url }) => {
  await openSample(page, url);
  await openCheck(page);
  await chooseFiles(page, [manyFindings(1000)]);
  await checked(page, 1);
  await page.getByText('แสดงทั้งหมด 1,000 ข้อ').waitFor();
  const items = page.locator('#panel-check li');
  expect(await items.count()).toBe(25);
  await page.getByRole('button', { name: 'แสดงอีก 25 ข้อ' }).click();
  expect(await items.count()).toBe(50);
  await page.getByRole('searchbox', { name: 'ค้นหาในข้อค้นพบ' }).fill('บ้าน999');
  await page.getByText('แสดง 1 จาก 1,000 ข้อ').waitFor();
});

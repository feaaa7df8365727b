/** Criteria of an office's own on the web page: saved as a workbook, imported, tried, used, kept in the file that is downloaded. */
import { readFileSync } from 'node:fs';
import { expectNoViolations } from './axe.mjs';
import { eventually, expect, test } from './harness.mjs';
import { openInput, openSample, workbook } from './workbooks.mjs';

const importInput = (page) => page.getByLabel('เลือกไฟล์สมุดเกณฑ์ (.xlsx) ที่จะนำเข้า');

async function openRules(page, url) {
  await openSample(page, url);
  await page.getByRole('tab', { name: 'เกณฑ์' }).click();
  await page.getByRole('region', { name: 'เกณฑ์ของสำนักงานเอง' }).waitFor();
}

/** Last year's edition as this year's draft, as the page hands it out. */
async function draftOf(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^คัดเป็นปี 2568: .*สตูล/ }).click()]);
  expect(download.suggestedFilename()).toBe('satun-2568.xlsx');
  return { name: 'satun-2568.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: readFileSync(await download.path()) };
}

for (const [colorScheme, width] of [['light', 1280], ['dark', 320], ['light', 350]]) {
  test(`next year’s criteria, ${colorScheme}, ${width} px`, { colorScheme, reducedMotion: 'reduce', viewport: { width, height: 900 }, acceptDownloads: true }, async ({ page, url, shot }) => {
    await openRules(page, url);
    await shot(`editions-start-${width}`);
    const draft = await draftOf(page);

    await importInput(page).setInputFiles(workbook('L05'));
    await page.getByRole('alert').getByText(/ไม่ใช่สมุดเกณฑ์/).waitFor();
    await page.waitForTimeout(400);
    await expectNoViolations(page, 'criteria of one’s own');
    await shot(`editions-refused-${width}`);

    await importInput(page).setInputFiles(draft);
    await page.getByText(/26 ตัวชี้วัด ถูกต้องทั้งหมด/).waitFor({ timeout: 60_000 });
    await page.getByText('262 แถวยังรอยืนยันกับเอกสารปีใหม่').waitFor();
    await page.getByText('09 · 12 เดือน: สูงขึ้น 0 ต่ำลง 0 เท่าเดิม 7').waitFor();
    await page.waitForTimeout(400);
    await expectNoViolations(page, 'criteria of one’s own');
    await shot(`editions-preview-${width}`);
    await page.getByRole('button', { name: 'ใช้กับสมุดงานนี้' }).click();
    await page.getByText(/^สมุดงานนี้ใช้ .*ฉบับ ร่าง/).waitFor();
    await page.getByText('ทั้งหมด 56 ตัวชี้วัด').waitFor();
    await page.waitForTimeout(400);
    await expectNoViolations(page, 'criteria of one’s own');
    await shot(`editions-used-${width}`);

    // It lives in the file: downloaded, and opened again in a page that knows nothing.
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ดาวน์โหลดผล' }).click()]);
    const buffer = readFileSync(await saved.path());
    await openSample(page, url);
    await openInput(page).setInputFiles({ name: 'ผล.xlsx', mimeType: draft.mimeType, buffer });
    await page.getByRole('heading', { level: 1, name: 'ผล.xlsx' }).waitFor();
    await page.getByRole('tab', { name: 'เกณฑ์' }).click();
    await page.getByText(/^สมุดงานนี้ใช้ .*ฉบับ ร่าง/).waitFor();
    await page.getByRole('button', { name: 'เลิกใช้' }).click();
    await eventually(async () => expect(await page.getByText('ทั้งหมด 30 ตัวชี้วัด').count()).toBe(1));
  });
}

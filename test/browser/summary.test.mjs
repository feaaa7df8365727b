/** The monthly summary on the page: made, published, asked about, downloaded. */
import { readFileSync } from 'node:fs';
import { expectNoViolations } from './axe.mjs';
import { eventually, expect, test } from './harness.mjs';
import { openSample, scoreButton } from './workbooks.mjs';

test('publish, change a figure, be asked, say no, be asked again, and change it', { acceptDownloads: true }, async ({ page, url, shot }) => {
  await openSample(page, url);
  await scoreButton(page).waitFor();
  await page.getByRole('tab', { name: 'สรุปรายเดือน' }).click();
  await page.getByText('ตัวอย่าง', { exact: true }).click();
  await page.getByText('หน่วยงานและผู้ลงนาม').click();
  await page.getByText('แบบรายงานรายตัวชี้วัด', { exact: true }).click();
  await page.getByRole('group', { name: 'แบบรายงานรายตัวชี้วัด' }).getByRole('checkbox').last().check();
  await shot('summary-tab');
  await expectNoViolations(page, 'summary');
  await page.getByRole('checkbox', { name: /^เผยแพร่แล้ว/ }).check();
  await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
  await page.getByText(/^เผยแพร่แล้วเมื่อ/).waitFor();

  // Another policy gives other scores.
  await page.getByRole('tab', { name: 'ให้คะแนน' }).click();
  await page.getByRole('button', { name: 'ดูก่อน' }).click();
  await page.getByRole('radio', { name: /เทียบบัญญัติไตรยางศ์/ }).check();
  await page.getByRole('tab', { name: 'สรุปรายเดือน' }).click();
  const update = page.getByRole('button', { name: 'ปรับปรุงรายงาน' });
  await update.click();
  const question = page.getByRole('alertdialog', { name: /^ตัวเลขที่เผยแพร่แล้วจะเปลี่ยน/ });
  await question.waitFor();
  await page.waitForTimeout(400);
  await shot('summary-published');
  await expectNoViolations(page, 'question');
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await question.count()).toBe(0));
  await update.click();
  await question.waitFor();
  await page.getByRole('button', { name: 'แก้และบันทึก' }).click();
  await page.getByRole('tab', { name: 'KPI_ChangeLog' }).waitFor();

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ดาวน์โหลดหน้าเว็บ (HTML)' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^รายงานตัวชี้วัด-\d{4}-\d{2}\.html$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain('<html lang="th">');
});

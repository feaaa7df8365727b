/** Large workbooks: read and scored off the main thread, counted, given up; and what is written, as values or as formulas. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bigWorkbook } from '../bench/workbook.mjs';
import { expectNoViolations } from './axe.mjs';
import { openPaneInExcel } from './excelPage.mjs';
import { eventually, expect, test } from './harness.mjs';
import { openInput, openSample, scoreButton, upload } from './workbooks.mjs';

const ROWS = 60_000;
const folder = mkdtempSync(path.join(tmpdir(), 'kpi-large-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let large = null;

function largeFile() {
  if (large === null) {
    large = path.join(folder, 'ผลงานมาก.xlsx');
    writeFileSync(large, bigWorkbook(ROWS));
  }
  return large;
}

for (const [language, words] of [['th', { cancel: 'ยกเลิก', progress: 'ความคืบหน้า', rules: 'เกณฑ์', score: 'ให้คะแนน', write: 'ให้คะแนน 60,000 หน่วย', counted: /จาก 60,\d{3} แถว$/ }], ['en', { cancel: 'Cancel', progress: 'Progress', rules: 'Rule book', score: 'Score', write: 'Score 60,000 units', counted: /of 60,\d{3} rows$/ }]]) {
  test(`a large workbook: counted, given up, opened (${language})`, { viewport: { width: language === 'th' ? 350 : 1280, height: 760 } }, async ({ page, url, shot }) => {
    page.setDefaultTimeout(120_000);
    await openSample(page, url);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    const bar = page.getByRole('progressbar', { name: words.progress });
    const cancel = page.getByRole('button', { name: words.cancel });
    const input = page.locator('header input[type=file]');
    await input.setInputFiles(largeFile());
    await cancel.waitFor();
    await shot(`long-work-${language}`);
    await expectNoViolations(page, 'long work');
    // The page answers meanwhile, and what was open is still there.
    await page.getByRole('tab', { name: words.rules }).click();
    await page.getByRole('searchbox').first().waitFor();
    await page.getByRole('tab', { name: words.score, exact: true }).click();
    await page.getByRole('button', { name: /ท่าแพ/ }).waitFor();
    await cancel.click();
    await eventually(async () => expect(await bar.count()).toBe(0));
    expect(await page.getByRole('tab', { name: words.score, exact: true }).evaluate((tab) => tab === document.activeElement)).toBe(true);
    await page.getByRole('heading', { level: 1, name: /^ตัวอย่าง/ }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);

    await input.setInputFiles(largeFile());
    await page.getByText(words.counted).first().waitFor();
    await page.getByRole('button', { name: words.write }).waitFor();
    expect(await bar.count()).toBe(0);
  });
}

test('after it was given up, the workbook before is scored, written and taken back', async ({ page, url }) => {
  page.setDefaultTimeout(120_000);
  await openSample(page, url);
  await openInput(page).setInputFiles(largeFile());
  await page.getByRole('button', { name: 'ยกเลิก' }).click();
  await scoreButton(page).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).click();
  await scoreButton(page).waitFor();
});

test('without workers the page does the same by itself', async ({ page, url }) => {
  await page.addInitScript(() => {
    delete window.Worker;
  });
  await openSample(page, url);
  expect(page.workers()).toEqual([]);
  await scoreButton(page).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).click();
  await scoreButton(page).waitFor();
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [320, 1280]) {
    test(`scores as formulas, with what stays a value, ${width} px, ${colorScheme}`, { viewport: { width, height: 760 }, colorScheme, reducedMotion: 'reduce' }, async ({ page, url, shot }) => {
      await openSample(page, url);
      await upload(page, 'L13');
      await page.getByRole('button', { name: 'ดูก่อน' }).click();
      // By the keyboard: the arrow goes to the other way.
      await page.getByRole('radio', { name: /^ค่า/ }).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByText(/เป็นสูตร · 2 แถวเป็นค่า$/).waitFor();
      await page.getByText('2 แถวจะเขียนเป็นค่า').waitFor();
      await shot(`formulas-${width}-${colorScheme}`);
      await expectNoViolations(page, 'as formulas');
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
      await scoreButton(page).click();
      await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
    });
  }
}

test('in Excel the work is done in a worker, and formulas are written', { viewport: { width: 350, height: 760 } }, async ({ page, paneUrl }) => {
  await openPaneInExcel(page, paneUrl);
  expect(page.workers()).toHaveLength(1);
  await page.getByRole('button', { name: 'ดูก่อน' }).click();
  await page.getByRole('radio', { name: /^สูตร/ }).click();
  await page.getByText(/เป็นสูตร$/).waitFor();
  await page.getByRole('button', { name: 'ให้คะแนน 4 หน่วย' }).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
  expect(await page.evaluate(() => globalThis.excel.workbook.worksheets.getItem('DM').getRange('F5').formulas[0][0])).toMatch(/^=/);
});

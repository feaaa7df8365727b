/** Large workbooks: read and scored off the main thread, counted, given up; and what is written, as values or as formulas. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bigWorkbook } from '../bench/workbook.mjs';
import { expectNoViolations } from './axe.mjs';
import { openPaneInExcel } from './excelPage.mjs';
import { eventually, expect, test } from './harness.mjs';
import { openSample, scoreButton, upload } from './workbooks.mjs';

const ROWS = 20_000;
/** So many answers of a worker come through: the first of many pieces. */
const FIRST = 8;
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

/** Lets the page hold back what workers answer, so that work takes as long as a test needs, on whatever machine. */
async function withHold(page) {
  await page.addInitScript(() => {
    let left = Infinity;
    let waiting = [];
    window.hold = (count) => void (left = count);
    window.release = () => {
      left = Infinity;
      waiting.forEach((answer) => answer());
      waiting = [];
    };
    const accessor = Object.getOwnPropertyDescriptor(window.Worker.prototype, 'onmessage');
    Object.defineProperty(window.Worker.prototype, 'onmessage', {
      ...accessor,
      set(listener) {
        accessor.set.call(this, (event) => (left-- > 0 ? listener.call(this, event) : waiting.push(() => listener.call(this, event))));
      },
    });
  });
}

/** The page's own input, whatever the language. */
const openLarge = async (page) => {
  await page.evaluate((first) => window.hold(first), FIRST);
  await page.locator('header input[type=file]').setInputFiles(largeFile());
};

for (const [language, width, words] of [['th', 350, { cancel: 'ยกเลิก', rules: 'เกณฑ์', score: 'ให้คะแนน', write: 'ให้คะแนน 20,000 หน่วย', counted: /^กำลังเปิดสมุดงาน \d,\d{3} จาก 20,004 แถว$/ }], ['en', 1280, { cancel: 'Cancel', rules: 'Rule book', score: 'Score', write: 'Score 20,000 units', counted: /^Opening the workbook: \d,\d{3} of 20,004 rows$/ }]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`a large workbook: counted, given up, opened (${language}, ${colorScheme})`, { viewport: { width, height: 760 }, colorScheme, reducedMotion: 'reduce' }, async ({ page, url, shot }) => {
      page.setDefaultTimeout(60_000);
      await withHold(page);
      await openSample(page, url);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await openLarge(page);
      await page.getByText(words.counted).waitFor();
      await shot(`long-work-${width}-${colorScheme}`);
      await expectNoViolations(page, 'long work');
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
      // The page answers meanwhile, and what was open is still there.
      await page.getByRole('tab', { name: words.rules }).click();
      await page.getByRole('searchbox').first().waitFor();
      await page.getByRole('tab', { name: words.score, exact: true }).click();
      await page.getByRole('button', { name: /ท่าแพ/ }).waitFor();
      await page.getByRole('button', { name: words.cancel }).click();
      await eventually(async () => expect(await page.getByRole('progressbar').count()).toBe(0));
      expect(await page.getByRole('tab', { name: words.score, exact: true }).evaluate((tab) => tab === document.activeElement)).toBe(true);
      await page.getByRole('heading', { level: 1, name: /^ตัวอย่าง/ }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);

      await openLarge(page);
      await page.getByText(words.counted).waitFor();
      await page.evaluate(() => window.release());
      await page.getByRole('button', { name: words.write }).waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
    });
  }
}

test('after it was given up, the workbook before is scored, written and taken back', async ({ page, url }) => {
  await withHold(page);
  await openSample(page, url);
  await openLarge(page);
  await page.getByRole('button', { name: 'ยกเลิก' }).click();
  await page.evaluate(() => window.release());
  await scoreButton(page).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).click();
  await scoreButton(page).waitFor();
});

for (const [language, width, colorScheme, words] of [['th', 320, 'light', { summary: 'สรุปรายเดือน', waiting: 'กำลังคำนวณตัวอย่าง…', cancel: 'ยกเลิก', stopped: 'หยุดคำนวณตัวอย่างแล้ว', again: 'ลองอีกครั้ง', due: /^ต้องเผยแพร่ภายใน/ }], ['en', 1280, 'dark', { summary: 'Monthly summary', waiting: 'Working out the preview…', cancel: 'Cancel', stopped: 'The preview was stopped', again: 'Try again', due: /^To be published/ }]]) {
  test(`a preview that takes long: said, stopped, had again (${language}, ${width} px, ${colorScheme})`, { viewport: { width, height: 760 }, colorScheme, reducedMotion: 'reduce' }, async ({ page, url, shot }) => {
    await withHold(page);
    await openSample(page, url);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.evaluate(() => window.hold(0));
    await page.getByRole('tab', { name: words.summary }).click();
    await page.getByText(words.waiting).waitFor();
    await shot(`preview-waiting-${width}-${colorScheme}`);
    await expectNoViolations(page, 'waiting for a preview');
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await page.getByRole('button', { name: words.cancel }).click();
    await page.getByText(words.stopped).waitFor();
    await shot(`preview-stopped-${width}-${colorScheme}`);
    await expectNoViolations(page, 'a preview that was stopped');
    await page.evaluate(() => window.release());
    await page.getByRole('button', { name: words.again }).click();
    await page.getByText(words.due).waitFor();
  });
}

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

/**
 * Pictures of every screen, to be looked at: `npm run build && node test/browser/screenshots.mjs FOLDER`.
 * Thai; 320, 350 and 1280 px; light and dark. With --readme the pictures in docs/images are taken anew.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROKEN, checked, chooseFiles, openCheck } from './checking.mjs';
import { serve } from './servers.mjs';
import { openInput, openSample, scoreButton, upload } from './workbooks.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('Name a folder for the pictures: node test/browser/screenshots.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const SIZES = [{ width: 1280, height: 800 }, { width: 350, height: 760 }, { width: 320, height: 640 }];

/** Each screen, reached from the one before. */
const SCREENS = [
  ['1-found', async () => {}],
  ['2-preview', async (page) => page.getByRole('button', { name: 'ดูก่อน' }).click()],
  ['3-written', async (page) => {
    await scoreButton(page).click();
    await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
  }],
  ['4-explained', async (page) => {
    await page.getByRole('button', { name: /ท่าแพ/ }).click();
    await page.getByText('ทำไม').waitFor();
  }],
  ['5-change-indicator', async (page) => {
    await page.getByRole('button', { name: 'กลับ' }).click();
    await page.getByRole('button', { name: /^แก้ไขการอ่านตาราง/ }).click();
    await page.getByRole('button', { name: 'ยืนยันและจำไว้' }).waitFor();
  }],
  ['6-summary', async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'สรุปรายเดือน' }).click();
    await page.getByRole('button', { name: 'สร้างรายงาน' }).waitFor();
  }],
  ['6b-summary-forms', async (page) => {
    await page.getByText('แบบรายงานรายตัวชี้วัด', { exact: true }).click();
    await page.getByRole('group', { name: 'แบบรายงานรายตัวชี้วัด' }).getByRole('checkbox').last().check();
    await page.getByRole('group', { name: 'แบบรายงานรายตัวชี้วัด' }).scrollIntoViewIfNeeded();
  }],
  ['7-summary-made', async (page) => {
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('button', { name: 'ไปที่แผ่นสรุป' }).click();
    await page.getByRole('grid', { name: /สรุป/ }).waitFor();
  }],
  ['8-problems', async (page, narrow) => {
    await upload(page, 'E1');
    await page.getByRole('tab', { name: 'ให้คะแนน' }).click();
    await page.getByRole('button', { name: /^ดูผล/ }).first().click();
    if (!narrow) await page.getByRole('heading', { name: 'เรื่องที่พบ' }).scrollIntoViewIfNeeded();
  }],
  ['9-sheet', async (page, narrow) => narrow && page.getByRole('tab', { name: 'ตาราง' }).click()],
  ['10-several-tables', async (page) => upload(page, 'L05')],
  ['11-unreadable', async (page) => {
    await openInput(page).setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no') });
    await page.getByRole('alert').waitFor();
  }],
  ['12-check-open-workbook', async (page) => {
    await page.getByRole('button', { name: 'ปิดข้อความ' }).click();
    await upload(page, 'E1');
    await openCheck(page);
    await page.getByRole('heading', { name: 'ผลตรวจสมุดงานที่เปิดอยู่' }).waitFor();
  }],
  ['13-checked', async (page) => {
    await chooseFiles(page, ['E1', 'L01', 'L05', 'L08', 'L13', 'L16', BROKEN]);
    await checked(page, 7);
  }],
  ['14-finding', async (page) => {
    const finding = page.getByRole('button', { name: /^ละงู กรอกคะแนน 5/ });
    await finding.click();
    await page.getByRole('region', { name: /^บริเวณ/ }).waitFor();
    await finding.evaluate((row) => row.scrollIntoView({ block: 'center' }));
  }],
  ['15-reported', async (page) => {
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ทำรายงาน' }).click()]);
    await page.getByText(/^ทำรายงาน \d+ ข้อแล้ว/).last().waitFor();
  }],
  ['16-rule-book', async (page) => {
    await page.getByRole('tab', { name: 'เกณฑ์' }).click();
    await page.getByText('ทั้งหมด 30 ตัวชี้วัด').waitFor();
  }],
  ['17-no-rule', async (page) => page.getByRole('searchbox', { name: /^ค้นหาด้วยเลขหรือคำ/ }).fill('โรงแรม')],
  ['18-definition', async (page) => {
    await page.getByRole('searchbox', { name: /^ค้นหาด้วยเลขหรือคำ/ }).fill('เบาหวาน');
    await page.getByRole('button', { name: /^9/ }).click();
    await page.getByRole('heading', { name: 'เกณฑ์การให้คะแนน' }).waitFor();
  }],
];

/** The two pictures of the README: the page with a result open, the pane by itself as Excel shows it. */
async function readmePictures(browser, url) {
  const images = fileURLToPath(new URL('../../docs/images/', import.meta.url));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', locale: 'th-TH' });
  await openSample(page, url);
  await scoreButton(page).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
  await page.locator('#cell-C9').click();
  await page.getByText('ทำไม').waitFor();
  await page.screenshot({ path: path.join(images, 'web.png') });
  await page.setViewportSize({ width: 350, height: 1000 });
  const pane = (name) => page.locator('main').screenshot({ path: path.join(images, name) });
  await pane('why.png');
  await page.getByRole('button', { name: 'กลับ' }).click();
  await pane('pane.png');
  await page.getByRole('tab', { name: 'สรุปรายเดือน' }).click();
  await page.getByRole('button', { name: 'สร้างรายงาน' }).waitFor();
  await pane('summary.png');
  await page.close();
}

const server = await serve('dist/web');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of SIZES) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'th-TH' });
      await openSample(page, server.url);
      for (const [name, reach] of SCREENS) {
        await reach(page, viewport.width < 900);
        await page.waitForTimeout(350);
        await page.screenshot({ path: path.join(folder, `${name}-${viewport.width}-${colorScheme}.png`) });
      }
      await page.close();
    }
  }
  if (process.argv.includes('--readme')) await readmePictures(browser, server.url);
} finally {
  await browser.close();
  server.stop();
}

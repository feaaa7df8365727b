/**
 * `npm run build && node test/browser/longTasks.mjs [rows [folder of the page]]`: how long the page keeps its main thread from answering while a large
 * workbook (100,000 rows × 12 columns) is opened, looked at, scored by another policy, written and taken back, and while a list of 1,000 findings is gone
 * through. Nothing is asserted: the figures of a machine are no property of the program.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bigWorkbook } from '../bench/workbook.mjs';
import { FLAGS } from './harness.mjs';
import { serve } from './servers.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
/** Rows whose claims are wrong. */
const FINDINGS = 1_000;
/** Milliseconds from which a task is told. */
const LONG = 100;

const server = await serve(process.argv[3] ?? 'dist/web');
const folder = mkdtempSync(join(tmpdir(), 'kpi-long-'));
// By its path: a file that is handed over as bytes is unpacked in the page, which would count.
const file = join(folder, 'ผลงาน.xlsx');
writeFileSync(file, bigWorkbook(ROWS));
const wrong = join(folder, 'ผลที่กรอกผิด.xlsx');
writeFileSync(wrong, bigWorkbook(FINDINGS, 9));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'th-TH' });
page.setDefaultTimeout(180_000);
page.on('pageerror', (error) => console.log(`the page threw ${error}`));
await page.addInitScript(() => {
  window.longTasks = [];
  new window.PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ entryTypes: ['longtask'] });
});

/** Tasks of the main thread during an action, until what it leads to is there. */
async function during(what, action, there) {
  await page.evaluate(() => void (window.longTasks = []));
  const start = performance.now();
  await action();
  await there();
  const seconds = (performance.now() - start) / 1000;
  await page.waitForTimeout(1_000);
  const tasks = (await page.evaluate(() => window.longTasks)).filter((task) => task > LONG).sort((a, b) => b - a);
  const all = tasks.reduce((sum, task) => sum + task, 0);
  console.log(`${what.padEnd(34)}${seconds.toFixed(1).padStart(6)} s   ${String(tasks.length).padStart(3)} tasks above ${LONG} ms, ${String(all).padStart(6)} ms together   ${tasks.slice(0, 6).join(' ')}`);
}

const button = (name) => page.getByRole('button', { name });

/** Turns the wheel over a place of the page. */
async function scroll(x, pixels) {
  for (let i = 0; i < 40; i++) {
    await page.mouse.move(x, 400);
    await page.mouse.wheel(0, pixels);
    await page.waitForTimeout(50);
  }
}

await page.goto(server.url);
await button(/^ให้คะแนน/).first().waitFor();
console.log(`${ROWS.toLocaleString('en-US')} rows × 12 columns`);
const write = button(`ให้คะแนน ${ROWS.toLocaleString('en-US')} หน่วย`);
await during('opening', () => page.setInputFiles('input[type=file]', file), () => write.waitFor());
await during('scrolling the sheet', () => scroll(400, 20_000), async () => undefined);
await button('ดูก่อน').click();
/** What is quick shows no bar: it is waited for first. */
const workedOut = async () => {
  await page.waitForTimeout(600);
  await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null);
};
await during('another policy', () => page.getByRole('radio', { name: /บัญญัติไตรยางศ์/ }).click(), workedOut);
await during('the first policy again', () => page.getByRole('radio', { name: /ตามขั้น/ }).click(), workedOut);
// Until what was written has been read again, and Undo can be used.
await during('writing', () => write.click(), async () => {
  await button('เลิกทำ').first().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('button')].some((one) => one.textContent === 'เลิกทำ' && one.getAttribute('aria-disabled') !== 'true'));
  await workedOut();
});
await during('undoing', () => button('เลิกทำ').first().click(), () => write.waitFor());
await during('opening a result', () => button(/บ้านที่ 3 /).first().click(), () => button('กลับ').waitFor());
await button('กลับ').click();
const tab = (name) => page.getByRole('tab', { name });
await during('the report’s preview', () => tab('สรุปรายเดือน').click(), () => button(/^สร้างรายงาน/).waitFor().then(() => page.getByText(/^ต้องเผยแพร่ภายใน/).waitFor()));
await tab('ให้คะแนน').click();
await during(`opening ${FINDINGS} findings`, () => page.setInputFiles('input[type=file]', wrong), () => page.getByRole('heading', { name: 'ผลที่กรอกผิด.xlsx' }).waitFor());
await during('listing them', () => tab('ตรวจสอบ').click(), () => page.getByText(/^คะแนนที่กรอกตรงกับข้อมูล/).first().waitFor());
/** By the page itself: looking for a button by its role takes the page longer than drawing. */
const more = () => page.evaluate(() => {
  const button = [...document.querySelectorAll('button')].find((one) => /^แสดงอีก/.test(one.textContent));
  button?.click();
  return button !== undefined;
});
await during('drawing all of them', async () => {
  while (await more()) await page.waitForTimeout(50);
}, async () => undefined);
await during('scrolling them', () => scroll(1100, 2_000), async () => undefined);
await browser.close();
server.stop();
rmSync(folder, { recursive: true });

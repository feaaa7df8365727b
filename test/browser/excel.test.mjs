/** The built pane in an emulated Excel, under the real office.js: what people do there, from the first score to the check. */
import { eventually, expect, test } from './harness.mjs';
import { openPaneInExcel } from './excelPage.mjs';

const cell = (page, sheet, address) => page.evaluate(([name, at]) => globalThis.excel.workbook.worksheets.getItem(name).getRange(at).values[0][0], [sheet, address]);
const type = (page, sheet, address, value) => page.evaluate(([name, at, what]) => globalThis.excel.edit(name, at, what), [sheet, address, value]);
const press = (page, name) => page.evaluate((button) => globalThis.excel.door.press(button), name);

for (const width of [320, 350]) {
  test(`in Excel, ${width} px: score, change, score again, undo, follow, summarise, check`, { viewport: { width, height: 760 } }, async ({ page, paneUrl, shot }) => {
    await openPaneInExcel(page, paneUrl);
    await page.getByRole('button', { name: 'ให้คะแนน 4 หน่วย' }).click();
    await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
    expect(await cell(page, 'DM', 'F5')).toBe(3);

    await type(page, 'DM', 'C5', 328);
    await page.getByRole('button', { name: 'อ่านใหม่' }).click();
    await page.getByRole('button', { name: /^ให้คะแนน/ }).click();
    await eventually(async () => expect(await cell(page, 'DM', 'F5')).toBe(4));
    await page.getByRole('button', { name: 'เลิกทำ' }).click();
    await eventually(async () => expect(await cell(page, 'DM', 'F5')).toBe(3));

    const follow = page.getByRole('switch', { name: 'ให้คะแนนตามทันทีเมื่อแก้ผลงาน' });
    await follow.click();
    await eventually(async () => expect(await follow.isEnabled()).toBe(true));
    await type(page, 'DM', 'C5', 600);
    await eventually(async () => expect(await cell(page, 'DM', 'F5')).toBe(5));
    await page.getByText('คะแนนเปลี่ยนตามที่แก้').last().waitFor();
    await follow.scrollIntoViewIfNeeded();
    await shot(`excel-follow-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);

    await press(page, 'summary');
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
    expect(await page.evaluate(() => globalThis.excel.workbook.worksheets.items.length)).toBeGreaterThan(3);
    await press(page, 'check');
    await eventually(async () => expect(await page.getByRole('tab', { name: 'ตรวจสอบ' }).getAttribute('aria-selected')).toBe('true'));
  });
}

test('functions for cells answer in the built page', async ({ page, paneUrl }) => {
  await openPaneInExcel(page, paneUrl);
  const answer = await page.evaluate(() => globalThis.excel.functions.call('SCORE', [['satun-2567/09']], [['m12']], [[[801], [0]], [[3204], [10]]]));
  expect(answer.value).toEqual([[4], [0]]);
});

test('what is half written is told at once, with the button that puts it back', { viewport: { width: 320, height: 700 } }, async ({ page, paneUrl, shot }) => {
  await openPaneInExcel(page, paneUrl);
  await page.evaluate(() => globalThis.excel.faults.vanishAt('action', 120));
  await page.getByRole('button', { name: 'ให้คะแนน 4 หน่วย' }).click();
  await page.getByRole('button', { name: 'กลับเป็นอย่างเดิม' }).waitFor();
  await shot('excel-half-written-320');
  await page.evaluate(() => globalThis.excel.faults.clear());
  await page.getByRole('button', { name: 'กลับเป็นอย่างเดิม' }).click();
  await page.getByText('เลิกทำแล้ว').last().waitFor();
  expect(await cell(page, 'DM', 'F5')).toBe('');
});

for (const width of [320, 350]) {
  test(`an Excel that does not answer is told of, and waiting for it can be stopped: ${width} px`, { viewport: { width, height: 700 } }, async ({ page, paneUrl, shot }) => {
    await page.clock.install();
    await openPaneInExcel(page, paneUrl);
    await page.evaluate(() => globalThis.excel.faults.silenceAt('later', 1));
    await page.getByRole('button', { name: 'ให้คะแนน 4 หน่วย' }).click();
    const stop = page.getByRole('button', { name: 'หยุดรอ' });
    await eventually(async () => {
      await page.clock.runFor(5_000);
      expect(await stop.count()).toBe(1);
    });
    await shot(`excel-silent-${width}`);
    await stop.click();
    await page.getByText('ยังไม่ได้เขียนอะไร').waitFor();
    await shot(`excel-given-up-${width}`);
    await page.evaluate(() => globalThis.excel.faults.speak());
    await page.getByRole('button', { name: 'ลองอีกครั้ง' }).click();
    await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
  });
}

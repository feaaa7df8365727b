/** For everyone: keyboard alone, 320 px, and no violation that axe knows of, light and dark. */
import { expectNoViolations } from './axe.mjs';
import { BROKEN, checked, chooseFiles, openCheck } from './checking.mjs';
import { eventually, expect, test } from './harness.mjs';
import { openInput, openSample, scoreButton, upload } from './workbooks.mjs';

/** Everything settles before it is judged: a colour in transition is no colour. */
const settled = (page) => page.waitForTimeout(400);

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in the Check tab and the rule book, ${colorScheme}`, { colorScheme, reducedMotion: 'reduce' }, async ({ page, url }) => {
    const judge = async (where) => {
      await settled(page);
      await expectNoViolations(page, where);
    };
    await openSample(page, url);
    await openCheck(page);
    await judge('nothing chosen');
    await chooseFiles(page, ['E1', 'L01', 'L05', BROKEN]);
    await checked(page, 4);
    await judge('checked, one refused');
    await page.getByRole('button', { name: 'ไฟล์ทั้งหมด (4)' }).click();
    await judge('files');
    await page.getByRole('button', { name: /^ควรดู \d+$/ }).click();
    await page.getByRole('button', { name: /^ละงู กรอกคะแนน 5/ }).click();
    await page.getByRole('region', { name: /^บริเวณ/ }).waitFor();
    await judge('finding');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ทำรายงาน' }).click()]);
    await judge('reported');
    await page.getByRole('searchbox', { name: 'ค้นหาในข้อค้นพบ' }).fill('zzz');
    await page.getByText('ไม่มีข้อค้นพบที่ตรงกับตัวกรอง').waitFor();
    await judge('nothing fits');
    await page.getByRole('tab', { name: 'เกณฑ์' }).click();
    const search = page.getByRole('searchbox', { name: /^ค้นหาด้วยเลขหรือคำ/ });
    await search.waitFor();
    await judge('rule book');
    await search.fill('zzz');
    await page.getByText('ไม่มีตัวชี้วัดที่ตรงกับ').waitFor();
    await judge('no rule');
    for (const number of ['9', '13', '22', '20']) {
      await search.fill(number);
      await page.getByRole('button', { name: new RegExp(`^${number}`) }).first().click();
      await page.getByRole('heading', { name: 'เกณฑ์การให้คะแนน' }).waitFor();
      await judge(`definition ${number}`);
      await page.getByRole('button', { name: 'กลับ' }).click();
    }
  });

  test(`axe finds nothing in any state, ${colorScheme}`, { colorScheme, reducedMotion: 'reduce' }, async ({ page, url }) => {
    const judge = async (where) => {
      await settled(page);
      await expectNoViolations(page, where);
    };
    await openSample(page, url);
    await judge('found');
    await page.getByRole('button', { name: 'ดูก่อน' }).click();
    await judge('preview');
    await scoreButton(page).click();
    await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
    await judge('written');
    await page.getByRole('button', { name: /ท่าแพ/ }).click();
    await page.getByText('ทำไม').waitFor();
    await judge('explained');
    await page.getByRole('button', { name: 'กลับ' }).click();
    await page.getByRole('button', { name: /^แก้ไขการอ่านตาราง/ }).click();
    await page.getByRole('button', { name: 'ยืนยันและจำไว้' }).waitFor();
    await judge('what the table is');
    await page.getByRole('button', { name: 'กลับ' }).click();
    await page.getByRole('tab', { name: 'สรุปรายเดือน' }).click();
    await page.getByRole('button', { name: 'สร้างรายงาน' }).waitFor();
    await judge('summary');
    await page.getByRole('tab', { name: 'ให้คะแนน' }).click();
    await upload(page, 'E1');
    await judge('problems');
    await openInput(page).setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no') });
    await page.getByRole('alert').waitFor();
    await judge('failed');
  });
}

test('keyboard alone: score, undo, open a result, come back', async ({ page, url }) => {
  await openSample(page, url);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const tabTo = async (text) => {
    for (let presses = 0; presses < 60; presses++) {
      if (text.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${text}; the focus is on "${await focused()}"`);
  };
  await tabTo(/^ให้คะแนน 7 หน่วย$/);
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused()).toBe('เลิกทำ'));
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused()).toMatch(/^ให้คะแนน 7 หน่วย$/));
  await page.reload();
  await scoreButton(page).waitFor();
  await tabTo(/^ท่าแพ/);
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused()).toBe('กลับ'));
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused()).toMatch(/^ท่าแพ/));
});

test('arrow keys walk over the sheet', async ({ page, url }) => {
  await openSample(page, url);
  await page.getByRole('grid').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await eventually(async () => expect(await page.getByRole('grid').getAttribute('aria-activedescendant')).toBe('cell-B3'));
});

test('320 px: the Check tab and the rule book stay inside', { viewport: { width: 320, height: 640 } }, async ({ page, url }) => {
  const expectInside = async (where) => {
    const outside = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((one) => !one.closest('[role=region]')?.matches('[tabindex]') && one.getBoundingClientRect().right > window.innerWidth + 1 && one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest('.fui-SearchBox__contentAfter') && getComputedStyle(one).clipPath === 'none').map((one) => one.outerHTML.slice(0, 120)));
    expect([where, outside, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([where, [], 0]);
  };
  await openSample(page, url);
  await openCheck(page);
  await expectInside('nothing chosen');
  await chooseFiles(page, ['E1', 'L01', 'L02', BROKEN]);
  await checked(page, 4);
  await page.getByRole('button', { name: 'ไฟล์ทั้งหมด (4)' }).click();
  await page.getByRole('button', { name: /^ละงู กรอกคะแนน 5/ }).click();
  await page.getByRole('region', { name: /^บริเวณ/ }).waitFor();
  await expectInside('finding');
  await page.getByRole('tab', { name: 'เกณฑ์' }).click();
  const search = page.getByRole('searchbox', { name: /^ค้นหาด้วยเลขหรือคำ/ });
  await search.waitFor();
  await expectInside('rule book');
  for (const number of ['9', '4', '12', '13', '16', '17', '20', '22', '26', '1.5', '3.16', '3.36', '19']) {
    await search.fill(number);
    await page.getByRole('button', { name: new RegExp(`^${number}`) }).last().click();
    await page.getByRole('heading', { name: 'เกณฑ์การให้คะแนน' }).waitFor();
    await expectInside(number);
    await page.getByRole('button', { name: 'กลับ' }).click();
  }
});

test('320 px: nothing runs over the edge, in either view', { viewport: { width: 320, height: 640 } }, async ({ page, url }) => {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const panes = () => page.evaluate(() => [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1 && getComputedStyle(one).clipPath === 'none').map((one) => one.outerHTML.slice(0, 120)));
  await openSample(page, url);
  for (const start of [null, 'E1', 'L05']) {
    if (start) await upload(page, start);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await panes()).toEqual([]);
  }
  await page.getByRole('button', { name: /^ดูผล/ }).first().click();
  expect(await panes()).toEqual([]);
  await page.getByRole('button', { name: /ละงู/ }).first().click();
  await page.getByText('ทำไม').waitFor();
  expect(await panes()).toEqual([]);
  await page.getByRole('button', { name: /^ไปที่เซลล์/ }).click();
  await page.getByRole('grid').waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
});

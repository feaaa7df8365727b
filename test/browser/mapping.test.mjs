/** What a table is, said once on the web page, remembered in the downloaded file, and used next month. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expectNoViolations } from './axe.mjs';
import { eventually, expect, test } from './harness.mjs';
import { openInput, openSample, scoreButton } from './workbooks.mjs';

const UNITS = ['เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ละงู', 'ทุ่งหว้า', 'ท่าแพ', 'มะนัง'];

/** One table of units whose heads say nothing, under a title that names no indicator. */
function wordless() {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = (type, target) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const rows = [['ส่งจังหวัด'], ['ปีงบประมาณ 2567'], [], ['ช่อง ก', 'ช่อง ข', 'ช่อง ค', 'ช่อง ง'], ...UNITS.map((unit, i) => [unit, 1000, 200 + i, 'ครบ'])];
  const cell = (value) => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="DM ม.ค.67" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))));
}

/** The copy of next month: its sheet is renamed, and a figure is another. */
function nextMonth(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  const change = (path, from, to) => (parts[path] = strToU8(strFromU8(parts[path]).replace(from, to)));
  change('xl/workbook.xml', 'DM ม.ค.67', 'DM ก.พ.67');
  change('xl/worksheets/sheet1.xml', '<v>203</v>', '<v>303</v>');
  return Buffer.from(zipSync(parts));
}

const upload = (page, name, buffer) => openInput(page).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const confirm = (page) => page.getByRole('button', { name: 'ยืนยันและจำไว้' });
const cellText = (page, address) => page.locator(`#cell-${address}`);

async function openEditor(page, url) {
  await openSample(page, url);
  await upload(page, 'ม.ค.xlsx', wordless());
  await page.getByRole('heading', { name: 'ไม่พบตารางผลตัวชี้วัด' }).waitFor();
  await page.getByRole('button', { name: /^กำหนดตัวชี้วัดและคอลัมน์/ }).click();
  await confirm(page).waitFor();
}

async function sayAll(page) {
  await page.getByRole('combobox', { name: 'ตัวชี้วัด' }).click();
  await page.keyboard.type('เบาหวาน');
  await page.getByRole('option', { name: /^9 / }).click();
  await page.getByRole('combobox', { name: 'รอบ' }).selectOption('m12');
  await page.getByRole('combobox', { name: /^B · ช่อง ข/ }).selectOption('item:B1');
  await page.getByRole('combobox', { name: /^C · ช่อง ค/ }).selectOption('item:A1');
}

test('said once, remembered in the file, used next month', async ({ page, url }) => {
  await openEditor(page, url);
  await sayAll(page);
  await page.getByText('จะอ่านได้ 7 หน่วย').waitFor();
  await page.getByText('A1 203 · B1 1,000 · ระดับ 3').waitFor();
  await confirm(page).click();
  await page.getByText('อ่านตามที่ยืนยันไว้').waitFor();
  await scoreButton(page).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await eventually(async () => expect(await focused()).toMatch(/^แก้ไขการอ่านตาราง/));

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ดาวน์โหลดผล' }).click()]);
  const bytes = readFileSync(await download.path());
  await upload(page, 'ก.พ.xlsx', nextMonth(bytes));
  await page.getByRole('heading', { level: 1, name: 'ก.พ.xlsx' }).waitFor();
  await page.getByText('อ่านตามที่ยืนยันไว้').waitFor();
  await page.getByRole('button', { name: /ละงู.*30\.30/ }).waitFor();
  await scoreButton(page).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).waitFor();
  await eventually(async () => expect(await cellText(page, 'E8').textContent()).toBe('5'));
});

test('taken back with Undo, and by “read as before”', async ({ page, url }) => {
  await openEditor(page, url);
  await sayAll(page);
  await confirm(page).click();
  await page.getByRole('button', { name: 'เลิกทำ' }).click();
  await page.getByRole('heading', { name: 'ไม่พบตารางผลตัวชี้วัด' }).waitFor();
  await page.getByRole('button', { name: /^กำหนดตัวชี้วัดและคอลัมน์/ }).click();
  await sayAll(page);
  await confirm(page).click();
  await page.getByRole('button', { name: /^แก้ไขการอ่านตาราง/ }).click();
  await page.getByRole('button', { name: 'อ่านตามเดิม' }).click();
  await page.getByRole('heading', { name: 'ไม่พบตารางผลตัวชี้วัด' }).waitFor();
});

for (const [colorScheme, width] of [['light', 320], ['dark', 350]]) {
  test(`what a table is: axe finds nothing, ${colorScheme}; ${width} px`, { colorScheme, reducedMotion: 'reduce', viewport: { width, height: 760 } }, async ({ page, url, shot }) => {
    const judge = async (where) => {
      await page.waitForTimeout(400);
      await expectNoViolations(page, where);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      const over = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1 && getComputedStyle(one).clipPath === 'none').map((one) => one.outerHTML.slice(0, 120)));
      expect(over).toEqual([]);
      await shot(`mapping-${where}-${colorScheme}`);
    };
    await openSample(page, url);
    await judge('card');
    await upload(page, 'ม.ค.xlsx', wordless());
    await page.getByRole('button', { name: /^กำหนดตัวชี้วัดและคอลัมน์/ }).waitFor();
    await judge('offered');
    await page.getByRole('button', { name: /^กำหนดตัวชี้วัดและคอลัมน์/ }).click();
    await confirm(page).waitFor();
    await judge('empty');
    await sayAll(page);
    await judge('said');
    await page.getByText('A1 203 · B1 1,000 · ระดับ 3').scrollIntoViewIfNeeded();
    await judge('result');
    await page.getByRole('combobox', { name: /^D · ช่อง ง/ }).selectOption('item:A1');
    await judge('twice');
    await page.getByRole('combobox', { name: /^D · ช่อง ง/ }).selectOption('');
    await confirm(page).click();
    await page.getByText('อ่านตามที่ยืนยันไว้').waitFor();
    await judge('confirmed');
  });
}

/** Forms on the web page: chosen by keyboard or mouse, downloaded as a workbook that the page reads again. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expectNoViolations } from './axe.mjs';
import { eventually, expect, test } from './harness.mjs';
import { openInput, openSample, scoreButton } from './workbooks.mjs';

async function openForms(page, url) {
  await openSample(page, url);
  await page.getByRole('button', { name: 'เพิ่มตารางจากแบบฟอร์ม' }).click();
  await page.getByRole('heading', { level: 1, name: 'แบบฟอร์มตัวชี้วัด' }).waitFor();
}

test('forms are chosen, downloaded, and read again', async ({ page, url }) => {
  await openForms(page, url);
  await page.getByRole('textbox', { name: 'ค้นหาตัวชี้วัด' }).fill('เบาหวาน');
  await page.getByRole('checkbox', { name: /^9 / }).check();
  await page.getByRole('textbox', { name: 'ค้นหาตัวชี้วัด' }).fill('26');
  await page.getByRole('checkbox', { name: /^26 / }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ดาวน์โหลด 3 แผ่นงาน' }).click()]);
  expect(download.suggestedFilename()).toBe('แบบฟอร์มตัวชี้วัด.xlsx');
  await page.locator('footer').getByText('ดาวน์โหลดแบบฟอร์ม 3 แผ่นงานแล้ว').waitFor();
  await page.getByRole('button', { name: 'กลับ' }).click();
  await scoreButton(page).waitFor();

  const buffer = readFileSync(await download.path());
  await openInput(page).setInputFiles({ name: 'แบบฟอร์ม.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.getByText('พบ 3 ตาราง').first().waitFor();
  await page.getByRole('tab', { name: 'ตชว. 26 รอบ 9, 12 เดือน' }).waitFor();
});

test('by keyboard: the focus goes in, and back to where it came from', async ({ page, url }) => {
  await openForms(page, url);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await eventually(async () => expect(await focused()).toBe('กลับ'));
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await focused()).toBe('เพิ่มตารางจากแบบฟอร์ม'));
});

for (const colorScheme of ['light', 'dark']) {
  test(`forms: axe finds nothing, ${colorScheme}; 350 px`, { colorScheme, reducedMotion: 'reduce', viewport: { width: 350, height: 760 } }, async ({ page, url, shot }) => {
    const judge = async (where) => {
      await page.waitForTimeout(400);
      await expectNoViolations(page, where);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      await shot(`forms-${where}-${colorScheme}`);
    };
    await openForms(page, url);
    await judge('open');
    await page.getByRole('checkbox', { name: /^4 / }).check();
    await judge('chosen');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ดาวน์โหลด 2 แผ่นงาน' }).click()]);
    await page.locator('footer').getByText('ดาวน์โหลดแบบฟอร์ม 2 แผ่นงานแล้ว').waitFor();
    await judge('saved');
  });
}

/** A workbook as Excel makes it: one sheet, nothing on it. */
function emptyWorkbook() {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = (type, target) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))));
}

test('an empty workbook offers forms first', { viewport: { width: 350, height: 760 } }, async ({ page, url, shot }) => {
  await openSample(page, url);
  await openInput(page).setInputFiles({ name: 'ใหม่.xlsx', mimeType: 'application/octet-stream', buffer: emptyWorkbook() });
  await page.getByRole('heading', { name: 'สมุดงานนี้ยังว่างอยู่' }).waitFor();
  await page.waitForTimeout(300);
  await shot('forms-empty');
  await page.getByRole('button', { name: 'เริ่มจากแบบฟอร์ม' }).click();
  await page.getByRole('heading', { level: 1, name: 'แบบฟอร์มตัวชี้วัด' }).waitFor();
});

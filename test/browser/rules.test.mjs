import { eventually, expect, test } from './harness.mjs';
import { openSample } from './workbooks.mjs';

const search = (page) => page.getByRole('searchbox', { name: /^ค้นหาด้วยเลขหรือคำ/ });

test('the rule book: searched, read, and come back to', async ({ page, url }) => {
  await openSample(page, url);
  await page.getByRole('tab', { name: 'เกณฑ์' }).click();
  await page.getByText('ทั้งหมด 30 ตัวชี้วัด').waitFor();
  await search(page).fill('hypertension');
  await page.getByRole('button', { name: /^10/ }).click();
  await page.getByRole('heading', { level: 1, name: /ความดันโลหิตสูง/ }).waitFor();
  await page.getByText('A1 ÷ B1 × 100').waitFor();
  await page.getByRole('combobox', { name: 'รอบ' }).selectOption('m6');
  await page.getByRole('complementary', { name: 'ข้อวินิจฉัยของเรา' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await search(page).inputValue()).toBe('hypertension');
  await eventually(async () => expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^10/));
});

test('a result leads to the whole definition, in its round', async ({ page, url }) => {
  await openSample(page, url);
  await page.getByRole('button', { name: /ท่าแพ/ }).click();
  await page.getByRole('button', { name: 'ดูนิยามทั้งหมด' }).click();
  await page.getByRole('heading', { level: 1, name: /เบาหวาน/ }).waitFor();
  expect(await page.getByRole('combobox', { name: 'รอบ' }).inputValue()).toBe('m12');
  await page.getByRole('button', { name: 'กลับ' }).click();
  await page.getByRole('heading', { level: 1, name: 'ท่าแพ' }).waitFor();
});

test('the rule book in English, and a search that finds nothing', async ({ page, url }) => {
  await openSample(page, url);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('tab', { name: 'Rule book' }).click();
  await page.getByText('All 30 indicators').waitFor();
  await page.getByRole('searchbox').last().fill('zzz');
  await page.getByText('No indicator matches “zzz”').waitFor();
});

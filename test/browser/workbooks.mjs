/** What the browser tests of the web page share: the workbooks they upload, and what a user does first. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../fixtures/workbooks/', import.meta.url);

/** @param start the first letters of a fixture's name, e.g. `L05` */
export function workbook(start) {
  const name = readdirSync(folder).find((file) => file.startsWith(start) && file.endsWith('.xlsx'));
  if (!name) throw new Error(`no fixture begins with ${start}`);
  return fileURLToPath(new URL(name, folder));
}

export async function openSample(page, url) {
  await page.goto(url);
  await page.getByRole('button', { name: 'ให้คะแนน 7 หน่วย' }).waitFor();
}

/** The page's own input, beside those of the Check tab. */
export const openInput = (page) => page.getByLabel('เปิดไฟล์ .xlsx', { exact: true });

export async function upload(page, start) {
  await openInput(page).setInputFiles(workbook(start));
  await page.getByRole('heading', { level: 1, name: start }).waitFor();
}

export const scoreButton = (page) => page.getByRole('button', { name: /^ให้คะแนน \d+ หน่วย$/ });

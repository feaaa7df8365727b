/**
 * Browser tests without a framework: `npm run build && npm run test:browser [-- part of a file's or test's name]`.
 *
 * Every test/browser/*.test.mjs registers tests like this:
 *
 *   import { test, expect, eventually } from './harness.mjs';
 *   test('shows the tables it found', { viewport: { width: 320, height: 800 }, colorScheme: 'dark' }, async ({ page, url, shot }) => {
 *     await page.goto(url);                                        // dist/web; `paneUrl` is dist/pane (Excel's task pane)
 *     await page.getByRole('tab', { name: 'ให้คะแนน' }).click();      // page: playwright-core's
 *     await eventually(async () => expect(await page.getByRole('row').count()).toBe(7));   // expect: jest's
 *     await shot('tables');                                        // dist/screenshots/tables.png
 *   });
 *
 * The options (not needed) are those of playwright's browser.newContext. Each test has a browser context of its own. It fails by itself
 * when the page throws, writes an error to its console (a breach of the content security policy does), or asks another
 * machine for anything; `{ mayComplain: true }` among the options lifts the first two.
 *
 * Needs Chromium: /usr/bin/chromium, or CHROMIUM=path. The last line says `N passed, N failed`.
 */
import { readdirSync } from 'node:fs';
import { registered, runAll } from './harness.mjs';

const here = new URL('.', import.meta.url);
const only = process.argv[2] ?? '';
const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort();

for (const file of files) {
  const before = registered.length;
  await import(new URL(file, here));
  for (const test of registered.slice(before)) test.file = file;
}
const chosen = registered.filter((test) => `${test.file} ${test.name}`.includes(only));

const { passed, failed } = await runAll(chosen);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

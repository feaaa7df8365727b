/** What axe finds on a page as it stands. */
import { readFileSync } from 'node:fs';
import { expect } from './harness.mjs';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/**
 * Fails on any violation. Fluent's own stops for the Tab key, which hand the focus on at once, are left out: axe takes them for a trap.
 * In the dark only colours are judged: everything else is what it is in the light.
 */
export async function expectNoViolations(page, where) {
  // Run by the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ exclude: [['[data-tabster-dummy]']] }, window.matchMedia('(prefers-color-scheme: dark)').matches ? { runOnly: ['color-contrast'] } : {}));
  expect(violations.map(({ id, help, nodes }) => ({ where, id, help, nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`) }))).toEqual([]);
}

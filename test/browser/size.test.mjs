import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from './harness.mjs';

const LIMIT = 250 * 1024;

for (const [folder, page] of [['pane', 'taskpane.html'], ['web', 'index.html']]) {
  test(`the first scripts of ${page} weigh under 250 KB gzip`, () => {
    const built = new URL(`../../dist/${folder}/`, import.meta.url);
    const scripts = [...readFileSync(new URL(page, built), 'utf8').matchAll(/<script defer[^>]* src="?([^"> ]+)/g)].map(([, name]) => name);
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, built))).length, 0);
    console.log(`    ${page}: ${Math.round(bytes / 1024)} KB`);
    expect(bytes).toBeLessThan(LIMIT);
  });
}

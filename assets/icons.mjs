/** Draws the icons at the sizes that Excel asks for: `node assets/icons.mjs` (needs Chromium, as the browser tests do). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The product's own, and those of the ribbon's buttons. */
const SIZES = { icon: [16, 32, 64, 80, 128], score: [16, 32, 80], check: [16, 32, 80], summary: [16, 32, 80] };
const here = new URL('.', import.meta.url);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const drawing = Buffer.from(readFileSync(new URL(`${name}.svg`, here))).toString('base64');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`);
    await page.screenshot({ path: fileURLToPath(new URL(`${name}-${size}.png`, here)), omitBackground: true });
  }
}
await browser.close();

/** Draws icon.svg at the sizes that Excel asks for: `node assets/icons.mjs` (needs Chromium, as the browser tests do). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 64, 80, 128];
const here = new URL('.', import.meta.url);
const drawing = Buffer.from(readFileSync(new URL('icon.svg', here))).toString('base64');

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`);
  await page.screenshot({ path: fileURLToPath(new URL(`icon-${size}.png`, here)), omitBackground: true });
}
await browser.close();

/** What browser tests are written with; run.mjs says how. */
import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { chromium } from 'playwright-core';
import { answerForOfficeCdn, serve } from './servers.mjs';

export { expect } from 'expect';

/** Tests in the order in which they were registered. */
export const registered = [];

/** Registers a test: `test(name, [options,] async ({ page, url, paneUrl, shot }) => …)`. */
export function test(name, options, body = options) {
  registered.push({ name, body, options: body === options ? {} : options });
}

/** Repeats a check until it stops throwing; its last complaint after 15 seconds. */
export async function eventually(check, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(50);
    }
  }
}

/** The flags keep Chromium from looking for anything outside this machine; --no-sandbox because CI runs as root. */
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Browsers at work at the same time: a test waits more than it computes. */
const LANES = 2;
const SHOTS = fileURLToPath(new URL('../../dist/screenshots/', import.meta.url));

/** What a page did that no test should let pass. */
function watch(page, own, { mayComplain = false }) {
  const complaints = [];
  if (!mayComplain) {
    page.on('pageerror', (error) => complaints.push(`the page threw ${error.stack ?? error}`));
    page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()} (${message.location().url})`));
  }
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !own.some((address) => url.startsWith(address))) complaints.push(`the page asked for ${url}`);
  });
  return complaints;
}

async function runOne(browser, { url, paneUrl }, { body, options: { mayComplain, ...options } }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'th-TH', timezoneId: 'Asia/Bangkok', ...options });
  try {
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const cdn = await answerForOfficeCdn(context);
    const complaints = watch(page, [url, paneUrl, cdn], { mayComplain });
    const shot = (name, how = {}) => page.screenshot({ path: `${SHOTS}${name}.png`, ...how });
    const problem = await Promise.resolve({ page, context, url, paneUrl, shot }).then(body).then(() => null, (error) => error);
    // What the page complained of usually explains why the test failed.
    if (complaints.length > 0) throw new Error(complaints.join('\n'), { cause: problem });
    if (problem) throw problem;
  } finally {
    await context.close();
  }
}

/** Runs tests one after the other and prints how each went. */
export async function runAll(tests) {
  mkdirSync(SHOTS, { recursive: true });
  const servers = [await serve('dist/web'), await serve('dist/pane')];
  const addresses = { url: servers[0].url, paneUrl: servers[1].url };
  const waiting = [...tests];
  let failed = 0;
  const lane = async () => {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    try {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const start = Date.now();
        const problem = await runOne(browser, addresses, one).then(() => null, (error) => error);
        console.log(`${problem ? 'FAIL' : 'ok'}  ${one.file}: ${one.name} (${Date.now() - start} ms)`);
        if (problem) console.log(inspect(problem).replace(/^/gm, '      '));
        failed += problem ? 1 : 0;
      }
    } finally {
      await browser.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    for (const server of servers) server.stop();
  }
  return { passed: tests.length - failed, failed };
}

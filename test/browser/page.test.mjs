import { eventually, expect, test } from './harness.mjs';

for (const [name, which] of [['the web page', 'url'], ['the task pane', 'paneUrl']]) {
  test(`${name} opens under its content security policy`, async ({ page, [which]: address }) => {
    await page.goto(which === 'url' ? address : `${address}taskpane.html`);
    await eventually(async () => expect(await page.locator('#root > *').count()).toBeGreaterThan(0));
  });
}

test('the policy is in force: nothing can be sent elsewhere, no inline script runs', { mayComplain: true }, async ({ page, url }) => {
  await page.goto(url);
  const sent = await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'refused'));
  expect(sent).toBe('refused');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
});

/** The report as a web page: made by the command line, shown, judged by axe, printed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectNoViolations } from './axe.mjs';
import { expect, test } from './harness.mjs';

const kpi = fileURLToPath(new URL('../../bin/kpi.js', import.meta.url));
const fixture = fileURLToPath(new URL('../fixtures/workbooks/E1_errors_NCD_anemia.xlsx', import.meta.url));

for (const language of ['th', 'en']) {
  test(`${language}: axe finds nothing, no script runs, it prints on A4`, {}, async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'kpi-report-'));
    try {
      const file = join(folder, 'report.html');
      const run = spawnSync(process.execPath, [kpi, 'summary', fixture, '--month', '2024-09', '--lang', language, '--office', 'สสจ.สตูล', '--out', join(folder, 'out.xlsx'), '--html', file], { encoding: 'utf8' });
      expect(run).toMatchObject({ status: 0, stderr: '' });
      await page.setContent(readFileSync(file, 'utf8'));
      expect(await page.locator('script').count()).toBe(0);
      await expectNoViolations(page, language);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect([...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].every(([, width, height]) => Math.round(width) === 842 && Math.round(height) === 595)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

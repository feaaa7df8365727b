/** The emulated Excel of test/host/fakeExcel, built for a browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const entry = fileURLToPath(new URL('emulatedExcel.ts', import.meta.url));
let built = null;

/** Builds it once. @returns the script's path */
function script() {
  built ??= new Promise((resolve, reject) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'emulated-excel-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const swc = { test: /\.ts$/, exclude: /node_modules/, loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } };
    webpack({ mode: 'development', devtool: false, entry, output: { path: folder, filename: 'excel.js' }, module: { rules: [swc] }, resolve: { extensions: ['.ts', '.js'] } }, (error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else resolve(path.join(folder, 'excel.js'));
    });
  });
  return built;
}

/** Opens the pane in an emulated Excel with two tables of results. */
export async function openPaneInExcel(page, paneUrl) {
  await page.addInitScript({ path: await script() });
  await page.goto(`${paneUrl}taskpane.html`);
  await page.getByRole('button', { name: /^ให้คะแนน \d+ หน่วย$/ }).waitFor();
}

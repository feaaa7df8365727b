/**
 * `node test/host/xlsx/corpus.mjs FOLDER`: takes every workbook below a folder through the round trip of `roundTrip.ts` and tells what is
 * wrong. The workbooks are other people's and stay outside the repository.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require('../../bench/typescript.cjs');
const { roundTrip } = require('./roundTrip.ts');

/** The independent reader takes long for large files. */
const ORACLE_LIMIT = 3_000_000;

function* filesIn(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else if (/\.xls[xm]$/i.test(name)) yield path;
  }
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('which folder?');
const totals = { files: 0, refused: 0, edited: 0, cells: 0, bad: 0 };
let slowest = [0, ''];
for (const path of [...filesIn(folder)].sort()) {
  const bytes = readFileSync(path);
  totals.files++;
  const start = performance.now();
  if (process.argv.includes('--names')) process.stderr.write(`${path}\n`);
  const { refused, problems, edits, cells } = await roundTrip(new Uint8Array(bytes), bytes.length < ORACLE_LIMIT && !process.argv.includes('--no-oracle')).catch((error) => ({ problems: [error.stack], edits: 0, cells: 0 }));
  const took = performance.now() - start;
  if (took > slowest[0]) slowest = [took, path];
  totals.cells += cells;
  if (refused !== undefined) {
    totals.refused++;
    console.log(`- ${path}: ${refused}`);
  } else if (edits > 0) totals.edited++;
  if (problems.length) {
    totals.bad++;
    console.log(`! ${path}\n${problems.slice(0, 5).map((problem) => `    ${problem.slice(0, 300)}`).join('\n')}${problems.length > 5 ? `\n    and ${problems.length - 5} more` : ''}`);
  }
}
console.log(`${totals.files} files: ${totals.edited} edited, ${totals.refused} refused, ${totals.bad} with problems; ${totals.cells.toLocaleString('en-US')} cells; slowest ${Math.round(slowest[0])} ms (${slowest[1]})`);
process.exitCode = totals.bad ? 1 : 0;

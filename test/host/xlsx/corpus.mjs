/**
 * `node test/host/xlsx/corpus.mjs FOLDER`: takes every workbook below a folder through the round trip of `roundTrip.ts` and tells what is
 * wrong. The workbooks are other people's and stay outside the repository.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tell, workbooksBelow } from './corpusFiles.mjs';

const require = createRequire(import.meta.url);
require('../../bench/typescript.cjs');
const { roundTrip } = require('./roundTrip.ts');

/** The independent reader takes long for large files. */
const ORACLE_LIMIT = 3_000_000;

const folder = process.argv[2];
if (folder === undefined) throw new Error('which folder?');
const totals = { files: 0, refused: 0, edited: 0, cells: 0, bad: 0 };
let slowest = [0, ''];
for (const path of workbooksBelow(folder)) {
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
    tell(path, problems);
  }
}
console.log(`${totals.files} files: ${totals.edited} edited, ${totals.refused} refused, ${totals.bad} with problems; ${totals.cells.toLocaleString('en-US')} cells; slowest ${Math.round(slowest[0])} ms (${slowest[1]})`);
process.exitCode = totals.bad ? 1 : 0;

/**
 * `node test/libreoffice/corpus.mjs FOLDER [EVERY]`: edits every workbook below a folder (or each EVERYth), has LibreOffice open and save it
 * before and after, and tells each cell of the result that LibreOffice reads otherwise than we do, unless it did so before. Results of
 * formulas are left out, and workbooks with pivot tables: LibreOffice calculates the ones and draws the others anew. The workbooks are
 * other people's and stay outside the repository.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tell, workbooksBelow } from '../host/xlsx/corpusFiles.mjs';

const require = createRequire(import.meta.url);
require('../bench/typescript.cjs');
const { disagreements, roundTrip } = require('../host/xlsx/roundTrip.ts');
const { parseArea } = require('../../src/sheet/address.ts');
const { overlaps } = require('../../src/sheet/grid.ts');

/** LibreOffice opens so many at a time: one that it can't open may take the others of its batch along. */
const BATCH = 20;
/** Larger ones take it minutes. */
const LARGEST = 400_000;

const [folder, every = '1'] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');
const work = mkdtempSync(join(tmpdir(), 'libreoffice-corpus-'));
for (const name of ['given', 'saved']) mkdirSync(join(work, name));

function convert(names) {
  const given = names.map((name) => join(work, 'given', name));
  spawnSync('soffice', [`-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--convert-to', 'xlsx', '--outdir', join(work, 'saved'), ...given], { timeout: 300_000 });
}

/** What LibreOffice saved of a file; null where it did not open it. */
function saved(name) {
  const path = join(work, 'saved', name.replace(/xlsm$/, 'xlsx'));
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

const totals = { compared: 0, cells: 0, unopened: 0, bad: 0 };
/** `Sheet!A1` of what a problem says. */
const placeOf = (problem) => /^(.*![A-Z]+\d+): /.exec(problem)?.[1] ?? problem;

function isFormula({ sheets }, place) {
  const at = place.lastIndexOf('!');
  const cell = parseArea(place.slice(at + 1));
  const sheet = sheets.find(({ name }) => name === place.slice(0, at));
  return cell !== null && sheet !== undefined && (sheet.cell(cell.top, cell.left)?.formula !== undefined || sheet.cells.arrays.some((area) => overlaps(area, cell)));
}

function compare({ path, before, after }, [then, now]) {
  if (!then || !now) {
    totals.unopened++;
    // what LibreOffice opened before the edits, it has to open after them
    if (then) {
      totals.bad++;
      tell(path, ['LibreOffice does not open the result']);
    }
    return;
  }
  totals.compared++;
  for (const sheet of after.sheets) for (let row = 0; row < sheet.rowCount; row++) totals.cells += sheet.columnsIn(row);
  const known = new Set(disagreements(before, then).map(placeOf));
  const problems = disagreements(after, now).filter((problem) => !known.has(placeOf(problem)) && !isFormula(after, placeOf(problem)));
  if (problems.length === 0) return;
  totals.bad++;
  tell(path, problems);
}

try {
  const paths = workbooksBelow(folder, LARGEST).filter((_, i) => i % Number(every) === 0);
  for (let from = 0; from < paths.length; from += BATCH) {
    const books = [];
    for (const [i, path] of paths.slice(from, from + BATCH).entries()) {
      const bytes = readFileSync(path);
      const book = bytes.includes('pivotTables/') ? undefined : (await roundTrip(new Uint8Array(bytes), false)).states;
      if (!book) continue;
      const names = ['before', 'after'].map((when) => `${i}-${when}.${path.endsWith('m') ? 'xlsm' : 'xlsx'}`);
      writeFileSync(join(work, 'given', names[0]), bytes);
      writeFileSync(join(work, 'given', names[1]), book.result);
      books.push({ path, ...book, names });
    }
    convert(books.flatMap(({ names }) => names));
    for (const book of books) compare(book, book.names.map(saved));
    for (const name of ['given', 'saved']) {
      rmSync(join(work, name), { recursive: true });
      mkdirSync(join(work, name));
    }
  }
} finally {
  rmSync(work, { recursive: true });
}
console.log(`${totals.compared} workbooks, ${totals.cells.toLocaleString('en-US')} cells compared; ${totals.unopened} not opened by LibreOffice before or after; ${totals.bad} with problems`);
process.exitCode = totals.bad ? 1 : 0;

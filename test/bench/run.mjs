/**
 * `npm run bench`: how fast scoring is, and how much memory a large workbook takes. CPU time is the measure: other programs do not
 * count. Nothing is asserted here; the figures of a machine are no property of the program.
 * `npm run bench -- score` runs one part alone; the parts are engine, evaluate, score (with those that do the same job), check and report.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeUploads } from './uploads.mjs';
import { bigWorkbook } from './workbook.mjs';

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL('.', import.meta.url));
const command = join(here, '../../bin/kpi.js');
const folder = mkdtempSync(join(tmpdir(), 'kpi-bench-'));
const COUNT = 100_000;
const UPLOADS = 300;
/** A short run says little on a machine that does other things as well: the middle one of so many counts. */
const RUNS = 3;
const wanted = process.argv.slice(2);
const asked = (part) => wanted.length === 0 || wanted.includes(part);

/** Observations over all KPIs that score by counts, so that every kind of arithmetic is met. */
function observations() {
  const shapes = [
    ['satun-2567/09', (i) => ({ A1: i % 900, B1: 900 + (i % 77) })],
    ['satun-2567/02', (i) => ({ A: i % 90, B: 400, C: 430 })],
    ['satun-2567/05', (i) => ({ A: i % 300, B: i % 50, C: 400 })],
    ['satun-2567/08', (i) => ({ A: 800 + (i % 200), B: 1000 })],
    ['satun-2567/11', (i) => ({ A1: i % 40, B1: 30 })],
    ['satun-2567/16', (i) => ({ steps: [1, 2, 3].slice(0, i % 4) })],
    ['satun-2567/22', (i) => ({ A: (i % 997) + 0.55, B: 1000.25 })],
    ['satun-2567/26', (i) => ({ A1: i % 100, B1: 100, A2: i % 70, B2: 100 })],
  ];
  return Array.from({ length: COUNT }, (_, i) => {
    const [kpi, inputs] = shapes[i % shapes.length];
    return { kpi, round: 'm12', unit: 'ละงู', inputs: inputs(i) };
  });
}

function engineSeconds(all) {
  require('./typescript.cjs');
  const { findKpi } = require('../../src/kpi/catalog.ts');
  const { evaluate } = require('../../src/scoring/evaluate.ts');
  const before = process.cpuUsage();
  let scored = 0;
  for (const one of all) if (evaluate(findKpi(one.kpi), one).outcome === 'scored') scored++;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, note: `${scored.toLocaleString('en-US')} scored` };
}

/** Runs a program of Node apart and tells its CPU time, peak memory and duration. */
function measuredNode(program, { input, exit = 0 } = {}) {
  const usage = join(folder, 'usage.json');
  const start = performance.now();
  const run = spawnSync(process.execPath, ['-r', join(here, 'usage.cjs'), ...program], { input, encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, USAGE_FILE: usage } });
  if (run.status !== exit) throw new Error(run.stderr);
  return { ...JSON.parse(readFileSync(usage, 'utf8')), wall: (performance.now() - start) / 1000, out: run.stdout };
}

/** The same of `kpi …`. */
const measured = (args, input, { exit = 0 } = {}) => measuredNode([command, ...args], { input, exit });

/** The same job with exceljs, where it can be found: EXCELJS_FOLDER names its folder, or NODE_PATH leads to it; null where it can't. It is no dependency: nobody keeps it any more. */
function exceljs(file) {
  const script = join(here, 'exceljs_score.cjs');
  const found = spawnSync(process.execPath, ['-e', "require(process.env.EXCELJS_FOLDER || 'exceljs')"], { cwd: here });
  return found.status === 0 ? measuredNode(['--max-old-space-size=4096', script, file, join(folder, 'exceljs.xlsx')]) : null;
}

/** The same job with openpyxl, where Debian's python3-openpyxl is installed; null where it is not. */
function openpyxl(file) {
  const python = '/usr/bin/python3';
  if (spawnSync(python, ['-c', 'import openpyxl']).status !== 0) return null;
  const start = performance.now();
  const usage = "import resource,runpy,sys; sys.argv=sys.argv[1:]; runpy.run_path(sys.argv[0]); u=resource.getrusage(resource.RUSAGE_SELF); print(u.ru_utime+u.ru_stime, u.ru_maxrss)";
  const run = spawnSync(python, ['-c', usage, join(here, 'openpyxl_score.py'), file, join(folder, 'openpyxl.xlsx')], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const [cpu, kilobytes] = run.stdout.trim().split(' ').map(Number);
  return { cpu, megabytes: kilobytes / 1024, wall: (performance.now() - start) / 1000 };
}

function line(what, { cpu, wall, megabytes, note = '' }) {
  const figure = (value, unit, digits) => (value === undefined ? '' : `${value.toFixed(digits)} ${unit}`).padStart(10);
  console.log(`${what.padEnd(46)}${figure(cpu, 's', 2)}${figure(wall, 's', 2)}${figure(megabytes, 'MB', 0)}   ${note}`);
}

/** Of several runs, the one of middle duration. */
const middleOf = (runs) => [...runs].sort((a, b) => a.wall - b.wall)[Math.floor(runs.length / 2)];
const middle = (run) => middleOf(Array.from({ length: RUNS }, run));

const name = COUNT.toLocaleString('en-US');

function engine(all) {
  line(`engine, ${name} observations, first time`, engineSeconds(all));
  line(`engine, ${name} observations, again`, engineSeconds(all));
}

function evaluate(all) {
  line('kpi evaluate, no line (start of the program)', measured(['evaluate'], ''));
  const evaluated = measured(['evaluate'], `${all.map((one) => JSON.stringify(one)).join('\n')}\n`);
  line(`kpi evaluate, ${name} lines`, { ...evaluated, note: `${evaluated.out.trim().split('\n').length.toLocaleString('en-US')} results` });
}

const scored = (file) => measured(['score', file, '--out', join(folder, 'out.xlsx'), '--lang', 'en']);
const cellsWritten = ({ out }) => out.split('\n')[0].split(': ').at(-1);

function score() {
  const [halfFile, file] = [COUNT / 2, COUNT].map((rows) => {
    const path = join(folder, `${rows}.xlsx`);
    writeFileSync(path, bigWorkbook(rows));
    return path;
  });
  const half = middle(() => measured(['read', halfFile, '--lang', 'en']));
  line(`kpi read, ${(COUNT / 2).toLocaleString('en-US')} rows × 12 columns`, half);
  const read = middle(() => measured(['read', file, '--lang', 'en']));
  line(`kpi read, ${name} rows × 12 columns`, { ...read, note: `×${(read.cpu / half.cpu).toFixed(2)} for twice the rows; 2.3 at most` });
  // Machines get slower and faster while this goes on: ours runs before, between and behind the others.
  const ours = Array.from({ length: RUNS }, () => scored(file));
  const others = [['openpyxl', openpyxl], ['exceljs', exceljs]].map(([other, compared]) => {
    const theirs = compared(file);
    if (theirs) ours.push(...Array.from({ length: RUNS }, () => scored(file)));
    return [other, theirs];
  });
  const whole = middleOf(ours);
  line(`kpi score, ${name} rows × 12 columns`, { ...whole, note: cellsWritten(whole) });
  for (const [other, theirs] of others) {
    if (theirs === null) console.log(`${other} is not installed: not compared`);
    else line(`the same with ${other}, ${name} rows`, { ...theirs, note: `${(theirs.cpu / whole.cpu).toFixed(1)} × the CPU, ${(theirs.wall / whole.wall).toFixed(1)} × the time of kpi score` });
  }
}

async function check() {
  const uploads = join(folder, 'uploads');
  mkdirSync(uploads);
  await writeUploads(uploads, UPLOADS);
  // 2: one of them can't be read, and says so.
  const checked = measured(['check', uploads, '--json'], undefined, { exit: 2 });
  const { files } = JSON.parse(checked.out);
  line(`kpi check, ${UPLOADS} workbooks of 7 units × 26 KPIs`, { ...checked, note: `${files.reduce((sum, { records }) => sum + records.length, 0).toLocaleString('en-US')} records, ${files.filter(({ error }) => error).length} hostile` });
}

async function report() {
  const { reportSeconds } = require('./report.cjs');
  line('monthly report, 26 KPIs × 60 units × 12 months', await reportSeconds());
}

try {
  console.log(`${''.padEnd(46)}${'CPU'.padStart(10)}${'duration'.padStart(10)}${'memory'.padStart(10)}`);
  const all = observations();
  if (asked('engine')) engine(all);
  if (asked('evaluate')) evaluate(all);
  if (asked('score')) score();
  if (asked('check')) await check();
  if (asked('report')) await report();
} finally {
  rmSync(folder, { recursive: true });
}

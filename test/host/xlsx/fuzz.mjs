/**
 * `node test/host/xlsx/fuzz.mjs [COUNT] [SEED]`: so many mutants of the fixtures, each read or refused; prints what became of them, the
 * longest time and the most memory. Every fifth goes through the KPI reader and is written. Exit code 1 when one crashed or was slow.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require('../../bench/typescript.cjs');
const { fateOf } = require('./fuzz/judge.ts');
const { fixtures } = require('./fuzz/fixtures.ts');
const { Mutator } = require('./fuzz/mutants.ts');

const [count, seed] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1)];
const MOST_MS = 2_000;

const files = fixtures();
const mutator = new Mutator(seed);
const fates = {};
let [slowest, bad] = [0, 0];
for (let n = 0; n < count; n++) {
  const mutant = mutator.mutant(files);
  const start = process.cpuUsage();
  const report = (what) => {
    const path = join(tmpdir(), `mutant-${seed}-${n}.xlsx`);
    writeFileSync(path, mutant);
    console.log(`! ${n}: ${what} (${path})`);
    bad++;
  };
  try {
    const fate = await fateOf(mutant, n % 5 === 0 ? 'write' : 'read');
    fates[fate] = (fates[fate] ?? 0) + 1;
  } catch (error) {
    report(error.stack.split('\n').slice(0, 3).join(' '));
  }
  // CPU time: other programs do not count
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > MOST_MS) report(`${Math.round(took)} ms`);
  slowest = Math.max(slowest, took);
}
console.log(`${count} mutants of ${files.length} workbooks, seed ${seed}: ${Object.entries(fates).map(([fate, times]) => `${fate} ${times}`).join(', ')}`);
console.log(`longest ${Math.round(slowest)} ms of CPU; most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; ${bad} failures`);
process.exitCode = bad ? 1 : 0;

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const FIXTURES = join(__dirname, '../fixtures/workbooks');

/** A workbook of the fixtures, by the beginning of its name. */
export const fixture = (prefix: string): string => join(FIXTURES, readdirSync(FIXTURES).find((name) => name.startsWith(prefix) && name.endsWith('.xlsx'))!);

/** Runs the built command as a user does. */
export function kpi(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(__dirname, '../../bin/kpi.js'), ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Gives a test an empty folder and takes it away afterwards. */
export function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const bytesOf = (path: string): Buffer => readFileSync(path);

/** The check of directions between rooms must bite: wrong imports are planted in a house of their own and have to be reported. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** File, what it imports, and the rule that this breaks (null: allowed). Files to import from are `other.ts` of each room. */
const PLANTS: readonly (readonly [file: string, statement: string, rule: string | null])[] = [
  ['kpi/a.ts', "import '../scoring/other'", 'kpi-knows-itself'],
  ['kpi/b.ts', "import 'fraction.js'", 'kpi-packages'],
  ['kpi/c.ts', "import { z } from 'zod'; z.string()", null],
  ['scoring/a.ts', "import '../kpi/schema'", 'scoring-takes-types'],
  ['scoring/b.ts', "import type { X } from '../kpi/other'", 'scoring-knows-kpi'],
  ['scoring/c.ts', "import type { X } from '../kpi/schema'", null],
  ['scoring/d.ts', "import 'zod'", 'scoring-packages'],
  ['sheet/a.ts', "import type { X } from '../kpi/schema'", 'sheet-knows-itself'],
  ['sheet/b.ts', "import 'fflate'", 'sheet-packages'],
  ['tasks/a.ts', "import '../host/workbook'", 'tasks-take-types'],
  ['tasks/b.ts', "import type { X } from '../host/workbook'; import '../kpi/other'; import '../scoring/other'; import '../sheet/other'", null],
  ['tasks/c.ts', "import '../wording/other'", 'tasks-take-types'],
  ['tasks/d.ts', "import type { X } from '../host/excel/other'", 'tasks-directions'],
  ['tasks/e.ts', "import 'react'", 'tasks-packages'],
  ['host/excel/a.ts', "import type { X } from '../../scoring/other'", 'host-directions'],
  ['host/excel/b.ts', "import '../xlsx/other'", 'hosts-are-strangers'],
  ['host/excel/c.ts', "import '../workbook'; import '../../sheet/grid'", null],
  ['host/xlsx/a.ts', "import '../../sheet/other'", 'host-directions'],
  ['host/xlsx/b.ts', "import 'node:fs'", 'node-only-in-cli'],
  ['wording/a.ts', "import '../tasks/other'", 'wording-takes-types'],
  ['wording/b.ts', "import type { X } from '../tasks/other'", null],
  ['taskpane/a.tsx', "import '../host/excel/other'", 'host-is-chosen-at-the-door'],
  ['taskpane/b.tsx', "import '../scoring/other'", 'doors-use-tasks'],
  ['taskpane/c.tsx', "import '../web/other'", 'taskpane-directions'],
  ['taskpane/d.tsx', "import '../tasks/other'; import '../wording/other'; import '../sheet/address'; import type { X } from '../scoring/other'", null],
  ['taskpane/e.tsx', "import '../uploads/other'", 'uploads-are-handed-to-the-pane'],
  ['taskpane/f.tsx', "import type { X } from '../uploads/other'", null],
  ['taskpane/index.tsx', "import '../host/excel/other'; import '../uploads/other'", null],
  ['uploads/a.ts', "import '../taskpane/other'", 'uploads-directions'],
  ['uploads/b.ts', "import '../host/xlsx/other'", 'host-is-chosen-at-the-door'],
  ['uploads/desk.ts', "import '../host/xlsx/other'; import '../tasks/other'; import '../wording/other'", null],
  ['opened/a.ts', "import '../taskpane/other'", 'opened-directions'],
  ['opened/b.ts', "import '../host/xlsx/other'", 'host-is-chosen-at-the-door'],
  ['opened/desk.ts', "import '../host/xlsx/other'; import '../tasks/other'; import '../workers/other'", null],
  ['workers/a.ts', "import '../tasks/other'", 'workers-directions'],
  ['workers/worker.ts', "import '../tasks/other'", 'worker-directions'],
  ['web/a.tsx', "import '../host/xlsx/other'; import '../taskpane/other'", null],
  ['web/b.tsx', "import '../cli/other'", 'web-directions'],
  ['commands/a.ts', "import '../tasks/other'", 'commands-directions'],
  ['functions/a.ts', "import '../tasks/other'", 'functions-directions'],
  ['functions/b.ts', "import '../kpi/other'; import '../scoring/other'; import '../wording/other'", null],
  ['cli/a.ts', "import '../kpi/other'", 'doors-use-tasks'],
  ['cli/evaluate.ts', "import '../kpi/other'; import '../scoring/other'; import 'node:fs'", null],
  ['cli/b.ts', "import '../web/other'", 'cli-directions'],
  ['sheet/c.ts', "import '../../test/helper'", 'src-never-imports-test'],
  ['cli/c.ts', "import 'fast-check'", 'src-ships-what-it-imports'],
  ['sheet/d.ts', "import './e'", 'no-cycles'], // reported once for the whole circle
  ['sheet/f.ts', "import './nowhere'", 'resolvable'],
];

const OTHERS = ['kpi/schema', 'sheet/grid', 'sheet/address', 'host/workbook', ...['kpi', 'scoring', 'sheet', 'tasks', 'host/excel', 'host/xlsx', 'wording', 'uploads', 'opened', 'workers', 'taskpane', 'web', 'cli'].map((room) => `${room}/other`)];

let house: string;
let violations: readonly Violation[];

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'house-'));
  const put = (file: string, text: string): void => {
    const target = path.join(house, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `${text};\nexport const here = 1;\nexport type X = 1;\n`);
  };
  for (const other of OTHERS) put(`src/${other}.ts`, '');
  for (const [file, statement] of PLANTS) put(`src/${file}`, statement);
  put('src/sheet/e.ts', "import './d'");
  put('src/cli/main.ts', '');
  put('test/helper.ts', '');
  writeFileSync(path.join(house, 'package.json'), JSON.stringify({ dependencies: { zod: '*', 'fraction.js': '*' }, devDependencies: { 'fast-check': '*' } }));
  symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'), 'junction');

  const depcruise = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(process.execPath, [depcruise, 'src', 'test', '--config', path.resolve('.dependency-cruiser.cjs'), '--output-type', 'json', '--preserve-symlinks'], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

const rulesBrokenBy = (file: string): string[] => violations.filter(({ from }) => from === `src/${file}`).map(({ rule }) => rule.name);

test.each(PLANTS.filter(([, , rule]) => rule !== null))('%s: %s breaks %s', (file, _statement, rule) => {
  expect(rulesBrokenBy(file)).toContain(rule);
});

test.each(PLANTS.filter(([, , rule]) => rule === null))('%s: %s is allowed', (file) => {
  // No door leads to most of the planted files; that is tested below.
  expect(rulesBrokenBy(file).filter((rule) => rule !== 'no-orphans')).toEqual([]);
});

test('a file that no door leads to is reported', () => {
  expect(violations.some(({ rule }) => rule.name === 'no-orphans')).toBe(true);
});

/**
 * Whatever fails in Excel, and whenever: afterwards the workbook is as it was, or the task is done, never something between; and the pane
 * says which. Every request is refused once, its answer is lost once, and Excel goes away before it; so at the actions within a request.
 * `npm run test:faults` takes every action; here one of each kind has its turn, each with one fault in one task or the other.
 */
import type { FakeExcel } from '../host/fakeExcel/install';
import { loadOffice } from '../host/fakeExcel/loadOffice';
import { meet, runSmoothly, type Fault, type Smooth } from './faultRun';
import { FAULT_TASKS } from './faultTasks';

const ALL = process.env['ALL'] === '1';
if (ALL) jest.setTimeout(3_600_000);

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

type At = (n: number) => Fault['inject'];

const REQUESTS: readonly [string, At][] = [
  ['a request is refused', (n) => ({ faults }) => faults.failBatch(n)],
  ['the answer to a request is lost', (n) => ({ faults }) => faults.loseReply(n)],
  ['Excel answers a request only after the user gave up', (n) => ({ faults }) => faults.silenceAt('done', n)],
  ['Excel takes up a request only after the user gave up', (n) => ({ faults }) => faults.silenceAt('later', n)],
  ['Excel is gone before a request', (n) => ({ faults }) => faults.vanishAt('batch', n)],
];
const ACTIONS: readonly [string, At][] = [
  ['an action fails', (n) => ({ faults }) => faults.failAction(n)],
  ['Excel is gone before an action', (n) => ({ faults }) => faults.vanishAt('action', n)],
];

interface Turn {
  readonly n: number;
  readonly what: string;
}

/** Numbers from 1: all of them, or the last of every fourth kind. @param quarter which of the four */
function chosen(actions: Smooth['actions'], quarter: number): readonly Turn[] {
  const all = actions.map(({ batch, what }, i): Turn => ({ n: i + 1, what: `${what} in request ${batch}` }));
  if (ALL) return all;
  const lastOfKind = new Map(all.map((turn) => [turn.what.replace(/ in request.*/, ''), turn]));
  return [...lastOfKind.values()].filter((_, i) => (i + quarter) % 4 === 0);
}

describe.each(FAULT_TASKS.map((task, index) => [task.name, task, index] as const))('%s', (_name, task, index) => {
  let smooth: Smooth;
  beforeAll(async () => {
    smooth = await runSmoothly(excel, task);
  });

  test.each(REQUESTS)('%s', async (what, at) => {
    const faults = Array.from({ length: smooth.batches }, (_, i): Fault => ({ what: `${what}: ${i + 1}`, inject: at(i + 1) }));
    expect(await meet(excel, task, smooth, faults)).toEqual([]);
  });

  test.each(ACTIONS)('%s', async (what, at) => {
    const faults = chosen(smooth.actions, index + (what.startsWith('Excel') ? 2 : 0)).map((action): Fault => ({ what: `${what}: ${action.n} ${action.what}`, inject: at(action.n) }));
    expect(await meet(excel, task, smooth, faults)).toEqual([]);
  });
});

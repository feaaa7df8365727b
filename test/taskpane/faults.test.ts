/**
 * Whatever fails in Excel, and whenever: afterwards the workbook is as it was, or the task is done, never something between;
 * and the pane says which. Every request fails once, is lost once on either way, and breaks off at its actions; Excel goes away once.
 * A part of the actions has its turn, for time; FAULT_TURNS=60 gives more of them one, ALL=1 all (hours).
 */
import './browserGaps';
import { createExcelHost } from '../../src/host/excel/host';
import type { Session } from '../../src/taskpane/session';
import { dumpSeen } from '../host/fakeExcel/dump';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../host/fakeExcel/install';
import { loadOffice } from '../host/fakeExcel/loadOffice';
import { FAULT_TASKS, RESULTS, type FaultTask, type Typing } from './faultTasks';
import { newSession } from './workbooks';

/** So many actions of each task have their turn, and so many more at which Excel goes away. */
const TURNS = process.env['ALL'] === '1' ? Infinity : Number(process.env['FAULT_TURNS'] ?? 2);

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

const typing: Typing = (sheet, cell, value) => void (excel.workbook.worksheets.getItem(sheet).getRange(cell).values = value);

/** The pane, opened on the workbook that is open. */
async function openPane(): Promise<Session> {
  const session = newSession();
  await session.open(() => Promise.resolve(createExcelHost()));
  return session;
}

/** Members by name: which of them was set first is no difference. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The workbook as text. A page setup may be left out: Excel refuses it on computers without a printer. */
const seen = (): string => JSON.stringify(dumpSeen(excel.workbook), (key, value: unknown) => (key === 'page' ? undefined : inOrder(value)));

/** The workbook and the pane as the task finds them. */
async function start(task: FaultTask): Promise<Session> {
  excel.open(fakeWorkbook(RESULTS));
  const session = await openPane();
  await task.before(session, typing);
  excel.trips = 0;
  excel.faults.actions = 0;
  return session;
}

/** As many of 1 … count as `TURNS` allows, evenly, the last among them. */
function turns(count: number): number[] {
  const step = Math.max(1, count / TURNS);
  return [...new Set(Array.from({ length: Math.floor(count / step) }, (_, i) => Math.round(count - i * step)))];
}

interface Fault {
  readonly what: string;
  readonly inject: () => void;
}

function faultsOf(batches: number, actions: number): Fault[] {
  const { faults } = excel;
  const each = (count: number, what: string, inject: (n: number) => void): Fault[] => turns(count).map((n) => ({ what: `${what} ${n}`, inject: () => inject(n) }));
  return [
    ...each(batches, 'refusing batch', (n) => faults.failBatch(n)),
    ...each(batches, 'losing the answer to batch', (n) => faults.loseReply(n)),
    ...each(batches, 'gone before batch', (n) => faults.vanishAt('batch', n)),
    ...each(actions, 'failing action', (n) => faults.failAction(n)),
    ...each(actions, 'gone before action', (n) => faults.vanishAt('action', n)),
  ];
}

describe.each(FAULT_TASKS.map((task) => [task.name, task] as const))('%s', (_name, task) => {
  let before: string;
  let complete: string;
  let faults: Fault[];
  beforeAll(async () => {
    const session = await start(task);
    before = seen();
    expect(await task.run(session)).toBe(true);
    expect(session.state().deed?.kind).toBe(task.deed);
    complete = seen();
    expect(complete).not.toBe(before);
    faults = faultsOf(excel.trips, excel.faults.actions);
  });

  /** Mistakes of one kind, by the fault that brought them out. */
  async function mistakes(those: readonly Fault[], judge: (session: Session) => Promise<string | null>): Promise<string[]> {
    const found: string[] = [];
    for (const { what, inject } of those) {
      const session = await start(task);
      const deedBefore = session.state().deed;
      inject();
      await task.run(session);
      if (excel.faults.pending) throw new Error(`${what} did not happen`);
      excel.faults.clear();
      if (session.state().deed === deedBefore && session.state().failure === null) found.push(`${what}: nothing was said`);
      const mistake = await judge(session);
      if (mistake) found.push(`${what}: ${mistake}`);
    }
    return found;
  }

  test('the same pane sets it right, and says what is so', async () => {
    const found = await mistakes(faults, async (session) => {
      const { failure, deed } = session.state();
      if (failure?.error.code === 'halfWritten') {
        if (!(await session.undo())) return 'what is half written was not put back';
        return seen() === before || (task.deed === 'undone' && seen() === complete) ? null : 'something is left of it';
      }
      const state = seen() === complete ? 'complete' : seen() === before ? 'before' : 'mixed';
      const said = failure === null || failure.during === 'rereading' ? 'complete' : 'before';
      if (said === 'complete' && deed?.kind !== task.deed) return 'the deed is not named';
      return state === said ? null : `the workbook is ${state}, the pane says ${said} (${failure?.during ?? ''} ${failure?.error.message ?? ''})`;
    });
    expect(found).toEqual([]);
  });

  test('a pane that is opened afterwards finds no mixture, or sets it right', async () => {
    // Where Excel is still there, the pane has put back what it wrote: nothing is left for the next one.
    const lasting = faults.filter(({ what }) => process.env['ALL'] === '1' || /^gone before (action|batch \d*[13579]$)/.test(what));
    const found = await mistakes(lasting, async () => {
      const next = await openPane();
      if (next.state().failure?.error.code === 'halfWritten') await next.undo();
      if (seen() !== before && seen() !== complete) return 'the workbook is mixed';
      if (excel.workbook.customXmlParts.items.some((part) => part.namespaceUri === 'urn:kpi-scorecard:writing')) return 'the mark of an unfinished writing is left';
      return null;
    });
    expect(found).toEqual([]);
  });
});

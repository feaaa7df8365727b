/** A pane meets a fault: what the workbook then is, and what this pane and the next one say and do about it. */
import './browserGaps';
import { createExcelHost } from '../../src/host/excel/host';
import type { Session } from '../../src/taskpane/session';
import { cloneWorkbook } from '../host/fakeExcel/clone';
import { dumpSeen } from '../host/fakeExcel/dump';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../host/fakeExcel/install';
import { RESULTS, type FaultTask } from './faultTasks';
import { newSession } from './workbooks';

export interface Fault {
  readonly what: string;
  readonly inject: (excel: FakeExcel) => void;
}

/** A task as it goes without a fault. */
export interface Smooth {
  /** The workbook before it and after it, as text. */
  readonly before: string;
  readonly complete: string;
  readonly batches: number;
  readonly actions: FakeExcel['faults']['begun'];
}

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
const seen = (excel: FakeExcel): string => JSON.stringify(dumpSeen(excel.workbook), (key, value: unknown) => (key === 'page' ? undefined : inOrder(value)));

function countAnew(excel: FakeExcel): void {
  excel.trips = 0;
  excel.faults.restart();
}

/** The workbook and the pane as the task finds them. */
async function start(excel: FakeExcel, task: FaultTask): Promise<Session> {
  excel.open(fakeWorkbook(RESULTS));
  const session = await openPane();
  await task.before(session, (sheet, cell, value) => void (excel.workbook.worksheets.getItem(sheet).getRange(cell).values = value));
  countAnew(excel);
  return session;
}

/** @throws where the task fails by itself, or changes nothing */
export async function runSmoothly(excel: FakeExcel, task: FaultTask): Promise<Smooth> {
  const session = await start(excel, task);
  const before = seen(excel);
  expect(await task.run(session)).toBe(true);
  expect(session.state().deed?.kind).toBe(task.deed);
  const complete = seen(excel);
  expect(complete).not.toBe(before);
  return { before, complete, batches: excel.trips, actions: excel.faults.begun };
}

/**
 * Lets a task meet one fault after another. The pane lives on as long as its workbook is as before the task, as a pane does whose user tries
 * again; where the task came through all the same, another pane begins anew.
 * @returns what is wrong, by the fault that brought it out
 */
export async function meet(excel: FakeExcel, task: FaultTask, smooth: Smooth, faults: readonly Fault[]): Promise<string[]> {
  const found: string[] = [];
  let living: Session | null = null;
  for (const { what, inject } of faults) {
    const session: Session = living ?? (await start(excel, task));
    countAnew(excel);
    const deedBefore = session.state().deed;
    inject(excel);
    await task.run(session);
    if (excel.faults.pending) throw new Error(`${what} did not happen`);
    excel.faults.clear();
    const said = session.state().deed !== deedBefore || session.state().failure !== null;
    const mistakes = [said ? null : 'nothing was said', await inNextPane(excel, session, smooth), await inSamePane(excel, session, task, smooth)];
    found.push(...mistakes.filter((mistake) => mistake !== null).map((mistake) => `${what}: ${mistake}`));
    living = seen(excel) === smooth.before && session.state().phase === 'ready' ? session : null;
  }
  return found;
}

/** A pane that is opened afterwards finds no mixture, or sets it right. What it does is done to a copy: the first pane is still to be asked. */
async function inNextPane(excel: FakeExcel, session: Session, { before, complete }: Smooth): Promise<string | null> {
  const { workbook } = excel;
  const halfWritten = session.state().failure?.error.code === 'halfWritten';
  if (halfWritten) excel.open(cloneWorkbook(workbook));
  try {
    const next = await openPane();
    if (next.state().failure?.error.code === 'halfWritten') {
      if (!halfWritten) return 'the next pane finds it half written';
      await next.undo();
    }
    if (seen(excel) !== before && seen(excel) !== complete) return 'the next pane finds a mixture';
    if (excel.workbook.customXmlParts.items.some((part) => part.namespaceUri === 'urn:kpi-scorecard:writing')) return 'the mark of an unfinished writing is left';
    return null;
  } finally {
    if (halfWritten) excel.open(workbook);
  }
}

/** The pane says what is so, and sets right what is not. */
async function inSamePane(excel: FakeExcel, session: Session, task: FaultTask, { before, complete }: Smooth): Promise<string | null> {
  const { failure, deed } = session.state();
  if (failure?.error.code === 'halfWritten') {
    if (!(await session.undo())) return 'what is half written was not put back';
    const now = seen(excel);
    return now === before || (task.deed === 'undone' && now === complete) ? null : 'something is left of it';
  }
  const now = seen(excel);
  const state = now === complete ? 'complete' : now === before ? 'before' : 'mixed';
  const said = failure === null || failure.during === 'rereading' ? 'complete' : 'before';
  if (said === 'complete' && deed?.kind !== task.deed) return 'the deed is not named';
  return state === said ? null : `the workbook is ${state}, the pane says ${said} (${failure?.during ?? ''} ${failure?.error.message ?? ''})`;
}

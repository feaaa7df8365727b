/** A pane meets a fault: what the workbook then is, and what this pane and the next one say and do about it. */
import { createExcelHost } from '../../src/host/excel/host';
import { Listening } from '../../src/host/excel/listening';
import type { Session } from '../../src/taskpane/session';
import { cloneWorkbook } from '../host/fakeExcel/clone';
import { dumpSeen } from '../host/fakeExcel/dump';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../host/fakeExcel/install';
import type { FaultTask } from './faultTasks';
import { lateAnswers, timePasses, untilSilence } from './untilSilence';
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
  await session.open(() => Promise.resolve(createExcelHost(new Listening(untilSilence))));
  return session;
}

/** Does the task; where Excel falls silent the pane says so, its user gives up, and only then Excel goes on. */
async function runAndGiveUp(excel: FakeExcel, task: FaultTask, session: Session): Promise<string | null> {
  let told: string | null = null;
  excel.faults.onSilence = () => {
    timePasses();
    const { silence } = session.state();
    if (!silence) told = 'nobody was told of the silence';
    silence?.giveUp();
  };
  await task.run(session);
  excel.faults.onSilence = () => undefined;
  if (session.state().silence) told = 'the silence does not end';
  excel.faults.speak();
  await lateAnswers();
  return told;
}

interface Dumped {
  readonly sheets: readonly { readonly page: unknown }[];
}

/** The workbook as text. A page setup may be left out: Excel refuses it on computers without a printer. */
function seen(excel: FakeExcel): string {
  const { sheets, ...rest } = dumpSeen(excel.workbook) as Dumped;
  return JSON.stringify({ ...rest, sheets: sheets.map(({ page: _page, ...sheet }) => sheet) });
}

function countAnew(excel: FakeExcel): void {
  excel.trips = 0;
  excel.faults.restart();
}

/** The workbook and the pane as the task finds them. */
async function start(excel: FakeExcel, task: FaultTask): Promise<Session> {
  excel.open(fakeWorkbook(task.workbook));
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

/** What the next pane says of workbooks that it was shown: it knows nothing but the workbook, so it need not be asked twice. */
type Verdicts = Map<string, string | null>;

/**
 * Lets a task meet one fault after another. The pane lives on as long as its workbook is as before the task, as a pane does whose user tries
 * again; where the task came through all the same, another pane begins anew.
 * @returns what is wrong, by the fault that brought it out
 */
export async function meet(excel: FakeExcel, task: FaultTask, smooth: Smooth, faults: readonly Fault[]): Promise<string[]> {
  const found: string[] = [];
  const verdicts: Verdicts = new Map();
  let living: Session | null = null;
  for (const { what, inject } of faults) {
    const session: Session = living ?? (await start(excel, task));
    countAnew(excel);
    const deedBefore = session.state().deed;
    inject(excel);
    const untold = await runAndGiveUp(excel, task, session);
    if (excel.faults.pending) throw new Error(`${what} did not happen`);
    excel.faults.clear();
    const said = session.state().deed !== deedBefore || session.state().failure !== null;
    const next = await inNextPane(excel, session, smooth, verdicts);
    const same = await inSamePane(excel, session, task, smooth);
    const mistakes = [untold, said ? null : 'nothing was said', next, same.mistake];
    found.push(...mistakes.filter((mistake) => mistake !== null).map((mistake) => `${what}: ${mistake}`));
    living = same.now === smooth.before && session.state().phase === 'ready' ? session : null;
  }
  return found;
}

/** A pane that is opened afterwards finds no mixture, or sets it right. What it does is done to a copy: the first pane is still to be asked. */
async function inNextPane(excel: FakeExcel, session: Session, smooth: Smooth, verdicts: Verdicts): Promise<string | null> {
  const { workbook } = excel;
  const halfWritten = session.state().failure?.error.code === 'halfWritten';
  const shown = JSON.stringify([halfWritten, seen(excel), workbook.customXmlParts.items.map((part) => part.getXml())]);
  const known = verdicts.get(shown);
  if (known !== undefined) return known;
  if (halfWritten) excel.open(cloneWorkbook(workbook));
  const verdict = await verdictOfNextPane(excel, halfWritten, smooth);
  if (halfWritten) excel.open(workbook);
  verdicts.clear();
  verdicts.set(shown, verdict);
  return verdict;
}

async function verdictOfNextPane(excel: FakeExcel, halfWritten: boolean, { before, complete }: Smooth): Promise<string | null> {
  const pane = await openPane();
  if (pane.state().failure?.error.code === 'halfWritten') {
    if (!halfWritten) return 'the next pane finds it half written';
    await pane.undo();
  }
  const now = seen(excel);
  if (now !== before && now !== complete) return 'the next pane finds a mixture';
  return excel.workbook.customXmlParts.items.some((part) => part.namespaceUri === 'urn:kpi-scorecard:writing') ? 'the mark of an unfinished writing is left' : null;
}

/** The pane says what is so, and sets right what is not. */
async function inSamePane(excel: FakeExcel, session: Session, task: FaultTask, { before, complete }: Smooth): Promise<{ readonly mistake: string | null; readonly now: string }> {
  const { failure, deed } = session.state();
  if (failure?.error.code === 'halfWritten') {
    const undone = await session.undo();
    const now = seen(excel);
    if (!undone) return { now, mistake: 'what is half written was not put back' };
    return { now, mistake: now === before || (task.deed === 'undone' && now === complete) ? null : 'something is left of it' };
  }
  const now = seen(excel);
  const state = now === complete ? 'complete' : now === before ? 'before' : 'mixed';
  const said = failure === null || failure.during === 'rereading' ? 'complete' : 'before';
  if (said === 'complete' && deed?.kind !== task.deed) return { now, mistake: 'the deed is not named' };
  return { now, mistake: state === said ? null : `the workbook is ${state}, the pane says ${said} (${failure?.during ?? ''} ${failure?.error.message ?? ''})` };
}

/** Scores that follow edits, through the real office.js: once per burst, never after our own writing. */
import { createExcelHost } from '../../src/host/excel/host';
import type { Later } from '../../src/host/later';
import { LiveScoring } from '../../src/taskpane/live';
import type { Session } from '../../src/taskpane/session';
import { workbookSettings, settingsEdits } from '../../src/tasks/workbookSettings';
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../host/fakeExcel/install';
import { loadOffice } from '../host/fakeExcel/loadOffice';
import { RESULTS } from './faultTasks';
import { newSession } from './workbooks';

let excel: FakeExcel;
beforeAll(async () => {
  excel = await loadOffice();
});

/** A clock that a test moves: what was asked for last, and what was called off. */
class Clock {
  private action: (() => void) | null = null;
  begun = 0;
  readonly wait: Later = (action, ms) => {
    expect(ms).toBeLessThan(1_000);
    this.begun++;
    this.action = action;
    return () => void (this.action = null);
  };
  get waiting(): boolean {
    return this.action !== null;
  }
  /** The time is over. */
  async pass(session: Session): Promise<void> {
    const { action } = this;
    this.action = null;
    action?.();
    await settled(session);
  }
}

/** Until messages of Excel have arrived and the session has nothing to do. */
async function settled(session: Session): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 5));
  while (!['ready', 'idle'].includes(session.state().phase));
  await new Promise((resolve) => setTimeout(resolve, 5));
}

async function open(clock = new Clock()): Promise<{ session: Session; clock: Clock }> {
  const session = newSession();
  new LiveScoring(session, clock.wait);
  await session.open(() => Promise.resolve(createExcelHost()));
  await settled(session);
  return { session, clock };
}

/** A workbook whose scores are written, and follow. */
async function following(): Promise<{ session: Session; clock: Clock }> {
  excel.open(fakeWorkbook(RESULTS));
  const opened = await open();
  await opened.session.apply();
  await opened.session.setLive(true);
  await settled(opened.session);
  return opened;
}

const cell = (sheet: string, address: string): unknown => excel.workbook.worksheets.getItem(sheet).getRange(address).values[0]?.[0];

test('off until it is asked for', async () => {
  excel.open(fakeWorkbook(RESULTS));
  const { session, clock } = await open();
  await session.apply();
  excel.edit('DM', 'C5', 500);
  await settled(session);
  expect(clock.begun).toBe(0);
  expect([session.state().canWatch, session.state().work?.settings.live, cell('DM', 'F5')]).toEqual([true, false, 3]);
});

test('a burst of edits is followed once, by the table that changed, and our own writing by nothing', async () => {
  const { session, clock } = await following();
  expect(clock.waiting).toBe(false);
  for (const [address, value] of [['C5', 500], ['C6', 10], ['C5', 600]] as const) excel.edit('DM', address, value);
  await settled(session);
  expect([clock.begun, clock.waiting, cell('DM', 'F5')]).toEqual([3, true, 3]);
  excel.trips = 0;
  await clock.pass(session);
  expect([cell('DM', 'F5'), cell('DM', 'F6')]).toEqual([5, 0]);
  expect(session.state()).toMatchObject({ deed: { kind: 'followed', cells: 4 }, failure: null });
  // Read, write, read again.
  expect(excel.trips).toBe(3 + 2 + 3);
  expect([clock.begun, clock.waiting]).toEqual([3, false]);
  await session.undo();
  expect([cell('DM', 'F5'), cell('DM', 'C5')]).toEqual([3, 600]);
});

test('the next table keeps its scores, even when it would be behind', async () => {
  const { session, clock } = await following();
  excel.workbook.worksheets.getItem('HT').getRange('C5').values = 0;
  excel.workbook.written.splice(0);
  const before = cell('HT', 'D5');
  excel.edit('DM', 'C5', 600);
  await settled(session);
  await clock.pass(session);
  expect([cell('DM', 'F5'), cell('HT', 'D5')]).toEqual([5, before]);
  excel.edit('HT', 'C5', 0);
  await settled(session);
  await clock.pass(session);
  expect(cell('HT', 'D5')).toBe(0);
});

test.each<[string, () => void, boolean]>([
  ['what a colleague edits', () => excel.edit('DM', 'C5', 600, 'Remote'), false],
  ['a cell beside every table', () => excel.edit('DM', 'A20', 600), true],
  ['an edit that changes no score', () => excel.edit('DM', 'C5', 326), true],
])('%s writes nothing', async (_what, edit, read) => {
  const { session, clock } = await following();
  edit();
  await settled(session);
  expect(clock.waiting).toBe(read);
  await clock.pass(session);
  expect([cell('DM', 'F5'), session.state().deed?.kind]).toEqual([3, 'live']);
});

test('scores that nobody wrote are not begun', async () => {
  excel.open(fakeWorkbook(RESULTS));
  const { session, clock } = await open();
  await session.setLive(true);
  await settled(session);
  excel.edit('DM', 'C5', 600);
  await settled(session);
  await clock.pass(session);
  expect(cell('DM', 'F4')).toBe('');
});

test('what happens while something else is done is followed afterwards', async () => {
  const { session, clock } = await following();
  excel.edit('DM', 'C5', 600);
  await settled(session);
  const reading = session.reread();
  await clock.pass(session);
  await reading;
  expect(clock.waiting).toBe(true);
  await clock.pass(session);
  expect(cell('DM', 'F5')).toBe(5);
});

test('the workbook remembers it, until it is switched off', async () => {
  const first = await following();
  await first.session.setLive(false);
  await settled(first.session);
  excel.edit('DM', 'C5', 600);
  await settled(first.session);
  expect(first.clock.begun).toBe(0);
  await first.session.setLive(true);
  const second = await open();
  expect(second.session.state().work?.settings.live).toBe(true);
  excel.edit('DM', 'C6', 10);
  await settled(second.session);
  expect(second.clock.waiting).toBe(true);
});

test('a protected sheet is told, and nothing is written', async () => {
  const { session, clock } = await following();
  excel.edit('DM', 'C5', 600);
  excel.workbook.worksheets.getItem('DM').protection.protect();
  await settled(session);
  await clock.pass(session);
  // Its card says what to do.
  expect(session.state().work?.scores.problems).toEqual([expect.objectContaining({ code: 'sheetProtected' })]);
  expect(cell('DM', 'F5')).toBe(3);
});

describe('settings', () => {
  const memory = (settings: unknown) => ({ memory: { values: { settings: settings as never }, broken: false } });

  test('the policy that scores were written by is that of the next pane', async () => {
    excel.open(fakeWorkbook(RESULTS));
    const { session } = await open();
    await session.choose({ policy: 'linear' });
    await session.apply();
    expect(cell('DM', 'F5')).toBe(3.9924);
    const next = await open();
    expect([next.session.state().choices.policy, next.session.state().work?.scores.changes]).toEqual(['linear', 0]);
  });

  test('what a newer version says is kept, and what it means is read', () => {
    const newer = { version: 7, live: true, policy: 'step', colours: ['red'] };
    expect(workbookSettings(memory(newer))).toEqual({ policy: 'step', live: true });
    expect(settingsEdits(memory(newer), { policy: 'linear' })).toEqual([{ kind: 'setMemory', key: 'settings', value: { ...newer, policy: 'linear' }, was: newer }]);
    expect(settingsEdits(memory(newer), { live: true })).toEqual([]);
  });

  test.each([[null], ['x'], [[1]], [{ policy: 'x', live: true }], [{ live: 'yes', policy: 'linear' }]])('%j: what can’t be read counts as nothing, and takes nothing with it', (settings) => {
    const { policy, live } = (typeof settings === 'object' && settings !== null ? settings : {}) as { policy?: string; live?: unknown };
    expect(workbookSettings(memory(settings))).toEqual({ policy: policy === 'linear' ? 'linear' : 'step', live: live === true });
  });
});

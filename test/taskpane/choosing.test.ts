/** What is shown belongs to the choices that are shown, however long it takes, and whatever happens meanwhile. */
import { HostError, type EditPlan } from '../../src/host/workbook';
import type { HeldPort} from './heldWork';
import { heldSession } from './heldWork';
import { fixture } from './workbooks';

async function held(start = 'L05') {
  const { session, port, runOut } = heldSession();
  const host = fixture(start);
  const applied: EditPlan[] = [];
  const apply = host.apply.bind(host);
  host.apply = (plan) => (applied.push(plan), apply(plan));
  await session.open(() => Promise.resolve(host));
  port.hold();
  const turns = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return { session, port, runOut, applied, turns, hows: () => session.state().work!.scores.columns.map(({ how }) => how) };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('shows what was before, with the choice that was made, until the new is there', async () => {
  const { session, port, hows } = await held();
  const before = session.state().work;
  const chosen = session.choose({ overwrite: true });
  expect(session.state()).toMatchObject({ phase: 'ready', choices: { overwrite: true }, busy: null });
  expect(session.state().work).toBe(before);
  port.last.letGo();
  expect(await chosen).toBe(true);
  expect(hows()).toContain('overwrite');
  expect(session.state().work!.choices).toBe(session.state().choices);
});

it('the last choice wins, whichever is worked out first', async () => {
  const { session, port } = await held();
  const first = session.choose({ overwrite: true });
  const second = session.choose({ policy: 'linear' });
  const [older, newer] = port.asked as [HeldPort['last'], HeldPort['last']];
  expect(older.waiting.signal.aborted).toBe(true);
  newer.letGo();
  expect(await second).toBe(true);
  older.letGo();
  expect(await first).toBe(false);
  await nextTask();
  expect(session.state().choices).toMatchObject({ overwrite: true, policy: 'linear' });
  expect(session.state().work!.choices).toBe(session.state().choices);
  expect(session.state()).toMatchObject({ failure: null, busy: null });
});

it('what is quick shows nothing; what is long says how far it is, and can be given up', async () => {
  const { session, port, runOut } = await held();
  const before = session.state();
  const chosen = session.choose({ overwrite: true });
  port.last.waiting.step({ step: 'scoring', done: 10, of: 100 });
  expect(session.state().busy).toBeNull();
  runOut();
  expect(session.state().busy).toEqual({ step: 'scoring', done: 10, of: 100, canCancel: true });
  port.last.waiting.step({ step: 'scoring', done: 60, of: 100 });
  expect(session.state().busy).toMatchObject({ done: 60 });
  session.cancel();
  expect(await chosen).toBe(false);
  expect(port.last.waiting.signal.aborted).toBe(true);
  expect(session.state()).toMatchObject({ busy: null, failure: null, phase: 'ready' });
  expect(session.state().work).toBe(before.work);
  expect(session.state().choices).toBe(before.choices);
});

it('steps that nobody could see apart are not shown apart', async () => {
  const { session, port, runOut } = await held();
  const chosen = session.choose({ overwrite: true });
  runOut();
  let changes = 0;
  const seen = new Set();
  session.subscribe(() => {
    changes++;
    seen.add(session.calm());
  });
  for (let done = 0; done < 10_000; done++) port.last.waiting.step({ step: 'reading', done, of: 10_000 });
  expect(changes).toBeGreaterThan(40);
  expect(changes).toBeLessThan(60);
  // Only the bar is drawn anew.
  expect(seen.size).toBe(1);
  port.last.letGo();
  await chosen;
});

it('a failure is told, nothing is lost, and the same can be tried again', async () => {
  const { session, port } = await held();
  const before = session.state();
  const chosen = session.choose({ overwrite: true });
  port.last.fail(new HostError('workerStopped', { detail: 'out of memory' }));
  expect(await chosen).toBe(false);
  expect(session.state()).toMatchObject({ phase: 'ready', failure: { during: 'choosing', error: { code: 'workerStopped' } } });
  expect(session.state().choices).toBe(before.choices);
  expect(session.state().work).toBe(before.work);
  port.hold(false);
  expect(await session.retry()).toBe(true);
  expect(session.state()).toMatchObject({ failure: null, choices: { overwrite: true } });
});

it('writing waits for the choice, and writes what belongs to it', async () => {
  const { session, port, applied } = await held();
  const chosen = session.choose({ as: 'formulas' });
  const written = session.apply();
  await nextTask();
  expect(applied).toEqual([]);
  port.hold(false);
  port.last.letGo();
  await chosen;
  expect(await written).toBe(true);
  const cells = applied.flatMap(({ edits }) => edits).flatMap((edit) => (edit.kind === 'setCells' ? edit.cells : []));
  expect(cells.some(({ content }) => 'formula' in content)).toBe(true);
});

it('writing after a choice that was given up writes what is shown', async () => {
  const { session, port, applied } = await held();
  const chosen = session.choose({ as: 'formulas' });
  const written = session.apply();
  session.cancel();
  await chosen;
  port.hold(false);
  expect(await written).toBe(true);
  const cells = applied.flatMap(({ edits }) => edits).flatMap((edit) => (edit.kind === 'setCells' ? edit.cells : []));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.some(({ content }) => 'formula' in content)).toBe(false);
});

it('a choice that is made while something is written is worked out afterwards', async () => {
  const { session, port } = await held();
  port.hold(false);
  const written = session.apply();
  expect(session.state().phase).toBe('writing');
  expect(await session.choose({ overwrite: true })).toBe(false);
  await written;
  while (session.state().work!.choices !== session.state().choices) await nextTask();
  expect(session.state().choices.overwrite).toBe(true);
});

it('opening another workbook does not wait for choices about this one', async () => {
  const { session, port } = await held();
  const chosen = session.choose({ overwrite: true });
  const opening = session.open(() => Promise.resolve(fixture('L01')));
  expect(await chosen).toBe(false);
  await nextTask();
  port.hold(false);
  port.last.letGo();
  expect(await opening).toBe(true);
  expect(session.state()).toMatchObject({ choices: { overwrite: false }, failure: null });
  expect(session.state().work!.snapshot.name).toMatch(/^L01/);
});

it('opening can be given up: the workbook before stays, and its choices', async () => {
  const { session, port, runOut } = await held();
  const before = session.state();
  const opening = session.open(() => Promise.resolve(fixture('L01')));
  await nextTask();
  runOut();
  expect(session.state()).toMatchObject({ phase: 'opening', busy: { canCancel: true } });
  session.cancel();
  expect(await opening).toBe(false);
  expect(session.state()).toMatchObject({ phase: 'ready', failure: null, busy: null });
  expect(session.state().work).toBe(before.work);
  port.hold(false);
  expect(await session.apply()).toBe(true);
  expect(session.state().work!.snapshot.name).toMatch(/^L05/);
});

it('writing can not be given up', async () => {
  const { session, port, runOut } = await held();
  const written = session.apply();
  await nextTask();
  runOut();
  expect(session.state()).toMatchObject({ phase: 'writing', busy: { canCancel: false } });
  session.cancel();
  port.hold(false);
  port.last.letGo();
  expect(await written).toBe(true);
  expect(session.state()).toMatchObject({ deed: { kind: 'scores' }, failure: null });
});

it('goes on in formulas where formulas were written', async () => {
  const { session, port } = await held('L01');
  port.hold(false);
  await session.choose({ as: 'formulas' });
  await session.apply();
  const host = (session as unknown as { host: ReturnType<typeof fixture> }).host;
  await session.open(() => Promise.resolve(host));
  expect(session.state()).toMatchObject({ choices: { as: 'formulas' }, work: { scores: { changes: 0 } } });
});

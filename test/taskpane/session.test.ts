import { HostError } from '../../src/host/workbook';
import { valueAt } from '../../src/sheet/grid';
import { tableViews } from '../../src/taskpane/tableViews';
import type { Session } from '../../src/taskpane/session';
import { fixture, given, newSession, opened, recordsOf, refusing } from './workbooks';

/** The values of a column of the first sheet, from row 6 to row 12. */
function column(session: Session, index: number): unknown[] {
  const sheet = session.state().work!.snapshot.sheets[0]!;
  return Array.from({ length: 7 }, (_, i) => valueAt(sheet, 5 + i, index));
}

const tableOf = (session: Session) => session.state().work!.scored.tables[0]!;

describe('opening', () => {
  it('reads, scores and plans, and writes nothing', async () => {
    const session = await opened(fixture('L01'));
    const { phase, work, deed, canUndo } = session.state();
    expect(phase).toBe('ready');
    expect((await recordsOf(session)).map(({ result }) => result?.level)).toEqual([5, 4, 3, 3, 4, 0, 3]);
    expect(work?.scores.columns.map(({ header, area }) => [header, area.left])).toEqual([['คะแนน', 6], ['ระดับ', 7]]);
    expect([deed, canUndo]).toEqual([null, false]);
    expect(column(session, 6)).toEqual(Array(7).fill(null));
  });

  it('keeps the open workbook when the next one cannot be read', async () => {
    const session = await opened(fixture('L01'));
    const before = session.state().work;
    expect(await session.open(() => Promise.reject(new HostError('encrypted')))).toBe(false);
    expect(session.state().work).toBe(before);
    expect(session.state().failure).toMatchObject({ during: 'opening', error: { code: 'encrypted' } });
    expect(session.state().phase).toBe('ready');
  });

  it('reports a fault that is no refusal of the host with its words', async () => {
    const session = newSession();
    await session.open(() => Promise.reject(new Error('boom')));
    expect(session.state()).toMatchObject({ phase: 'idle', failure: { error: { code: 'hostFailed', place: { detail: 'boom' } } } });
  });

  it('does one thing at a time', async () => {
    const session = newSession();
    const first = session.open(() => Promise.resolve(fixture('L01')));
    expect(session.state().phase).toBe('opening');
    expect(await session.open(() => Promise.resolve(fixture('L05')))).toBe(false);
    expect(await first).toBe(true);
    expect(session.state().work?.snapshot.name).toMatch(/^L01/);
  });
});

describe('writing and undoing', () => {
  it('writes what was shown, then has nothing more to write', async () => {
    const session = await opened(fixture('L01'));
    await session.apply();
    expect(column(session, 6)).toEqual([5, 4, 3, 3, 4, 0, 3]);
    expect(session.state()).toMatchObject({ deed: { kind: 'scores' }, canUndo: true, work: { scores: { changes: 0 } } });
    expect(tableViews(session.state().work!, session.state().choices)[0]?.state).toBe('upToDate');
  });

  it('takes it back', async () => {
    const session = await opened(fixture('L01'));
    await session.apply();
    await session.undo();
    expect(column(session, 6)).toEqual(Array(7).fill(null));
    expect(session.state()).toMatchObject({ deed: { kind: 'undone' }, canUndo: false });
  });

  it.each(['cellChanged', 'cellBeingEdited'] as const)('says so when the host refuses: %s', async (code) => {
    const session = await opened(refusing(fixture('L01'), code));
    expect(await session.apply()).toBe(false);
    expect(session.state()).toMatchObject({ phase: 'ready', deed: null, failure: { during: 'writing', error: { code } } });
    await session.reread();
    expect(session.state().failure).toBeNull();
  });

  it('makes the summary sheet and takes it back', async () => {
    const session = await opened(fixture('L01'));
    const sheets = () => session.state().work!.snapshot.sheets.map(({ name }) => name);
    await session.summarise({ month: '2024-09' }, 'th');
    const { deed } = session.state();
    expect(deed?.kind === 'summary' && sheets().includes(deed.sheet)).toBe(true);
    expect(session.state().work?.scored.tables).toHaveLength(1);
    await session.undo();
    expect(sheets()).toEqual(['KPI 9']);
  });
});

describe('choices', () => {
  it('scores anew when the round is corrected', async () => {
    const session = await opened(fixture('L01'));
    await session.correct(tableOf(session).id, { round: 'm6' });
    expect(tableOf(session).round).toBe('m6');
    expect((await recordsOf(session)).map(({ result }) => result?.level)).toEqual([5, 5, 5, 5, 5, 2, 5]);
  });

  it('keeps a correction after writing', async () => {
    const session = await opened(fixture('L01'));
    await session.correct(tableOf(session).id, { round: 'm6' });
    await session.apply();
    expect(tableOf(session).round).toBe('m6');
    expect(session.state().work?.scores.changes).toBe(0);
  });

  it('leaves a table out of what is written, and takes it in again', async () => {
    const session = await opened(fixture('L05'));
    const tables = () => new Set(session.state().work!.scores.columns.map(({ table }) => table)).size;
    const [first] = session.state().work!.scored.tables;
    expect(tables()).toBe(3);
    await session.include(first!.id, false);
    expect(tables()).toBe(2);
    expect(tableViews(session.state().work!, session.state().choices).map(({ state }) => state)).toEqual(['leftOut', 'ready', 'ready']);
    await session.include(first!.id, true);
    expect(tables()).toBe(3);
  });

  it('writes beside claims, or over them when asked to', async () => {
    const session = await opened(fixture('L05'));
    const hows = () => session.state().work!.scores.columns.filter(({ role }) => role === 'score').map(({ how }) => how);
    expect(hows()).toEqual(['new', 'new', 'new']);
    await session.choose({ overwrite: true });
    expect(hows()).toContain('overwrite');
  });
});

describe('results', () => {
  it('explains a record', async () => {
    const session = await opened(fixture('L01'));
    const record = (await recordsOf(session))[3]!;
    expect(session.explain(record)?.advice).toEqual([expect.objectContaining({ kind: 'change', item: 'A1', change: '1', level: 4 })]);
  });

  it('shows the result of the row that was selected in the sheet, and nothing for other rows', async () => {
    const session = await opened(fixture('L01'));
    await session.showRow('KPI 9', 0);
    expect(session.state().shown).toBeNull();
    await session.showRow('KPI 9', 8);
    expect(session.state().shown).toMatchObject({ key: expect.stringContaining('|8|'), from: 'sheet' });
  });

  it('finds no table in an empty workbook', async () => {
    const session = await opened(given({ sheets: [{ name: 'Sheet1', cells: {} }] }));
    expect(session.state().work?.scored.tables).toEqual([]);
  });
});

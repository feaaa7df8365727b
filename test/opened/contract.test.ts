/** Whoever does the work, the answer is the same: a worker, or this thread. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EditPlan, WorkbookHost, WorkbookSnapshot } from '../../src/host/workbook';
import { openXlsx } from '../../src/host/xlsx/open';
import type { Answered, Asked, Question } from '../../src/opened/answers';
import { OpenFile } from '../../src/opened/file';
import { InProcess } from '../../src/opened/inProcess';
import { Superseded, type WorkPort } from '../../src/opened/port';
import { WorkbookWorker } from '../../src/opened/workbookWorker';
import * as working from '../../src/opened/working';
import { rateAsText } from '../../src/scoring/rate';
import { overviewOf } from '../../src/tasks/overview';
import { type Choices, type WorkStep, workOn } from '../../src/tasks/work';
import { standingOf } from '../../src/tasks/check/standing';
import { findingDetail } from '../../src/tasks/check/findingDetail';
import { recordKey } from '../../src/tasks/recordKey';
import { Pieces } from '../../src/workers/pieces';
import { bigTable } from './bigTable';
import { type Behaviour, inlineWorkers } from '../uploads/inlineWorkers';

const folder = join(__dirname, '../fixtures/workbooks');
const CHOICES: Choices = { corrections: {}, leftOut: [], overwrite: false, policy: 'step', as: 'values' };

const bytesOf = (start: string): Uint8Array => new Uint8Array(readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith(start) && name.endsWith('.xlsx'))!)));
const opened = (start: string): Promise<WorkbookSnapshot> => openXlsx(bytesOf(start), `${start}.xlsx`).snapshot();
const inProcess = (): WorkPort => new InProcess(() => Promise.resolve(working));

function worker(behaviour: Behaviour = {}) {
  const { startWorker, counts } = inlineWorkers(behaviour);
  const elsewhere = () => Promise.reject(new Error('not in this thread'));
  return { port: new WorkbookWorker(startWorker, { work: elsewhere, ask: elsewhere, relay: elsewhere, write: elsewhere }), counts };
}

/** A workbook that only notes what is to be written. */
function noting() {
  const applied: EditPlan[] = [];
  const host: WorkbookHost = { snapshot: () => Promise.reject(new Error('not read')), apply: (plan) => Promise.resolve({ cellsWritten: applied.push(plan) }), undo: () => Promise.resolve(), canUndo: () => false, isHalfWritten: () => false };
  return { ...host, applied };
}

/** The scores of a workbook, as a plan. */
async function planned(file: WorkbookHost): Promise<EditPlan> {
  const port = inProcess();
  const host = noting();
  await port.write(host, await port.work(await file.snapshot(), CHOICES, waiting()), 'scores', []);
  return host.applied[0]!;
}

const never = (): AbortSignal => new AbortController().signal;
const waiting = (signal = new AbortController().signal) => ({ step: () => undefined, signal });

describe.each([['in this thread', inProcess], ['in a worker', () => worker().port]])('%s', (_name, start) => {
  test.each(['L01', 'L05', 'E1'])('%s: the work that all doors show', async (name) => {
    const snapshot = await opened(name);
    const work = await start().work(snapshot, CHOICES, waiting());
    expect(work).toEqual(overviewOf(await workOn(snapshot, CHOICES, { step: () => undefined, pause: () => Promise.resolve() })));
    expect(work.snapshot).toBe(snapshot);
    expect(work.choices).toBe(CHOICES);
  });

  test('exact rates are exact, in short tables and in long ones', async () => {
    for (const rows of [3, 700]) {
      const port = start();
      const work = await port.work(await openXlsx(bigTable(rows), 'ยาว.xlsx').snapshot(), CHOICES, waiting());
      const { table, first } = work.tables[0]!;
      const asked = await port.ask(work, 'results', [table, 0, rows], never());
      expect(asked).toHaveLength(rows);
      for (const record of [first[1]!, asked[1]!]) expect(rateAsText(record.result!.rate)).toBe('600/1001');
    }
  });

  test('says how far it is, by rows that were counted, and never back', async () => {
    const steps: WorkStep[] = [];
    await start().work(await openXlsx(bigTable(5_000), 'ยาว.xlsx').snapshot(), CHOICES, { step: (step) => steps.push(step), signal: new AbortController().signal });
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(['reading', 'scoring', 'checking', 'planning']);
    for (const name of ['reading', 'scoring'] as const) {
      const of = steps.filter(({ step }) => step === name);
      expect(of.at(-1)!.of).toBe(5_000);
      expect(of.map(({ done }) => done)).toEqual([...of.map(({ done }) => done)].sort((a, b) => a - b));
      expect(of.filter(({ done }) => done > 0).length).toBeGreaterThan(1);
    }
  });

  test('is given up at once, for the reason that was said, and works on afterwards', async () => {
    const port = start();
    const snapshot = await openXlsx(bigTable(5_000), 'ยาว.xlsx').snapshot();
    for (const reason of [new Superseded(), new Error('given up')]) {
      const controller = new AbortController();
      const work = port.work(snapshot, CHOICES, { step: ({ step }) => void (step === 'scoring' && controller.abort(reason)), signal: controller.signal });
      await expect(work).rejects.toBe(reason);
      expect((await port.work(snapshot, { ...CHOICES, policy: 'linear' }, waiting())).choices.policy).toBe('linear');
    }
  });

  test.each(['L01', 'L05', 'E1'])('%s: answers what is asked about the work as it was done', async (name) => {
    const [port, snapshot] = [start(), await opened(name)];
    const work = await port.work(snapshot, CHOICES, waiting());
    const out = await workOn(snapshot, CHOICES, { step: () => undefined, pause: () => Promise.resolve() });
    const [table, record] = [out.scored.tables[0]!, out.scored.records.at(-1)!];
    const ask = <Q extends Question>(question: Q, ...asked: Asked<Q>) => port.ask(work, question, asked, never());
    expect(await ask('results', table.id, 1, 3)).toEqual(out.scored.records.filter((one) => one.table === table.id).slice(1, 4));
    expect(await ask('result', recordKey(record))).toEqual(record);
    expect(await ask('result', 'no such key')).toBeNull();
    expect((await ask('resultAt', record.sheet, record.row))?.row).toBe(record.row);
    expect(await ask('resultAt', record.sheet, 9_999)).toBeNull();
    expect((await ask('ownCheck')).standing).toEqual(standingOf(out.scored));
    for (const issue of out.issues.slice(0, 3)) expect(await ask('detail', issue, {})).toEqual(findingDetail(issue, out.scored, snapshot.sheets, {}));
    expect((await ask('summary', { month: '2024-09' }, 'th')).kpis.length).toBeGreaterThan(0);
    expect(await ask('summaryPage', { month: '2024-09' }, 'th')).toMatch(/^<!doctype html>/i);
  });

  test('what would be read if a table were something else, and what that leaves as it is', async () => {
    const [port, snapshot] = [start(), await opened('L01')];
    const work = await port.work(snapshot, CHOICES, waiting());
    const { table } = work.tables[0]!;
    const preview = await port.ask(work, 'mapping', [table, { kpi: 'satun-2567/10', round: 'm6', columns: null }], never());
    expect(preview).toMatchObject({ results: 7, table: { kpi: 'satun-2567/10', round: 'm6' }, mapping: { kpi: 'satun-2567/10', round: 'm6' } });
    expect(rateAsText(preview!.first[0]!.result!.rate)).toMatch(/^\d+(\/\d+)?$/);
    expect((await port.ask(work, 'results', [table, 0, 1], never()))[0]!.kpi).toBe('satun-2567/09');
    expect(await port.ask(work, 'mapping', ['no such table', { kpi: null, round: null, columns: null }], never())).toBeNull();
  });

  test('an answer in pieces is the answer', async () => {
    const port = start();
    const work = await port.work(await openXlsx(bigTable(2_000), 'ยาว.xlsx').snapshot(), CHOICES, waiting());
    const pieces = new Pieces<Answered<'checked'>>();
    let count = 0;
    await port.relay(work, 'checked', [], (piece) => (count++, pieces.take(piece)), never());
    expect(count).toBeGreaterThan(5);
    expect(pieces.whole().reading!.records).toHaveLength(2_000);
  });

  test('who does not want an answer any more gets none, for the reason that was said, and others get theirs', async () => {
    const port = start();
    const work = await port.work(await opened('L01'), CHOICES, waiting());
    const controller = new AbortController();
    const asked = port.ask(work, 'ownCheck', [], controller.signal);
    controller.abort(new Superseded());
    await expect(asked).rejects.toBeInstanceOf(Superseded);
    expect((await port.ask(work, 'ownCheck', [], never())).standing.records).toBe(7);
  });

  test('work that others came after is still answered about, by its own choices', async () => {
    const port = start();
    const snapshot = await opened('L05');
    const first = await port.work(snapshot, CHOICES, waiting());
    await port.work(await opened('L01'), CHOICES, waiting());
    await port.work(snapshot, { ...CHOICES, policy: 'linear' }, waiting());
    expect(await port.ask(first, 'results', [first.tables[0]!.table, 0, 40], never())).toEqual(first.tables[0]!.first);
  });

  test('writes what is planned, and says where there is nothing to write', async () => {
    const [port, host] = [start(), noting()];
    const work = await port.work(await opened('L01'), CHOICES, waiting());
    expect(await port.write(host, work, 'sheetScores', ['no such sheet'])).toEqual({ report: null, about: { tables: 0 } });
    expect(await port.write(host, work, 'followed', [[{ sheet: 'KPI 9', area: null }]])).toEqual({ report: null, about: null });
    expect(await port.write(host, work, 'sheetScores', ['KPI 9'])).toEqual({ report: { cellsWritten: 1 }, about: { tables: 1 } });
    expect(await port.write(host, work, 'findings', [{}, 'th'])).toMatchObject({ about: { sheet: 'ตรวจ KPI' } });
    expect(await port.write(host, work, 'summary', [{ month: '2024-09' }, 'th'])).toMatchObject({ about: { sheet: 'สรุป ก.ย. 2567' } });
    expect(host.applied).toHaveLength(3);
  });

  test('what was asked for last is answered, also while the one before is being done', async () => {
    const port = start();
    const snapshot = await openXlsx(bigTable(3_000), 'ยาว.xlsx').snapshot();
    const first = new AbortController();
    const before = port.work(snapshot, CHOICES, waiting(first.signal)).catch((error: unknown) => error);
    first.abort(new Superseded());
    const work = await port.work(snapshot, { ...CHOICES, as: 'formulas' }, waiting());
    expect(await before).toBeInstanceOf(Superseded);
    const host = noting();
    await port.write(host, work, 'scores', []);
    const cell = host.applied.flatMap(({ edits }) => edits).flatMap((edit) => (edit.kind === 'setCells' ? edit.cells : [])).at(-1);
    expect(cell?.content).toHaveProperty('formula');
  });
});

describe('a worker', () => {
  test('is told the cells of a workbook once', async () => {
    const calls: string[] = [];
    const { port } = worker({ asked: ({ call }) => (calls.push(call), false) });
    const snapshot = await opened('L01');
    await port.work(snapshot, CHOICES, waiting());
    await port.work(snapshot, { ...CHOICES, policy: 'linear' }, waiting());
    expect(calls.filter((call) => call === 'taken')).toHaveLength(1);
    expect(calls.filter((call) => call === 'work')).toHaveLength(2);
  });

  test('that dies after its work is replaced, and the work done again before it is asked about', async () => {
    let deaths = 0;
    const { port, counts } = worker({ asked: ({ call }) => call === 'ask' && deaths++ === 0 });
    const work = await port.work(await opened('L01'), CHOICES, waiting());
    await expect(port.ask(work, 'ownCheck', [], never())).rejects.toMatchObject({ code: 'workerStopped' });
    expect((await port.ask(work, 'ownCheck', [], never())).standing.records).toBe(7);
    expect(counts.started).toBe(2);
  });

  test('that dies is told by name, and another one does the same work', async () => {
    let deaths = 0;
    const { port, counts } = worker({ asked: ({ call }) => call === 'work' && deaths++ === 0 });
    const snapshot = await opened('L01');
    await expect(port.work(snapshot, CHOICES, waiting())).rejects.toMatchObject({ code: 'workerStopped', place: { detail: 'out of memory' } });
    expect((await port.work(snapshot, CHOICES, waiting())).units).toBe(7);
    expect(counts.started).toBe(2);
  });

  test('that is given up by the user is stopped, whatever it is doing', async () => {
    const controller = new AbortController();
    const { port, counts } = worker({ asked: ({ call }) => (call === 'work' ? (controller.abort(new Error('given up')), new Promise<boolean>(() => undefined)) : false) });
    await expect(port.work(await opened('L01'), CHOICES, waiting(controller.signal))).rejects.toThrow('given up');
    expect(counts.stopped).toBe(1);
  });

  test.each([
    ['is not allowed', () => { throw new Error('no workers here'); }],
    ['loads nothing', () => {
      const silent = { onmessage: null, onerror: null as ((event: ErrorEvent) => void) | null, terminate: () => undefined, postMessage: () => void Promise.resolve().then(() => silent.onerror?.({ message: '' } as ErrorEvent)) };
      return silent;
    }],
  ])('that %s: this thread does the work', async (_why, startWorker) => {
    const port = new WorkbookWorker(startWorker, inProcess());
    expect(await port.start()).toBe(false);
    expect((await port.work(await opened('L01'), CHOICES, waiting())).units).toBe(7);
  });
});

describe('a file in a worker', () => {
  const setA1 = (value: string): EditPlan => ({ edits: [{ kind: 'setCells', sheet: 'KPI 9', cells: [{ row: 40, column: 0, content: { value }, was: null }] }] });

  test('is read, written and taken back as in this thread', async () => {
    const [far, near] = [new OpenFile(worker().port, bytesOf('L01'), 'L01.xlsx'), openXlsx(bytesOf('L01'), 'L01.xlsx')];
    const { edits } = await planned(near);
    for (const file of [far, near]) {
      expect(file.canUndo()).toBe(false);
      expect((await file.apply({ edits })).cellsWritten).toBeGreaterThan(0);
      expect(file.canUndo()).toBe(true);
    }
    expect(far.bytes()).toEqual(near.bytes());
    expect((await far.snapshot()).sheets[0]!.cell(5, 6)).toEqual((await near.snapshot()).sheets[0]!.cell(5, 6));
    await far.undo();
    expect(far.bytes()).toEqual(bytesOf('L01'));
    expect((await far.snapshot()).sheets[0]!.cell(5, 6)).toBeUndefined();
    await expect(far.undo()).rejects.toMatchObject({ code: 'nothingToUndo' });
  });

  test('what is planned of its results goes into it without leaving the worker', async () => {
    const calls: string[] = [];
    const { port } = worker({ asked: ({ call }) => (calls.push(call), false) });
    const [far, near] = [new OpenFile(port, bytesOf('L01'), 'L01.xlsx'), openXlsx(bytesOf('L01'), 'L01.xlsx')];
    await near.apply(await planned(near));
    const work = await port.work(await far.snapshot(), CHOICES, waiting());
    expect((await port.write(far, work, 'scores', [])).report!.cellsWritten).toBeGreaterThan(0);
    expect(far.bytes()).toEqual(near.bytes());
    expect(calls.filter((call) => call === 'planned' || call === 'planFor')).toEqual([]);
    expect(far.canUndo()).toBe(true);
  });

  test('taken back, it is known already: neither its cells nor its work come again, and it can be written again', async () => {
    const calls: string[] = [];
    const { port } = worker({ asked: ({ call }) => (calls.push(call), false) });
    const file = new OpenFile(port, bytesOf('L01'), 'L01.xlsx');
    const before = await file.snapshot();
    const work = await port.work(before, CHOICES, waiting());
    await port.write(file, work, 'scores', []);
    const after = await port.work(await file.snapshot(), CHOICES, waiting());
    expect(after.scores.changes).toBe(0);
    await file.undo();
    calls.length = 0;
    expect(await file.snapshot()).toBe(before);
    expect(await port.work(before, { ...CHOICES }, waiting())).toEqual(work);
    expect(calls).toEqual([]);
    expect((await port.write(file, work, 'scores', [])).report!.cellsWritten).toBeGreaterThan(0);
    expect(calls.filter((call) => call === 'read' || call === 'take' || call === 'work')).toEqual([]);
    expect((await port.work(await file.snapshot(), CHOICES, waiting())).scores.changes).toBe(0);
  });

  test('a plan that changes nothing leaves the bytes and Undo as they are', async () => {
    const file = new OpenFile(worker().port, bytesOf('L01'), 'L01.xlsx');
    const before = file.bytes();
    await file.apply({ edits: [] });
    expect(file.bytes()).toBe(before);
    expect(file.canUndo()).toBe(false);
  });

  test('what is wrong with a file is told by its code, and the file before stays open', async () => {
    const { port } = worker();
    const file = new OpenFile(port, bytesOf('L01'), 'L01.xlsx');
    await file.snapshot();
    await expect(new OpenFile(port, new TextEncoder().encode('nothing'), 'b.xlsx').snapshot()).rejects.toMatchObject({ name: 'HostError', code: 'notAWorkbook' });
    expect((await file.apply(setA1('ต่อ'))).cellsWritten).toBe(1);
  });

  test('loses nothing when its worker dies while it writes', async () => {
    let deaths = 0;
    const { port } = worker({ asked: ({ call }) => call === 'apply' && deaths++ === 0 });
    const file = new OpenFile(port, bytesOf('L01'), 'L01.xlsx');
    await file.snapshot();
    await expect(file.apply(setA1('แรก'))).rejects.toMatchObject({ code: 'workerStopped' });
    expect(file.bytes()).toEqual(bytesOf('L01'));
    expect(file.canUndo()).toBe(false);
    await file.apply(setA1('ที่สอง'));
    expect((await file.snapshot()).sheets[0]!.cell(40, 0)?.value).toBe('ที่สอง');
  });

  test('two files that take turns are never taken for each other', async () => {
    const { port } = worker();
    const [a, b] = ['L01', 'L05'].map((name) => new OpenFile(port, bytesOf(name), `${name}.xlsx`));
    await a!.snapshot();
    await b!.snapshot();
    await a!.apply(setA1('ของ ก'));
    expect((await b!.snapshot()).sheets[0]!.cell(40, 0)).toBeUndefined();
    expect((await a!.snapshot()).sheets[0]!.cell(40, 0)?.value).toBe('ของ ก');
  });
});

/** Whoever does the work, the answer is the same: a worker, or this thread. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EditPlan, WorkbookSnapshot } from '../../src/host/workbook';
import { openXlsx } from '../../src/host/xlsx/open';
import { OpenFile } from '../../src/opened/file';
import { InProcess } from '../../src/opened/inProcess';
import { Superseded, type WorkPort } from '../../src/opened/port';
import { WorkbookWorker } from '../../src/opened/workbookWorker';
import { rateAsText } from '../../src/scoring/rate';
import { type Choices, type WorkStep, workOn } from '../../src/tasks/work';
import { bigTable } from './bigTable';
import { type Behaviour, inlineWorkers } from '../uploads/inlineWorkers';

const folder = join(__dirname, '../fixtures/workbooks');
const CHOICES: Choices = { corrections: {}, leftOut: [], overwrite: false, policy: 'step', as: 'values' };

const bytesOf = (start: string): Uint8Array => new Uint8Array(readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith(start) && name.endsWith('.xlsx'))!)));
const opened = (start: string): Promise<WorkbookSnapshot> => openXlsx(bytesOf(start), `${start}.xlsx`).snapshot();
const inProcess = (): WorkPort => new InProcess(() => Promise.resolve({ workOn }));

function worker(behaviour: Behaviour = {}) {
  const { startWorker, counts } = inlineWorkers(behaviour);
  return { port: new WorkbookWorker(startWorker, { work: () => Promise.reject(new Error('not in this thread')) }), counts };
}

const waiting = (signal = new AbortController().signal) => ({ step: () => undefined, signal });

describe.each([['in this thread', inProcess], ['in a worker', () => worker().port]])('%s', (_name, start) => {
  test.each(['L01', 'L05', 'E1'])('%s: the work that all doors show', async (name) => {
    const snapshot = await opened(name);
    const work = await start().work(snapshot, CHOICES, waiting());
    expect(work).toEqual(await workOn(snapshot, CHOICES, { step: () => undefined, pause: () => Promise.resolve() }));
    expect(work.snapshot).toBe(snapshot);
    expect(work.choices).toBe(CHOICES);
  });

  test('exact rates are exact, in short tables and in long ones', async () => {
    for (const rows of [3, 700]) {
      const { scored } = await start().work(await openXlsx(bigTable(rows), 'ยาว.xlsx').snapshot(), CHOICES, waiting());
      const { rate } = scored.records[1]!.result!;
      expect(rateAsText(rate)).toBe('600/1001');
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

  test('what was asked for last is answered, also while the one before is being done', async () => {
    const port = start();
    const snapshot = await openXlsx(bigTable(3_000), 'ยาว.xlsx').snapshot();
    const first = new AbortController();
    const before = port.work(snapshot, CHOICES, waiting(first.signal)).catch((error: unknown) => error);
    first.abort(new Superseded());
    const { scores } = await port.work(snapshot, { ...CHOICES, as: 'formulas' }, waiting());
    expect(await before).toBeInstanceOf(Superseded);
    const cell = scores.plan.edits.flatMap((edit) => (edit.kind === 'setCells' ? edit.cells : [])).at(-1);
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

  test('that dies is told by name, and another one does the same work', async () => {
    let deaths = 0;
    const { port, counts } = worker({ asked: ({ call }) => call === 'work' && deaths++ === 0 });
    const snapshot = await opened('L01');
    await expect(port.work(snapshot, CHOICES, waiting())).rejects.toMatchObject({ code: 'workerStopped', place: { detail: 'out of memory' } });
    expect((await port.work(snapshot, CHOICES, waiting())).scored.records).toHaveLength(7);
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
    expect((await port.work(await opened('L01'), CHOICES, waiting())).scored.records).toHaveLength(7);
  });
});

describe('a file in a worker', () => {
  const setA1 = (value: string): EditPlan => ({ edits: [{ kind: 'setCells', sheet: 'KPI 9', cells: [{ row: 40, column: 0, content: { value }, was: null }] }] });

  test('is read, written and taken back as in this thread', async () => {
    const [far, near] = [new OpenFile(worker().port, bytesOf('L01'), 'L01.xlsx'), openXlsx(bytesOf('L01'), 'L01.xlsx')];
    for (const file of [far, near]) {
      const { edits } = (await inProcess().work(await file.snapshot(), CHOICES, waiting())).scores.plan;
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

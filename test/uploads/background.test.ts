/** Many files at once: each is answered, whatever becomes of the others. */
import { Background } from '../../src/uploads/background';
import type { Upload, UploadSummary } from '../../src/uploads/port';
import { fixtureFile } from './files';
import { type Behaviour, inlineWorkers } from './inlineWorkers';

const uploads = (count: number): Upload[] => Array.from({ length: count }, (_, i) => ({ name: `${i}.xlsx`, file: fixtureFile('L01') }));

function background(behaviour: Behaviour = {}) {
  const { startWorker, counts } = inlineWorkers(behaviour);
  // A busy machine takes its time with a file that does not hang.
  return { desk: new Background(startWorker, behaviour.hangs ? 5_000 : undefined), counts };
}

async function check(desk: Background, files: readonly Upload[], signal = new AbortController().signal, also: (done: number) => void = () => undefined) {
  const found = new Map<string, UploadSummary>();
  await desk.check(files, {}, signal, ({ name }, summary) => {
    found.set(name, summary);
    also(found.size);
  });
  return found;
}

const refusal = (summary: UploadSummary | undefined) => (summary?.kind === 'checked' ? (summary.refusal?.code ?? null) : undefined);

it('answers for every file, and keeps what the report needs', async () => {
  const { desk } = background();
  const found = await check(desk, uploads(9));
  expect(found.size).toBe(9);
  expect([...found.values()].every((one) => one.kind === 'checked' && one.records === 7)).toBe(true);
  const report = await desk.report({ names: [...found.keys()], open: null, language: 'th', date: '2024-02-12', how: {} });
  expect(report.bytes.length).toBeGreaterThan(1000);
});

it('a file that takes too long is stopped by name, and the others go on', async () => {
  const { desk, counts } = background({ hangs: ['1.xlsx'] });
  const found = await check(desk, uploads(6));
  expect(refusal(found.get('1.xlsx'))).toBe('timedOut');
  expect([...found].filter(([, one]) => refusal(one) === null)).toHaveLength(5);
  // All that checked have been stopped; the one that keeps goes on.
  expect(counts.started - counts.stopped).toBe(1);
});

it('a worker that dies takes one file with it', async () => {
  const { desk } = background({ dies: ['0.xlsx', '3.xlsx'] });
  const found = await check(desk, uploads(6));
  expect(['0.xlsx', '3.xlsx'].map((name) => refusal(found.get(name)))).toEqual(['failed', 'failed']);
  expect(found.size).toBe(6);
});

it('when it is stopped, what was checked stays and the rest is not begun', async () => {
  const { desk, counts } = background();
  const stopping = new AbortController();
  const found = await check(desk, uploads(40), stopping.signal, (done) => done === 5 && stopping.abort());
  expect(found.size).toBeGreaterThanOrEqual(5);
  expect(found.size).toBeLessThan(12);
  expect(counts.started - counts.stopped).toBe(1);
});

/** Work on many files at once. Each worker is this program again; a file that hangs or runs out of memory takes none of the others with it. */
import { availableParallelism } from 'node:os';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Edition } from '../kpi/schema';
import { refused } from '../tasks/check/checkedFile';
import type { Received } from '../tasks/check/received';
import { editionsInUse, useEditions } from '../tasks/edition/inForce';
import { type CheckJob, checkFile } from './checkFile';

/** A workbook of 100,000 rows takes a few seconds. */
const LONGEST = 60_000;
/** Megabytes of a worker's own heap. */
const HEAP = 1_024;
/** Fewer files than this are done before a worker has started. */
const FEW = 4;

/** Checks files, several at a time. @param progress called after each; @returns in the order of the jobs */
export async function checkFiles(jobs: readonly CheckJob[], progress: (done: number) => void): Promise<Received[]> {
  const done: Received[] = [];
  let finished = 0;
  const finish = (i: number, one: Received): void => {
    done[i] = one;
    progress(++finished);
  };
  if (jobs.length < FEW) {
    for (const [i, job] of jobs.entries()) finish(i, await checkFile(job));
    return done;
  }
  const queue = [...jobs.entries()];
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () => lane(() => queue.shift(), finish)));
  return done;
}

/** One worker after the other works the queue off; a new one only after the last had to be stopped. */
async function lane(next: () => [number, CheckJob] | undefined, finish: (i: number, done: Received) => void): Promise<void> {
  let worker: Worker | null = null;
  for (let entry = next(); entry; entry = next()) {
    const [i, job] = entry;
    worker ??= started();
    const answer = await ask(worker, job);
    if (typeof answer === 'string') {
      await worker.terminate();
      worker = null;
      finish(i, { kind: 'checked', checked: refused(job.path, null, { code: answer, place: {} }) });
    } else finish(i, answer);
  }
  await worker?.terminate();
}

function started(): Worker {
  const worker = new Worker(__filename, { argv: [], workerData: { editions: editionsInUse() }, resourceLimits: { maxOldGenerationSizeMb: HEAP } });
  // Without a listener the last words of one that was stopped would end this program.
  return worker.on('error', () => undefined);
}

type Answer = Received | 'timedOut' | 'tooLarge' | 'failed';

function ask(worker: Worker, job: CheckJob): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', failed).off('exit', ended);
      resolve(answer);
    };
    const failed = (error: NodeJS.ErrnoException): void => settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'failed');
    const ended = (): void => settle('failed');
    const timer = setTimeout(() => settle('timedOut'), LONGEST);
    worker.on('message', settle).on('error', failed).on('exit', ended);
    worker.postMessage(job);
  });
}

/** True in a worker, which then answers jobs until it is stopped. */
export function isWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  // Criteria that an office made itself hold for every file of the call.
  useEditions((workerData as { readonly editions: readonly Edition[] }).editions);
  port.on('message', (job: CheckJob) => void checkFile(job).then((done) => port.postMessage(done)));
  return true;
}

import type { WorkerLike } from './messages';

/** Starts a worker, which is a file of this build: the page's policy allows no other. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url));
}

/** A long job in a thread that others need too: after a while they have their turn. */

/** Milliseconds at a stretch: shorter than what people notice. */
const STRETCH = 30;

/** Ends the present task; the rest goes on in the next one. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What is called between the parts of a job. @returns a pause, where it is time for one; rejects when the signal says that the job is not wanted any more */
export function breathing(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < STRETCH) return;
    await nextTask();
    signal.throwIfAborted();
    since = performance.now();
  };
}

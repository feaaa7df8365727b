/** How what the session does ends before its time, or badly. */
import { HostError } from '../host/workbook';

/** Why something was given up that the user gave up. */
export class Cancelled extends Error {}

/** A host reports what went wrong by a code; anything else is a fault of the program and keeps its words for a maintainer. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return Object.assign(new HostError('hostFailed', { detail: error instanceof Error ? error.message : String(error) }), { cause: error });
}

/** Rejects as soon as the signal says so, whatever becomes of the promise. */
export function unless<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    promise.then(resolve, reject);
  });
}

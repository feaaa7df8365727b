/** What goes between a page and its workers: a question with a number; on the way what is said; and the answer with the same number. */
import { HostError, type HostErrorCode, type HostErrorPlace } from '../host/workbook';

export interface Question {
  readonly id: number;
  /** Which of the worker's desks is asked. */
  readonly desk: string;
  readonly call: string;
  readonly args: readonly unknown[];
}

/** The asker has gone: what was asked under this number need not be finished. */
export interface Stop {
  readonly stop: number;
}

export type Answer =
  | { readonly id: number; readonly said: unknown }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string; /** Where a workbook was refused. */ readonly refusal?: { readonly code: HostErrorCode; readonly place: HostErrorPlace } };

/** As much of a browser's `Worker` as is used. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Question | Stop): void;
  terminate(): void;
}

/** How a desk answers in pieces, and learns that nobody waits any more: the last argument of calls that take it. */
export interface Line {
  readonly say: (piece: unknown) => void;
  readonly signal: AbortSignal;
}

/** The same at the asker's side. */
export interface Listening {
  /** Called for each piece, in order. */
  readonly said?: (piece: unknown) => void;
  readonly signal?: AbortSignal;
}

type Given<F> = F extends (...args: infer A) => unknown ? (A extends [...infer Rest, Line] ? Rest : A) : never;
type Said<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;
type CallsOf<D> = { [K in keyof D]: D[K] extends (...args: never[]) => unknown ? K : never }[keyof D] & string;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly said: ((piece: unknown) => void) | undefined;
}

/** A worker, seen from the page. */
export class Far {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly worker: WorkerLike) {
    worker.onmessage = ({ data }) => this.answered(data);
    worker.onerror = (event) => this.fail(new HostError('workerStopped', event.message ? { detail: event.message } : {}));
  }

  /** One of the worker's desks. */
  desk<D>(desk: string): FarDesk<D> {
    return new FarDesk<D>(this, desk);
  }

  /** @throws HostError what the desk refused, or `workerStopped`; AbortError when the signal says so */
  ask(desk: string, call: string, args: readonly unknown[], { said, signal }: Listening = {}): Promise<unknown> {
    const id = ++this.last;
    return new Promise<unknown>((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => {
        if (!this.waiting.delete(id)) return;
        this.worker.postMessage({ stop: id });
        reject(signal.reason as Error);
      }, { once: true });
      this.waiting.set(id, { resolve, reject, said });
      this.worker.postMessage({ id, desk, call, args });
    });
  }

  /** Ends the worker, whatever it is doing. */
  stop(): void {
    this.worker.terminate();
    this.fail(new HostError('workerStopped'));
  }

  private answered(answer: Answer): void {
    const one = this.waiting.get(answer.id);
    if ('said' in answer) {
      one?.said?.(answer.said);
      return;
    }
    this.waiting.delete(answer.id);
    if ('value' in answer) one?.resolve(answer.value as never);
    else one?.reject(answer.refusal ? new HostError(answer.refusal.code, answer.refusal.place) : new Error(answer.failed));
  }

  private fail(error: Error): void {
    for (const one of this.waiting.values()) one.reject(error);
    this.waiting.clear();
  }
}

/** A desk in a worker: its calls, asked by name. */
export class FarDesk<D> {
  constructor(private readonly far: Far, private readonly name: string) {}

  /** @throws Error when the desk fails, or the worker is stopped before it has answered */
  ask<C extends CallsOf<D>>(call: C, ...args: Given<D[C]>): Promise<Said<D[C]>> {
    return this.far.ask(this.name, call, args) as Promise<Said<D[C]>>;
  }

  /** Asks what is answered in pieces, or may be given up. */
  listen<C extends CallsOf<D>>(listening: Listening, call: C, ...args: Given<D[C]>): Promise<Said<D[C]>> {
    return this.far.ask(this.name, call, args, listening) as Promise<Said<D[C]>>;
  }

  stop(): void {
    this.far.stop();
  }
}

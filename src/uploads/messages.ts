/** What goes between the page and its workers: a question with a number, and the answer with the same number. */
import type { Desk } from './desk';

export type Call = 'check' | 'keep' | 'forget' | 'across' | 'detail' | 'report' | 'collect' | 'takeIn' | 'readEdition' | 'editionBook';

export interface Question {
  readonly id: number;
  readonly call: Call;
  readonly args: readonly unknown[];
}

export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: string };

/** As much of a browser's `Worker` as is used. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(question: Question): void;
  terminate(): void;
}

type Said<C extends Call> = Awaited<ReturnType<Desk[C]>>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** A desk in a worker. */
export class FarDesk {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly worker: WorkerLike) {
    worker.onmessage = ({ data }) => {
      const one = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('failed' in data) one?.reject(new Error(data.failed));
      else one?.resolve(data.value as never);
    };
    worker.onerror = (event) => this.fail(new Error(event.message || 'the worker stopped'));
  }

  /** @throws Error when the worker fails, or is stopped before it has answered */
  ask<C extends Call>(call: C, ...args: Parameters<Desk[C]>): Promise<Said<C>> {
    const id = ++this.last;
    return new Promise<Said<C>>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, call, args });
    });
  }

  stop(): void {
    this.worker.terminate();
    this.fail(new Error('the worker was stopped'));
  }

  private fail(error: Error): void {
    for (const one of this.waiting.values()) one.reject(error);
    this.waiting.clear();
  }
}

/** Questions about the work that is shown. Their answers are of use only as long as it is. */
import type { Answered, Asked, Question } from '../opened/answers';
import { Superseded, type WorkPort } from '../opened/port';
import type { Work } from './sessionState';
import { unless } from './givingUp';

export class Asking {
  private readonly waiting = new Set<AbortController>();

  constructor(private readonly port: WorkPort) {}

  /** @param signal the answer is not wanted any more @throws HostError `workerStopped`; Superseded when other work is shown; the signal's reason */
  ask<Q extends Question>(work: Work, question: Q, asked: Asked<Q>, signal?: AbortSignal): Promise<Answered<Q>> {
    return this.until(signal, (until) => this.port.ask(work, question, asked, until));
  }

  /** The same answer in pieces, to be handed on. */
  relay<Q extends Question>(work: Work, question: Q, asked: Asked<Q>, say: Parameters<WorkPort['relay']>[3]): Promise<void> {
    return this.until(undefined, (until) => this.port.relay(work, question, asked, say, until));
  }

  /** Other work is shown. */
  end(): void {
    for (const one of this.waiting) one.abort(new Superseded());
    this.waiting.clear();
  }

  private async until<T>(signal: AbortSignal | undefined, action: (until: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const giveUp = () => controller.abort(signal?.reason);
    signal?.throwIfAborted();
    signal?.addEventListener('abort', giveUp, { once: true });
    this.waiting.add(controller);
    try {
      return await unless(controller.signal, action(controller.signal));
    } finally {
      this.waiting.delete(controller);
      signal?.removeEventListener('abort', giveUp);
    }
  }
}

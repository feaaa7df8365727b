import { InProcess } from '../../src/opened/inProcess';
import type { Waiting, WorkPort } from '../../src/opened/port';
import { Session } from '../../src/taskpane/session';
import type { Later } from '../../src/host/later';
import * as tasks from '../../src/taskpane/tasks';
import * as working from '../../src/opened/working';
import type { Work } from '../../src/tasks/overview';
import type { Choices } from '../../src/tasks/work';

export interface HeldWork {
  readonly choices: Choices;
  readonly waiting: Waiting;
  readonly letGo: () => void;
  readonly fail: (error: Error) => void;
}

export interface HeldAnswer extends Pick<HeldWork, 'letGo' | 'fail'> {
  readonly asked: readonly unknown[];
  readonly signal: AbortSignal;
}

/** Work that is done when the test says so; until `hold` it is done at once. */
export class HeldPort implements WorkPort {
  readonly asked: HeldWork[] = [];
  private holding = false;
  private readonly real = new InProcess(() => Promise.resolve(working));

  /** Answers that are waited for. */
  readonly questions: HeldAnswer[] = [];
  private holdingAnswers = false;

  readonly ask: WorkPort['ask'] = async (...asked) => {
    const [, , what, signal] = asked;
    if (this.holdingAnswers) await new Promise<void>((letGo, fail) => this.questions.push({ asked: what, signal, letGo, fail }));
    return this.real.ask(asked[0], asked[1], asked[2], new AbortController().signal);
  };
  holdAnswers(holding = true): void {
    this.holdingAnswers = holding;
  }

  readonly relay: WorkPort['relay'] = (...asked) => this.real.relay(...asked);
  readonly write: WorkPort['write'] = (...asked) => this.real.write(...asked);

  hold(holding = true): void {
    this.holding = holding;
  }

  get last(): HeldWork {
    return this.asked.at(-1)!;
  }

  async work(snapshot: Work['snapshot'], choices: Choices, waiting: Waiting): Promise<Work> {
    if (this.holding) await new Promise<void>((letGo, fail) => this.asked.push({ choices, waiting, letGo, fail }));
    return this.real.work(snapshot, choices, { ...waiting, signal: new AbortController().signal });
  }
}

/** A session whose patience ends when the test says so. */
export function heldSession() {
  const port = new HeldPort();
  const waits: (() => void)[] = [];
  const wait: Later = (action) => {
    waits.push(action);
    return () => void waits.splice(waits.indexOf(action), 1);
  };
  const session = new Session(() => Promise.resolve(tasks), port, wait);
  const runOut = (): void => waits.slice().forEach((action) => action());
  return { session, port, runOut };
}

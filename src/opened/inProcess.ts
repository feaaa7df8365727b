/** The work done in this thread, in parts between which others have their turn. */
import type { WorkbookHost, WorkbookSnapshot } from '../host/workbook';
import type { Work } from '../tasks/overview';
import type { Choices, WorkedOut } from '../tasks/work';
import { breathing, nextTask } from '../workers/breathe';
import { type Piece, piecesOf } from '../workers/pieces';
import type { Answered, Asked, Question } from './answers';
import type { About, PlanAsked, PlanName, Written } from './plans';
import type { Waiting, WorkPort } from './port';

type Working = typeof import('./working');

export class InProcess implements WorkPort {
  private readonly done = new WeakMap<Work, WorkedOut>();

  /** @param load what doing the work takes */
  constructor(private readonly load: () => Promise<Working>) {}

  async work(snapshot: WorkbookSnapshot, choices: Choices, { step, signal }: Waiting): Promise<Work> {
    const working = await this.load();
    signal.throwIfAborted();
    const out = await working.workOn(snapshot, choices, { step, pause: breathing(signal) });
    const work = working.overviewOf(out);
    this.done.set(work, out);
    return work;
  }

  async ask<Q extends Question>(work: Work, question: Q, asked: Asked<Q>, signal: AbortSignal): Promise<Answered<Q>> {
    const working = await this.load();
    const out = await this.of(work, signal);
    // What was clicked is drawn before the answer keeps the page busy.
    await nextTask();
    signal.throwIfAborted();
    return working.answerTo(out, question, asked);
  }

  async relay<Q extends Question>(work: Work, question: Q, asked: Asked<Q>, say: (piece: Piece) => void, signal: AbortSignal): Promise<void> {
    const pause = breathing(signal);
    for (const piece of piecesOf(await this.ask(work, question, asked, signal))) {
      say(piece);
      await pause();
    }
  }

  async write<P extends PlanName>(host: WorkbookHost, work: Work, name: P, asked: PlanAsked<P>): Promise<Written<About<P>>> {
    const working = await this.load();
    const { plan, about } = working.planOf(await this.of(work, new AbortController().signal), name, asked);
    return { report: plan && (await host.apply(plan)), about };
  }

  /** All that is known of work; worked out again where it was done elsewhere. */
  private async of(work: Work, signal: AbortSignal): Promise<WorkedOut> {
    const known = this.done.get(work);
    if (known) return known;
    const out = await (await this.load()).workOn(work.snapshot, work.choices, { step: () => undefined, pause: breathing(signal) });
    this.done.set(work, out);
    return out;
  }
}

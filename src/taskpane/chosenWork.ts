/**
 * What belongs to the choices of the user: worked out, shown and asked about. What is shown always belongs to the choices that are shown; while
 * something else is being worked out, the last that was asked for wins, and what was shown before stays.
 */
import { later, type Later } from '../host/later';
import type { Answered, Asked, Question } from '../opened/answers';
import { InProcess } from '../opened/inProcess';
import { Superseded, type WorkPort } from '../opened/port';
import { Asking } from './asking';
import { asHostError, unless } from './givingUp';
import { Patience } from './patience';
import type { Choices, Failure, SessionState, Shown, Work } from './sessionState';
import { SessionStore } from './sessionStore';

export type Tasks = typeof import('./tasks');

/** Loads the chunk that `tasks.ts` is; tests hand in the module itself. */
export type LoadTasks = () => Promise<Tasks>;

export class ChosenWork extends SessionStore {
  protected tasks: Tasks | null = null;
  protected attempt: () => Promise<boolean> = () => Promise.resolve(false);
  /** Ends what can be given up. */
  protected giveUp: AbortController | null = null;
  /** Done when what is shown belongs to the choices again. */
  protected choosing: Promise<boolean> | null = null;
  private readonly asking: Asking;

  /** @param port who does the work; this thread where none is given */
  constructor(protected readonly loadTasks: LoadTasks, protected readonly port: WorkPort = new InProcess(() => import('../opened/working')), private readonly wait: Later = later) {
    super();
    this.asking = new Asking(port);
  }

  /** The tasks, once a workbook is open; null before. */
  get loaded(): Tasks | null {
    return this.tasks;
  }

  /**
   * Changes what the user decided, and reads, scores and plans anew. Nothing is written. Where it fails or is given up, the choices are those of what is shown.
   * @returns true when what is shown belongs to these choices
   */
  choose(change: Partial<Choices>): Promise<boolean> {
    if (!this.state().work) return Promise.resolve(false);
    this.set({ choices: { ...this.state().choices, ...change }, failure: null });
    // While something else is done to the workbook: afterwards.
    return this.state().phase === 'ready' ? this.follows() : Promise.resolve(false);
  }

  /**
   * Asks about what is shown.
   * @throws HostError `workerStopped`; Superseded as soon as something else is shown; the signal's reason
   */
  ask<Q extends Question>(question: Q, asked: Asked<Q>, signal?: AbortSignal): Promise<Answered<Q>> {
    const { work } = this.state();
    return work ? this.asking.ask(work, question, asked, signal) : Promise.reject(new Superseded());
  }

  /** The same answer in pieces, to be handed on to another worker. */
  relay<Q extends Question>(question: Q, asked: Asked<Q>, say: Parameters<WorkPort['relay']>[3]): Promise<void> {
    const { work } = this.state();
    return work ? this.asking.relay(work, question, asked, say) : Promise.reject(new Superseded());
  }

  protected override set(change: Partial<SessionState>): void {
    const isOther = change.work !== undefined && change.work !== this.state().work;
    super.set(change);
    if (isOther) this.asking.end();
  }

  /** Works out what belongs to the choices of now; what was being worked out is thrown away. */
  protected follows(): Promise<boolean> {
    this.giveUp?.abort(new Superseded());
    const giveUp = (this.giveUp = new AbortController());
    const choosing: Promise<boolean> = this.worksOut(giveUp.signal).finally(() => {
      if (this.choosing === choosing) this.choosing = null;
    });
    return (this.choosing = choosing);
  }

  private async worksOut(signal: AbortSignal): Promise<boolean> {
    const { work, choices } = this.state();
    if (!work) return false;
    this.attempt = () => this.choose(choices);
    const patience = this.patience(true);
    try {
      const done = await this.work(work.snapshot, choices, signal, patience);
      this.set({ work: done, shown: await this.stillShown(done, signal), busy: null });
      return true;
    } catch (error) {
      // Who takes its place says what is shown.
      if (signal.reason instanceof Superseded) return false;
      const failure: Failure | null = signal.aborted ? null : { during: 'choosing', error: asHostError(error) };
      this.inForce(work);
      this.set({ choices: work.choices, failure, busy: null });
      return false;
    } finally {
      patience.end();
    }
  }

  protected async work(snapshot: Work['snapshot'], choices: Choices, signal: AbortSignal, patience: Patience): Promise<Work> {
    const work = await unless(signal, this.port.work(snapshot, choices, { step: (step) => patience.step(step), signal }));
    this.inForce(work);
    return work;
  }

  /** The open result as it is now; another may be opened meanwhile. Null where it has gone. */
  protected async stillShown(work: Work, signal: AbortSignal): Promise<Shown | null> {
    for (let { shown } = this.state(); shown; ) {
      const record = await unless(signal, this.port.ask(work, 'result', [shown.key], signal));
      const now = this.state().shown;
      if (now?.key === shown.key) return record && { ...now, record };
      shown = now;
    }
    return null;
  }

  /** What is shown is explained, previewed and checked by the edition that lives in its workbook. */
  protected inForce(work: Work | null): void {
    const { tasks } = this;
    if (!tasks) return;
    const edition = work && tasks.rememberedEdition(work.snapshot).edition;
    tasks.useEditions(edition ? [edition] : []);
  }

  protected patience(canCancel: boolean): Patience {
    return new Patience(canCancel, (busy) => this.set({ busy }), this.wait);
  }
}

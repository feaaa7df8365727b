/**
 * The open workbook and what is shown of it: open → read → choose. What is shown always belongs to the choices that are shown; while
 * something else is being worked out, the last that was asked for wins, and what was shown before stays. Knows neither React nor Excel.
 */
import { HostError, type EditPlan, type WorkbookHost } from '../host/workbook';
import { InProcess } from '../opened/inProcess';
import { Superseded, type WorkPort } from '../opened/port';
import { later, type Later } from '../host/later';
import { Patience } from './patience';
import { FIRST_STATE, NO_CHOICES, type Choices, type Deed, type Failure, type Phase, type SessionState, type Work } from './sessionState';

export type Tasks = typeof import('./tasks');

/** Loads the chunk that `tasks.ts` is; tests hand in the module itself. */
export type LoadTasks = () => Promise<Tasks>;

/** Why something was given up that the user gave up. */
class Cancelled extends Error {}

/** A host reports what went wrong by a code; anything else is a fault of the program and keeps its words for a maintainer. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return Object.assign(new HostError('hostFailed', { detail: error instanceof Error ? error.message : String(error) }), { cause: error });
}

/** Rejects as soon as the signal says so, whatever becomes of the promise. */
function unless<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    promise.then(resolve, reject);
  });
}

/** What an action of `run` is given. */
export interface Run {
  /** To be called once the workbook is changed as asked: what fails after that is only the reading. */
  readonly done: () => void;
  readonly signal: AbortSignal;
  readonly patience: Patience;
}

export class OpenWorkbook {
  private current: SessionState = FIRST_STATE;
  protected host: WorkbookHost | null = null;
  protected tasks: Tasks | null = null;
  private attempt: () => Promise<boolean> = () => Promise.resolve(false);
  private readonly listeners = new Set<() => void>();
  /** Ends what can be given up. */
  private giveUp: AbortController | null = null;
  /** Done when what is shown belongs to the choices again. */
  private choosing: Promise<boolean> | null = null;

  /** @param port who does the work; this thread where none is given */
  constructor(private readonly loadTasks: LoadTasks, private readonly port: WorkPort = new InProcess(loadTasks), private readonly wait: Later = later) {}

  // Bound, because React calls them without the session.
  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The tasks, once a workbook is open; null before. */
  get loaded(): Tasks | null {
    return this.tasks;
  }

  /**
   * Opens a workbook in the place of the one that is open. When it can't be read, or the user gives it up, the one before stays.
   * @returns true when it is open
   */
  async open(makeHost: () => Promise<WorkbookHost>): Promise<boolean> {
    // Nobody waits for the choices of a workbook that goes.
    if (this.choosing) this.giveUp?.abort(new Superseded());
    return this.run('opening', async ({ signal, patience }) => {
      const [host, tasks] = await unless(signal, Promise.all([makeHost(), this.loadTasks()]));
      host.onSilence?.((silence) => this.set({ silence }));
      const snapshot = await unless(signal, host.snapshot({ rows: (done, of) => patience.step({ step: 'opening', done, of }), signal }));
      this.tasks = tasks;
      const choices = { ...NO_CHOICES, policy: tasks.workbookSettings(snapshot).policy, as: tasks.writtenAs(snapshot) };
      const work = await this.work(snapshot, choices, signal, patience);
      this.host = host;
      this.set({ work, choices, canWatch: host.watch !== undefined, shown: null, deed: null, canUndo: host.canUndo(), undoEndsWithPane: false });
    });
  }

  /** Reads the open workbook again: cells were changed beside us. */
  async reread(): Promise<boolean> {
    return this.run('opening', ({ signal, patience }) => this.refresh(patience, signal));
  }

  /**
   * Changes what the user decided, and reads, scores and plans anew. Nothing is written. Where it fails or is given up, the choices are those of what is shown.
   * @returns true when what is shown belongs to these choices
   */
  choose(change: Partial<Choices>): Promise<boolean> {
    if (!this.current.work) return Promise.resolve(false);
    this.set({ choices: { ...this.current.choices, ...change }, failure: null });
    // While something else is done to the workbook: afterwards.
    return this.current.phase === 'ready' ? this.follows() : Promise.resolve(false);
  }

  /** Gives up what takes long; what was shown before stays. */
  cancel(): void {
    if (this.choosing || this.current.phase === 'opening') this.giveUp?.abort(new Cancelled());
  }

  /** Does again what failed last. */
  retry(): Promise<boolean> {
    return this.attempt();
  }

  dismissFailure(): void {
    this.set({ failure: null });
  }

  /** Writes a plan, says the deed, and reads again. */
  protected async write(plan: EditPlan, { done, patience }: Run, deed: (cells: number) => Deed): Promise<void> {
    if (!this.host) return;
    const { cellsWritten, undoEndsWithPane = false } = await this.host.apply(plan);
    done();
    // Said before reading again: it is written even if reading fails.
    this.set({ deed: deed(cellsWritten), canUndo: this.host.canUndo(), undoEndsWithPane });
    await this.refresh(patience);
  }

  /** Reads, scores and plans by the choices of now. @param signal of the user; left out where there is no way back */
  protected async refresh(patience: Patience, signal = new AbortController().signal): Promise<void> {
    if (!this.host) return;
    const snapshot = await unless(signal, this.host.snapshot({ rows: (done, of) => patience.step({ step: 'opening', done, of }), signal }));
    const work = await this.work(snapshot, this.current.choices, signal, patience);
    this.set({ work, canUndo: this.host.canUndo() });
  }

  /**
   * One thing at a time: what is asked for while the session is busy is not begun; what is asked for while choices are worked out waits for them.
   */
  protected async run(phase: Exclude<Phase, 'idle' | 'ready'>, action: (run: Run) => Promise<void>): Promise<boolean> {
    while (this.choosing) await this.choosing;
    if (this.current.phase !== 'idle' && this.current.phase !== 'ready') return false;
    this.attempt = () => this.run(phase, action);
    this.set({ phase, failure: null });
    const giveUp = (this.giveUp = new AbortController());
    const patience = this.patience(phase === 'opening');
    let failure: Failure | null = null;
    let changed = false;
    let given = false;
    try {
      await action({ done: () => void (changed = true), signal: giveUp.signal, patience });
      // A pane before this one may have been closed while it wrote.
      if (this.host?.isHalfWritten()) failure = { during: phase, error: new HostError('halfWritten') };
    } catch (error) {
      given = giveUp.signal.aborted;
      if (!given) failure = { during: changed ? 'rereading' : phase, error: asHostError(error) };
    }
    patience.end();
    this.set({ phase: this.current.work ? 'ready' : 'idle', failure, canUndo: this.host?.canUndo() ?? false, busy: null });
    const { work, choices } = this.current;
    // Another edition may have come into force, and choices may have been changed meanwhile.
    if (given || failure) this.inForce(work);
    if (work && work.choices !== choices && failure?.during !== 'rereading') void this.follows();
    return failure === null && !given;
  }

  protected set(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Works out what belongs to the choices of now; what was being worked out is thrown away. */
  private follows(): Promise<boolean> {
    this.giveUp?.abort(new Superseded());
    const giveUp = (this.giveUp = new AbortController());
    const choosing: Promise<boolean> = this.worksOut(giveUp.signal).finally(() => {
      if (this.choosing === choosing) this.choosing = null;
    });
    return (this.choosing = choosing);
  }

  private async worksOut(signal: AbortSignal): Promise<boolean> {
    const { work, choices } = this.current;
    if (!work) return false;
    this.attempt = () => this.choose(choices);
    const patience = this.patience(true);
    try {
      const done = await this.work(work.snapshot, choices, signal, patience);
      this.set({ work: done, busy: null });
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

  private async work(snapshot: Work['snapshot'], choices: Choices, signal: AbortSignal, patience: Patience): Promise<Work> {
    const work = await unless(signal, this.port.work(snapshot, choices, { step: (step) => patience.step(step), signal }));
    this.inForce(work);
    return work;
  }

  /** What is shown is explained, previewed and checked by the edition that lives in its workbook. */
  private inForce(work: Work | null): void {
    const { tasks } = this;
    if (!tasks) return;
    const edition = work && tasks.rememberedEdition(work.snapshot).edition;
    tasks.useEditions(edition ? [edition] : []);
  }

  private patience(canCancel: boolean): Patience {
    return new Patience(canCancel, (busy) => this.set({ busy }), this.wait);
  }
}

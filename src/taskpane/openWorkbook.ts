/**
 * The open workbook and what is shown of it: open → read → choose. What is shown always belongs to the choices that are shown; while
 * something else is being worked out, the last that was asked for wins, and what was shown before stays. Knows neither React nor Excel.
 */
import { HostError, type ApplyReport, type EditPlan, type WorkbookHost } from '../host/workbook';
import { later, type Later } from '../host/later';
import type { Answered, Asked, Question } from '../opened/answers';
import { InProcess } from '../opened/inProcess';
import type { About, PlanAsked, PlanName } from '../opened/plans';
import { Superseded, type WorkPort } from '../opened/port';
import { Asking } from './asking';
import { asHostError, Cancelled, unless } from './givingUp';
import { Patience } from './patience';
import { NO_CHOICES, type Choices, type Deed, type Failure, type Phase, type SessionState, type Shown, type Work } from './sessionState';
import { SessionStore } from './sessionStore';

export type Tasks = typeof import('./tasks');

/** Loads the chunk that `tasks.ts` is; tests hand in the module itself. */
export type LoadTasks = () => Promise<Tasks>;

/** What an action of `run` is given. */
export interface Run {
  /** To be called once the workbook is changed as asked: what fails after that is only the reading. */
  readonly done: () => void;
  readonly signal: AbortSignal;
  readonly patience: Patience;
}

export class OpenWorkbook extends SessionStore {
  protected host: WorkbookHost | null = null;
  protected tasks: Tasks | null = null;
  private attempt: () => Promise<boolean> = () => Promise.resolve(false);
  /** Ends what can be given up. */
  private giveUp: AbortController | null = null;
  /** Done when what is shown belongs to the choices again. */
  private choosing: Promise<boolean> | null = null;
  private readonly asking: Asking;

  /** @param port who does the work; this thread where none is given */
  constructor(private readonly loadTasks: LoadTasks, private readonly port: WorkPort = new InProcess(() => import('../opened/working')), private readonly wait: Later = later) {
    super();
    this.asking = new Asking(port);
  }

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
    if (!this.state().work) return Promise.resolve(false);
    this.set({ choices: { ...this.state().choices, ...change }, failure: null });
    // While something else is done to the workbook: afterwards.
    return this.state().phase === 'ready' ? this.follows() : Promise.resolve(false);
  }

  /** Gives up what takes long; what was shown before stays. */
  cancel(): void {
    if (this.choosing || this.state().phase === 'opening') this.giveUp?.abort(new Cancelled());
  }

  /** Does again what failed last. */
  retry(): Promise<boolean> {
    return this.attempt();
  }

  dismissFailure(): void {
    this.set({ failure: null });
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

  /** Writes a plan, says the deed, and reads again. */
  protected async write(plan: EditPlan, run: Run, deed: (cells: number) => Deed): Promise<void> {
    if (this.host) await this.written(await this.host.apply(plan), run, deed);
  }

  /**
   * The same with what is planned of the results.
   * @param deed is also asked where there was nothing to write: null then leaves the last deed
   */
  protected async writePlan<P extends PlanName>(name: P, asked: PlanAsked<P>, run: Run, deed: (cells: number | null, about: About<P>) => Deed | null): Promise<void> {
    const { work } = this.state();
    if (!this.host || !work) return;
    const { report, about } = await this.port.write(this.host, work, name, asked);
    const said = deed(report?.cellsWritten ?? null, about);
    if (report) await this.written(report, run, () => said);
    else if (said) this.set({ deed: said });
  }

  private async written({ cellsWritten, undoEndsWithPane = false }: ApplyReport, { done, patience }: Run, deed: (cells: number) => Deed | null): Promise<void> {
    done();
    // Said before reading again: it is written even if reading fails.
    this.set({ deed: deed(cellsWritten), canUndo: this.host?.canUndo() ?? false, undoEndsWithPane });
    await this.refresh(patience);
  }

  /** Reads, scores and plans by the choices of now. @param signal of the user; left out where there is no way back */
  protected async refresh(patience: Patience, signal = new AbortController().signal): Promise<void> {
    if (!this.host) return;
    const snapshot = await unless(signal, this.host.snapshot({ rows: (done, of) => patience.step({ step: 'opening', done, of }), signal }));
    const work = await this.work(snapshot, this.state().choices, signal, patience);
    this.set({ work, shown: await this.stillShown(work, signal), canUndo: this.host.canUndo() });
  }

  /**
   * One thing at a time: what is asked for while the session is busy is not begun; what is asked for while choices are worked out waits for them.
   */
  protected async run(phase: Exclude<Phase, 'idle' | 'ready'>, action: (run: Run) => Promise<void>): Promise<boolean> {
    while (this.choosing) await this.choosing;
    if (this.state().phase !== 'idle' && this.state().phase !== 'ready') return false;
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
    this.set({ phase: this.state().work ? 'ready' : 'idle', failure, canUndo: this.host?.canUndo() ?? false, busy: null });
    const { work, choices } = this.state();
    // Another edition may have come into force, and choices may have been changed meanwhile.
    if (given || failure) this.inForce(work);
    if (work && work.choices !== choices && failure?.during !== 'rereading') void this.follows();
    return failure === null && !given;
  }

  protected override set(change: Partial<SessionState>): void {
    const isOther = change.work !== undefined && change.work !== this.state().work;
    super.set(change);
    if (isOther) this.asking.end();
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

  private async work(snapshot: Work['snapshot'], choices: Choices, signal: AbortSignal, patience: Patience): Promise<Work> {
    const work = await unless(signal, this.port.work(snapshot, choices, { step: (step) => patience.step(step), signal }));
    this.inForce(work);
    return work;
  }

  /** The open result as it is now; another may be opened meanwhile. Null where it has gone. */
  private async stillShown(work: Work, signal: AbortSignal): Promise<Shown | null> {
    for (let { shown } = this.state(); shown; ) {
      const record = await unless(signal, this.port.ask(work, 'result', [shown.key], signal));
      const now = this.state().shown;
      if (now?.key === shown.key) return record && { ...now, record };
      shown = now;
    }
    return null;
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

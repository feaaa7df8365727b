/** The open workbook: opened, read, written, read again. One thing at a time. Knows neither React nor Excel. */
import { HostError, type ApplyReport, type EditPlan, type WorkbookHost } from '../host/workbook';
import type { About, PlanAsked, PlanName } from '../opened/plans';
import { Superseded } from '../opened/port';
import { ChosenWork } from './chosenWork';
import { asHostError, Cancelled, unless } from './givingUp';
import type { Patience } from './patience';
import { NO_CHOICES, type Deed, type Failure, type Phase } from './sessionState';

/** What an action of `run` is given. */
export interface Run {
  /** To be called once the workbook is changed as asked: what fails after that is only the reading. */
  readonly done: () => void;
  readonly signal: AbortSignal;
  readonly patience: Patience;
}

export class OpenWorkbook extends ChosenWork {
  protected host: WorkbookHost | null = null;

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
}

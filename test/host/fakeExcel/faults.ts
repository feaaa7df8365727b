import { Refusal } from './wire';

interface Countdown {
  left: number;
  readonly code: string;
}

/** Nobody answers: the client gets no reply body at all. */
export class Vanished extends Error {}

/** Makes Excel fail on purpose: the n-th batch or the n-th action from now on, counted from 1, once. */
export class Faults {
  private batch: Countdown | null = null;
  private action: Countdown | null = null;
  private furtherActions: number[] = [];
  private lostReply: Countdown | null = null;
  private silence: { left: number; readonly when: 'done' | 'later' } | null = null;
  private silent = false;
  private readonly held: (() => void)[] = [];
  /** Called once nothing is answered any more. */
  onSilence: () => void = () => undefined;
  private vanishing: { readonly unit: 'batch' | 'action'; left: number } | null = null;
  /** While true every batch is refused, as when the user is typing into a cell. */
  cellBeingEdited = false;
  /** While true nothing is answered any more: Excel has closed the connection, or the network is gone. */
  gone = false;
  /** Actions that were begun since `restart()`, by the last two names of their paths; the client's housekeeping left out. */
  begun: { readonly batch: number; readonly what: string }[] = [];
  private batches = 0;

  /** Counts from here on. */
  restart(): void {
    this.begun = [];
    this.batches = 0;
  }

  failBatch(n: number, code = 'GeneralException'): void {
    this.batch = { left: n, code };
  }

  /** @param more further actions to fail, each counted from the failure before */
  failAction(n: number, code = 'GeneralException', more: readonly number[] = []): void {
    this.action = { left: n, code };
    this.furtherActions = [...more];
  }

  /** The n-th batch from now on is carried out, and its answer is lost. */
  loseReply(n: number): void {
    this.lostReply = { left: n, code: '' };
  }

  /** From the n-th batch or action from now on, nothing is carried out or answered until `comeBack()`. */
  vanishAt(unit: 'batch' | 'action', n: number): void {
    this.vanishing = { unit, left: n };
  }

  /**
   * The n-th batch from now on is not answered, nor is any that follows, until `speak()`; then all are, in their order.
   * @param when it is carried out at once and only its answer waits, or later, as Excel does while a cell is edited
   */
  silenceAt(when: 'done' | 'later', n: number): void {
    this.silence = { left: n, when };
  }

  /** Excel answers again. */
  speak(): void {
    this.silent = false;
    for (const go of this.held.splice(0)) go();
  }

  /** Asked before a batch is carried out, and before it is answered: waits while Excel is silent. @param counted as by `beforeBatch` */
  async untilHeard(stage: 'later' | 'done', counted: boolean): Promise<void> {
    if (counted && this.silence?.when === stage && --this.silence.left === 0) {
      this.silence = null;
      this.silent = true;
      this.onSilence();
    }
    if (this.silent) await new Promise<void>((go) => this.held.push(go));
  }

  comeBack(): void {
    this.gone = false;
  }

  clear(): void {
    this.batch = null;
    this.action = null;
    this.lostReply = null;
    this.vanishing = null;
    this.silence = null;
    this.cellBeingEdited = false;
    this.gone = false;
  }

  /** True when the fault that was asked for has not happened. */
  get pending(): boolean {
    return this.batch !== null || this.action !== null || this.lostReply !== null || this.vanishing !== null || this.silence !== null;
  }

  /** @throws Refusal when this batch is the one to fail, Vanished when nobody is there */
  beforeBatch(): void {
    this.batches++;
    this.requirePresence('batch');
    if (this.cellBeingEdited) throw new Refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.');
    if (this.batch && --this.batch.left === 0) {
      const { code } = this.batch;
      this.batch = null;
      throw new Refusal(code, 'This batch was made to fail.');
    }
  }

  /** @throws Vanished when the answer is the one to get lost */
  afterBatch(): void {
    if (!this.lostReply || --this.lostReply.left > 0) return;
    this.lostReply = null;
    throw new Vanished();
  }

  /** @throws Refusal when this action is the one to fail, Vanished when nobody is there */
  beforeAction(what: string): void {
    this.begun.push({ batch: this.batches, what });
    this.requirePresence('action');
    if (this.action && --this.action.left === 0) {
      const { code } = this.action;
      const next = this.furtherActions.shift();
      this.action = next === undefined ? null : { left: next, code };
      throw new Refusal(code, 'This action was made to fail.');
    }
  }

  private requirePresence(unit: 'batch' | 'action'): void {
    if (this.vanishing?.unit === unit && --this.vanishing.left === 0) {
      this.vanishing = null;
      this.gone = true;
    }
    if (this.gone) throw new Vanished();
  }
}

import { Refusal } from './wire';

interface Countdown {
  left: number;
  readonly code: string;
}

/** Makes Excel fail on purpose: the n-th batch or the n-th action from now on, counted from 1, once. */
export class Faults {
  private batch: Countdown | null = null;
  private action: Countdown | null = null;
  /** While true every batch is refused, as when the user is typing into a cell. */
  cellBeingEdited = false;

  failBatch(n: number, code = 'GeneralException'): void {
    this.batch = { left: n, code };
  }

  failAction(n: number, code = 'GeneralException'): void {
    this.action = { left: n, code };
  }

  clear(): void {
    this.batch = null;
    this.action = null;
    this.cellBeingEdited = false;
  }

  /** True when the fault that was asked for has not happened. */
  get pending(): boolean {
    return this.batch !== null || this.action !== null;
  }

  /** @throws Refusal when this batch is the one to fail */
  beforeBatch(): void {
    if (this.cellBeingEdited) throw new Refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.');
    if (this.batch && --this.batch.left === 0) {
      const { code } = this.batch;
      this.batch = null;
      throw new Refusal(code, 'This batch was made to fail.');
    }
  }

  /** @throws Refusal when this action is the one to fail */
  beforeAction(): void {
    if (this.action && --this.action.left === 0) {
      const { code } = this.action;
      this.action = null;
      throw new Refusal(code, 'This action was made to fail.');
    }
  }
}

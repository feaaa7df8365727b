/** Who reads, scores, checks and plans the open workbook: a worker, or this thread where none can be had. */
import type { WorkbookSnapshot } from '../host/workbook';
import type { Choices, Work, WorkStep } from '../tasks/work';

/** Why work is not wanted any more: other work takes its place. Whoever does it may finish what can't be broken off; with every other reason it ends at once. */
export class Superseded extends Error {
  constructor() {
    super('other work takes its place');
    this.name = 'Superseded';
  }
}

/** How somebody waits for work. */
export interface Waiting {
  /** Told how far it has come. */
  readonly step: (step: WorkStep) => void;
  /** The work is not wanted any more: it then rejects with the signal's reason, at once. */
  readonly signal: AbortSignal;
}

export interface WorkPort {
  /**
   * Everything that is shown of a workbook. Whatever fails, nothing is changed by it.
   * @throws HostError `workerStopped`; the signal's reason
   */
  work(snapshot: WorkbookSnapshot, choices: Choices, waiting: Waiting): Promise<Work>;
}

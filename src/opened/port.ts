/** Who reads, scores, checks and plans the open workbook: a worker, or this thread where none can be had. */
import type { WorkbookHost, WorkbookSnapshot } from '../host/workbook';
import type { Work } from '../tasks/overview';
import type { Choices, WorkStep } from '../tasks/work';
import type { Piece } from '../workers/pieces';
import type { Answered, Asked, Question } from './answers';
import type { About, PlanAsked, PlanName, Written } from './plans';

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
   * Works everything out that is shown of a workbook. Whatever fails, nothing is changed by it.
   * @throws HostError `workerStopped`; the signal's reason
   */
  work(snapshot: WorkbookSnapshot, choices: Choices, waiting: Waiting): Promise<Work>;
  /**
   * Asks about work that was done.
   * @param signal the answer is not wanted any more
   * @throws HostError `workerStopped`; the signal's reason
   */
  ask<Q extends Question>(work: Work, question: Q, asked: Asked<Q>, signal: AbortSignal): Promise<Answered<Q>>;
  /** The same answer in pieces, for somebody who hands them on (`workers/pieces.ts`). @param say is called with each */
  relay<Q extends Question>(work: Work, question: Q, asked: Asked<Q>, say: (piece: Piece) => void, signal: AbortSignal): Promise<void>;
  /**
   * Writes into a workbook what is planned of work that was done, whole or not at all.
   * @throws HostError of the host, or `workerStopped`; the workbook is then as it was
   */
  write<P extends PlanName>(host: WorkbookHost, work: Work, plan: P, asked: PlanAsked<P>): Promise<Written<About<P>>>;
}

/** What a worker does with the open workbook: holds its file where it is one, reads, scores, checks and plans it, answers, writes. Knows nothing of messages. */
import { type SnapshotPiece, SnapshotPieces, snapshotPieces } from '../host/plainSnapshot';
import type { ApplyReport, EditPlan, WorkbookSnapshot } from '../host/workbook';
import { openXlsx, type XlsxWorkbook } from '../host/xlsx/open';
import { overviewOf, type Work } from '../tasks/overview';
import { type Choices, type WorkedOut, workOn, type WorkStep } from '../tasks/work';
import { breathing } from '../workers/breathe';
import type { Line } from '../workers/messages';
import { type Piece, Pieces, piecesOf } from '../workers/pieces';
import { answerTo, type Asked, type Question } from './answers';
import { type PlanAsked, type Planned, planOf, type PlanName } from './plans';

/** What goes back of work: who asked has the rest. */
export type SentWork = Omit<Work, 'snapshot' | 'choices'>;

/** A file after it was written; `bytes` is null where it is what it was. */
export interface WrittenFile {
  readonly report: ApplyReport | null;
  readonly bytes: Uint8Array | null;
}

export class OpenDesk {
  private file: XlsxWorkbook | null = null;
  private snapshot: WorkbookSnapshot | null = null;
  private out: WorkedOut | null = null;
  private coming = new SnapshotPieces();
  private plan = new Pieces<EditPlan>();

  /** Answers as soon as the worker is there at all. */
  isThere(): boolean {
    return true;
  }

  /** Takes a file in the place of the one that is there. @throws HostError when it is no workbook: the one before stays */
  open(bytes: Uint8Array, name: string): void {
    this.file = openXlsx(bytes, name);
  }

  /** Reads the file, and says it in pieces. @throws HostError */
  async read({ say, signal }: Line): Promise<void> {
    const snapshot = await this.openFile().snapshot();
    const pause = breathing(signal);
    for (const piece of snapshotPieces(snapshot)) {
      say(piece);
      await pause();
    }
    this.snapshot = snapshot;
  }

  /** Reads the file for somebody who knows what is in it. @throws HostError */
  async readAgain(): Promise<void> {
    this.snapshot = await this.openFile().snapshot();
  }

  /** A piece of a snapshot that was read elsewhere. */
  take(piece: SnapshotPiece): void {
    if (piece.kind === 'head') this.coming = new SnapshotPieces();
    this.coming.take(piece);
  }

  /** All of its pieces are there. */
  taken(): void {
    this.snapshot = this.coming.whole();
    this.coming = new SnapshotPieces();
  }

  /** Works on the snapshot that is there; says how far it has come, and then what is to be shown, in pieces. */
  async work(choices: Choices, line: Line): Promise<void> {
    const { snapshot: _, choices: __, ...work } = overviewOf(await this.workOut(choices, line, (step) => line.say({ kind: 'step', step })));
    await saidInPieces(work satisfies SentWork, line);
  }

  /** The same for somebody who knows what came of it. */
  async workAgain(choices: Choices, line: Line): Promise<void> {
    await this.workOut(choices, line, () => undefined);
  }

  /** Answers about the work that was done last, in pieces. */
  async ask<Q extends Question>(question: Q, asked: Asked<Q>, line: Line): Promise<void> {
    await saidInPieces(answerTo(this.workedOut(), question, asked), line);
  }

  /** Says what is planned of that work, in pieces. */
  async planFor<P extends PlanName>(name: P, asked: PlanAsked<P>, line: Line): Promise<void> {
    await saidInPieces(planOf(this.workedOut(), name, asked), line);
  }

  /** Writes it into the file. @throws HostError; the file is then as it was */
  async write<P extends PlanName>(name: P, asked: PlanAsked<P>): Promise<WrittenFile & Pick<Planned<unknown>, 'about'>> {
    const { plan, about } = planOf(this.workedOut(), name, asked);
    return { ...(plan ? await this.applied(plan) : { report: null, bytes: null }), about };
  }

  /** A piece of a plan that was made elsewhere. */
  planned(piece: Piece): void {
    if (piece.kind === 'frame') this.plan = new Pieces<EditPlan>();
    this.plan.take(piece);
  }

  /** Writes the plan whose pieces are there. @throws HostError; the file is then as it was */
  apply(): Promise<WrittenFile> {
    const plan = this.plan.whole();
    this.plan = new Pieces<EditPlan>();
    return this.applied(plan);
  }

  private async applied(plan: EditPlan): Promise<WrittenFile> {
    const file = this.openFile();
    const before = file.bytes();
    const report = await file.apply(plan);
    return { report, bytes: file.bytes() === before ? null : file.bytes() };
  }

  private async workOut(choices: Choices, { signal }: Line, step: (step: WorkStep) => void): Promise<WorkedOut> {
    if (!this.snapshot) throw new Error('nothing is open');
    return (this.out = await workOn(this.snapshot, choices, { step, pause: breathing(signal) }));
  }

  private workedOut(): WorkedOut {
    if (!this.out) throw new Error('nothing is worked out');
    return this.out;
  }

  private openFile(): XlsxWorkbook {
    if (!this.file) throw new Error('no file is open');
    return this.file;
  }
}

async function saidInPieces(data: unknown, { say, signal }: Line): Promise<void> {
  const pause = breathing(signal);
  for (const piece of piecesOf(data)) {
    say(piece);
    await pause();
  }
}

/** What a worker does with the open workbook: holds its file where it is one, reads, scores, checks and plans it, writes. Knows nothing of messages. */
import { type SnapshotPiece, SnapshotPieces, snapshotPieces } from '../host/plainSnapshot';
import type { ApplyReport, EditPlan, WorkbookSnapshot } from '../host/workbook';
import { openXlsx, type XlsxWorkbook } from '../host/xlsx/open';
import { type Choices, type Work, workOn } from '../tasks/work';
import { breathing } from '../workers/breathe';
import type { Line } from '../workers/messages';
import { type Piece, Pieces, piecesOf } from '../workers/pieces';

/** What goes back of work: who asked has the rest. */
export type SentWork = Omit<Work, 'snapshot' | 'choices'>;

/** A file after it was written; `bytes` is null where it is what it was. */
export interface Written extends ApplyReport {
  readonly bytes: Uint8Array | null;
}

export class OpenDesk {
  private file: XlsxWorkbook | null = null;
  private snapshot: WorkbookSnapshot | null = null;
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

  /** Works on the snapshot that is there, and says the result in pieces, after how far it has come. */
  async work(choices: Choices, { say, signal }: Line): Promise<void> {
    const { snapshot } = this;
    if (!snapshot) throw new Error('nothing is open');
    const pause = breathing(signal);
    const { snapshot: _, choices: __, ...work } = await workOn(snapshot, choices, { step: (step) => say({ kind: 'step', step }), pause });
    for (const piece of piecesOf(work satisfies SentWork)) {
      say(piece);
      await pause();
    }
  }

  /** A piece of a plan that is to be written. */
  planned(piece: Piece): void {
    if (piece.kind === 'frame') this.plan = new Pieces<EditPlan>();
    this.plan.take(piece);
  }

  /** Writes the plan whose pieces are there. @throws HostError; the file is then as it was */
  async apply(): Promise<Written> {
    const file = this.openFile();
    const plan = this.plan.whole();
    this.plan = new Pieces<EditPlan>();
    const before = file.bytes();
    const report = await file.apply(plan);
    return { ...report, bytes: file.bytes() === before ? null : file.bytes() };
  }

  private openFile(): XlsxWorkbook {
    if (!this.file) throw new Error('no file is open');
    return this.file;
  }
}

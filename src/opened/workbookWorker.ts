/** The open workbook in a worker of the browser, which is started when it is needed, and anew after it had to be stopped. */
import { snapshotPieces, SnapshotPieces, type SnapshotPiece } from '../host/plainSnapshot';
import { HostError, type EditPlan, type ReadWaiting, type WorkbookSnapshot } from '../host/workbook';
import { transferred, transferredRecord } from '../tasks/transferred';
import type { ScoredRecord } from '../tasks/types';
import type { Choices, Work, WorkStep } from '../tasks/work';
import { breathing } from '../workers/breathe';
import { Far, type FarDesk, type WorkerLike } from '../workers/messages';
import { type Piece, Pieces, piecesOf } from '../workers/pieces';
import type { OpenDesk, SentWork, Written } from './desk';
import { Superseded, type Waiting, type WorkPort } from './port';

const RECORDS = 'scored.records';

export class WorkbookWorker implements WorkPort {
  private desk: Promise<FarDesk<OpenDesk> | null> | null = null;
  /** Whose file the worker holds, and of which reading it knows the cells. */
  private file: object | null = null;
  private snapshot: WorkbookSnapshot | null = null;

  /** @param instead does the work where no worker can be started */
  constructor(private readonly startWorker: () => WorkerLike, private readonly instead: WorkPort) {}

  /** Starts the worker before it is needed. @returns false where none can be had */
  async start(): Promise<boolean> {
    return (await (this.desk ??= this.started())) !== null;
  }

  work(snapshot: WorkbookSnapshot, choices: Choices, { step, signal }: Waiting): Promise<Work> {
    return this.watched(signal, async () => {
      const desk = await (this.desk ??= this.started());
      signal.throwIfAborted();
      if (!desk) return this.instead.work(snapshot, choices, { step, signal });
      if (this.snapshot !== snapshot) await this.send(desk, snapshot, signal);
      const pieces = new Pieces<SentWork>(revived);
      const said = (piece: unknown) => (isStep(piece) ? step(piece.step) : pieces.take(piece as Piece));
      await desk.listen({ said, signal }, 'work', choices);
      const work = pieces.whole();
      return { ...work, scored: pieces.holds(RECORDS) ? work.scored : transferred(work.scored), snapshot, choices };
    });
  }

  /**
   * Reads a file in the worker. @param file stands for it; @param bytes of it as it is now
   * @throws HostError
   */
  read(file: object, bytes: Uint8Array, name: string, { rows, signal }: ReadWaiting): Promise<WorkbookSnapshot> {
    return this.watched(signal, async () => {
      const desk = await this.holding(file, bytes, name);
      const pieces = new SnapshotPieces();
      const said = (piece: unknown) => {
        pieces.take(piece as SnapshotPiece);
        rows?.(pieces.rows, pieces.of);
      };
      await desk.listen({ said, ...(signal && { signal }) }, 'read');
      return (this.snapshot = pieces.whole());
    });
  }

  /** Writes a plan into a file in the worker. @throws HostError; the file is then as it was */
  write(file: object, bytes: Uint8Array, name: string, plan: EditPlan): Promise<Written> {
    return this.watched(undefined, async () => {
      const desk = await this.holding(file, bytes, name);
      const pause = breathing(new AbortController().signal);
      for (const piece of piecesOf(plan)) {
        // Answered when the plan is asked for: a piece is nothing that could fail by itself.
        desk.ask('planned', piece).catch(() => undefined);
        await pause();
      }
      return desk.ask('apply');
    });
  }

  /** The worker, with this file open in it. */
  private async holding(file: object, bytes: Uint8Array, name: string): Promise<FarDesk<OpenDesk>> {
    const desk = await (this.desk ??= this.started());
    if (!desk) throw new HostError('workerStopped');
    if (this.file === file) return desk;
    await desk.ask('open', bytes, name);
    this.file = file;
    return desk;
  }

  /** Files that changed by other ways than through the worker have to be opened in it again. */
  forget(file: object): void {
    if (this.file === file) this.file = null;
  }

  /** Whoever gives up stops the worker, whatever it is doing; whoever only wants something else lets it come to it. One that has died is replaced when it is needed again. */
  private async watched<T>(signal: AbortSignal | undefined, action: () => Promise<T>): Promise<T> {
    // At once: what is asked for next goes to another worker.
    const givenUp = () => void (signal?.reason instanceof Superseded || this.stop());
    signal?.addEventListener('abort', givenUp, { once: true });
    try {
      return await action();
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof HostError && error.code === 'workerStopped') await this.stop();
      throw error;
    } finally {
      signal?.removeEventListener('abort', givenUp);
    }
  }

  /** Ends the worker; what it was asked for is rejected. The next question starts another. */
  async stop(): Promise<void> {
    const { desk } = this;
    [this.desk, this.file, this.snapshot] = [null, null, null];
    (await desk)?.stop();
  }

  private async send(desk: FarDesk<OpenDesk>, snapshot: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    this.snapshot = null;
    const pause = breathing(signal);
    for (const piece of snapshotPieces(snapshot)) {
      desk.ask('take', piece).catch(() => undefined);
      await pause();
    }
    await desk.ask('taken');
    this.snapshot = snapshot;
  }

  /** Null where a worker can't be started, or loads nothing. */
  private async started(): Promise<FarDesk<OpenDesk> | null> {
    try {
      const desk = new Far(this.startWorker()).desk<OpenDesk>('opened');
      await desk.ask('isThere');
      return desk;
    } catch {
      return null;
    }
  }
}

function revived(entry: unknown, way: readonly string[]): unknown {
  return way.join('.') === RECORDS ? transferredRecord(entry as ScoredRecord) : entry;
}

function isStep(piece: unknown): piece is { readonly kind: 'step'; readonly step: WorkStep } {
  return (piece as { readonly kind: string }).kind === 'step';
}

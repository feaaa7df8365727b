/** The open workbook in a worker of the browser: which work and which file it holds, and what has to be done again before it can answer. */
import { SnapshotPieces, type SnapshotPiece } from '../host/plainSnapshot';
import { HostError, type EditPlan, type ReadWaiting, type WorkbookHost, type WorkbookSnapshot } from '../host/workbook';
import type { Work } from '../tasks/overview';
import { exactAgain } from '../tasks/transferred';
import type { Choices, WorkStep } from '../tasks/work';
import { nextTask } from '../workers/breathe';
import type { FarDesk, WorkerLike } from '../workers/messages';
import { type Piece, Pieces } from '../workers/pieces';
import type { Answered, Asked, Question } from './answers';
import { asAnswered } from './asAnswered';
import type { OpenDesk, SentWork, WrittenFile } from './desk';
import { Held, sameChoices } from './held';
import type { About, PlanAsked, Planned, PlanName, Written } from './plans';
import { Superseded, type Waiting, type WorkPort } from './port';

/** A file that the worker reads and writes. */
export interface WorkerFile extends WorkbookHost {
  readonly name: string;
  /** As it is now. */
  bytes(): Uint8Array;
  /** It was written. @param bytes null where it is what it was */
  became(bytes: Uint8Array | null): void;
}

type OpenedDesk = FarDesk<OpenDesk>;

export class WorkbookWorker implements WorkPort {
  private readonly held: Held;
  private readonly files = new WeakSet<WorkbookHost>();
  /** What was worked out of a reading last: Undo brings the reading back. */
  private readonly works = new WeakMap<WorkbookSnapshot, Work>();
  /** One thing after the other: what the worker holds has to be known. */
  private last: Promise<unknown> = Promise.resolve();
  private warming: AbortController | null = null;

  /** @param instead does the work where no worker can be started */
  constructor(startWorker: () => WorkerLike, private readonly instead: WorkPort) {
    this.held = new Held(startWorker);
  }

  /** Starts the worker before it is needed. @returns false where none can be had */
  async start(): Promise<boolean> {
    return (await this.held.desk()) !== null;
  }

  /** Ends the worker; what it was asked for is rejected. The next question starts another. */
  stop(): Promise<void> {
    return this.held.stop();
  }

  work(snapshot: WorkbookSnapshot, choices: Choices, waiting: Waiting): Promise<Work> {
    return this.inTurn(waiting.signal, async (desk) => {
      if (!desk) return this.instead.work(snapshot, choices, waiting);
      const known = this.works.get(snapshot);
      if (known && sameChoices(known.choices, choices)) {
        const work = { ...known, choices };
        this.warm(work);
        return work;
      }
      await this.held.cells(desk, snapshot, waiting.signal);
      const pieces = new Pieces<SentWork>();
      const said = (piece: unknown) => (isStep(piece) ? waiting.step(piece.step) : pieces.take(piece as Piece));
      await this.held.workOf(choices, () => desk.listen({ said, signal: waiting.signal }, 'work', choices));
      const sent = pieces.whole();
      const work: Work = { ...sent, tables: exactAgain(sent.tables), snapshot, choices };
      this.works.set(snapshot, work);
      return work;
    });
  }

  async ask<Q extends Question>(work: Work, question: Q, asked: Asked<Q>, signal: AbortSignal): Promise<Answered<Q>> {
    const pieces = new Pieces<Answered<Q>>();
    await this.relay(work, question, asked, (piece) => pieces.take(piece), signal);
    return asAnswered(question, pieces.whole());
  }

  relay<Q extends Question>(work: Work, question: Q, asked: Asked<Q>, say: (piece: Piece) => void, signal: AbortSignal): Promise<void> {
    return this.inTurn(signal, async (desk) => {
      if (!desk) return this.instead.relay(work, question, asked, say, signal);
      await this.holding(desk, work, signal);
      return desk.listen({ said: (piece) => say(piece as Piece), signal }, 'ask', question, asked);
    });
  }

  async write<P extends PlanName>(host: WorkbookHost, work: Work, name: P, asked: PlanAsked<P>): Promise<Written<About<P>>> {
    const made = await this.inTurn(undefined, async (desk): Promise<Written<About<P>> | Planned<About<P>> | null> => {
      if (!desk) return null;
      await this.holding(desk, work, new AbortController().signal);
      if (this.isFile(host)) {
        await this.held.open(desk, host);
        const { bytes, ...written } = (await desk.ask('write', name, asked)) as WrittenFile & Written<About<P>>;
        host.became(bytes);
        return written;
      }
      const pieces = new Pieces<Planned<About<P>>>();
      await desk.listen({ said: (piece) => pieces.take(piece as Piece) }, 'planFor', name, asked);
      return pieces.whole();
    });
    if (!made) return this.instead.write(host, work, name, asked);
    // Not in turn: others need not wait for whoever holds the workbook.
    return 'plan' in made ? { report: made.plan && (await host.apply(made.plan)), about: made.about } : made;
  }

  /** A file reads and writes itself here from now on. */
  takeFile(file: WorkerFile): void {
    this.files.add(file);
  }

  /** Reads a file in the worker. @throws HostError */
  read(file: WorkerFile, { rows, signal }: ReadWaiting): Promise<WorkbookSnapshot> {
    return this.inTurn(signal, async (desk) => {
      if (!desk) throw new HostError('workerStopped');
      const pieces = new SnapshotPieces();
      const said = (piece: unknown) => {
        pieces.take(piece as SnapshotPiece);
        rows?.(pieces.rows, pieces.of);
      };
      await this.held.open(desk, file);
      await desk.listen({ said, ...(signal && { signal }) }, 'read');
      return this.held.hasRead(file, pieces.whole());
    });
  }

  /** Writes a plan that was made in this thread into a file. @throws HostError; the file is then as it was */
  writeInto(file: WorkerFile, plan: EditPlan): Promise<WrittenFile> {
    return this.inTurn(undefined, async (desk) => {
      if (!desk) throw new HostError('workerStopped');
      await this.held.open(desk, file);
      return this.held.apply(desk, plan);
    });
  }

  /** A file that changed by other ways than through the worker has to be opened in it again. */
  forget(file: WorkerFile): void {
    this.held.forget(file);
  }

  private isFile(host: WorkbookHost): host is WorkerFile {
    return this.files.has(host);
  }

  /** The worker has to hold the work that is spoken of. */
  private async holding(desk: OpenedDesk, work: Work, signal: AbortSignal): Promise<void> {
    if (this.held.holds(work)) return;
    // Who asked may have gone meanwhile: other work has just been done.
    await nextTask();
    signal.throwIfAborted();
    await this.held.again(desk, work, signal);
  }

  /** What is shown again will be asked about: the worker does it again while nobody waits. */
  private warm(work: Work): void {
    const warming = (this.warming = new AbortController());
    void Promise.resolve().then(() => this.inTurn(warming.signal, async (desk) => {
      if (desk) await this.holding(desk, work, warming.signal);
    }, false)).catch(() => undefined);
  }

  /**
   * Does something in its turn. Whoever gives up stops the worker, whatever it is doing; whoever only wants something else lets it come to it. One that has died is
   * replaced when it is needed again.
   */
  private inTurn<T>(signal: AbortSignal | undefined, action: (desk: OpenedDesk | null) => Promise<T>, wanted = true): Promise<T> {
    if (wanted) this.warming?.abort(new Superseded());
    // At once: what is asked for next goes to another worker.
    const givenUp = () => void (signal?.reason instanceof Superseded || this.stop());
    const mine = this.last.then(async () => {
      try {
        signal?.throwIfAborted();
        signal?.addEventListener('abort', givenUp, { once: true });
        const desk = await this.held.desk();
        signal?.throwIfAborted();
        return await action(desk);
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (error instanceof HostError && error.code === 'workerStopped') await this.stop();
        throw error;
      } finally {
        signal?.removeEventListener('abort', givenUp);
      }
    });
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

function isStep(piece: unknown): piece is { readonly kind: 'step'; readonly step: WorkStep } {
  return (piece as { readonly kind: string }).kind === 'step';
}

/** A worker of the browser, which is started when it is needed, and anew after it had to be stopped: and what it holds, so that nothing is sent twice. */
import { snapshotPieces } from '../host/plainSnapshot';
import type { EditPlan, WorkbookSnapshot } from '../host/workbook';
import type { Work } from '../tasks/overview';
import type { Choices } from '../tasks/work';
import { breathing } from '../workers/breathe';
import { Far, type FarDesk, type WorkerLike } from '../workers/messages';
import { piecesOf } from '../workers/pieces';
import type { OpenDesk, WrittenFile } from './desk';

/** A file as its bytes are now. */
interface FileNow {
  readonly name: string;
  bytes(): Uint8Array;
}

type OpenedDesk = FarDesk<OpenDesk>;

interface Holding {
  file: FileNow | null;
  snapshot: WorkbookSnapshot | null;
  /** By which the snapshot was worked out. */
  choices: Choices | null;
}

const NOTHING: Holding = { file: null, snapshot: null, choices: null };

export class Held {
  private started: Promise<OpenedDesk | null> | null = null;
  /** Of the worker that runs now; one that was stopped keeps its own. */
  private now: Holding = { ...NOTHING };
  /** The bytes that readings are of: cheaper to read again than to send. */
  private readonly bytes = new WeakMap<WorkbookSnapshot, { readonly file: FileNow; readonly bytes: Uint8Array }>();

  constructor(private readonly startWorker: () => WorkerLike) {}

  /** Null where a worker can't be started, or loads nothing. */
  desk(): Promise<OpenedDesk | null> {
    return (this.started ??= this.start());
  }

  /** Ends the worker; what it was asked for is rejected. */
  async stop(): Promise<void> {
    const { started } = this;
    [this.started, this.now] = [null, { ...NOTHING }];
    (await started)?.stop();
  }

  forget(file: FileNow): void {
    if (this.now.file === file) this.now.file = null;
  }

  /** True when it has worked this out, and nothing else since. */
  holds({ snapshot, choices }: Work): boolean {
    return this.now.snapshot === snapshot && this.now.choices !== null && sameChoices(this.now.choices, choices);
  }

  /** Has it hold work that was done before. */
  async again(desk: OpenedDesk, { snapshot, choices }: Work, signal: AbortSignal): Promise<void> {
    await this.cells(desk, snapshot, signal);
    await this.workOf(choices, () => desk.listen({ signal }, 'workAgain', choices));
  }

  /** Has it know the cells of a reading. */
  async cells(desk: OpenedDesk, snapshot: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    const { now } = this;
    if (now.snapshot === snapshot) return;
    [now.snapshot, now.choices] = [null, null];
    const from = this.bytes.get(snapshot);
    if (from && from.file.bytes() === from.bytes) {
      await this.open(desk, from.file);
      await desk.ask('readAgain');
    } else await this.send(desk, snapshot, signal);
    now.snapshot = snapshot;
  }

  /** Does work of the cells that it knows. */
  async workOf(choices: Choices, doing: () => Promise<void>): Promise<void> {
    const { now } = this;
    now.choices = null;
    await doing();
    now.choices = choices;
  }

  /** Has it hold this file. @throws HostError when it is no workbook */
  async open(desk: OpenedDesk, file: FileNow): Promise<void> {
    const { now } = this;
    if (now.file === file) return;
    await desk.ask('open', file.bytes(), file.name);
    now.file = file;
  }

  /** It has read the file that it holds. */
  hasRead(file: FileNow, snapshot: WorkbookSnapshot): WorkbookSnapshot {
    this.bytes.set(snapshot, { file, bytes: file.bytes() });
    [this.now.snapshot, this.now.choices] = [snapshot, null];
    return snapshot;
  }

  /** Writes a plan into the file that it holds. @throws HostError */
  async apply(desk: OpenedDesk, plan: EditPlan): Promise<WrittenFile> {
    const pause = breathing(new AbortController().signal);
    for (const piece of piecesOf(plan)) {
      // Answered when the plan is asked for: a piece is nothing that could fail by itself.
      desk.ask('planned', piece).catch(() => undefined);
      await pause();
    }
    return desk.ask('apply');
  }

  private async send(desk: OpenedDesk, snapshot: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    const pause = breathing(signal);
    for (const piece of snapshotPieces(snapshot)) {
      desk.ask('take', piece).catch(() => undefined);
      await pause();
    }
    await desk.ask('taken');
  }

  private async start(): Promise<OpenedDesk | null> {
    try {
      const desk = new Far(this.startWorker()).desk<OpenDesk>('opened');
      await desk.ask('isThere');
      return desk;
    } catch {
      return null;
    }
  }
}

/** True for choices that give the same work. */
export function sameChoices(a: Choices, b: Choices): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

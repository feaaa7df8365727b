/** A file that is open on the page: its bytes are here, and a worker reads and writes them. What becomes of the worker is no concern of the file. */
import { HostError, type ApplyReport, type EditPlan, type ReadWaiting, type WorkbookSnapshot } from '../host/workbook';
import type { WorkerFile, WorkbookWorker } from './workbookWorker';

export class OpenFile implements WorkerFile {
  private before: Uint8Array | null = null;
  /** What is in a file is known once it was read: Undo brings back what was there. */
  private readonly read = new WeakMap<Uint8Array, WorkbookSnapshot>();

  /** @param name the file's, for people */
  constructor(private readonly worker: WorkbookWorker, private now: Uint8Array, readonly name: string) {
    worker.takeFile(this);
  }

  /** The file as it is now. */
  bytes(): Uint8Array {
    return this.now;
  }

  async snapshot(waiting: ReadWaiting = {}): Promise<WorkbookSnapshot> {
    const { now } = this;
    const snapshot = this.read.get(now) ?? (await this.worker.read(this, waiting));
    this.read.set(now, snapshot);
    return snapshot;
  }

  async apply(plan: EditPlan): Promise<ApplyReport> {
    const { bytes, report } = await this.worker.writeInto(this, plan);
    this.became(bytes);
    return report ?? { cellsWritten: 0 };
  }

  became(bytes: Uint8Array | null): void {
    if (bytes) [this.before, this.now] = [this.now, bytes];
  }

  undo(): Promise<void> {
    if (!this.before) return Promise.reject(new HostError('nothingToUndo'));
    [this.now, this.before] = [this.before, null];
    this.worker.forget(this);
    return Promise.resolve();
  }

  canUndo(): boolean {
    return this.before !== null;
  }

  /** A file changes as a whole. */
  isHalfWritten(): boolean {
    return false;
  }
}

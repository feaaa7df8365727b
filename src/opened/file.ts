/** A file that is open on the page: its bytes are here, and a worker reads and writes them. What becomes of the worker is no concern of the file. */
import { HostError, type ApplyReport, type EditPlan, type ReadWaiting, type WorkbookHost, type WorkbookSnapshot } from '../host/workbook';
import type { WorkbookWorker } from './workbookWorker';

export class OpenFile implements WorkbookHost {
  private before: Uint8Array | null = null;

  /** @param name the file's, for people */
  constructor(private readonly worker: WorkbookWorker, private now: Uint8Array, private readonly name: string) {}

  /** The file as it is now. */
  bytes(): Uint8Array {
    return this.now;
  }

  snapshot(waiting: ReadWaiting = {}): Promise<WorkbookSnapshot> {
    return this.worker.read(this, this.now, this.name, waiting);
  }

  async apply(plan: EditPlan): Promise<ApplyReport> {
    const { bytes, ...report } = await this.worker.write(this, this.now, this.name, plan);
    if (bytes) [this.before, this.now] = [this.now, bytes];
    return report;
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

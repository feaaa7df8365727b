/** Checks files off the main thread: a few workers check, one keeps the readings and makes workbooks of them. */
import type { Edition } from '../kpi/schema';
import type { OfficeSettings } from '../scoring/settings';
import type { ReadingIssue } from '../sheet/reading';
import { type FileRefusal, refused } from '../tasks/check/checkedFile';
import type { Received } from '../tasks/check/received';
import { Far, type FarDesk, type WorkerLike } from '../workers/messages';
import type { Piece } from '../workers/pieces';
import type { Desk } from './desk';
import type { Chosen, CollectAsked, EditionBookAsked, EditionRead, ReportAsked, Told, Upload, UploadDesk, UploadSummary } from './port';
import { summaryOf } from './summaryOf';

/** A workbook of 100,000 rows takes a few seconds. Milliseconds. */
export const LONGEST = 60_000;
/** More would take memory from each other. */
const MOST_WORKERS = 4;

export class Background implements UploadDesk {
  private keeper: FarDesk<Desk> | null = null;
  private editions: readonly Edition[] = [];
  /** What the keeper knows of the open workbook. */
  private open: object | null = null;

  /** @param longest milliseconds that a file may take */
  constructor(private readonly startWorker: () => WorkerLike, private readonly longest: number = LONGEST) {}

  async check(uploads: readonly Upload[], how: OfficeSettings, signal: AbortSignal, done: (upload: Upload, summary: UploadSummary) => void): Promise<void> {
    const queue = [...uploads];
    const lanes = Math.min(globalThis.navigator?.hardwareConcurrency || 2, MOST_WORKERS, uploads.length);
    await Promise.all(Array.from({ length: lanes }, () => this.lane(queue, how, signal, done)));
  }

  takeIn(editions: readonly Edition[]): void {
    if (editions === this.editions || (editions.length === 0 && this.editions.length === 0)) return;
    this.editions = editions;
    if (this.keeper) this.keeper.ask('takeIn', editions).catch(() => undefined);
  }

  /** In a worker of its own: what somebody's file does to it is no concern of the others. */
  async readEdition(file: File): Promise<EditionRead> {
    const worker = this.started();
    const answer = await this.within(worker.ask('readEdition', file));
    worker.stop();
    return 'code' in answer ? { kind: 'refused', refusal: answer } : answer;
  }

  editionBook(asked: EditionBookAsked) {
    return this.desk().ask('editionBook', asked);
  }

  forget(name: string): void {
    if (this.keeper) this.tell(this.keeper.ask('forget', name));
  }

  async across(chosen: Chosen) {
    return this.desk().ask('across', await this.told(chosen));
  }

  detail(upload: Upload, issue: ReadingIssue, how: OfficeSettings) {
    return this.desk().ask('detail', upload, issue, how);
  }

  async report(asked: ReportAsked) {
    return this.desk().ask('report', await this.told(asked));
  }

  async collect(asked: CollectAsked) {
    return this.desk().ask('collect', await this.told(asked));
  }

  /** What is told is not waited for; where it was lost, the next question about it says so. */
  private tell(told: Promise<unknown>): void {
    told.catch(() => undefined);
  }

  /** The open workbook goes from its worker to ours piece by piece, once as long as it stays what it is. */
  private async told<C extends Chosen>(chosen: C): Promise<Told<C>> {
    const { open } = chosen;
    if (open && this.open !== open.of) {
      this.open = null;
      await open.say((piece) => this.tell(this.desk().ask('openPiece', piece)));
      await this.desk().ask('opened');
      this.open = open.of;
    }
    return { ...chosen, open: open?.name ?? null };
  }

  private desk(): FarDesk<Desk> {
    return (this.keeper ??= this.started());
  }

  /** A worker that knows the editions in force: what it is told first, it does first. */
  private started(): FarDesk<Desk> {
    const worker = new Far(this.startWorker()).desk<Desk>('uploads');
    if (this.editions.length > 0) worker.ask('takeIn', this.editions).catch(() => undefined);
    return worker;
  }

  /** One worker after the other works the queue off; a new one only after the last had to be stopped. */
  private async lane(queue: Upload[], how: OfficeSettings, signal: AbortSignal, done: (upload: Upload, summary: UploadSummary) => void): Promise<void> {
    let worker: FarDesk<Desk> | null = null;
    const stop = () => worker?.stop();
    signal.addEventListener('abort', stop);
    for (let upload = queue.shift(); upload && !signal.aborted; upload = queue.shift()) {
      worker ??= this.started();
      // What was read goes to the keeper piece by piece; here stay the findings and counts.
      const relayed = (piece: unknown) => this.tell(this.desk().ask('keepPiece', upload.name, piece as Piece));
      const answer = await this.within(worker.listen({ said: relayed }, 'check', upload, how));
      if (signal.aborted) break;
      if ('code' in answer) {
        worker.stop();
        worker = null;
      }
      if ('code' in answer) {
        const one: Received = { kind: 'checked', checked: refused(upload.name, null, answer) };
        this.tell(this.desk().ask('keep', one));
        done(upload, summaryOf(one));
      } else {
        this.tell(this.desk().ask('kept', upload.name));
        done(upload, answer);
      }
    }
    signal.removeEventListener('abort', stop);
    worker?.stop();
  }

  private within<T>(answer: Promise<T>): Promise<T | FileRefusal> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<FileRefusal>((resolve) => {
      timer = setTimeout(() => resolve({ code: 'timedOut', place: {} }), this.longest);
    });
    const failed = (error: unknown): FileRefusal => ({ code: 'failed', place: { detail: error instanceof Error ? error.message : String(error) } });
    return Promise.race([answer.catch(failed), late]).finally(() => clearTimeout(timer));
  }
}

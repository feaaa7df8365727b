/** Scores that follow changes: waits until a burst of edits is over, then has the session score what changed, once. */
import { later, type Later } from '../host/later';
import type { Change, WorkbookHost } from '../host/workbook';
import type { Session } from './session';

/** Long enough for a paste to be one burst, short enough for scores to follow within a second. */
const PAUSE_MS = 400;

/** As long as the workbook asks for it. */
export class LiveScoring {
  private host: WorkbookHost | null = null;
  private end: Promise<(() => Promise<void>) | undefined> = Promise.resolve(undefined);
  private changes: Change[] = [];
  private callOff: () => void = () => undefined;

  constructor(private readonly session: Session, private readonly wait: Later = later) {
    session.subscribe(() => this.update());
  }

  private update(): void {
    const wanted = this.session.watched;
    if (wanted === this.host) return;
    this.host = wanted;
    this.changes = [];
    this.callOff();
    // One after the other: who is told twice would score twice.
    this.end = this.end
      .then((end) => end?.())
      .then(() => (wanted === this.host ? wanted?.watch?.((change) => this.noticed(change)) : undefined))
      .catch(() => undefined);
  }

  private noticed(change: Change): void {
    this.changes.push(change);
    this.again();
  }

  private again(): void {
    this.callOff();
    this.callOff = this.wait(() => void this.follow(), PAUSE_MS);
  }

  private async follow(): Promise<void> {
    if (this.changes.length === 0 || !this.host) return;
    // Something else is being done: what it leaves behind counts.
    if (this.session.state().phase !== 'ready') return this.again();
    const { changes } = this;
    this.changes = [];
    await this.session.follow(changes);
  }
}

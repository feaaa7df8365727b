/** What the pane knows, and who is told when it changes. Every change puts a new state in the place of the old one. */
import { FIRST_STATE, type SessionState } from './sessionState';

export class SessionStore {
  private current: SessionState = FIRST_STATE;
  private calmState: SessionState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();

  // Bound, because React calls them without the session.
  readonly state = (): SessionState => this.current;

  /** The same, but `busy` stays what it first was: how far it has come changes often, and few show it. */
  readonly calm = (): SessionState => this.calmState;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected set(change: Partial<SessionState>): void {
    const isProgress = this.current.busy !== null && Boolean(change.busy) && Object.keys(change).length === 1;
    this.current = { ...this.current, ...change };
    if (!isProgress) this.calmState = this.current;
    for (const listener of this.listeners) listener();
  }
}

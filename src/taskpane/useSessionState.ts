import { useSyncExternalStore } from 'react';
import type { Session } from './session';
import type { Busy, SessionState } from './sessionState';

/** The session's state; the component is drawn anew when it changes, though not with each step of what takes long. */
export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.calm);
}

/** How far what takes long has come. */
export function useBusy(session: Session): Busy | null {
  return useSyncExternalStore(session.subscribe, () => session.state().busy);
}

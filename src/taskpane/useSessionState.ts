import { useSyncExternalStore } from 'react';
import type { Session } from './session';
import type { SessionState } from './sessionState';

/** The session's state; the component is drawn anew when it changes. */
export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

import { useEffect, useRef } from 'react';
import { useFocusTarget } from './useFocusTarget';

/**
 * Runs an action and, when it is done, moves the focus to what stands in the place of the button that was pressed:
 * Undo if there is something to undo, else the button that acts.
 */
export function useAct(busy: boolean) {
  const undo = useFocusTarget();
  const main = useFocusTarget();
  const pending = useRef(false);
  useEffect(() => {
    if (!pending.current || busy) return;
    pending.current = false;
    if (!undo.focus()) main.focus();
  });
  const act = (action: () => Promise<boolean>) => {
    pending.current = true;
    void action();
  };
  return { act, undoRef: undo.ref, mainRef: main.ref };
}

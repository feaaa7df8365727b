import { useCallback, useMemo, useRef } from 'react';

/** An element that may be given the focus later: `ref` goes to it, `focus` moves the focus there. @returns false when it is not on the page */
export function useFocusTarget() {
  const element = useRef<HTMLElement | null>(null);
  const ref = useCallback((found: HTMLElement | null) => {
    element.current = found;
  }, []);
  const focus = useCallback(() => {
    element.current?.focus();
    return element.current !== null;
  }, []);
  return useMemo(() => ({ ref, focus }), [ref, focus]);
}

import { useSyncExternalStore } from 'react';
import type { Brightness } from '../taskpane/theme';

const query = typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null;

function subscribe(listener: () => void): () => void {
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

/** Light or dark, as the user's system says, also when it changes. */
export function useBrightness(): Brightness {
  return useSyncExternalStore(subscribe, () => (query?.matches ? 'dark' : 'light'));
}

/** What jsdom lacks and every browser has. */
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.ResizeObserver ??= NoResizes;

// Lazy parts are compiled when they are first drawn; on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 20_000 });

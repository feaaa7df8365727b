/** What jsdom lacks and every browser has: there before any test of the project `window` loads. */
import { TextDecoder, TextEncoder } from 'node:util';

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.ResizeObserver ??= NoResizes;

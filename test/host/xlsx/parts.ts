/** The parts of a file as texts, for tests that look into it. */
import { strFromU8, unzipSync } from 'fflate';

export function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

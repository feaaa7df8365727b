/** The text that a part's bytes stand for, whatever encoding its declaration names. */
import { damaged } from './errors';

/** @throws HostError damaged where the bytes are none of the encoding */
export function decodePart(bytes: Uint8Array, path: string): string {
  const label = encodingOf(bytes);
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(path, `is not ${label} text`);
  }
}

/** As the part declares it, in lower case. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // without a mark at its head, UTF-16 shows by the zero beside `<`
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  return (/^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1] ?? 'utf-8').toLowerCase();
}

import { Inflate } from 'fflate';
import { HostError } from '../workbook';
import { crc32 } from './crc32';
import { damaged } from './errors';
import { LIMITS } from './limits';
import type { ZipEntry } from './zip';

/** Compressed bytes taken at a time: at most 1032 times as many come out before we look again. */
const CHUNK = 128 * 1024;

/**
 * The content of an entry. Stops as soon as more comes out than the directory declares, whatever the data says.
 * @throws HostError tooLarge or damaged
 */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  const { path, size, compressed } = entry;
  if (size > LIMITS.ratioFrom && size > compressed.length * LIMITS.ratio) throw new HostError('tooLarge', { part: path, detail: `${compressed.length} → ${size} bytes` });
  const content = entry.method === 0 ? compressed : inflated(entry);
  if (content.length !== size) throw damaged(path, 'size differs from the zip directory');
  if (crc32(content) !== entry.crc) throw damaged(path, 'checksum differs');
  return content;
}

function inflated({ path, size, compressed }: ZipEntry): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw damaged(path, 'larger than the zip directory says');
    out.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < compressed.length || at === 0; at += CHUNK) stream.push(compressed.subarray(at, at + CHUNK), at + CHUNK >= compressed.length);
  } catch (error) {
    throw error instanceof HostError ? error : damaged(path, error instanceof Error ? error.message : 'cannot be unpacked');
  }
  return out.subarray(0, filled);
}

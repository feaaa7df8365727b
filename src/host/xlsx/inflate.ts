import { HostError } from '../workbook';
import type { Codec } from './codec';
import { damaged } from './errors';
import { LIMITS } from './limits';
import type { ZipEntry } from './zip';

/**
 * The content of an entry. Stops as soon as more comes out than the directory declares, whatever the data says.
 * @throws HostError tooLarge or damaged
 */
export function unpackEntry(entry: ZipEntry, codec: Codec): Uint8Array {
  const { path, size, compressed } = entry;
  if (size > LIMITS.ratioFrom && size > compressed.length * LIMITS.ratio) throw new HostError('tooLarge', { part: path, detail: `${compressed.length} → ${size} bytes` });
  const content = entry.method === 0 ? compressed : inflated(entry, codec);
  if (content.length !== size) throw damaged(path, 'size differs from the zip directory');
  if (codec.crc32(content, 0) !== entry.crc) throw damaged(path, 'checksum differs');
  return content;
}

function inflated({ path, size, compressed }: ZipEntry, codec: Codec): Uint8Array {
  let content: Uint8Array | null;
  try {
    content = codec.inflate(compressed, size);
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : 'cannot be unpacked');
  }
  if (content === null) throw damaged(path, 'larger than the zip directory says');
  return content;
}

import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip';

const UTF8_NAME = 0x0800;
const SIZES_FOLLOW = 0x0008;
/** 1980-01-01 00:00, the first moment that a zip knows. */
const FIRST_TIME = 0x00210000;
const NOTHING = new Uint8Array(0);
/** Above this, deflate works faster and packs a little less: people wait for large sheets. */
const LARGE = 4 * 1024 * 1024;

/**
 * Packs new content, as the successor of an entry (whose name, time and attributes it keeps) or as a new entry.
 * The same content always gives the same bytes.
 */
export function packEntry(path: string, content: Uint8Array, before?: ZipEntry): ZipEntry {
  const compressed = deflateSync(content, { level: content.length > LARGE ? 3 : 6 });
  return {
    path,
    nameBytes: before?.nameBytes ?? new TextEncoder().encode(path),
    flags: before ? before.flags & ~6 : UTF8_NAME,
    method: 8,
    time: before?.time ?? FIRST_TIME,
    crc: crc32(content),
    size: content.length,
    compressed,
    madeBy: before?.madeBy ?? 20,
    internalAttributes: before?.internalAttributes ?? 0,
    externalAttributes: before?.externalAttributes ?? 0,
    extra: before?.extra ?? NOTHING,
    comment: before?.comment ?? NOTHING,
  };
}

/** Writes the entries in this order. Compressed bytes are copied, never packed again. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const head = localHeader(entry);
    pieces.push(head, entry.compressed);
    directory.push(directoryHeader(entry, offset));
    offset += head.length + entry.compressed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return joined([...pieces, ...directory, end], offset + size + end.length);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** The fields that both headers share, from `needed version` to the length of the name. */
function commonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function localHeader(entry: ZipEntry): Uint8Array {
  const head = new Uint8Array(30 + entry.nameBytes.length);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x04034b50, true);
  commonFields(view, 4, entry);
  head.set(entry.nameBytes, 30);
  return head;
}

function directoryHeader(entry: ZipEntry, offset: number): Uint8Array {
  const { nameBytes, extra, comment } = entry;
  const head = new Uint8Array(46 + nameBytes.length + extra.length + comment.length);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, entry.madeBy, true);
  commonFields(view, 6, entry);
  view.setUint16(30, extra.length, true);
  view.setUint16(32, comment.length, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  head.set(nameBytes, 46);
  head.set(extra, 46 + nameBytes.length);
  head.set(comment, 46 + nameBytes.length + extra.length);
  return head;
}

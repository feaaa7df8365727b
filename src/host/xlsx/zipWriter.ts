import { joinedBytes, lengthOf } from './joinedBytes';
import type { ZipEntry } from './zip';

/** An entry that we packed ourselves; joined only in the file. */
export interface PackedEntry extends Omit<ZipEntry, 'compressed'> {
  readonly packed: readonly Uint8Array[];
}

export type EntryToWrite = ZipEntry | PackedEntry;

const SIZES_FOLLOW = 0x0008;

/** Writes the entries in this order. Compressed bytes are copied, never packed again. */
export function writeZip(entries: readonly EntryToWrite[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const head = localHeader(entry);
    const packed = packedOf(entry);
    pieces.push(head, ...packed);
    directory.push(directoryHeader(entry, offset));
    offset += head.length + lengthOf(packed);
  }
  const size = lengthOf(directory);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return joinedBytes([...pieces, ...directory, end]);
}

const packedOf = (entry: EntryToWrite): readonly Uint8Array[] => ('packed' in entry ? entry.packed : [entry.compressed]);

/** The fields that both headers share, from `needed version` to the length of the name. */
function commonFields(view: DataView, at: number, entry: EntryToWrite): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, lengthOf(packedOf(entry)), true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function localHeader(entry: EntryToWrite): Uint8Array {
  const head = new Uint8Array(30 + entry.nameBytes.length);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x04034b50, true);
  commonFields(view, 4, entry);
  head.set(entry.nameBytes, 30);
  return head;
}

function directoryHeader(entry: EntryToWrite, offset: number): Uint8Array {
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

/** Reads a zip directory without unpacking anything. Entries keep their compressed bytes, so that untouched ones can be written back as they are. */
import { HostError } from '../workbook';
import { damaged } from './errors';
import { LIMITS } from './limits';

export interface ZipEntry {
  /** As paths are compared: forward slashes, no leading slash. */
  readonly path: string;
  readonly nameBytes: Uint8Array;
  /** General purpose flags; bit 3 (sizes after the data) is of no use to us. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS date and time. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
  /** Made by and needed versions, attributes, extra fields and comment, as the directory holds them. */
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;

/** @throws HostError truncated, damaged, encrypted or tooLarge */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  if (count > LIMITS.parts) throw new HostError('tooLarge', { detail: `${count} parts` });
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  const spans: [number, number][] = [];
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) throw new HostError('truncated', { detail: 'zip directory' });
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new HostError('truncated', { detail: 'zip directory' });
    const { entry, span } = readEntry(bytes, view, at);
    const key = entry.path.toLowerCase();
    if (seen.has(key)) throw damaged(entry.path, 'twice in the zip directory');
    seen.add(key);
    total += entry.size;
    if (entry.size > LIMITS.partSize || total > LIMITS.totalSize) throw new HostError('tooLarge', { part: entry.path, detail: `${entry.size} bytes` });
    entries.push(entry);
    spans.push(span);
    at = next;
  }
  refuseOverlaps(spans);
  return entries;
}

function findDirectory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  let end = view.byteLength - END_SIZE;
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) throw new HostError('truncated', { detail: 'no end of the zip directory' });
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, start };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) throw new HostError('truncated', { detail: 'zip64 directory' });
  return { count: Number(view.getBigUint64(end64 + 32, true)), start: Number(view.getBigUint64(end64 + 48, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; span: [number, number] } {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const path = new TextDecoder().decode(nameBytes).replace(/\\/g, '/').replace(/^\/+/, '');
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new HostError('encrypted', { part: path });
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(path, `zip method ${method}`);
  const allExtra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const declared = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)] as const;
  const { size, packed, offset, extra } = wideFields(allExtra, declared, path);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new HostError('truncated', { part: path });
  const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (data + packed > view.byteLength) throw new HostError('truncated', { part: path });
  const entry: ZipEntry = {
    path,
    nameBytes,
    flags,
    method,
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    compressed: bytes.subarray(data, data + packed),
    madeBy: view.getUint16(at + 4, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    extra,
    comment: bytes.subarray(at + 46 + nameLength + extraLength, at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)),
  };
  return { entry, span: [offset, data + packed] };
}

/** ZIP64 keeps what does not fit 32 bits in extra field 1, in this order; the other extra fields stay. */
function wideFields(extra: Uint8Array, declared: readonly [number, number, number], path: string): { size: number; packed: number; offset: number; extra: Uint8Array } {
  let [size, packed, offset] = declared;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: number[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) break;
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const wide = (narrow: number): number => {
        if (narrow !== 0xffffffff) return narrow;
        if (field + 8 > end) throw damaged(path, 'zip64 sizes');
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      size = wide(size);
      packed = wide(packed);
      offset = wide(offset);
    } else kept.push(...extra.subarray(at, end));
    at = end;
  }
  return { size, packed, offset, extra: Uint8Array.from(kept) };
}

/** Entries that share bytes are how a small file unpacks to an endless one. */
function refuseOverlaps(spans: readonly [number, number][]): void {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < sorted.length; i++) {
    if ((sorted[i] as [number, number])[0] < (sorted[i - 1] as [number, number])[1]) throw new HostError('damaged', { detail: 'zip entries overlap' });
  }
}

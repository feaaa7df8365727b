/** Packs a part piece by piece, so that a large sheet is never held in memory several times over. */
import { PORTABLE_CODEC, type Codec, type Effort } from './codec';
import { bytesOf } from './xmlBytes';
import type { ZipEntry } from './zip';

/** Bytes taken at a time. The size matters to the result's bytes: do not let it depend on anything. */
const PIECE = 512 * 1024;
const UTF8_NAME = 0x0800;
/** Bits 1 and 2 tell how hard somebody else's deflate tried. */
const EFFORT_FLAGS = 0x0006;
/** 1980-01-01 00:00, the first moment that a zip knows. */
const FIRST_TIME = 0x00210000;
const NOTHING = new Uint8Array(0);

/** Deflate's effort by size: people wait for large sheets, and the last tenth of packing costs half of the time. */
const effortFor = (size: number): Effort => (size > 16 * 1024 * 1024 ? 1 : size > 2 * 1024 * 1024 ? 3 : 6);

export class EntryPacker {
  private readonly packed: Uint8Array[] = [];
  private readonly deflate: (piece: Uint8Array, isLast: boolean) => void;
  private crc = 0;
  private size = 0;
  private readonly waiting: Uint8Array;
  private filled = 0;

  /** @param expectedSize about how many bytes will come */
  constructor(expectedSize: number, private readonly codec: Codec) {
    this.deflate = codec.deflater(effortFor(expectedSize), (packed) => this.packed.push(packed));
    this.waiting = new Uint8Array(Math.min(PIECE, expectedSize + 1024));
  }

  /** Takes the bytes between two places. */
  put(bytes: Uint8Array, from = 0, to = bytes.length): void {
    for (let at = from; at < to; ) {
      const end = Math.min(to, at + this.waiting.length - this.filled);
      this.waiting.set(bytes.subarray(at, end), this.filled);
      this.filled += end - at;
      at = end;
      if (this.filled === this.waiting.length) this.flush(false);
    }
  }

  putText(text: string): void {
    const { waiting } = this;
    if (text.length <= waiting.length - this.filled) {
      // most texts of cells are short and ASCII
      let at = this.filled;
      let i = 0;
      for (; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code > 127) break;
        waiting[at++] = code;
      }
      if (i === text.length) {
        this.filled = at;
        return;
      }
    }
    this.put(bytesOf(text));
  }

  /** The entry, as the successor of another (whose name, time and attributes it keeps) or as a new one. */
  finish(path: string, before?: ZipEntry): ZipEntry {
    this.flush(true);
    return {
      path,
      nameBytes: before?.nameBytes ?? bytesOf(path),
      flags: before ? before.flags & ~EFFORT_FLAGS : UTF8_NAME,
      method: 8,
      time: before?.time ?? FIRST_TIME,
      crc: this.crc,
      size: this.size,
      compressed: joinedBytes(this.packed),
      madeBy: before?.madeBy ?? 20,
      internalAttributes: before?.internalAttributes ?? 0,
      externalAttributes: before?.externalAttributes ?? 0,
      extra: before?.extra ?? NOTHING,
      comment: before?.comment ?? NOTHING,
    };
  }

  private flush(isLast: boolean): void {
    const piece = this.waiting.subarray(0, this.filled);
    this.filled = 0;
    this.crc = this.codec.crc32(piece, this.crc);
    this.size += piece.length;
    this.deflate(piece, isLast);
  }
}

/** Packs a whole text. The same text always gives the same bytes. */
export function packText(path: string, text: string, before?: ZipEntry, codec: Codec = PORTABLE_CODEC): ZipEntry {
  const bytes = bytesOf(declaredAsUtf8(text));
  const packer = new EntryPacker(bytes.length, codec);
  packer.put(bytes);
  return packer.finish(path, before);
}

export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** We always write UTF-8, and the declaration must say so. */
export function declaredAsUtf8(text: string): string {
  const declared = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(text);
  return !declared || declared[1]?.toLowerCase() === 'utf-8' ? text : text.replace(/(\sencoding\s*=\s*["'])[\w.-]+/, '$1UTF-8');
}

/** Packs a part piece by piece, so that a large sheet is never held in memory several times over. */
import { PORTABLE_CODEC, type Codec, type Effort } from './codec';
import { bytesOf } from './xmlBytes';
import type { ZipEntry } from './zip';
import type { PackedEntry } from './zipWriter';

/** Bytes taken at a time. The size matters to the result's bytes: do not let it depend on anything. */
const PIECE = 1024 * 1024;
/** Pieces that are being packed beside us, before we wait for one: each takes its room. */
const MOST_LENT = 4;
const UTF8_NAME = 0x0800;
/** Bits 1 and 2 tell how hard somebody else's deflate tried. */
const EFFORT_FLAGS = 0x0006;
/** 1980-01-01 00:00, the first moment that a zip knows. */
const FIRST_TIME = 0x00210000;
const NOTHING = new Uint8Array(0);

/** Deflate's effort by size: people wait for large sheets, and the last tenth of packing costs half of the time. */
const effortFor = (size: number): Effort => (size > 16 * 1024 * 1024 ? 1 : size > 2 * 1024 * 1024 ? 3 : 6);

export class EntryPacker {
  private readonly packed: (Uint8Array | Promise<Uint8Array>)[] = [];
  private readonly deflate: (piece: Uint8Array, isLast: boolean) => Uint8Array | Promise<Uint8Array>;
  private crc = 0;
  private size = 0;
  private waiting: Uint8Array;
  private filled = 0;
  /** What is being packed beside us, the oldest first; each gives its room back. */
  private readonly lent: Promise<void>[] = [];
  private readonly free: Uint8Array[] = [];

  /** @param expectedSize about how many bytes will come */
  constructor(expectedSize: number, private readonly codec: Codec) {
    this.deflate = codec.deflater(effortFor(expectedSize));
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

  /** True while more is being packed than should be at a time: whoever can wait, waits for `room`. */
  get isBusy(): boolean {
    return this.lent.length > MOST_LENT;
  }

  /** @returns settles when the oldest of what is being packed is packed */
  async room(): Promise<void> {
    await this.lent.shift();
  }

  /** The entry, as the successor of another (whose name, time and attributes it keeps) or as a new one. */
  async finish(path: string, before?: ZipEntry): Promise<PackedEntry> {
    this.flush(true);
    const packed: Uint8Array[] = [];
    for (const piece of this.packed) packed.push(await piece);
    return packedEntry(path, packed, this.crc, this.size, before);
  }

  private flush(isLast: boolean): void {
    const { waiting, free } = this;
    const piece = waiting.subarray(0, this.filled);
    this.filled = 0;
    this.crc = this.codec.crc32(piece, this.crc);
    this.size += piece.length;
    const packed = this.deflate(piece, isLast);
    this.packed.push(packed);
    if (!('then' in packed)) return;
    const givesBack = (): void => void free.push(waiting);
    // what goes wrong is told by `finish`
    this.lent.push(packed.then(givesBack, givesBack));
    this.waiting = free.pop() ?? new Uint8Array(waiting.length);
  }
}

/** Packs a whole text. The same text always gives the same bytes. */
export function packText(path: string, text: string, before?: ZipEntry, codec: Codec = PORTABLE_CODEC): PackedEntry {
  const bytes = bytesOf(declaredAsUtf8(text));
  return packedEntry(path, [codec.deflate(bytes, effortFor(bytes.length))], codec.crc32(bytes, 0), bytes.length, before);
}

function packedEntry(path: string, packed: readonly Uint8Array[], crc: number, size: number, before: ZipEntry | undefined): PackedEntry {
  return {
    path,
    nameBytes: before?.nameBytes ?? bytesOf(path),
    flags: before ? before.flags & ~EFFORT_FLAGS : UTF8_NAME,
    method: 8,
    time: before?.time ?? FIRST_TIME,
    crc,
    size,
    packed,
    madeBy: before?.madeBy ?? 20,
    internalAttributes: before?.internalAttributes ?? 0,
    externalAttributes: before?.externalAttributes ?? 0,
    extra: before?.extra ?? NOTHING,
    comment: before?.comment ?? NOTHING,
  };
}

/** We always write UTF-8, and the declaration must say so. */
export function declaredAsUtf8(text: string): string {
  const declared = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(text);
  return !declared || declared[1]?.toLowerCase() === 'utf-8' ? text : text.replace(/(\sencoding\s*=\s*["'])[\w.-]+/, '$1UTF-8');
}

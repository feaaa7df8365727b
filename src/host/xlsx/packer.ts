/** Packs text piece by piece, so that a large sheet is never held in memory several times over. */
import { PORTABLE_CODEC, type Codec, type Effort } from './codec';
import { CHARACTERS, type TextForm } from './textForm';
import type { ZipEntry } from './zip';

/** Characters taken at a time. The size matters to the result's bytes: do not let it depend on anything. */
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
  private waiting: string[] = [];
  private waitingLength = 0;
  private isFirst = true;

  /**
   * @param expectedSize about how many characters will come
   * @param form that of the text that will come
   */
  constructor(expectedSize: number, private readonly codec: Codec, private readonly form: TextForm = CHARACTERS) {
    this.deflate = codec.deflater(effortFor(expectedSize), (packed) => this.packed.push(packed));
  }

  put(text: string): void {
    for (let from = 0; from < text.length; ) {
      let to = Math.min(text.length, from + PIECE - this.waitingLength);
      // the two halves of a character must stay together
      if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to++;
      this.waiting.push(text.slice(from, to));
      this.waitingLength += to - from;
      if (this.waitingLength >= PIECE) this.flush(false);
      from = to;
    }
  }

  /** The entry, as the successor of another (whose name, time and attributes it keeps) or as a new one. */
  finish(path: string, before?: ZipEntry): ZipEntry {
    this.flush(true);
    return {
      path,
      nameBytes: before?.nameBytes ?? CHARACTERS.bytes(path),
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
    const text = this.waiting.join('');
    const bytes = this.form.bytes(this.isFirst ? declaredAsUtf8(text) : text);
    this.isFirst = false;
    this.waiting = [];
    this.waitingLength = 0;
    this.crc = this.codec.crc32(bytes, this.crc);
    this.size += bytes.length;
    this.deflate(bytes, isLast);
  }
}

/** Packs a whole text. The same text always gives the same bytes. */
export function packText(path: string, text: string, before?: ZipEntry, codec: Codec = PORTABLE_CODEC): ZipEntry {
  const packer = new EntryPacker(text.length, codec);
  packer.put(text);
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

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** We always write UTF-8, and the declaration must say so. */
function declaredAsUtf8(text: string): string {
  const declared = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(text);
  return !declared || declared[1]?.toLowerCase() === 'utf-8' ? text : text.replace(/(\sencoding\s*=\s*["'])[\w.-]+/, '$1UTF-8');
}

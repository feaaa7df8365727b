/** Packing, unpacking and checksums: fflate's everywhere, unless whoever opens a workbook brings faster ones. */
import { Deflate, deflateSync, Inflate } from 'fflate';
import { Crc32 } from './crc32';
import { joinedBytes } from './joinedBytes';

export type Effort = 1 | 3 | 6;

export interface Codec {
  /** Packs all of it (raw deflate). The same always gives the same bytes. */
  deflate(bytes: Uint8Array, effort: Effort): Uint8Array;
  /**
   * Packs what comes piece by piece. The same pieces always give the same bytes.
   * @returns takes a piece and gives what is packed of it, in the end; until then the piece is lent and must not change
   */
  deflater(effort: Effort): (piece: Uint8Array, isLast: boolean) => Uint8Array | Promise<Uint8Array>;
  /**
   * Unpacks raw deflate. Stops as soon as more than `size` bytes come out, whatever the data says.
   * @returns what came out, which may be less than `size`; null where it was more
   * @throws Error for data that can't be unpacked
   */
  inflate(packed: Uint8Array, size: number): Uint8Array | null;
  /** The CRC-32 of bytes behind others whose CRC-32 is `before`: 0 to 2³² − 1. */
  crc32(bytes: Uint8Array, before: number): number;
  isUtf8(bytes: Uint8Array): boolean;
  /** The text that the bytes between two places stand for; they are UTF-8. */
  utf8(bytes: Uint8Array, from: number, to: number): string;
}

/** Packed bytes taken at a time: at most 1032 times as many come out before we look again. */
const CHUNK = 128 * 1024;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

class TooMuch extends Error {}

/** Runs in browsers, too. */
export const PORTABLE_CODEC: Codec = {
  deflate: (bytes, effort) => deflateSync(bytes, { level: effort }),

  deflater(effort) {
    let packed: Uint8Array[] = [];
    const stream = new Deflate({ level: effort }, (one) => packed.push(one));
    return (piece, isLast) => {
      packed = [];
      stream.push(piece, isLast);
      return joinedBytes(packed);
    };
  },

  inflate(packed, size) {
    const out = new Uint8Array(size);
    let filled = 0;
    const stream = new Inflate((piece) => {
      if (filled + piece.length > size) throw new TooMuch();
      out.set(piece, filled);
      filled += piece.length;
    });
    try {
      for (let at = 0; at < packed.length || at === 0; at += CHUNK) stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    } catch (error) {
      if (error instanceof TooMuch) return null;
      throw error;
    }
    return out.subarray(0, filled);
  },

  crc32(bytes, before) {
    const crc = new Crc32(before);
    crc.add(bytes);
    return crc.value;
  },

  isUtf8(bytes) {
    const strict = new TextDecoder('utf-8', { fatal: true });
    try {
      // in pieces, so that no text of all of it is made
      for (let at = 0; at < bytes.length; at += CHUNK) strict.decode(bytes.subarray(at, at + CHUNK), { stream: true });
      strict.decode();
      return true;
    } catch {
      return false;
    }
  },

  utf8: (bytes, from, to) => decoder.decode(bytes.subarray(from, to)),
};

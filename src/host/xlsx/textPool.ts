/** Sheets say the same few words in thousands of cells: each is decoded and kept once, as far as that is cheap to know. */

/** Longer texts seldom repeat. */
const LONGEST = 120;
/** Bytes that the hash looks at. */
const HASHED = 12;
/** A power of two. */
const PLACES = 4096;

export class TextPool {
  /** By a hash of the bytes; a text gives way to the next one of the same place, so that nothing takes long, whatever a file holds. */
  private readonly texts: string[] = [];
  private readonly starts = new Int32Array(PLACES);
  private readonly lengths = new Int32Array(PLACES).fill(-1);

  /** @param decode what the bytes between two places mean */
  constructor(private readonly bytes: Uint8Array, private readonly decode: (from: number, to: number) => string) {}

  one(from: number, to: number): string {
    const length = to - from;
    if (length > LONGEST) return this.decode(from, to);
    const { bytes, starts, lengths } = this;
    let hash = length;
    // words differ at their ends, as numbers behind names do
    for (let at = Math.max(from, to - HASHED); at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    const place = (hash ^ (hash >>> 12)) & (PLACES - 1);
    if (lengths[place] === length && this.isSame(starts[place] as number, from, length)) return this.texts[place] as string;
    starts[place] = from;
    lengths[place] = length;
    return (this.texts[place] = this.decode(from, to));
  }

  private isSame(a: number, b: number, length: number): boolean {
    const { bytes } = this;
    for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
    return true;
  }
}

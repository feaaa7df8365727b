import { detached } from './sharedStrings';

/** Longer texts seldom repeat. */
const LONGEST = 120;
const MOST = 2_000;

/** Sheets say the same few words in thousands of cells: each is decoded and kept once, as far as that is cheap to know. */
export class TextPool {
  private readonly known = new Map<string, string>();

  /** @param decode what a text as written means */
  constructor(private readonly decode: (raw: string) => string) {}

  one(raw: string): string {
    if (raw.length > LONGEST) return this.decoded(raw);
    const found = this.known.get(raw);
    if (found !== undefined) return found;
    const text = this.decoded(raw);
    if (this.known.size < MOST) this.known.set(detached(raw), text);
    return text;
  }

  /** What had to be decoded is a text of its own already. */
  private decoded(raw: string): string {
    const text = this.decode(raw);
    return text === raw ? detached(text) : text;
  }
}

/** Sheets say the same few words in thousands of cells: each is kept once, as far as that is cheap to know. */
export class TextPool {
  private readonly known = new Map<string, string>();

  one(text: string): string {
    if (text.length > 40) return text;
    const found = this.known.get(text);
    if (found !== undefined) return found;
    if (this.known.size < 2_000) this.known.set(text, text);
    return text;
  }
}

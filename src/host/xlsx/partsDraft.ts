/** A package in which some parts are changed. */
import { damaged } from './errors';
import { EntryPacker, packText } from './packer';
import type { Parts, PartsReader } from './parts';
import { bytesOf } from './xmlBytes';
import type { EntryToWrite } from './zipWriter';

/** Changes on top of parts that stay as they are until `finish`. */
export class PartsDraft implements PartsReader {
  /** By lower-case path; null for a part that is taken away. */
  private readonly changes = new Map<string, { path: string; text: string | null }>();
  /** What the file says, kept from the first reading: large sheets take long to unpack. */
  private readonly originals = new Map<string, string | undefined>();
  private readonly streamed = new Map<string, EntryPacker>();

  constructor(private readonly base: Parts) {}

  has(path: string): boolean {
    const change = this.changes.get(path.toLowerCase());
    return change ? change.text !== null : this.base.has(path);
  }

  text(path: string): string {
    const text = this.textIfAny(path);
    if (text === undefined) throw damaged(path, 'part is missing');
    return text;
  }

  textIfAny(path: string): string | undefined {
    const change = this.changes.get(path.toLowerCase());
    return change ? (change.text ?? undefined) : this.original(path);
  }

  sheetBytes(path: string): Uint8Array {
    return this.isChanged(path) ? bytesOf(this.text(path)) : this.base.sheetBytes(path);
  }

  utf8(bytes: Uint8Array, from: number, to: number): string {
    return this.base.utf8(bytes, from, to);
  }

  /** True for a part that was written or taken away. */
  isChanged(path: string): boolean {
    return this.changes.has(path.toLowerCase());
  }

  private original(path: string): string | undefined {
    const key = path.toLowerCase();
    if (!this.originals.has(key)) this.originals.set(key, this.base.textIfAny(path));
    return this.originals.get(key);
  }

  write(path: string, text: string): void {
    this.changes.set(path.toLowerCase(), { path, text });
  }

  remove(path: string): void {
    this.changes.set(path.toLowerCase(), { path, text: null });
  }

  /**
   * Writes a part that is known to differ, piece by piece; it can't be read again from this draft.
   * @param expectedSize about how many bytes will come
   */
  async stream(path: string, expectedSize: number, write: (out: EntryPacker) => Promise<void>): Promise<void> {
    const packer = new EntryPacker(expectedSize, this.base.codec);
    await write(packer);
    this.originals.delete(path.toLowerCase());
    this.streamed.set(path.toLowerCase(), packer);
  }

  /** The entries of the changed package, untouched ones as they were; null when nothing differs. The draft is used up. */
  async finish(): Promise<EntryToWrite[] | null> {
    const pending = this.changes;
    for (const [key, { path, text }] of pending) if ((this.original(path) ?? null) === text) pending.delete(key);
    this.originals.clear();
    if (!pending.size && !this.streamed.size) return null;
    const entries: EntryToWrite[] = [];
    const { codec } = this.base;
    for (const entry of this.base.entries) {
      const key = entry.path.toLowerCase();
      const change = pending.get(key);
      const packer = this.streamed.get(key);
      pending.delete(key);
      if (packer) entries.push(await packer.finish(entry.path, entry));
      else if (!change) entries.push(entry);
      else if (change.text !== null) entries.push(packText(entry.path, change.text, entry, codec));
    }
    for (const { path, text } of pending.values()) if (text !== null) entries.push(packText(path, text, undefined, codec));
    return entries;
  }
}

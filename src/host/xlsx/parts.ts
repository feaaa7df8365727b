/** The parts of a package by path, and a draft in which some of them are changed. */
import { HostError } from '../workbook';
import type { Codec } from './codec';
import { damaged } from './errors';
import { unpackEntry } from './inflate';
import { LIMITS } from './limits';
import { EntryPacker, packText } from './packer';
import { CHARACTERS, type PartText, type TextForm } from './textForm';
import type { ZipEntry } from './zip';

export interface PartsReader {
  has(path: string): boolean;
  /** @throws HostError damaged when there is no such part or it is not text */
  text(path: string): string;
  /** A sheet's text, which may be large, in the form that is cheapest. @throws HostError like `text` */
  sheetText(path: string): PartText;
  /** As written in the file; for parts that need not be there. */
  textIfAny(path: string): string | undefined;
}

export class Parts implements PartsReader {
  private readonly byPath = new Map<string, ZipEntry>();
  private readonly counted = new Set<ZipEntry>();
  private readSize = 0;
  /** Texts of sheets that were read, where they take little: who writes next does not unpack them again. */
  private readonly kept = new Map<string, PartText>();

  constructor(readonly entries: readonly ZipEntry[], readonly codec: Codec) {
    for (const entry of entries) this.byPath.set(entry.path.toLowerCase(), entry);
  }

  has(path: string): boolean {
    return this.byPath.has(path.toLowerCase());
  }

  text(path: string): string {
    const text = this.textIfAny(path);
    if (text === undefined) throw damaged(path, 'part is missing');
    return text;
  }

  sheetText(path: string): PartText {
    const entry = this.byPath.get(path.toLowerCase());
    const { bytewise } = this.codec;
    if (!entry || !bytewise) return { text: this.text(path), form: CHARACTERS };
    const known = this.kept.get(entry.path);
    if (known) return known;
    this.count(entry);
    const bytes = unpackEntry(entry, this.codec);
    const text = encodingOf(bytes).toLowerCase() === 'utf-8' ? bytewise.textOf(bytes) : null;
    if (text === null) return { text: decodePart(bytes, path), form: CHARACTERS };
    const found = { text, form: bytewise };
    this.kept.set(entry.path, found);
    return found;
  }

  textIfAny(path: string): string | undefined {
    const entry = this.byPath.get(path.toLowerCase());
    if (!entry) return undefined;
    this.count(entry);
    return decodePart(unpackEntry(entry, this.codec), path);
  }

  /** @throws HostError tooLarge where all that was read is more than anybody should ask of us */
  private count(entry: ZipEntry): void {
    if (this.counted.has(entry)) return;
    this.counted.add(entry);
    this.readSize += entry.size;
    if (this.readSize > LIMITS.readSize) throw new HostError('tooLarge', { part: entry.path, detail: `${this.readSize} bytes` });
  }
}

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

  sheetText(path: string): PartText {
    return this.changes.has(path.toLowerCase()) ? { text: this.text(path), form: CHARACTERS } : this.base.sheetText(path);
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

  /** Writes a part that is known to differ, piece by piece; it can't be read again from this draft. */
  stream(path: string, expectedSize: number, form: TextForm, write: (put: (piece: string) => void) => void): void {
    const packer = new EntryPacker(expectedSize, this.base.codec, form);
    write((piece) => packer.put(piece));
    this.originals.delete(path.toLowerCase());
    this.streamed.set(path.toLowerCase(), packer);
  }

  /** The entries of the changed package, untouched ones as they were; null when nothing differs. The draft is used up. */
  finish(): ZipEntry[] | null {
    const pending = this.changes;
    for (const [key, { path, text }] of pending) if ((this.original(path) ?? null) === text) pending.delete(key);
    this.originals.clear();
    if (!pending.size && !this.streamed.size) return null;
    const entries: ZipEntry[] = [];
    const { codec } = this.base;
    for (const entry of this.base.entries) {
      const key = entry.path.toLowerCase();
      const change = pending.get(key);
      const packer = this.streamed.get(key);
      pending.delete(key);
      if (packer) entries.push(packer.finish(entry.path, entry));
      else if (!change) entries.push(entry);
      else if (change.text !== null) entries.push(packText(entry.path, change.text, entry, codec));
    }
    for (const { path, text } of pending.values()) if (text !== null) entries.push(packText(path, text, undefined, codec));
    return entries;
  }
}

function decodePart(bytes: Uint8Array, path: string): string {
  const label = encodingOf(bytes);
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(path, `is not ${label} text`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // without a mark at its head, UTF-16 shows by the zero beside `<`
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  return /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1] ?? 'utf-8';
}

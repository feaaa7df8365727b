/** The parts of a package by path. */
import { HostError } from '../workbook';
import type { Codec } from './codec';
import { decodePart, encodingOf } from './encoding';
import { damaged } from './errors';
import { unpackEntry } from './inflate';
import { LIMITS } from './limits';
import { bytesOf } from './xmlBytes';
import type { ZipEntry } from './zip';

export interface PartsReader {
  has(path: string): boolean;
  /** @throws HostError damaged when there is no such part or it is not text */
  text(path: string): string;
  /** A sheet, which may be large, as the UTF-8 of its text. @throws HostError like `text` */
  sheetBytes(path: string): Uint8Array;
  /** The text between two places of such bytes. */
  utf8(bytes: Uint8Array, from: number, to: number): string;
  /** As written in the file; for parts that need not be there. */
  textIfAny(path: string): string | undefined;
}

export class Parts implements PartsReader {
  private readonly byPath = new Map<string, ZipEntry>();
  private readonly counted = new Set<ZipEntry>();
  private readSize = 0;
  /** Sheets that were read: who writes next does not unpack them again. */
  private readonly sheets = new Map<string, Uint8Array>();

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

  sheetBytes(path: string): Uint8Array {
    const key = path.toLowerCase();
    const known = this.sheets.get(key);
    if (known) return known;
    const entry = this.byPath.get(key);
    if (!entry) throw damaged(path, 'part is missing');
    this.count(entry);
    const bytes = unpackEntry(entry, this.codec);
    const isUtf8 = encodingOf(bytes) === 'utf-8';
    if (isUtf8 && !this.codec.isUtf8(bytes)) throw damaged(path, 'is not utf-8 text');
    const sheet = isUtf8 ? bytes : bytesOf(decodePart(bytes, path));
    this.sheets.set(key, sheet);
    return sheet;
  }

  utf8(bytes: Uint8Array, from: number, to: number): string {
    return this.codec.utf8(bytes, from, to);
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

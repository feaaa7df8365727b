/** Workbooks with something wrong in them, by chance but always the same for the same seed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Parts = Record<string, Uint8Array>;

/** Values that programs trip over. */
const NASTY = ['', '0', '-1', '1', '1.5', '1e308', '1e999', 'NaN', '16384', '16385', '1048576', '1048577', '4294967296', '99999999999999999999', 'true', 'A1', 'XFD1048576', 'A1:XFD1048576', 'A0', 'ZZZ9', '&amp;', '&x;', '&#0;', '&#x10FFFF;', ']]>', 'กขค', '_x0000_', 's', 'd', 'e', 'array', 'shared', '../../x', 'rId999'];

/** The hour in which a mutant is made must not show in it. */
const MTIME = new Date(2020, 0, 1);

export class Mutator {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomOf(seed);
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** One mutant of one of these files. */
  mutant(files: readonly Uint8Array[]): Uint8Array {
    const bytes = this.pick(files);
    const kind = this.below(10);
    if (kind === 0) return this.flipped(bytes, 1 + this.below(8));
    if (kind === 1) return bytes.slice(0, this.below(bytes.length));
    if (kind === 2) return this.spliced(bytes);
    const parts: Parts = unzipSync(bytes);
    const changes = 1 + this.below(3);
    for (let i = 0; i < changes; i++) this.changePart(parts);
    return zipSync(parts, { level: 1, mtime: MTIME });
  }

  private changePart(parts: Parts): void {
    const paths = Object.keys(parts).filter((path) => /\.(xml|rels)$|^\[/.test(path));
    if (paths.length === 0) return;
    // sheets and what they need are where most is read
    const path = this.pick(this.random() < 0.6 ? (paths.filter((one) => /sheet|shared|styles|workbook|table/i.test(one)).concat(paths[0] as string)) : paths);
    const content = parts[path];
    if (!content) return;
    const kind = this.below(9);
    if (kind === 0) parts[path] = this.flipped(content, 1 + this.below(6));
    else if (kind === 1) parts[path] = content.slice(0, this.below(content.length + 1));
    else if (kind === 2) parts[path] = parts[this.pick(paths)] ?? content;
    else if (kind === 3) Reflect.deleteProperty(parts, path);
    else if (kind === 4) parts[path.replace(/[^/]*$/, (name) => `${this.pick(['../', './', '/', ''])}${name.toUpperCase()}`)] = content;
    else parts[path] = strToU8(this.changeText(strFromU8(content)));
  }

  private changeText(text: string): string {
    const kind = this.below(5);
    if (kind <= 1) return this.replaceOne(text, kind === 0 ? /"[^"<]*"/g : />[^<>]+</g, (found) => found[0] + this.pick(NASTY) + found.slice(-1));
    if (kind === 2) return this.replaceOne(text, /<[^>]*>/g, () => '');
    if (kind === 3) return this.replaceOne(text, /<(\w+:)?\w+[^>]*>/g, (found) => found.repeat(1 + this.below(40)));
    return this.replaceOne(text, /<(\w+)(?:\s[^>]*)?>[^<>]*<\/\1>/g, (found) => found.repeat(this.below(4)));
  }

  /** Changes one of the places where the pattern fits. */
  private replaceOne(text: string, pattern: RegExp, change: (found: string) => string): string {
    const from = this.below(text.length);
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    return found ? text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length) : text;
  }

  private flipped(bytes: Uint8Array, count: number): Uint8Array {
    const copy = Uint8Array.from(bytes);
    for (let i = 0; i < count; i++) copy[this.below(copy.length)] = this.below(256);
    return copy;
  }

  /** A piece of the file is left out, doubled or overwritten with zeros. */
  private spliced(bytes: Uint8Array): Uint8Array {
    const from = this.below(bytes.length);
    const to = Math.min(bytes.length, from + 1 + this.below(400));
    const kind = this.below(3);
    const middle = kind === 0 ? new Uint8Array(0) : kind === 1 ? new Uint8Array(to - from) : new Uint8Array([...bytes.subarray(from, to), ...bytes.subarray(from, to)]);
    return new Uint8Array(Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]));
  }
}

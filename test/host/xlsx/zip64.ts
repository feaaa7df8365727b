/** An archive as programs write it that use ZIP64 whatever the sizes: all numbers stand in the wide fields, the narrow ones are full of ones. */
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { crc32 } from '../../../src/host/xlsx/crc32';

const ONES = 0xffffffff;
/** A field of somebody else's in the directory: an extended time stamp. */
export const TIME_STAMP = Buffer.from([0x55, 0x54, 5, 0, 1, 1, 2, 3, 4]);

export interface Zip64Options {
  /** Sizes follow the data, as where a program did not know them before. */
  readonly streamed?: boolean;
  /** The wide fields of a directory entry, for archives that lie. */
  readonly wide?: (size: bigint, packed: bigint, offset: bigint) => readonly bigint[];
  /** Where the locator says that the directory's wide end lies. */
  readonly endAt?: (place: number) => bigint;
  readonly withoutLocator?: boolean;
}

const numbers = (...parts: readonly (readonly [bytes: 2 | 4 | 8, value: number | bigint])[]): Buffer =>
  Buffer.concat(parts.map(([bytes, value]) => {
    const out = Buffer.alloc(bytes);
    if (bytes === 8) out.writeBigUInt64LE(BigInt(value));
    else out.writeUIntLE(Number(value), 0, bytes);
    return out;
  }));
const wideField = (values: readonly bigint[]): Buffer => Buffer.concat([numbers([2, 1], [2, values.length * 8]), ...values.map((value) => numbers([8, value]))]);

/** The parts of a plain archive, in their order, as ZIP64. */
export function asZip64(plain: Uint8Array, { streamed = false, wide = (...all) => all, endAt = BigInt, withoutLocator = false }: Zip64Options = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const [path, content] of Object.entries(unzipSync(plain))) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const flags = 0x0800 | (streamed ? 8 : 0);
    const crc = crc32(content);
    const [size, packedSize] = [BigInt(content.length), BigInt(packed.length)];
    const head = (versions: Buffer, sum: number): Buffer => Buffer.concat([versions, numbers([2, flags], [2, 8], [4, 0x50210000], [4, sum], [4, ONES], [4, ONES], [2, name.length])]);
    const local = wideField(streamed ? [0n, 0n] : [size, packedSize]);
    const extra = Buffer.concat([TIME_STAMP, wideField(wide(size, packedSize, BigInt(place)))]);
    const entry = [head(numbers([4, 0x04034b50], [2, 45]), streamed ? 0 : crc), numbers([2, local.length]), name, local, packed, ...(streamed ? [numbers([4, 0x08074b50], [4, crc], [8, packedSize], [8, size])] : [])];
    directory.push(head(numbers([4, 0x02014b50], [2, 45], [2, 45]), crc), numbers([2, extra.length], [2, 0], [2, 0xffff], [2, 0], [4, 0], [4, ONES]), name, extra);
    pieces.push(...entry);
    place += entry.reduce((sum, { length }) => sum + length, 0);
  }
  const count = Object.keys(unzipSync(plain)).length;
  const whole = Buffer.concat(directory);
  const end = numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, whole.length], [8, place]);
  const locator = withoutLocator ? Buffer.alloc(0) : numbers([4, 0x07064b50], [4, 0], [8, endAt(place + whole.length)], [4, 1]);
  return new Uint8Array(Buffer.concat([...pieces, whole, end, locator, numbers([4, 0x06054b50], [2, 0xffff], [2, 0xffff], [2, 0xffff], [2, 0xffff], [4, ONES], [4, ONES], [2, 0])]));
}

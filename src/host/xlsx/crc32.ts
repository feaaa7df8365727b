/** Four tables, so that four bytes are taken at a time: checksums are a good part of the time that large sheets need. */
const TABLES = Array.from({ length: 4 }, () => new Int32Array(256)) as [Int32Array, Int32Array, Int32Array, Int32Array];
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  for (const table of TABLES) {
    table[n] = c;
    c = tableStep(c);
  }
}

function tableStep(crc: number): number {
  let c = crc & 255;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c ^ (crc >>> 8);
}

/** The CRC-32 that zip directories hold, over bytes that come in pieces. */
export class Crc32 {
  private crc: number;

  /** @param before the CRC-32 of the bytes that came before these */
  constructor(before = 0) {
    this.crc = ~before;
  }

  add(bytes: Uint8Array): void {
    const [t0, t1, t2, t3] = TABLES;
    const at = (i: number): number => bytes[i] as number;
    const last = bytes.length - 3;
    let { crc } = this;
    let i = 0;
    for (; i < last; i += 4) {
      crc ^= at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24);
      crc = (t3[crc & 255] as number) ^ (t2[(crc >>> 8) & 255] as number) ^ (t1[(crc >>> 16) & 255] as number) ^ (t0[crc >>> 24] as number);
    }
    for (; i < bytes.length; i++) crc = (t0[(crc ^ at(i)) & 255] as number) ^ (crc >>> 8);
    this.crc = crc;
  }

  /** 0 to 2³² − 1. */
  get value(): number {
    return ~this.crc >>> 0;
  }
}

export function crc32(bytes: Uint8Array): number {
  const crc = new Crc32();
  crc.add(bytes);
  return crc.value;
}

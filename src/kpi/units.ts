import type { Edition } from './schema';

/** Offices that stand for their district in a district KPI (ruling G13). A รพ.สต. does not. */
const OFFICE = /^(?:อำเภอ|อ\.|คปสอ\.?|สสอ\.?|รพ\.(?!สต)|รพท\.|รพช\.|โรงพยาบาล(?!ส่งเสริม))/;

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/**
 * The edition's name of a unit, or of the whole, however it is written: by name, by alias, or by an office of it.
 * Null where the text is none of them.
 */
export function findUnit(edition: Edition, text: string): string | null {
  const written = plain(text);
  for (const candidate of [written, written.replace(OFFICE, '')]) {
    for (const { name, aliases } of [...edition.units, edition.whole]) {
      if ([name, ...aliases].some((one) => plain(one) === candidate)) return name;
    }
  }
  return null;
}

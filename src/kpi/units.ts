import type { Edition } from './schema';

/** Offices that stand for their district in a district KPI (ruling G13). A รพ.สต. does not. */
const OFFICE = /^(?:อำเภอ|อ\.|คปสอ\.?|สสอ\.?|รพ\.(?!สต)|รพท\.|รพช\.|โรงพยาบาล(?!ส่งเสริม))/;

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

const byEdition = new WeakMap<Edition, ReadonlyMap<string, string>>();

/** Names by every way of writing them; the list's order decides where two units share one. */
function namesOf(edition: Edition): ReadonlyMap<string, string> {
  let names = byEdition.get(edition);
  if (!names) {
    const found = new Map<string, string>();
    for (const { name, aliases } of [...edition.units, edition.whole]) {
      for (const one of [name, ...aliases]) if (!found.has(plain(one))) found.set(plain(one), name);
    }
    byEdition.set(edition, (names = found));
  }
  return names;
}

/**
 * The edition's name of a unit, or of the whole, however it is written: by name, by alias, or by an office of it.
 * Null where the text is none of them.
 */
export function findUnit(edition: Edition, text: string): string | null {
  const names = namesOf(edition);
  const written = plain(text);
  return names.get(written) ?? names.get(written.replace(OFFICE, '')) ?? null;
}

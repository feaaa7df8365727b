/** Names of districts, regions and offices, matched by what they mean and never by position (ruling G13). */
import type { GuideEdition, GuideUnit } from './guide';
import { distance } from 'fastest-levenshtein';
import { bare, plain } from './text';

/** What may stand before a unit's own name. A รพ.สต. is not here: it is a facility of its own. */
const PREFIXES = /^(?:คปสอ|cup\b|เครือข่ายบริการสุขภาพ(?:อำเภอ)?|เครือข่าย|พชอ|สาธารณสุขอำเภอ|อำเภอ|อ\.|เขตสุขภาพที่|เขตสุขภาพ|เขตที่|เขต|ศูนย์อนามัยที่|ศูนย์อนามัย|สสอ|สำนักงานสาธารณสุขอำเภอ|จังหวัด|จ\.|รพ\.?(?!\s*สต(?!ูล))|โรงพยาบาล(?!ส่งเสริม))\.?\s*/i;
const FACILITY = /^(?:รพ\.?\s*สต(?!ูล)|โรงพยาบาลส่งเสริม|สอ\.|สถานีอนามัย|ศูนย์สุขภาพชุมชน|ศูนย์แพทย์ชุมชน|ศูนย์บริการสาธารณสุข|ศสช|pcu|npcu|ศสม|คลินิก)/i;
const TOTAL = /^(?:รวม|ยอดรวม|ผลรวม|รวมทั้ง|ภาพรวม|(?:ค่า|คะแนน|ร้อยละ)?เฉลี่ย|คะแนนรวม|ทั้งจังหวัด|ทั้งประเทศ|ประเทศ|total|grand total|overall|sum$)/i;

/** A footnote's sign behind a name: `ทุ่งหว้า*`, `ทุ่งหว้า¹` (NFKC makes it a digit). A region's own number is no footnote. */
const FOOTNOTE = /(?<=[ก-๛])\s*(?:[*†‡]+|\d|\(\d\))$/;

const MOST_SEEN = 5_000;

export type UnitReading =
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'facility'; readonly name: string }
  | { readonly kind: 'total'; readonly label: string }
  | { readonly kind: 'unknown'; readonly text: string };

function keyOf(text: string): string {
  return bare(plain(text).replace(PREFIXES, ''));
}

const readers = new WeakMap<GuideEdition, UnitReader>();

/** The reader of an edition's names: one for all tables and workbooks, since all of them repeat the same names. */
export function unitReader(edition: GuideEdition): UnitReader {
  let reader = readers.get(edition);
  if (!reader) readers.set(edition, (reader = new UnitReader(edition)));
  return reader;
}

/** Reads unit names of one edition; remembers what it has read. */
export class UnitReader {
  private readonly byKey = new Map<string, string>();
  private readonly wholeKeys = new Set<string>();
  private readonly seen = new Map<string, UnitReading>();

  constructor(edition: GuideEdition) {
    for (const unit of edition.units) for (const name of namesOf(unit)) this.byKey.set(keyOf(name), unit.name);
    for (const name of namesOf(edition.whole)) this.wholeKeys.add(bare(name));
  }

  /** The listed name that is nearest to a misspelled one, within two letters; null where none is near. Never used silently. */
  nearest(written: string): string | null {
    const key = keyOf(written);
    const near = [...this.byKey].map(([own, name]) => ({ name, away: distance(own, key) })).sort((a, b) => a.away - b.away)[0];
    return near && near.away <= 2 && near.away < key.length / 2 ? near.name : null;
  }

  /** True for the label of a total row, wherever it stands. */
  isTotal(written: string): boolean {
    return this.read(written).kind === 'total';
  }

  /** What a cell of the unit column says. `"1."` under เขตสุขภาพที่ is region 1. */
  read(written: string): UnitReading {
    const known = this.seen.get(written);
    if (known) return known;
    const text = nameIn(plain(written));
    // long tables name each facility once: there is no use in keeping them
    if (FACILITY.test(text)) return { kind: 'facility', name: text };
    const reading = this.classify(text);
    if (this.seen.size >= MOST_SEEN) this.seen.clear();
    this.seen.set(written, reading);
    return reading;
  }

  private classify(text: string): UnitReading {
    // "จังหวัดสตูล" is the whole, although "สตูล" alone may be a name of the capital district.
    if (TOTAL.test(text) || this.wholeKeys.has(bare(text))) return { kind: 'total', label: text };
    // `ศูนย์อนามัยที่ 1 เชียงใหม่`: the number names it, the place is said beside it.
    const numbered = /^(?:ศูนย์อนามัย|เขตสุขภาพ|เขต)(?:ที่)?\s*\d{1,2}(?=\s+[ก-๛])/.exec(text)?.[0];
    const name = (numbered && this.byKey.get(keyOf(numbered))) ?? this.byKey.get(keyOf(text)) ?? this.byKey.get(keyOf(text.replace(/[.\s]+$/, ''))) ?? this.byKey.get(keyOf(text.replace(FOOTNOTE, '')));
    return name ? { kind: 'unit', name } : { kind: 'unknown', text };
  }
}

/** `5. ละงู` and `ละงู (9105)`: without the running number or the office's code beside the name. */
function nameIn(written: string): string {
  const name = written.replace(/^\d{1,2}[.)]\s*(?=[ก-๛])/, '');
  return name.endsWith(')') ? name.replace(/(?<=[ก-๛])\s*\(\d{3,5}\)$/, '') : name;
}

function namesOf(unit: GuideUnit): readonly string[] {
  return [unit.name, ...unit.aliases];
}

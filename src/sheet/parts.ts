/** Columns and lines of single steps, checks and pieces of evidence: by their number, else by their name. */
import type { GuideItem, GuidePart } from './guide';
import { bare, plain, similarity } from './text';

const NUMBERED = /^(?:(?:ขั้นตอน|ขั้น|ข้อ|ระดับ|รายการ|หลักฐาน|องค์ประกอบ|กิจกรรม|step|item|level)(?:ที่)?\s*)?\(?\s*(\d+(?:\.\d+)?[a-z]?)\s*[.):]?(?:\s+(.*))?$/i;
/** `ประเมินตนเองครั้งที่ 2 (ขั้นตอนที่ 1)`. */
const BRACKETED = /\((?:ขั้นตอน|ขั้น|ข้อ)(?:ที่)?\s*(\d)\)()$/;
const SAME_NAME = 0.6;
/** Beside its number, a name may be shortened. */
const LIKE_NAME = 0.35;

export interface PartOfHead {
  readonly code: string;
  /** Its number says so; a name alone may also name an item. */
  readonly sure: boolean;
}

/** The part that a head names: `ขั้นตอนที่ 3`, `1.2 ผลการวิเคราะห์…`, or its name alone; null where it names none. */
export function partOfHead(head: string, item: GuideItem, round: string | null): PartOfHead | null {
  const ofRound = item.parts.filter(({ rounds }) => round !== null && rounds.includes(round));
  const parts = ofRound.length > 0 ? ofRound : item.parts;
  const text = plain(head);
  const numbered = NUMBERED.exec(text) ?? BRACKETED.exec(text);
  const rest = numbered?.[2] ?? '';
  // `ขั้นตอนที่ 1-5` speaks of several.
  const own = numbered && !/^[-–]\s*\d/.test(rest) ? parts.find(({ code }) => code === numbered[1]?.toLowerCase()) : undefined;
  if (own) return { code: own.code, sure: rest === '' || /^(?:ขั้น|ข้อ|step)/i.test(text) || fit(rest, own) >= LIKE_NAME };
  if (text.length < 8) return null;
  const worded = parts.find(({ heads }) => heads.some((head) => bare(text).includes(bare(head))));
  if (worded) return { code: worded.code, sure: false };
  const nearest = parts.map((part) => ({ code: part.code, fit: fit(text, part) })).sort((a, b) => b.fit - a.fit)[0];
  return nearest && nearest.fit >= SAME_NAME ? { code: nearest.code, sure: false } : null;
}

function fit(text: string, { names }: GuidePart): number {
  return Math.max(...names.map((name) => similarity(text, name)));
}

/** The item of a KPI that consists of parts, if it has one. */
export function itemOfParts(items: readonly GuideItem[]): GuideItem | null {
  return items.find(({ parts }) => parts.length > 0) ?? null;
}

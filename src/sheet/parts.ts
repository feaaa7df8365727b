/** Columns and lines of single steps, checks and pieces of evidence: by their number, else by their name. */
import type { GuideItem } from './guide';
import { plain, similarity } from './text';

const NUMBERED = /^(?:(?:ขั้นตอน|ขั้น|ข้อ|รายการ|หลักฐาน|องค์ประกอบ|กิจกรรม|step|item)(?:ที่)?\s*)?\(?\s*(\d+(?:\.\d+)?[a-z]?)\s*[.):]?(?:\s+(.*))?$/i;
const SAME_NAME = 0.6;

/** The part that a head names: `ขั้นตอนที่ 3`, `1.2 ผลการวิเคราะห์…`, or its name alone; null where it names none. */
export function partCode(head: string, item: GuideItem): string | null {
  const text = plain(head);
  const numbered = NUMBERED.exec(text);
  // `ขั้นตอนที่ 1-5` speaks of several.
  const own = numbered && !/^[-–]\s*\d/.test(numbered[2] ?? '') ? item.parts.find(({ code }) => code === numbered[1]?.toLowerCase()) : undefined;
  if (own) return own.code;
  if (text.length < 8) return null;
  const nearest = item.parts.map(({ code, names }) => ({ code, fit: Math.max(...names.map((name) => similarity(text, name))) })).sort((a, b) => b.fit - a.fit)[0];
  return nearest && nearest.fit >= SAME_NAME ? nearest.code : null;
}

/** The item of a KPI that consists of parts, if it has one. */
export function itemOfParts(items: readonly GuideItem[]): GuideItem | null {
  return items.find(({ parts }) => parts.length > 0) ?? null;
}

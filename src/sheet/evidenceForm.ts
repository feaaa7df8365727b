/** The evidence form of a report (FY 2566's KPI 3.36): a line for each piece of evidence, with its file and link. */
import { type Area, around } from './grid';
import type { GuideItem } from './guide';
import { readNumber } from './numbers';
import { partOfHead } from './parts';
import { plain, similarity } from './text';
import { readTick } from './ticks';
import type { SheetView } from './view';

export interface EvidenceForm {
  /** Codes of what is there. */
  readonly present: readonly string[];
  readonly area: Area;
}

interface Columns {
  readonly name: number;
  readonly tick: number | null;
  readonly earned: number | null;
  readonly files: readonly number[];
}

const NAME = /^(?:รายการ|ผลลัพธ์|หลักฐาน|ประเด็น|ข้อ$)/;
const FILE = /file|ไฟล์|link|ลิงก์|ลิ้งค์|เอกสาร/i;
const TICK = /^มี(?:หลักฐาน)?(?:\s*\(.*\))?$|^มี\/ไม่มี|^สถานะ|^✓/;
const EARNED = /คะแนน(?:ที่)?ได้/;
const SAYS_NOTHING = /^(?:[-–—.]|ไม่มี.*|ยัง.*|รอ.*|n\/?a)$/i;

/** Reads the evidence forms of a sheet for one KPI's evidence; null where there is none, or nothing is filled in. */
export function evidenceForm(view: SheetView, item: GuideItem): EvidenceForm | null {
  const present = new Set<string>();
  const named = new Set<string>();
  let area: Area | null = null;
  let columns: Columns | null = null;
  let last: readonly string[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const header = headerAt(view, row);
    if (header) {
      columns = header;
      last = [];
      continue;
    }
    if (!columns || isAcross(view, row, columns)) continue;
    const codes = codesIn(`${columns.name > 0 ? `${view.text(row, columns.name - 1)} ` : ''}${view.text(row, columns.name)}`.trim(), item);
    // A line without a name goes on with the one above it.
    const own: readonly string[] = codes.length > 0 ? codes : view.text(row, columns.name) === '' || /^[-–]/.test(view.text(row, columns.name)) ? last : [];
    last = own;
    if (own.length === 0) continue;
    own.forEach((code) => named.add(code));
    if (isFilled(view, row, columns)) own.forEach((code) => present.add(code));
    const right = Math.max(columns.name, ...columns.files, columns.tick ?? 0, columns.earned ?? 0);
    area = around(area, { top: row, bottom: row, left: columns.name, right });
  }
  // A line or two that look like evidence are none yet.
  return area && present.size > 0 && named.size >= 3 ? { present: item.parts.map(({ code }) => code).filter((code) => present.has(code)), area } : null;
}

/** A line merged over the names and what is filled in speaks of what follows, and is no evidence. */
function isAcross(view: SheetView, row: number, { name, tick, earned, files }: Columns): boolean {
  const merge = view.mergeAt(row, name);
  return merge !== undefined && [tick, earned, ...files].some((column) => column !== null && merge.left <= column && column <= merge.right);
}

function headerAt(view: SheetView, row: number): Columns | null {
  const texts = view.texts(row);
  const name = [...texts].reverse().find(({ text }) => NAME.test(text) && !FILE.test(text) && !TICK.test(text));
  const at = (pattern: RegExp): number[] => texts.filter(({ column, text }) => column !== name?.column && pattern.test(text)).map(({ column }) => column);
  const [tick, earned, files] = [at(TICK)[0] ?? null, at(EARNED)[0] ?? null, at(FILE)];
  return name && (tick !== null || earned !== null || files.length > 0) ? { name: name.column, tick, earned, files } : null;
}

/** A tick decides, else points earned, else a file or a link. */
function isFilled(view: SheetView, row: number, { tick, earned, files }: Columns): boolean {
  if (tick !== null) return readTick(view.sheet.cell(row, tick)) === 'done';
  if (earned !== null) {
    const reading = readNumber(view.sheet.cell(row, earned));
    return reading.kind === 'number' && reading.value > 0;
  }
  return files.some((column) => {
    const text = view.text(row, column);
    return text !== '' && !SAYS_NOTHING.test(text);
  });
}

/** The pieces of evidence that a line names: its number first, others of the line by theirs, `5.1 (2)` for the second of 5.1. */
function codesIn(written: string, item: GuideItem): string[] {
  const text = plain(written);
  const first = /^(?:ข้อ\s*)?(\d(?:\.\d{1,2})?[a-z]?)\.?\s*(?:\((\d)\))?(?=\s|$)/.exec(text);
  const others = [...text.matchAll(/\s(\d\.\d{1,2}[a-z]?)\s+(?=[ก-๛])/g)].map((match) => match[1]!);
  const codes = [...(first ? codesOf(first[1]!, first[2], text, item) : []), ...others.flatMap((code) => codesOf(code, undefined, text, item))];
  if (codes.length > 0 || first) return [...new Set(codes)];
  const named = partOfHead(text, item, null);
  return named ? [named.code] : [];
}

function codesOf(code: string, nth: string | undefined, text: string, { parts }: GuideItem): string[] {
  if (parts.some((part) => part.code === code)) return [code];
  const subs = parts.filter((part) => part.code.length === code.length + 1 && part.code.startsWith(code) && /[a-z]$/.test(part.code));
  if (subs.length === 0) return [];
  if (nth !== undefined) return subs[Number(nth) - 1] ? [subs[Number(nth) - 1]!.code] : [];
  const ranked = subs.map((part) => ({ code: part.code, fit: Math.max(...part.names.map((name) => similarity(text, name))) })).sort((a, b) => b.fit - a.fit);
  return [ranked[0]!.code];
}

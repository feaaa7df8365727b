/** Marks that say a step is done, or not. */
import { type Cell, isCellError } from './grid';
import { plain } from './text';

/** Characters that symbol fonts draw as a tick or a cross; the font decides, the letter alone says nothing. */
const SYMBOLS: Readonly<Record<string, { readonly done: string; readonly notDone: string }>> = {
  wingdings: { done: 'üþ', notDone: 'ûýo¨q' },
  'wingdings 2': { done: 'PRT', notDone: 'OQSUV£*' },
  webdings: { done: 'a', notDone: 'rc' },
  symbol: { done: 'Ö', notDone: '´' },
};
const DONE = /^(?:[✓✔√☑✅/]|1|true|มี|ครบ|ครบถ้วน|ผ่าน|ใช่|ทำแล้ว|ดำเนินการแล้ว|แล้ว|yes|y|done)$/i;
const NOT_DONE = /^(?:[-–—✗✘×☐☒❌x]|0|false|ไม่มี|ไม่ครบ|ไม่ผ่าน|ไม่ใช่|ยังไม่ทำ|ยังไม่ดำเนินการ|ยังไม่ได้ดำเนินการ|ยัง|no|n)$/i;

export type TickReading = 'done' | 'notDone' | 'blank' | 'unreadable';

/** Reads a step's cell: ✓ ✔ √ / 1 TRUE มี ครบ, ticks of Wingdings and its kin, and what says the opposite. */
export function readTick(cell: Cell | undefined): TickReading {
  const value = cell?.value ?? null;
  if (value === null) return 'blank';
  if (isCellError(value)) return 'unreadable';
  const text = plain(String(value));
  if (text === '') return 'blank';
  const symbols = SYMBOLS[cell?.symbolFont?.toLowerCase() ?? ''];
  if (symbols) return [...String(value).trim()].every((c) => symbols.done.includes(c)) ? 'done' : [...String(value).trim()].every((c) => symbols.notDone.includes(c)) ? 'notDone' : 'unreadable';
  return DONE.test(text) ? 'done' : NOT_DONE.test(text) ? 'notDone' : 'unreadable';
}

export type CheckReading = 'full' | 'half' | 'none' | 'blank' | 'unreadable';

const FULL = /^(?:ครบ(?!.*ไม่).*|ทุก.*|เต็ม)$/;
const HALF = /^(?:ไม่ครบ.*|บาง.*|0\.5|½|ครึ่ง.*)$/;
const NONE = /^(?:ไม่มี(?!ข้อมูล).*|ไม่ได้.*|ยัง.*|0)$/;

/**
 * Reads an item that is full, half or not done: in words, as a mark, or as the points that it earns. A dash says nothing.
 * @param words what the document itself calls half done and not done
 */
export function readCheck(cell: Cell | undefined, words?: { readonly half: string; readonly none: string }): CheckReading {
  const text = cell && !isCellError(cell.value) && cell.value !== null ? plain(String(cell.value)) : '';
  if (/^[-–—]$/.test(text)) return 'blank';
  if (words && text.includes(words.half)) return 'half';
  if (words && text.includes(words.none)) return 'none';
  if (FULL.test(text)) return 'full';
  if (HALF.test(text)) return 'half';
  if (NONE.test(text)) return 'none';
  const tick = readTick(cell);
  return tick === 'done' ? 'full' : tick === 'notDone' ? 'none' : tick;
}

/** Reads yes or no. A dash says nothing. */
export function readFlag(cell: Cell | undefined): boolean | 'blank' | 'unreadable' {
  const text = cell && typeof cell.value === 'string' ? plain(cell.value) : '';
  if (/^[-–—]$/.test(text)) return 'blank';
  if (/^(?:ไม่(?!มีข้อมูล|ระบุ|ทราบ)|ยังไม่)/.test(text)) return false;
  if (/^(?:ส่ง|ได้รับ|ผ่าน|มี|สุ่ม|ประเมิน|ดำเนินการ)[^/]*$/.test(text)) return true;
  const tick = readTick(cell);
  return tick === 'done' || (tick === 'notDone' ? false : tick);
}

/**
 * Reads one cell for several steps, under a head such as `ดำเนินงานขั้นตอนที่ 1-5`: ครบ is all of them, ไม่ครบ none that
 * can be counted on, `1-3` or `1,2,3` these.
 * @returns step numbers, or null where the cell says nothing
 */
export function readStepRange(head: string, cell: Cell | undefined): number[] | null {
  const range = stepRange(head);
  const tick = readTick(cell);
  if (range && tick === 'done') return range;
  if (range && tick === 'notDone') return [];
  const text = cell && !isCellError(cell.value) && cell.value !== null ? plain(String(cell.value)) : '';
  const listed = stepRange(text) ?? (/^\d(?:\s*[,และ ]\s*\d)*$/.test(text) ? (text.match(/\d/g) ?? []).map(Number) : null);
  return listed;
}

/** `ขั้นตอนที่ 1-5` → 1, 2, 3, 4, 5; null where no range is named. */
export function stepRange(text: string): number[] | null {
  const match = /(?:^|ขั้นตอน(?:ที่)?|ขั้น(?:ที่)?|ข้อ)\s*(\d)\s*[-–]\s*(\d)/.exec(plain(text));
  if (!match) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from < to ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : null;
}

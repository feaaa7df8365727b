import { type Cell, isCellError } from './grid';
import { plain } from './text';

/** What a cell says where a number is expected. */
export type NumberReading =
  | { readonly kind: 'blank' }
  /** Something that says "no data": `-`, `N/A`, `ไม่มีข้อมูล`. Missing, never 0. */
  | { readonly kind: 'noData'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly asText: boolean; readonly percent: boolean; readonly mark: string | null; readonly decimals: number | null; readonly counted?: true }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'noCache' }
  /** A number with a word of scale behind it: `3.5 ล้านบาท`. */
  | { readonly kind: 'scaled'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string };

const NO_DATA = /^(-+|–|—|\.+|n\/?a|na|nil|ไม่มี|ไม่มีข้อมูล|ไม่มีผลงาน|ยังไม่มีข้อมูล|รอข้อมูล|รอผล|#n\/a)$/i;
/** What is counted may stand behind the number: `6 ข้อ`. Words of scale (ล้านบาท) and of time are no such word. */
const COUNTED = /^(.*\d)\s*(?!ล้าน|แสน|หมื่น|พัน|ร้อย|เดือน|ปี|วัน|ไตรมาส)[ก-๛]{2,14}\.?$/;
const SCALED = /^[\d,.]+\s*(?:ล้าน|แสน|หมื่น|พัน)/;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.(\d+))?\s*(%?)$/;

/** What a number format makes of a number. */
interface Shown {
  readonly date: boolean;
  readonly percent: boolean;
  /** Null where the value itself decides. */
  readonly decimals: number | null;
}

const AS_IT_IS: Shown = { date: false, percent: false, decimals: null };
const MOST_FORMATS = 5_000;
const formats = new Map<string, Shown>();

/** Thousands of cells share a format: each is looked at once. */
function shownBy(format: string | undefined): Shown {
  if (!format || format === 'General' || format === '@') return AS_IT_IS;
  let shown = formats.get(format);
  if (!shown) {
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(format, (shown = { date: showsDate(format), percent: /%/.test(format.replace(/"[^"]*"|\\./g, '')), decimals: /\.([0#?]+)/.exec(format)?.[1]?.length ?? 0 }));
  }
  return shown;
}

/** True when the number format shows a date or a time (colours, conditions and quoted text aside). */
export function isDateFormat(format: string | undefined): boolean {
  return shownBy(format).date;
}

function showsDate(format: string): boolean {
  const codes = format.replace(/\[\$[^\]]*\]|\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, '').replace(/s\.0+/gi, 's');
  return /[ybmdhs]/i.test(codes) && !/[0#?]/.test(codes);
}

/**
 * Reads the number in a cell: Thai digits, thousands separators, percent signs, text numbers, footnote marks (`12*`).
 * A cell in a percent format is given as percent (0.664 → 66.4, `percent: true`).
 */
export function readNumber(cell: Cell | undefined): NumberReading {
  if (!cell) return { kind: 'blank' };
  const { value } = cell;
  if (isCellError(value)) return { kind: 'error', error: value.error };
  if (value === null) return cell.noCache ? { kind: 'noCache' } : { kind: 'blank' };
  if (typeof value === 'boolean') return { kind: 'unreadable', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') {
    const { date, percent, decimals } = shownBy(cell.format);
    if (date) return { kind: 'date', serial: value };
    return { kind: 'number', value: percent ? timesHundred(value) : value, asText: false, percent, mark: null, decimals };
  }
  return readNumberText(value);
}

/** Reads a number from text alone, by the same rules. */
export function readNumberText(value: string): NumberReading {
  // NFKC would turn the footnote sign ¹ into a digit of the number: take it off first.
  const raised = /^(.*\d.*?)([¹²³⁴-⁹⁰]+)\s*$/.exec(value);
  const text = plain(raised?.[1] ?? value).replace(/(?<=\d)\.$/, '').replace(/^(?:คิดเป็น)?ร้อยละ\s*(?=\d)/, '');
  if (text === '') return { kind: 'blank' };
  if (NO_DATA.test(text)) return { kind: 'noData', text };
  const marked = /^(.*?\d%?)\s*([*†‡]+|\([*\d]\))$/.exec(text);
  const shown = marked?.[1] ?? text;
  const counted = COUNTED.exec(shown)?.[1];
  const match = NUMBER.exec(counted ?? shown);
  if (!match || (match[2] === undefined && match[3] === undefined)) return { kind: SCALED.test(text) ? 'scaled' : 'unreadable', text };
  const [, sign = '', whole = '0', fraction, percent] = match;
  const number = Number(`${sign}${whole.replace(/[, ]/g, '')}${fraction ? `.${fraction}` : ''}`);
  return { kind: 'number', value: number, asText: true, percent: percent === '%', mark: raised?.[2] ?? marked?.[2] ?? null, decimals: fraction?.length ?? 0, ...(counted !== undefined && { counted: true as const }) };
}

/** Reads a claimed score or level, which people also write `ระดับ 5` and `4/5`. */
export function readClaimed(cell: Cell | undefined): NumberReading {
  const reading = readNumber(cell);
  if (reading.kind !== 'unreadable') return reading;
  const match = /^(?:ระดับ(?:ที่)?|คะแนน|ได้|level)?\s*(\d(?:\.\d+)?)\s*(?:\/\s*5)?$/i.exec(reading.text) ?? /^ขั้น(?:ตอน)?ที่\s*(\d)$/.exec(reading.text);
  return match?.[1] === undefined ? reading : readNumberText(match[1]);
}

/** ×100 without the noise of binary fractions: 0.664 → 66.4, not 66.40000000000001. */
function timesHundred(value: number): number {
  return Number((value * 100).toPrecision(15));
}

/** Two numbers in one cell: `17/20`, `85 (17/20)`, `25.00% (801/3,204)`. */
export interface Pair {
  readonly part: number;
  readonly whole: number;
  /** The rate beside them, where one is given. */
  readonly rate: number | null;
}

const COUNT = '(\\d{1,3}(?:,\\d{3})+|\\d+)';
const PAIR = new RegExp(`^(?:ร้อยละ|อัตรา|คิดเป็นร้อยละ|=)?\\s*(?:(\\d+(?:\\.\\d+)?)(?:\\s*%\\s*|\\s+|(?=\\()))?\\(?\\s*${COUNT}\\s*/\\s*${COUNT}\\s*\\)?$`);

/** Reads a pair from text; null where there is none. */
export function readPair(value: string): Pair | null {
  const match = PAIR.exec(plain(value));
  if (!match) return null;
  const [, rate, part = '', whole = ''] = match;
  return { part: Number(part.replace(/,/g, '')), whole: Number(whole.replace(/,/g, '')), rate: rate === undefined ? null : Number(rate) };
}

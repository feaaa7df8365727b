/** Dates and periods as Thai plans write them (ruling G14): Buddhist years with 2 or 4 digits, months by name, ranges. */
import type { Cell } from './grid';
import { MONTHS, dayOf } from './months';
import { isDateFormat } from './numbers';
import { plain } from './text';

/** ISO days; a period of one day has the same at both ends. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A date whose day or year may be said by the other end of its range. */
interface Partial {
  readonly day: number | null;
  /** 1–12. */
  readonly month: number | null;
  /** Christian era. */
  readonly year: number | null;
}

const SEPARATOR = /\s*(?:[-–—]|ถึง|จนถึง)\s*/;

/** The period that a cell holds: a real date, or text. Null where it holds none. */
export function periodOf(cell: Cell | undefined): Period | null {
  const value = cell?.value ?? null;
  if (typeof value === 'number') return isDateFormat(cell?.format) ? { from: dayOf(value), to: dayOf(value) } : null;
  return typeof value === 'string' ? periodIn(value) : null;
}

/** Reads `22 ต.ค. - 30 พ.ย. 2563`, `16-17 ธ.ค. 2563`, `มี.ค.-ก.ย. 2564`, `ธ.ค.65`, `06.10.65`; null for anything else. */
export function periodIn(written: string): Period | null {
  const text = plain(written).replace(/^(?:วันที่|ณ|ภายใน|ภายในวันที่)\s*/, '').replace(/\s*น\.$/, '');
  const ends = /^\d{4}-\d{1,2}-\d{1,2}$/.test(text) ? [text] : text.split(SEPARATOR);
  if (ends.length > 2) return null;
  const last = dateIn(ends[ends.length - 1]!);
  const first = ends.length === 1 ? last : dateIn(ends[0]!);
  if (!last || !first || last.month === null || last.year === null) return null;
  const month = first.month ?? last.month;
  // A start without a year takes the end's; one that would then lie behind the end is of the year before.
  const year = first.year ?? (month > last.month ? last.year - 1 : last.year);
  const from = iso(year, month, first.day ?? 1);
  const to = iso(last.year, last.month, last.day ?? daysOf(last.year, last.month));
  return from && to && from <= to ? { from, to } : null;
}

function dateIn(written: string): Partial | null {
  const text = written.trim();
  if (/^\d{1,2}$/.test(text)) return { day: Number(text), month: null, year: null };
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(text);
  if (numeric) return { day: Number(numeric[1]), month: Number(numeric[2]), year: yearOf(numeric[3]!) };
  const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (isoDay) return { day: Number(isoDay[3]), month: Number(isoDay[2]), year: yearOf(isoDay[1]!) };
  const month = MONTHS.findIndex((name) => new RegExp(`^(?:\\d{1,2}\\s*)?(?:${name.source})\\s*(?:พ\\.?ศ\\.?)?\\s*(?:\\d{4}|\\d{2})?$`).test(text));
  if (month < 0) return null;
  const day = /^(\d{1,2})/.exec(text)?.[1];
  const year = /(\d{4}|\d{2})$/.exec(text.slice(day?.length ?? 0))?.[1];
  return { day: day === undefined ? null : Number(day), month: month + 1, year: year === undefined ? null : yearOf(year) };
}

function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 2 ? 2500 + year - 543 : year >= 2400 ? year - 543 : year;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
}

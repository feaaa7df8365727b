/** Months as column heads name them: `มี.ค. 67`, `มีนาคม 2567`, or a real date that shows as one. */
import { plain } from './text';

export interface FiscalMonth {
  /** Buddhist era, of the fiscal year that begins in October. */
  readonly fiscalYear: number;
  /** October is 1. */
  readonly month: number;
}

/** Names of the months, January first, as people shorten them. */
export const MONTHS: readonly RegExp[] = [
  /ม\.?\s?ค\.?(?!ร)|มกราคม/, /ก\.?\s?พ\.|กุมภาพันธ์/, /มี\.?\s?ค\.|มีนาคม/, /เม\.?\s?ย\.|เมษายน/, /พ\.?\s?ค\.|พฤษภาคม/, /มิ\.?\s?ย\.|มิถุนายน/,
  /ก\.?\s?ค\.|กรกฎาคม/, /ส\.?\s?ค\.|สิงหาคม/, /ก\.?\s?ย\.|กันยายน/, /ต\.?\s?ค\.|ตุลาคม/, /พ\.?\s?ย\.|พฤศจิกายน/, /ธ\.?\s?ค\.|ธันวาคม/,
];
const SHORT = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];

function dateOf(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
}

/** The year of a date's serial number, as it was typed. */
export function yearOf(serial: number): number {
  return dateOf(serial).getUTCFullYear();
}

/** The day of a date's serial number, ISO. A year typed in Buddhist era is taken back (ruling G14). */
export function dayOf(serial: number): string {
  const date = dateOf(serial);
  const year = date.getUTCFullYear();
  return `${year >= 2400 ? year - 543 : year}${date.toISOString().slice(4, 10)}`;
}

/** A date's serial number as a head shows it: `มี.ค. 2567`. A year typed in Buddhist era stays what it says. */
export function monthText(serial: number): string {
  const date = dateOf(serial);
  const year = date.getUTCFullYear();
  return `${SHORT[date.getUTCMonth()]} ${year >= 2400 ? year : year + 543}`;
}

/** Each name with its year behind it. */
const WITH_YEAR = MONTHS.map(({ source }) => new RegExp(`(?<![ก-๙])(?:${source})\\s*(\\d{4}|\\d{2})(?!\\d)`));

/** The one month that a text names with its year (2 or 4 digits, Buddhist or Christian); null for none or several. */
export function monthIn(text: string): FiscalMonth | null {
  const clean = plain(text);
  const found: FiscalMonth[] = [];
  for (const [index, pattern] of WITH_YEAR.entries()) {
    const match = pattern.exec(clean);
    if (!match) continue;
    const digits = Number(match[1]);
    const year = digits < 100 ? 2500 + digits : digits < 2400 ? digits + 543 : digits;
    found.push({ fiscalYear: year + (index >= 9 ? 1 : 0), month: ((index + 3) % 12) + 1 });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Days and months as people read them: Buddhist years in Thai. */
import type { Language } from './language';

const THAI = 'th-TH-u-ca-buddhist-nu-latn';
const LOCALES: Readonly<Record<Language, string>> = { th: THAI, en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once each: making one takes longer than a thousand dates. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' })));
  return made;
}

/** Without the era's name, which Thai dates of this kind would bring along. */
function shown(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (language === 'en') return format('en', options).format(date);
  const parts = Object.fromEntries(format('th', options).formatToParts(date).map(({ type, value }) => [type, value]));
  return [parts['day'], parts['month'], parts['year']].filter(Boolean).join(' ');
}

/** "29 กุมภาพันธ์ 2567". @param iso `YYYY-MM-DD` */
export function day(iso: string, language: Language): string {
  return shown(iso, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "29 ก.พ. 2567". */
export function dayShort(iso: string, language: Language): string {
  return shown(iso, language, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "กุมภาพันธ์ 2567". @param month `YYYY-MM` */
export function monthName(month: string, language: Language): string {
  return shown(`${month}-01`, language, { month: 'long', year: 'numeric' });
}

/** "ก.พ. 2567", in Thai: the names of sheets and the rows of history. */
export function shortMonthName(month: string): string {
  return shown(`${month}-01`, 'th', { month: 'short', year: 'numeric' });
}

/** "ก.พ. 67" of a fiscal year. @param month 1 is October @param fiscalYear Buddhist era */
export function fiscalMonthName(month: number, fiscalYear: number, language: Language): string {
  const calendar = ((month + 8) % 12) + 1;
  const year = fiscalYear - 543 - (month <= 3 ? 1 : 0);
  return shown(`${year}-${String(calendar).padStart(2, '0')}-01`, language, { month: 'short', year: '2-digit' });
}

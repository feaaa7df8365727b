/** Dates for people: Buddhist years in Thai. */
import type { Language } from './language';

const LOCALES: Readonly<Record<Language, string>> = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB' };

/** "29 กุมภาพันธ์ 2567": day, month and year, without the era's name. @param iso `YYYY-MM-DD` */
export function dayText(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const parts = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${parts['day']} ${parts['month']} ${parts['year']}`;
}

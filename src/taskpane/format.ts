/** Numbers and dates as people here read them: two decimals, Buddhist years. */
import type { Result } from '../scoring/result';
import { roundedRate } from '../tasks/rates';
import type { Language } from '../wording/language';
import { numberFormat } from '../wording/numberFormat';

const LOCALE = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB-u-ca-buddhist' } as const;

const twoDecimals = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A number with at most four decimals, thousands parted: 3,204.5. */
export const numberText = numberFormat({ maximumFractionDigits: 4 });

/** The single rate of a result with two decimals; null where there is none, or several. */
export function rateText(rate: Result['rate']): string | null {
  const one = roundedRate({ rate });
  return one === null ? null : twoDecimals(one);
}

/** "10 ตุลาคม 2567" · "10 October 2567 BE". @param iso `YYYY-MM-DD` */
export function dateText(iso: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
}

/** Whole days from today, by its own calendar, to a day; negative when it has passed. @param iso `YYYY-MM-DD` */
export function daysUntil(iso: string, today: Date): number {
  return Math.round((Date.parse(iso) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / 86_400_000);
}

/** The twelve months by name, January first. */
export function monthNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
}

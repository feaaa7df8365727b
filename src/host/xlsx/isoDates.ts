const DAY = 86_400_000;
/** Day 0 of the 1900 calendar; right from March 1900 on. Before, Excel counts a day that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * The serial number of an ISO 8601 date or date and time, as `t="d"` cells hold it. A time zone is not converted: a cell shows the local time.
 * @returns null when the text is no such date
 */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(at).getUTCMonth() !== Number(month) - 1) return null;
  const days = (at - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return (!date1904 && days < 61 ? days - 1 : days) + time;
}

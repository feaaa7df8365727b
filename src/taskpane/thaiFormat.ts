/** What Thai Excel adds to number formats, in the words of formats that everybody knows. */

/** A calendar or digits of their own stand in a format as `[$-107041E]` or `[$-th-TH,107]`, in hexadecimal: digits, calendar, language. */
const LOCALE = /\[\$[^\]-]*-(?:([0-9a-f]{1,8})|[a-z]{2,3}(?:-[a-z0-9]+)*,([0-9a-f]{1,4}))\]/i;
const BUDDHIST = 7;
const THAI_DIGITS = 0x0d;
/** Quoted text, escapes, brackets and fillers stay; a year is what we look for. */
const YEARS = /"[^"]*"|\\.|\[[^\]]*\]|[_*].|y+/gi;
/** The same, and `t`, which writes the number or date behind it in Thai digits. */
const THAI_NUMBER = /"[^"]*"|\\.|\[[^\]]*\]|[_*].|t(?=[#0?dmbyh])/gi;

export interface ThaiFormat {
  /** The format without what Thai Excel adds: years of the Buddhist era are `bb` and `bbbb`. */
  readonly code: string;
  readonly thaiDigits: boolean;
}

export function thaiFormat(code: string): ThaiFormat {
  const [, whole, short] = LOCALE.exec(code) ?? [];
  const settings = whole !== undefined ? Math.floor(parseInt(whole, 16) / 0x10000) : parseInt(short ?? '0', 16);
  const inEra = (settings & 0xff) === BUDDHIST ? code.replace(YEARS, (part) => (/^y/i.test(part) ? (part.length > 2 ? 'bbbb' : 'bb') : part)) : code;
  const plain = inEra.replace(THAI_NUMBER, (part) => (part.toLowerCase() === 't' ? '' : part));
  return { code: plain, thaiDigits: settings >> 8 === THAI_DIGITS || plain !== inEra };
}

/** 0–9 → ๐–๙. */
export function inThaiDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}

/**
 * Thai text as people type it, made comparable. NFKC joins what looks the same (ํา and ำ); digits become 0–9.
 */

const THAI_ZERO = 0x0e50;
const NINE = 0x39;

/** Thai digits → 0–9. */
function westernDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Longer texts are no names or heads: few of them are kept. */
const LONGEST = 300;
const MOST = 20_000;
const MOST_LONG = 200;
/** Of prose the beginning is enough, and a sheet may be full of it. */
const PROSE = 1_000;

/** Sheets repeat their words, and reading asks for each of them many times. */
export function remembered<T extends string | number | null>(work: (text: string) => T): (text: string) => T {
  const [short, long] = [new Map<string, T>(), new Map<string, T>()];
  return (text) => {
    const known = text.length > LONGEST ? long : short;
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= (known === long ? MOST_LONG : MOST)) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

const plainOf = remembered((whole) => {
  const text = whole.length > PROSE ? whole.slice(0, PROSE) : whole;
  // NFKC takes SARA AM apart; put it together again, and repair NIKHAHIT + tone + AA typed in either order.
  const joined = text.normalize('NFKC').replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33');
  return westernDigits(joined).replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').replace(/\s+/g, ' ').trim();
});

/** A letter, digit or sign that `plain` always keeps; NaN is none. */
function isLetter(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x0e01 && code <= 0x0e37) || (code >= 0x0e40 && code <= 0x0e4c);
}

/**
 * True for text that `plain` would give back as it is: most cells of large sheets, told at a glance. Letters that NFKC takes apart or puts
 * into another order are not looked at more closely.
 */
function isPlain(text: string): boolean {
  if (text.length > LONGEST) return false;
  let before = 0x20;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // vowels below go before tone marks
    const isVowelBelow = (code === 0x0e38 || code === 0x0e39) && before < 0x0e38;
    if (!isLetter(code) && !isVowelBelow && (code !== 0x20 || before === 0x20)) return false;
    before = code;
  }
  return before !== 0x20 || text === '';
}

/**
 * One line of text for reading: NFKC, digits 0–9, invisible characters dropped, white space folded.
 * Capital letters, brackets and punctuation stay.
 */
export function plain(text: string): string {
  // one text is asked for several times in a row: is it a title, a note, a unit
  if (text === lastAsked) return lastPlain;
  const result = isPlain(text) ? text : plainOf(text);
  if (text.length <= LONGEST) [lastAsked, lastPlain] = [text, result];
  return result;
}

let lastAsked = '';
let lastPlain = '';

/** True for text of which `plain` leaves nothing; told by the first letter of nearly every text. */
export function isEmptyText(text: string): boolean {
  return !isLetter(text.charCodeAt(0)) && plain(text) === '';
}

/** True for text that surely begins with a letter: no number, told at a glance. */
export function isWord(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > NINE && isLetter(first);
}

/** The text with everything dropped that people vary: case, spaces, brackets, punctuation, the repetition mark. */
export const bare = remembered((text) => plain(text).toLowerCase().replace(/[\s.,:;'"`“”‘’()[\]{}<>/\\|*_#\-–—ฯ]/g, ''));

/** The text without its bracketed parts: `ผู้ป่วย DM ทั้งหมด (ราย)` → `ผู้ป่วย DM ทั้งหมด`. */
export const withoutBrackets = remembered((text) => text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').replace(/\s+/g, ' ').trim());

interface Profile {
  readonly text: string;
  readonly pairs: ReadonlyMap<string, number>;
}

/** KPI names are compared with every title; their letter pairs are counted once. */
const profiles = new Map<string, Profile>();

function profileOf(name: string): Profile {
  const known = profiles.get(name);
  if (known) return known;
  const text = bare(name);
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  if (profiles.size > 5_000) profiles.clear();
  const profile = { text, pairs };
  profiles.set(name, profile);
  return profile;
}

/**
 * How alike two names are, 0 (nothing in common) to 1 (the same but for spaces and punctuation):
 * Dice's coefficient over letter pairs, which Thai text without word breaks needs.
 */
export function similarity(a: string, b: string): number {
  const left = profileOf(a);
  const right = profileOf(b);
  if (left.text === right.text) return left.text === '' ? 0 : 1;
  const [shortest, longest] = left.text.length < right.text.length ? [left, right] : [right, left];
  if (shortest.text.length < 2) return 0;
  let shared = 0;
  for (const [pair, count] of shortest.pairs) shared += Math.min(count, longest.pairs.get(pair) ?? 0);
  return (2 * shared) / (left.text.length + right.text.length - 2);
}

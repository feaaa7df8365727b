/** Lists, citations and rounds as people type them into one cell, and back. */
import { ROUNDS, type Source } from '../../kpi/schema';
import { plain } from '../../sheet/text';
import { SEPARATOR, type Choice } from './sheets';

/** The KPI's code inside its edition: `09` of `satun-2567/09`. */
export function codeOf({ id }: { readonly id: string }): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Several texts in one cell; null for none. */
export function listText(texts: readonly string[]): string | null {
  return texts.length > 0 ? texts.join(SEPARATOR) : null;
}

/** Semicolons or new lines stand between the texts of a list: names have commas of their own. */
export function textsIn(text: string): string[] {
  return text.split(/[;\n]/).map((one) => one.trim()).filter(Boolean);
}

/** `74, 86`; another document than the edition's stands before its lines: `005: 12`. */
export function linesText({ document, lines }: Source, own: string): string {
  return `${document === own ? '' : `${document}: `}${lines.join(', ')}`;
}

/** Lines beyond this are a slip of the keyboard; documents have a few thousand. */
const LAST_LINE = 1_000_000;
/** `1-100000` would be no citation. */
const LONGEST_RUN = 2_000;

/** Reads `74, 86`, `74-80`, `005: 12`, with Thai digits too. Null where it can't be read. */
export function linesIn(text: string, own: string): Source | null {
  const parts = /^(?:(.*?)\s*:\s*)?([\d\s,;–-]+)$/s.exec(plain(text));
  if (!parts) return null;
  const lines: number[] = [];
  for (const one of parts[2]!.split(/[,;]/).map((part) => part.trim()).filter(Boolean)) {
    const [, first, last] = /^(\d{1,7})(?:\s*[–-]\s*(\d{1,7}))?$/.exec(one) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    if (first === undefined || from < 1 || to < from || to > LAST_LINE || to - from > LONGEST_RUN) return null;
    for (let line = from; line <= to; line++) lines.push(line);
  }
  return lines.length > 0 ? { document: parts[1] || own, lines } : null;
}

const NAMES: Readonly<Record<string, Choice<'round'>>> = { ทุกรอบ: 'every', everyround: 'every', ครึ่งปีแรก: 'h1', ครึ่งปีหลัง: 'h2', firsthalf: 'h1', secondhalf: 'h2' };

/** A round as it is typed: `12 เดือน`, `รอบ 12 เดือน`, `12`, `m12`, `ครึ่งปีแรก`, `ทุกรอบ`. Null where it is none. */
export function roundIn(text: string): Choice<'round'> | null {
  const bare = plain(text).toLowerCase().replace(/\s+/g, '').replace(/^รอบ/, '');
  const found = NAMES[bare] ?? (bare === 'every' ? 'every' : undefined) ?? ROUNDS.find((round) => round === bare);
  if (found) return found;
  const months = /^(\d{1,2})(?:เดือน|months?)?(?:แรก)?$/.exec(bare)?.[1];
  return ROUNDS.find((round) => round === `m${Number(months)}`) ?? null;
}

/** What the lines above a table say: which KPI, which round, which fiscal year. */
import { plain, remembered } from './text';

export interface KpiMention {
  /** As printed, without leading zeros: `9`, `1.5`. Null when only a name is given. */
  readonly number: string | null;
  /** What follows the number; empty when there is nothing. */
  readonly name: string;
  /** The title says that a table goes on (`ต่อ`). */
  readonly continues: boolean;
}

const KPI = /(?:^|[\s(]|(?<=[ก-๛])(?=ตัวชี้วัดที่))(?:ตัวชี้วัด|kpi|ตชว\.?)\s*(?:ลำดับ)?(?:ที่|ข้อ|no\.?|#)?\s*[:.]?\s*(\d+(?:\.\d+)*)\s*[.):]?\s*(.*)$/i;

const KPI_WORD = /ตัวชี้วัด|kpi|ตชว/i;

/** Finds `ตัวชี้วัดที่ 9 …` or `KPI 9 …` in a line; null when it names no KPI by number. */
export function kpiMention(line: string): KpiMention | null {
  const text = plain(line);
  // asked of every row of a table
  if (!KPI_WORD.test(text)) return null;
  const match = KPI.exec(text);
  // A joint KPI adds up scores of units; its table holds no results of the KPI itself.
  // Nor is a line that names several KPIs the title of one.
  if (!match || /joint\s*kpi/i.test(text) || /ตัวชี้วัดที่\s*\d/.test(match[2] ?? '')) return null;
  const [, number = '', rest = ''] = match;
  const continues = /\(\s*ต่อ\s*\)/.test(rest);
  const name = rest
    .replace(/\(\s*ต่อ\s*\)/, '')
    .replace(/^[:\s]*(?:ชื่อ\s*ตัวชี้วัด)?\s*[:：]?\s*/, '')
    .replace(/\(\s*(?:ค่า)?เป้าหมาย[^)]*\)/, '')
    .replace(/(?:ประจำ)?ปีงบ.*$|\(?\s*รอบ(?:ที่)?\s*\d.*$|(?:ไตรมาส|ข้อมูล ณ|ณ วันที่).*$/, '')
    .trim();
  return { number: number.replace(/^0+(?=\d)/, ''), name, continues };
}

/** Tables that stand under a KPI's name and report something else: votes, training, letters of transfer, completeness of records, former years. */
const OTHER_MATTERS = /โหวต|ลงคะแนนเสียง|ความครบถ้วนของ(?:การ)?(?:บันทึก|ข้อมูล)|ผู้เข้า(?:ร่วม)?(?:อบรม|ประชุม)|โอนเงิน|บูธ|นิทรรศการ|แฟ้มหลักฐานที่ส่ง|ผู้ประสานงาน|กำหนดส่ง|งบประมาณสนับสนุน|ภาระงาน|ผลการดำเนินงานที่ผ่านมา/;

export function isOtherMatter(line: string): boolean {
  return OTHER_MATTERS.test(plain(line));
}

/** The fiscal year (Buddhist era) that a line names, or null. Two digits are read as 25xx. */
export const fiscalYearIn = remembered((line: string): number | null => {
  const text = plain(line);
  const match = /(?:ปีงบประมาณ|ปีงบ(?:ฯ)?|งบปี)\s*(?:พ\.?\s*ศ\.?)?\s*(\d{4}|\d{2})(?!\d)/.exec(text) ?? /\(\s*ปี\s*(25\d\d|\d{2})\s*\)/.exec(text) ?? /^(?:fy|ปี)?\s*(25\d\d)$/i.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  return year < 100 ? 2500 + year : year > 2400 ? year : year + 543;
});

const HALF: readonly [RegExp, string][] = [
  [/ครึ่งปีแรก|รอบครึ่งปีที่ 1|รอบที่ 1\/2/, 'h1'],
  [/ครึ่งปีหลัง|รอบครึ่งปีที่ 2|รอบที่ 2\/2|6 เดือนหลัง/, 'h2'],
];

/** The rounds that a line names, in order: `รอบ 6 เดือน` → `m6`, `ไตรมาส 3` → `m9`. */
export function roundsIn(line: string): string[] {
  const text = plain(line);
  const rounds: string[] = [];
  for (const match of text.matchAll(/(?:รอบ\s*)?(?:\(\s*)?(\d{1,2})\s*เดือน|ไตรมาส(?:ที่)?\s*([1-4])/g)) {
    const round = match[1] ? `m${Number(match[1])}` : `m${Number(match[2]) * 3}`;
    // The last six months are a half of their own, not what was reached after six.
    if (/^\s*หลัง/.test(text.slice(match.index + match[0].length))) continue;
    if (['m3', 'm5', 'm6', 'm9', 'm12'].includes(round)) rounds.push(round);
  }
  for (const [pattern, round] of HALF) if (pattern.test(text)) rounds.push(round);
  return [...new Set(rounds)];
}

const HALVES: Readonly<Record<string, string>> = { m6: 'h1', m12: 'h2', h1: 'm6', h2: 'm12' };

/** The round as a KPI's document calls it: one that counts in half years has an h1 where others have six months. */
export function roundOfKpi(round: string, kpi: { readonly rounds: readonly string[] } | null): string {
  const other = HALVES[round];
  return kpi && other !== undefined && !kpi.rounds.includes(round) && kpi.rounds.includes(other) ? other : round;
}

/** Reads a cell of a round column: `12 เดือน`, `รอบ 6`, `12`, `m6`. */
export function roundOfCell(value: string | number): string | null {
  const text = plain(String(value));
  const named = roundsIn(text)[0];
  if (named) return named;
  const bareNumber = /^(?:รอบ(?:ที่)?\s*)?m?(3|5|6|9|12)$/i.exec(text)?.[1];
  return bareNumber ? `m${bareNumber}` : /^h[12]$/i.test(text) ? text.toLowerCase() : null;
}

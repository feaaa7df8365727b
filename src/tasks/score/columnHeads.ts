/**
 * The heads of the columns that we write. They are part of the workbook's format, not of the screen: always Thai,
 * the words that the offices' own sheets use, whatever language the user reads.
 */

export type ScoreRole = 'score' | 'level' | 'targetMet';

const PLAIN: Readonly<Record<ScoreRole, string>> = { score: 'คะแนน', level: 'ระดับ', targetMet: 'เทียบเป้าหมาย' };

/**
 * The head of a new column; `computed` sets it apart from claims that stand in the same table.
 * A table that holds several rounds side by side gets a column for each.
 */
export function columnHead(role: ScoreRole, computed: boolean, round: string | null): string {
  const months = round ? ` รอบ ${round.replace(/^m/, '')} เดือน` : '';
  return `${PLAIN[role]}${months}${computed || role === 'targetMet' ? ' (คำนวณ)' : ''}`;
}

/** What a target column says. */
export function targetWord(met: boolean): string {
  return met ? 'ผ่าน' : 'ไม่ผ่าน';
}

/**
 * The heads of the columns that we write. They are part of the workbook's format, not of the screen: always Thai,
 * the words that the offices' own sheets use, whatever language the user reads.
 */

export type ScoreRole = 'score' | 'level' | 'targetMet';

const PLAIN: Readonly<Record<ScoreRole, string>> = { score: 'คะแนน', level: 'ระดับ', targetMet: 'เทียบเป้าหมาย (คำนวณ)' };

/** The head of a new column; `computed` sets it apart from claims that stand in the same table. */
export function columnHead(role: ScoreRole, computed: boolean): string {
  return computed && role !== 'targetMet' ? `${PLAIN[role]} (คำนวณ)` : PLAIN[role];
}

/** What a target column says. */
export function targetWord(met: boolean): string {
  return met ? 'ผ่าน' : 'ไม่ผ่าน';
}

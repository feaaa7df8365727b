/** Why scores are written as values although formulas were asked for. */
import type { WrittenAsValue } from '../tasks/types';
import type { Text } from './language';

/** The columns that scoring writes. */
export const SCORE_ROLES: Readonly<Record<WrittenAsValue['role'], Text>> = {
  score: { th: 'คะแนน', en: 'score' },
  level: { th: 'ระดับ', en: 'level' },
  targetMet: { th: 'เทียบเป้าหมาย', en: 'target' },
};

/** What stands after “because”. */
export function asValueReason({ reason, item }: Pick<WrittenAsValue, 'reason' | 'item'>): Text {
  if (reason === 'unlike') return { th: `สูตรอ่านเซลล์ของ ${item} ไม่ได้อย่างที่เห็น (เช่น ตัวเลขที่เป็นข้อความ ร้อยละ หรือเครื่องหมายถูกจากฟอนต์สัญลักษณ์)`, en: `a formula would not read the cell of ${item} as people do (a number as text, a percent format, a tick of a symbol font)` };
  if (reason === 'noColumn') return { th: `ไม่มีคอลัมน์ของ ${item}`, en: `there is no column for ${item}` };
  if (reason === 'unitUnknown') return { th: 'เกณฑ์ขึ้นกับหน่วยงาน แต่ไม่รู้จักหน่วยงานนี้', en: 'the criteria depend on the unit, and this one is not known' };
  return { th: `เขียน ${item ?? reason} เป็นสูตรไม่ได้`, en: `${item ?? reason} can't be written as a formula` };
}

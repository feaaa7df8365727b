/** Why scores are written as values although formulas were asked for. */
import type { WrittenAsValue } from '../tasks/types';
import type { Text } from './language';

/** The columns that scoring writes. */
export const SCORE_ROLES: Readonly<Record<WrittenAsValue['role'], Text>> = {
  score: { th: 'คะแนน', en: 'score' },
  level: { th: 'ระดับ', en: 'level' },
  targetMet: { th: 'เทียบเป้าหมาย', en: 'target' },
};

/** What stands after “because”. `name`: what the data item is called, where that is known. */
export function asValueReason({ reason, item, name }: Pick<WrittenAsValue, 'reason' | 'item'> & { readonly name?: Text | null }): Text {
  const of = itemText(item, name ?? null);
  if (reason === 'unlike') return { th: `สูตรอ่านเซลล์ของ${of.th} ไม่ได้อย่างที่เห็น (เช่น ตัวเลขที่เป็นข้อความ ร้อยละ หรือเครื่องหมายถูกจากฟอนต์สัญลักษณ์)`, en: `a formula would not read the cell of ${of.en} as people do (a number as text, a percent format, a tick of a symbol font)` };
  if (reason === 'noColumn') return { th: `ไม่มีคอลัมน์ของ${of.th}`, en: `there is no column for ${of.en}` };
  if (reason === 'unitUnknown') return { th: 'เกณฑ์ขึ้นกับหน่วยงาน แต่ไม่รู้จักหน่วยงานนี้', en: 'the criteria depend on the unit, and this one is not known' };
  if (reason === 'measure') return { th: 'ตัวหารของสูตรอาจติดลบหรือเป็นศูนย์', en: 'the divisor could be negative or zero' };
  return { th: 'เอกสารไม่มีเกณฑ์ของคอลัมน์นี้ในรอบนี้', en: 'the document has no criteria for this column in this round' };
}

/** Codes that stand in sheets and in the document; the others are the program's own. */
const PRINTED = /^[A-Z]\d*$/;
/** What every KPI has. */
const GENERAL: Readonly<Record<string, Text>> = { rate: { th: 'ร้อยละ', en: 'the rate' } };

/** `“จำนวนผู้ป่วยทั้งหมด” (B1)`; the code alone where the name is not known. */
function itemText(item: string | null, name: Text | null): Text {
  const code = item ?? '';
  const general = GENERAL[code];
  if (general) return general;
  if (!name) return { th: ` ${code}`, en: code };
  const shown = PRINTED.test(code) ? ` (${code})` : '';
  return { th: ` “${name.th}”${shown}`, en: `“${name.en}”${shown}` };
}

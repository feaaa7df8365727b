/** Words about what a user confirmed: what columns are, and why a confirmation is not used. */
import type { UnusedMapping } from '../sheet/mapping';
import type { Text } from './language';

const ROLES: Readonly<Record<string, Text>> = {
  unit: { th: 'หน่วยงาน', en: 'unit' },
  rate: { th: 'ร้อยละ (ผลที่กรอก)', en: 'rate (as entered)' },
  score: { th: 'คะแนนที่กรอก', en: 'score (as entered)' },
  level: { th: 'ระดับที่กรอก', en: 'level (as entered)' },
  target: { th: 'ค่าเป้าหมาย', en: 'target' },
  result: { th: 'ผล', en: 'result' },
  order: { th: 'ลำดับ', en: 'number of the row' },
  code: { th: 'รหัส', en: 'code' },
  kpi: { th: 'เลขตัวชี้วัด', en: 'indicator number' },
  kpiName: { th: 'ชื่อตัวชี้วัด', en: 'indicator name' },
  fiscalYear: { th: 'ปีงบประมาณ', en: 'fiscal year' },
  round: { th: 'รอบ', en: 'round' },
  weight: { th: 'น้ำหนัก', en: 'weight' },
  weighted: { th: 'คะแนนถ่วงน้ำหนัก', en: 'weighted score' },
  remark: { th: 'หมายเหตุ', en: 'remark' },
};

export const NOT_USED: Text = { th: 'ไม่ใช้', en: 'not used' };

/** What a column is: `หน่วยงาน`, `ขั้นตอนที่ 3`, `A1 ผู้ป่วยที่คุมได้`. `name` is that of a data item, step or check. */
export function roleText(role: string, name: Text | null = null): Text {
  const [kind = '', code = ''] = role.split(/:(.*)/);
  const own = (th: string, en: string): Text => ({ th: name ? `${th} ${name.th}` : th, en: name ? `${en} ${name.en}` : en });
  if (kind === 'item') return own(code, code);
  if (kind === 'step') return own(`ขั้นตอนที่ ${code}`, `step ${code}`);
  if (kind === 'check') return own(`รายการ ${code}`, `item ${code}`);
  return ROLES[role] ?? { th: role, en: role };
}

/** `B หน่วยงาน · D A1`: by which columns a table was read because its user said so. */
export function confirmedLine(columns: readonly { readonly letters: string; readonly role: string }[]): Text {
  const said = (language: 'th' | 'en'): string => columns.map(({ letters, role }) => `${letters} ${roleText(role)[language]}`).join(' · ');
  return { th: `อ่านตามที่ยืนยันไว้: ${said('th')}`, en: `read as it was confirmed: ${said('en')}` };
}

const WHY: Readonly<Record<UnusedMapping['why'], Text>> = {
  headsChanged: { th: 'หัวคอลัมน์เปลี่ยนไป', en: 'its heads have changed' },
  severalAlike: { th: 'มีหลายตารางที่หัวคอลัมน์เหมือนกัน', en: 'several tables have the same heads' },
  otherKpi: { th: 'ตารางนั้นบอกตัวชี้วัดอื่นแล้ว', en: 'the table names another indicator by now' },
  gone: { th: 'ไม่พบตารางนั้นแล้ว', en: 'the table is not there any more' },
};

/** Why a confirmation is not used, and what to do. */
export function unusedText({ mapping, why }: UnusedMapping): Text {
  return {
    th: `ไม่ได้ใช้การอ่านที่ยืนยันไว้ของแผ่นงาน “${mapping.sheet}” เพราะ${WHY[why].th} ${why === 'gone' ? 'ถ้าไม่ใช้แล้วให้เลิกจำ' : 'โปรดยืนยันใหม่'}`,
    en: `What was confirmed about the sheet “${mapping.sheet}” is not used, because ${WHY[why].en}. ${why === 'gone' ? 'Forget it if it is no longer needed.' : 'Please confirm it again.'}`,
  };
}

export const MEMORY_BROKEN: Text = {
  th: 'สิ่งที่สมุดงานนี้จำไว้บางส่วนอ่านไม่ได้ จึงไม่ได้ใช้',
  en: 'Some of what this workbook remembers can’t be read, so it is not used.',
};

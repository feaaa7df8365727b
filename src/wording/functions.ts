/** Why a function for cells answers with an error. Short: Excel shows it in a tooltip. */
import { issueText, type IssueFacts } from './issues';
import type { Text } from './language';

export type FunctionRefusal = Text;

export const functionRefusals = {
  shapes: (): Text => ({ th: 'ช่วงเซลล์ที่ใส่มีขนาดไม่เท่ากัน', en: 'The ranges have different sizes.' }),
  unknownKpi: (found: string): Text => ({ th: `ไม่มีตัวชี้วัด “${found}” ใช้รหัสเช่น satun-2567/09`, en: `There is no indicator “${found}”; use an id such as satun-2567/09.` }),
  ambiguousKpi: (found: string, ids: readonly string[]): Text => ({ th: `เลข ${found} มีในหลายชุด ระบุ ${ids.join(' หรือ ')}`, en: `Several sets have ${found}; say ${ids.join(' or ')}.` }),
  unknownRound: (found: string, rounds: readonly string[]): Text => ({ th: `ไม่มีรอบ “${found}” ใช้ ${rounds.join(' ')}`, en: `There is no round “${found}”; use ${rounds.join(' ')}.` }),
  tooMany: (kpi: string, items: readonly string[]): Text => ({ th: `${kpi} ใช้ข้อมูล ${items.join(', ')} เท่านั้น`, en: `${kpi} takes ${items.join(', ')} and no more.` }),
  missing: (items: readonly string[]): Text => ({ th: `ยังไม่มีข้อมูล ${items.join(', ')}`, en: `No data yet for ${items.join(', ')}.` }),
  targetOnly: (): Text => ({ th: 'รอบนี้เอกสารพิมพ์แต่เป้าหมาย ไม่มีเกณฑ์ 1–5', en: 'The document prints only a target for this round, no 1–5 criteria.' }),
  severalRates: (): Text => ({ th: 'ตัวชี้วัดนี้มีผลงานหลายค่า ดูในแถบโปรแกรม', en: 'This indicator has several values; see the pane.' }),
  noGap: (): Text => ({ th: 'บอกเป็นจำนวนรายไม่ได้ ดูคำแนะนำในแถบโปรแกรม', en: 'It can’t be said in cases; the pane says what is missing.' }),
  noScore: (): Text => ({ th: 'เอกสารไม่ให้ค่านี้สำหรับตัวชี้วัดหรือรอบนี้', en: 'The document gives no such value for this indicator or round.' }),
  issue: (issue: IssueFacts): Text => ({ th: issueText(issue, 'th'), en: issueText(issue, 'en') }),
};

/** The pane's words for leafing through the rule book. */
import type { Check } from '../kpi/schema';
import type { Language } from './language';
import { numberFormat } from './numberFormat';

/** A count as people read it: 20,000. */
const n = numberFormat();

const th = {
  search: 'ค้นหาด้วยเลขหรือคำ เช่น 9 เบาหวาน',
  all: (count: number) => `ทั้งหมด ${n(count)} ตัวชี้วัด`,
  found: (count: number) => `พบ ${n(count)} ตัวชี้วัด`,
  none: (query: string) => `ไม่มีตัวชี้วัดที่ตรงกับ “${query}”`,
  noneHint: 'ลองใช้คำที่สั้นลง เลขตัวชี้วัด หรือคำภาษาอังกฤษ',
  clear: 'ล้างคำค้น',
  edition: (document: string, year: number | null) => (year === null ? document : `${document} · ปีงบประมาณ ${year}`),
  kpis: (count: number) => `${n(count)} ตัวชี้วัด`,
  number: (number: string) => `ตัวชี้วัดที่ ${number}`,
  measure: 'หน่วยวัด',
  weight: 'น้ำหนัก',
  noWeight: 'ไม่ได้พิมพ์ในเอกสาร',
  lower: 'ค่ายิ่งน้อยยิ่งดี',
  inDocument: 'ในเอกสาร',
  items: 'รายการข้อมูล',
  counted: (word: string) => `นับเป็น${word}`,
  optional: 'ไม่บังคับ',
  printed: 'ค่าที่เอกสารพิมพ์ไว้รายหน่วยงาน',
  formula: 'สูตรคำนวณ',
  refused: 'ข้อมูลที่เป็นไปไม่ได้ ไม่ให้คะแนน',
  round: 'รอบ',
  everyRound: 'ใช้เกณฑ์เดียวกันทุกรอบ',
  noCriteria: 'เอกสารไม่ได้พิมพ์เกณฑ์ 1–5 สำหรับรอบนี้',
  lines: (lines: string) => `บรรทัด ${lines}`,
  ours: 'ข้อวินิจฉัยของเรา',
  oursHint: 'เอกสารไม่ได้บอกไว้ชัด ระบบจึงถือตามนี้จนกว่าสำนักงานเจ้าของตัวชี้วัดจะตัดสิน',
  whole: 'ดูนิยามทั้งหมด',
  document: 'เอกสาร',
};

export type RulesWords = typeof th;

const en: RulesWords = {
  search: 'Search by number or words, such as 9 or diabetes',
  all: (count) => `All ${n(count)} indicators`,
  found: (count) => `${n(count)} ${count === 1 ? 'indicator' : 'indicators'} found`,
  none: (query) => `No indicator matches “${query}”`,
  noneHint: 'Try a shorter word, the number of the indicator, or Thai.',
  clear: 'Clear the search',
  edition: (document, year) => (year === null ? document : `${document} · fiscal year ${year}`),
  kpis: (count) => `${n(count)} ${count === 1 ? 'indicator' : 'indicators'}`,
  number: (number) => `Indicator ${number}`,
  measure: 'Unit of measure',
  weight: 'Weight',
  noWeight: 'not printed in the document',
  lower: 'Lower is better',
  inDocument: 'In the document',
  items: 'Data items',
  counted: (word) => `counted in ${word}`,
  optional: 'optional',
  printed: 'Values that the document prints, by unit',
  formula: 'Formula',
  refused: 'Impossible data, not scored',
  round: 'Round',
  everyRound: 'The same criteria in every round',
  noCriteria: 'The document prints no 1–5 criteria for this round.',
  lines: (lines) => (/\D/.test(lines) ? `lines ${lines}` : `line ${lines}`),
  ours: 'Our rulings',
  oursHint: 'The document leaves these open. They are assumed until the issuing office decides.',
  whole: 'See the whole definition',
  document: 'Document',
};

export const rulesWords: Readonly<Record<Language, RulesWords>> = { th, en };

/** What makes data impossible: `A1 > B1`. */
export function refusedText(check: Check): string {
  switch (check.kind) {
    case 'partOf':
      return `${check.part} > ${check.whole}`;
    case 'sumWithin':
      return `${check.parts.join(' + ')} > ${check.whole}`;
    case 'atMost':
      return `${check.item} > ${check.max}`;
  }
}

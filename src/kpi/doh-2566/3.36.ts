import { PLACES } from '../counters';
import type { Bilingual, CriteriaOf, KpiSource, Source } from '../schema';

/** Lines of the report form of KPI 3.36, counted from 1. */
const lines = (...numbers: number[]): Source => ({ document: '000', lines: numbers });

const measure = 'A / B * 100';

/** Parts 4 and 5 print no points: 1 each, as in the forms of 2563 and 2564 (ruling 3.36). */
function entry(code: string, points: number, line: number | null, name: Bilingual): CriteriaOf<'evidence'>['entries'][number] {
  return { code, name, points, source: line === null ? null : lines(line) };
}

export const kpi3_36: KpiSource = {
  id: 'doh-2566/3.36',
  number: '3.36',
  name: {
    th: 'ร้อยละของพื้นที่เขตเมือง (เทศบาลนคร/เทศบาลเมือง) และเขตเศรษฐกิจพิเศษขับเคลื่อนเป็นเมืองสุขภาพดี',
    en: 'Percentage of urban areas (city and town municipalities) and special economic zones that become healthy cities',
  },
  alsoCalled: ['เมืองสุขภาพดี'],
  unitOfMeasure: { th: 'แห่ง', en: 'places' },
  weight: null,
  direction: 'higher',
  items: [
    { code: 'A', kind: 'count', counter: PLACES, optional: true, name: { th: 'จำนวน อปท. ที่ประเมินตนเองแล้ว', en: 'Local governments that assessed themselves' }, heads: ['ประเมินตนเองแล้ว', 'ประเมินตนเอง'], source: lines(48) },
    { code: 'B', kind: 'count', counter: PLACES, optional: true, name: { th: 'จำนวน อปท. ที่สมัครเข้าร่วม', en: 'Local governments that joined' }, heads: ['สมัครเข้าร่วม'], source: lines(48) },
    { code: 'evidence', kind: 'checks', optional: true, name: { th: 'หลักฐานที่มี', en: 'Evidence present' }, heads: ['รายการ'], source: lines(10) },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(48) },
  rounds: {
    m5: {
      criteria: {
        kind: 'evidence',
        item: 'evidence',
        entries: [
          entry('1.1', 0.5, 12, { th: 'ผลการวิเคราะห์สถานการณ์และความรู้', en: 'analysis of the situation and knowledge' }),
          entry('1.2', 0.25, 13, { th: 'ผลการวิเคราะห์ผู้รับบริการและผู้มีส่วนได้ส่วนเสีย', en: 'analysis of clients and stakeholders' }),
          entry('1.3', 0.25, 14, { th: 'ทำเนียบผู้รับบริการและผู้มีส่วนได้ส่วนเสีย', en: 'register of clients and stakeholders' }),
          entry('2.1', 0.5, 16, { th: 'มีมาตรการขับเคลื่อนตัวชี้วัด', en: 'measures' }),
          entry('2.2', 0.5, 16, { th: 'มีแผนขับเคลื่อนการดำเนินงานตัวชี้วัด', en: 'plan' }),
          entry('3.1', 0.5, 19, { th: 'มีรายงานการติดตามทุกเดือน ขึ้นเว็บไซต์ภายในวันที่ 10 ของเดือนถัดไป', en: 'monthly report on the website by the 10th of the next month' }),
          entry('3.2', 0.5, 20, { th: 'มีมาตรฐานการปฏิบัติงาน (SOP)', en: 'standard operating procedure' }),
          entry('4', 1, null, { th: 'ผลผลิต', en: 'outputs' }),
          entry('5', 1, null, { th: 'ผลลัพธ์ของตัวชี้วัด', en: 'outcome' }),
        ],
        source: lines(11, 15, 19, 22, 45, 47),
      },
      rates: measure,
      target: { measure: 'A', value: 36, is: 'atLeast', source: lines(8, 48) },
      plan: true,
    },
  },
  rulings: ['G3', 'G4', 'G5', 'G6', 'G10', 'G12', 'G14', '3.36', '3.16'],
  source: lines(6, 8, 12, 48),
  examples: [
    { round: 'm5', inputs: { evidence: ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'] }, expect: { outcome: 'scored', points: 2.75, level: null, targetMet: null } },
    { round: 'm5', inputs: { A: 80, B: 115 }, expect: { outcome: 'target', rate: '1600/23', targetMet: true, level: null, score: null } },
  ],
};

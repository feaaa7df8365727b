import type { Bilingual, CriteriaOf, KpiSource, Source } from '../schema';

/** Lines of the plan-progress report of KPI 3.16, counted from 1. */
const lines = (...numbers: number[]): Source => ({ document: '001', lines: numbers });

function entry(code: string, points: number, name: Bilingual): CriteriaOf<'evidence'>['entries'][number] {
  return { code, name, points, source: lines(45) };
}

export const kpi3_16: KpiSource = {
  id: 'doh-2564/3.16',
  number: '3.16',
  name: { th: 'ระดับความสำเร็จของการดำเนินงานจัดทำคำรับรองการปฏิบัติราชการ', en: 'Level of success in preparing the performance agreement' },
  alsoCalled: ['การจัดทำคำรับรองการปฏิบัติราชการ'],
  unitOfMeasure: { th: 'ระดับ', en: 'level' },
  weight: null,
  direction: 'higher',
  items: [{ code: 'evidence', kind: 'checks', name: { th: 'หลักฐานที่มี', en: 'Evidence present' }, heads: ['หลักฐาน', 'ผลลัพธ์'], source: lines(44, 45) }],
  rounds: {
    m5: {
      criteria: {
        kind: 'evidence',
        item: 'evidence',
        entries: [
          entry('4', 1, { th: 'มีผลการดำเนินงานตามแผนและมาตรการที่กำหนด', en: 'results by the plan and measures' }),
          entry('5.1a', 0.25, { th: 'มี KPI Template ตามคำรับรองฯ ส่งกระทรวงทันเวลา', en: 'KPI template sent to the ministry in time' }),
          entry('5.1b', 0.25, { th: 'มีการรายงานผลตัวชี้วัดไตรมาสที่ 1 ถูกต้อง ครบถ้วน ทันเวลา', en: 'quarter 1 results reported correctly, completely and in time' }),
          entry('5.2', 0.5, { th: 'ผลลัพธ์ตัวชี้วัดคำรับรองฯ ของหน่วยงานในสังกัด', en: 'outcome of the agreements of the units' }),
        ],
        source: lines(41, 45),
      },
      plan: true,
    },
  },
  rulings: ['G4', 'G5', 'G12', 'G14', '3.16'],
  source: lines(3, 8, 45),
  examples: [
    { round: 'm5', inputs: { evidence: ['4', '5.1a', '5.1b', '5.2'] }, expect: { outcome: 'scored', points: 2, level: null, plan: null } },
    {
      round: 'm5',
      inputs: {
        evidence: ['4'],
        asOf: '2021-03-31',
        activities: [
          { activity: 'KPI template', plannedFrom: '2020-10-22', plannedTo: '2020-11-30', doneTo: '2020-11-24', done: true, onTarget: true },
          { activity: 'Workshop', plannedFrom: '2021-06-24', plannedTo: '2021-06-25', done: false, onTarget: true },
          { activity: 'Handbook', plannedTo: '2021-01-15', done: false },
        ],
      },
      expect: { points: 1, plan: { total: 3, done: 1, notDue: 1, late: 1, onTarget: 2 } },
      why: 'An activity that is not yet due is on target.',
    },
  ],
};

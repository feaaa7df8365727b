import { WORKS } from '../counters';
import type { Bilingual, KpiSource } from '../schema';
import { lines } from './cite';

const halfYear: Bilingual[] = [
  { th: 'มีคำสั่งแต่งตั้งคณะกรรมการการจัดการความรู้ที่เป็นปัจจุบัน', en: 'A current committee on knowledge management' },
  { th: 'มีการวิเคราะห์องค์ความรู้ (KM Focus Area) / ปัญหาสุขภาพในพื้นที่', en: 'Knowledge focus areas or local health problems analysed' },
  { th: 'มีแผนการดำเนินการจัดการความรู้ (KM) ระดับ คปสอ.', en: 'A knowledge management plan of the district' },
  { th: 'มีการดำเนินการตามแผนการจัดการความรู้ (KM)', en: 'The plan is carried out' },
  { th: 'มีการสรุปผลตามแผนการจัดการความรู้', en: 'Results of the plan summed up' },
];
const fullYear: Bilingual[] = [
  { th: 'มีคำสั่งแต่งตั้งคณะกรรมการ และวิเคราะห์องค์ความรู้ (KM Focus Area)', en: 'Committee appointed and focus areas analysed' },
  { th: 'มีแผนการจัดการความรู้ (KM) ระดับ คปสอ.', en: 'A knowledge management plan of the district' },
  { th: 'ดำเนินการตามแผน มีเวทีแลกเปลี่ยนเรียนรู้', en: 'Plan carried out, with forums for exchange' },
  { th: 'รวบรวมเอกสาร ผลงานวิชาการ ตามจำนวนที่กำหนด', en: 'Academic works collected in the number required' },
  { th: 'จัดกิจกรรมแลกเปลี่ยนเรียนรู้ และเผยแพร่องค์ความรู้', en: 'Exchange held and knowledge published' },
];

export const kpi18: KpiSource = {
  id: 'satun-2567/18',
  number: '18',
  name: { th: 'ระดับความสำเร็จของการจัดการความรู้ (KM) ในองค์กร', en: 'Level of success of knowledge management (KM)' },
  alsoCalled: ['การจัดการความรู้ (KM)', 'KM'],
  unitOfMeasure: { th: 'ระดับความสำเร็จ', en: 'level of success' },
  weight: null,
  direction: 'higher',
  items: [
    { code: 'steps', kind: 'steps', name: { th: 'ขั้นตอนที่ทำแล้ว', en: 'Steps done' }, heads: ['ขั้นตอนที่', 'ขั้นตอน', 'ดำเนินงานขั้นตอนที่ 1-5'], source: lines(1223) },
    {
      code: 'works', kind: 'count', counter: WORKS, optional: true, source: lines(1275),
      name: { th: 'จำนวนผลงานวิชาการของ คปสอ. ที่ส่งเข้างานวิชาการระดับจังหวัด', en: 'Academic works of the district sent to the provincial conference' },
      heads: ['รวมผลงานวิชาการที่ส่ง', 'ผลงานวิชาการที่ส่ง', 'รวมผลงาน', 'จำนวนผลงาน', 'ผลงานวิชาการ'],
    },
  ],
  rounds: {
    m6: { criteria: { kind: 'steps', item: 'steps', names: halfYear, source: lines(1265, 1268, 1269) } },
    m12: {
      criteria: {
        kind: 'countedSteps', item: 'steps', count: 'works', names: fullYear, source: lines(1275, 1231, 1232, 1233, 1234, 1235),
        levels: [{ upTo: 5, atLeast: 0 }, { upTo: 5, atLeast: 2 }, { upTo: 5, atLeast: 4 }, { upTo: 5, atLeast: 6 }, { upTo: 5, atLeast: 8 }],
      },
    },
  },
  rulings: ['G1', 'G4', 'G5', 'G7', 'G9', '18'],
  source: lines(1208, 1269, 1275),
  examples: [
    { round: 'm12', inputs: { steps: [1, 2, 3, 4, 5], works: 3 }, expect: { level: 2, score: 2 } },
    { round: 'm12', inputs: { steps: [1, 2, 3, 5], works: 8 }, expect: { level: 0, score: 0 }, why: 'Steps 1–5 are not all done.' },
    { round: 'm12', inputs: { steps: [1, 2, 3, 4, 5] }, expect: { outcome: 'missing', level: null }, why: 'The number of works is not reported.' },
    { round: 'm6', inputs: { steps: [1, 2, 3] }, expect: { level: 3, score: 3 } },
  ],
};

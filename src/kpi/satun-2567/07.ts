import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'C / D * 100';

export const kpi07: KpiSource = {
  id: 'satun-2567/07',
  number: '7',
  name: {
    th: 'อัตราความครอบคลุมการขึ้นทะเบียนของผู้ป่วยวัณโรครายใหม่และกลับเป็นซ้ำ',
    en: 'Treatment coverage of new and relapsed tuberculosis patients',
  },
  alsoCalled: ['ความครอบคลุมการขึ้นทะเบียนผู้ป่วยวัณโรค', 'TB treatment coverage', 'treatment coverage'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(315) },
  direction: 'higher',
  items: [
    {
      code: 'C',
      kind: 'count',
      name: { th: 'จำนวนผู้ป่วยวัณโรครายใหม่และกลับเป็นซ้ำที่ค้นพบและขึ้นทะเบียนในปีงบประมาณ', en: 'New and relapsed patients found and registered in the fiscal year' },
      heads: ['ขึ้นทะเบียน', 'จำนวนผู้ป่วยวัณโรค ที่ขึ้นทะเบียน', 'ผู้ป่วยที่ขึ้นทะเบียน', 'ผลงาน'],
      source: lines(376),
    },
    {
      code: 'D',
      kind: 'count',
      name: { th: 'จำนวนคาดประมาณผู้ป่วยวัณโรครายใหม่และกลับเป็นซ้ำ (143 ต่อประชากรแสนคน)', en: 'Estimated new and relapsed patients (143 per 100,000 people)' },
      heads: ['Estimate', 'ค่าคาดประมาณ', 'คาดประมาณ', 'เป้าหมาย'],
      printed: {
        byUnit: { เมืองสตูล: 129, ควนโดน: 26, ควนกาหลง: 42, ท่าแพ: 35, ละงู: 88, ทุ่งหว้า: 29, มะนัง: 24, จังหวัดสตูล: 373 },
        fillIn: true,
        source: lines(400, 401, 402, 403, 404, 405, 406, 407),
      },
      source: lines(377, 399),
    },
  ],
  formula: { measure, source: lines(378) },
  rounds: {
    every: {
      criteria: { kind: 'thresholds', measure, at: [65, 70, 75, 80, 85], source: lines(395) },
      target: { measure, value: 85, is: 'atLeast', source: lines(361) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G10', 'everyRound', '07'],
  source: lines(313, 361, 392, 395, 399),
  examples: [
    { round: 'm12', unit: 'เมืองสตูล', inputs: { C: 91, D: 129 }, expect: { rate: '9100/129', level: 2 } },
    { round: 'm12', unit: 'ท่าแพ', inputs: { C: 22 }, expect: { rate: '440/7', level: 0, score: 0 }, why: 'The printed estimate of the district, 35, stands in for D.' },
    { round: 'm12', unit: 'ท่าแพ', inputs: { C: 30, D: 30 }, expect: { level: 5, issues: ['targetDiffers'] } },
    { round: 'm12', unit: 'ท่าแพ', inputs: { C: 40, D: 35 }, expect: { outcome: 'scored', level: 5 }, why: 'May pass 100: the denominator is an estimate.' },
  ],
};

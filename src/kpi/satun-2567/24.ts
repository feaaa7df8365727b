import { AGENCIES } from '../counters';
import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi24: KpiSource = {
  id: 'satun-2567/24',
  number: '24',
  name: {
    th: 'ร้อยละของหน่วยงานสังกัดสำนักงานสาธารณสุขจังหวัดสตูลผ่านเกณฑ์ การตรวจสอบและประเมินผลระบบการควบคุมภายใน',
    en: 'Percentage of agencies under the Satun Provincial Health Office that pass the internal audit and internal control assessment',
  },
  alsoCalled: ['การควบคุมภายใน', 'ตรวจสอบและประเมินผลระบบการควบคุมภายใน'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: null,
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      counter: AGENCIES,
      name: { th: 'จำนวนหน่วยงานที่ผ่านเกณฑ์การประเมินได้ร้อยละ 80 ขึ้นไปหรือระดับคะแนน 4', en: 'Agencies that reach 80 percent or level 4' },
      heads: ['ผ่านเกณฑ์', 'หน่วยงานที่ผ่าน', 'ผลงาน'],
      source: lines(1674),
    },
    {
      code: 'B',
      kind: 'count',
      counter: AGENCIES,
      name: { th: 'จำนวนหน่วยงานสังกัดสำนักงานสาธารณสุขจังหวัดสตูลทั้งหมดที่ได้รับการประเมิน', en: 'All agencies assessed' },
      heads: ['หน่วยงานทั้งหมด', 'ได้รับการประเมิน', 'ทั้งหมด', 'เป้าหมาย'],
      source: lines(1675),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(1676) },
  rounds: {
    m12: {
      criteria: { kind: 'thresholds', measure, at: [70, 75, 80, 85, 90], source: lines(1667) },
      target: { measure, value: 90, is: 'atLeast', source: lines(1663) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'G5', 'G7', '24'],
  source: lines(1657, 1663, 1667),
  examples: [
    { round: 'm12', inputs: { A: 700, B: 1000 }, expect: { rate: '70', level: 1, score: 1, targetMet: false } },
    { round: 'm12', inputs: { A: 0, B: 0 }, expect: { outcome: 'missing', rate: null, level: null, score: null } },
  ],
};

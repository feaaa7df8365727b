import { AGENCIES } from '../counters';
import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi23: KpiSource = {
  id: 'satun-2567/23',
  number: '23',
  name: {
    th: 'ร้อยละของหน่วยงานในสังกัดกระทรวงสาธารณสุขผ่านเกณฑ์การประเมิน ITA',
    en: 'Percentage of agencies under the Ministry of Public Health that pass the ITA assessment',
  },
  alsoCalled: ['ITA', 'MOIT'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: null,
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      counter: AGENCIES,
      name: { th: 'จำนวนหน่วยงานที่ผ่านเกณฑ์การประเมิน ITA ร้อยละ 90 ขึ้นไป', en: 'Agencies whose ITA score is 90 percent or more' },
      heads: ['ผ่านเกณฑ์', 'หน่วยงานที่ผ่าน', 'ผลงาน'],
      source: lines(1641),
    },
    {
      code: 'B',
      kind: 'count',
      counter: AGENCIES,
      name: { th: 'จำนวนหน่วยงานทั้งหมดที่เข้ารับการประเมิน ITA (15 หน่วยงาน)', en: 'All agencies assessed (15)' },
      heads: ['หน่วยงานทั้งหมด', 'เข้ารับการประเมิน', 'ทั้งหมด', 'เป้าหมาย'],
      printed: {
        byUnit: { จังหวัดสตูล: 15 },
        fillIn: false,
        source: lines(1642),
      },
      source: lines(1642),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  list: { heads: ['คะแนน ITA', 'ผลคะแนน', 'คะแนนประเมิน', 'คะแนน MOIT'], atLeast: 90, passed: 'A', all: 'B', source: lines(1641, 1642) },
  formula: { measure, source: lines(1643) },
  rounds: {
    m3: { target: { measure, value: 80, is: 'atLeast', source: lines(1648) } },
    m6: { target: { measure, value: 84, is: 'atLeast', source: lines(1648) } },
    m9: { target: { measure, value: 89, is: 'atLeast', source: lines(1648) } },
    m12: {
      criteria: { kind: 'thresholds', measure, at: [74, 79, 84, 89, 94], source: lines(1652) },
      target: { measure, value: 94, is: 'atLeast', source: lines(1648) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'G5', 'G7', '23'],
  source: lines(1625, 1648, 1652),
  examples: [
    { round: 'm12', inputs: { A: 14, B: 15 }, expect: { rate: '280/3', level: 4, score: 4, targetMet: false } },
    { round: 'm6', inputs: { A: 12, B: 15 }, expect: { outcome: 'target', rate: '80', level: null, score: null, targetMet: false } },
    { round: 'm12', unit: 'จังหวัดสตูล', inputs: { A: 12, B: 14 }, expect: { outcome: 'scored', issues: ['targetDiffers'] } },
  ],
};

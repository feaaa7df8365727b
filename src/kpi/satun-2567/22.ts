import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi22: KpiSource = {
  id: 'satun-2567/22',
  number: '22',
  name: {
    th: 'ร้อยละการเบิกจ่ายเงินงบประมาณ',
    en: 'Percentage of the budget disbursed',
  },
  alsoCalled: ['การเบิกจ่ายงบประมาณ', 'เบิกจ่าย'],
  unitOfMeasure: { th: 'ร้อยละการเบิกจ่าย', en: 'percent disbursed' },
  weight: null,
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'amount',
      name: { th: 'จำนวนเงินเบิกจ่าย (บาท)', en: 'Amount disbursed (baht)' },
      heads: ['เบิกจ่าย', 'ยอดเบิกจ่าย', 'เบิกจ่ายสะสม', 'ยอดเบิกจ่ายสะสม', 'ผลงาน'],
      source: lines(1609),
    },
    {
      code: 'B',
      kind: 'amount',
      name: { th: 'ยอดรับจัดสรรทั้งหมด (บาท)', en: 'Amount allocated (baht)' },
      heads: ['ยอดรับจัดสรรทั้งหมด', 'รับจัดสรร', 'จัดสรร', 'งบประมาณที่ได้รับ'],
      source: lines(1609),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(1609) },
  rounds: {
    m6: { criteria: { kind: 'thresholds', measure, at: [35, 40, 45, 50, 55], source: lines(1616) } },
    m12: {
      criteria: { kind: 'thresholds', measure, at: [96, 97, 98, 99, 100], source: lines(1617) },
      target: { measure, value: 100, is: 'atLeast', source: lines(1603) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G10', '22'],
  source: lines(1598, 1609, 1616, 1617),
  examples: [
    { round: 'm12', inputs: { A: 9999.5, B: 10000 }, expect: { rate: '19999/200', level: 4, issues: ['borderline'] }, why: '99.995 is not 100.' },
    { round: 'm6', inputs: { A: 4400000, B: 8000000 }, expect: { rate: '55', level: 5, score: 5, targetMet: null } },
    { round: 'm9', inputs: { A: 1, B: 2 }, expect: { outcome: 'unknown' } },
  ],
};

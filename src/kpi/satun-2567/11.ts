import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = '(B1 - A1) / B1 * 100';

export const kpi11: KpiSource = {
  id: 'satun-2567/11',
  number: '11',
  name: {
    th: 'ร้อยละของผู้พยายามฆ่าตัวตายลดลงกว่าปีที่ผ่านมา',
    en: 'Percentage fall in suicide attempts against the year before',
  },
  alsoCalled: ['ผู้พยายามฆ่าตัวตายลดลง'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(541) },
  direction: 'higher',
  items: [
    {
      code: 'A1',
      kind: 'count',
      name: { th: 'จำนวนผู้พยายามฆ่าตัวตายที่ลงทะเบียนและอยู่ในพื้นที่รับผิดชอบ ปีปัจจุบัน', en: 'Registered suicide attempts in the area, this year' },
      heads: ['A', 'ปีปัจจุบัน', 'ปีนี้', 'ปี 2567', 'ผลงาน'],
      source: lines(553),
    },
    {
      code: 'B1',
      kind: 'count',
      name: { th: 'จำนวนผู้พยายามฆ่าตัวตายที่ลงทะเบียนและอยู่ในพื้นที่รับผิดชอบ ปีที่ผ่านมา', en: 'Registered suicide attempts in the area, last year' },
      heads: ['B', 'ปีที่ผ่านมา', 'ปีก่อน', 'ปี 2566'],
      source: lines(554),
    },
  ],
  formula: { measure, source: lines(555) },
  rounds: {
    m6: {
      criteria: { kind: 'thresholds', measure, at: [7, 9, 11, 13, 15], source: lines(565) },
      target: { measure, value: 15, is: 'atLeast', source: lines(560) },
    },
    m12: {
      criteria: { kind: 'thresholds', measure, at: [5, 10, 15, 20, 25], source: lines(570) },
      target: { measure, value: 25, is: 'atLeast', source: lines(560) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G7', 'G10', '11'],
  source: lines(539, 560, 565, 570),
  examples: [
    { round: 'm12', inputs: { A1: 120, B1: 100 }, expect: { rate: '-20', level: 0, score: 0 }, why: 'More than last year: a negative fall.' },
    { round: 'm12', inputs: { A1: 94, B1: 100 }, expect: { rate: '6', level: 1, score: 1 } },
    { round: 'm6', inputs: { A1: 94, B1: 100 }, expect: { rate: '6', level: 0 }, why: 'The table of round m6 begins higher, as printed.' },
    { round: 'm12', inputs: { A1: 0, B1: 0 }, expect: { outcome: 'missing', rate: null, issues: ['zeroDenominator'] } },
  ],
};

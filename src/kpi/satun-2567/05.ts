import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = '(A + B) / C * 100';

export const kpi05: KpiSource = {
  id: 'satun-2567/05',
  number: '5',
  name: {
    th: 'ร้อยละเด็กอายุ 12 ปีฟันดีไม่มีผุ (cavity free)',
    en: 'Percentage of 12-year-olds whose teeth are cavity free',
  },
  alsoCalled: ['เด็กอายุ 12 ปีฟันดีไม่มีผุ', 'cavity free'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(286) },
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      name: { th: 'จำนวนเด็กกลุ่มอายุ 12 ปีที่ปราศจากฟันผุ (Caries free)', en: 'Children aged 12 who are caries free' },
      heads: ['ปราศจากฟันผุ', 'caries free', 'ไม่มีฟันผุ'],
      source: lines(276),
    },
    {
      code: 'B',
      kind: 'count',
      name: { th: 'จำนวนเด็กกลุ่มอายุ 12 ปีที่ได้รับการอุดฟันและไม่มีฟันผุหรือฟันถูกถอน', en: 'Children aged 12 whose teeth were filled, with none decayed or extracted' },
      heads: ['ได้รับการอุดฟัน', 'อุดฟัน', 'อุดฟันและไม่มีฟันผุ'],
      source: lines(278),
    },
    {
      code: 'C',
      kind: 'count',
      name: { th: 'จำนวนเด็กกลุ่มอายุ 12 ปีที่ได้รับการตรวจ', en: 'Children aged 12 who were examined' },
      heads: ['ได้รับการตรวจ', 'ตรวจทั้งหมด', 'ตรวจฟัน', 'เป้าหมาย'],
      source: lines(280),
    },
  ],
  checks: [{ kind: 'sumWithin', parts: ['A', 'B'], whole: 'C' }],
  formula: { measure, source: lines(274) },
  rounds: {
    m3: { target: { measure, value: 20, is: 'atLeast', source: lines(268) } },
    m6: {
      criteria: { kind: 'thresholds', measure, at: [20, 25, 30, 35, 40], source: lines(293) },
      target: { measure, value: 40, is: 'atLeast', source: lines(268) },
    },
    m9: { target: { measure, value: 60, is: 'atLeast', source: lines(268) } },
    m12: {
      criteria: { kind: 'thresholds', measure, at: [60, 65, 70, 75, 80], source: lines(298) },
      target: { measure, value: 80, is: 'atLeast', source: lines(268) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'G7', '05'],
  source: lines(259, 268, 293, 298),
  examples: [
    { round: 'm6', inputs: { A: 225, B: 25, C: 1000 }, expect: { rate: '25', level: 2, score: 2, targetMet: false } },
    { round: 'm3', inputs: { A: 200, B: 0, C: 1000 }, expect: { outcome: 'target', level: null, score: null, targetMet: true } },
    { round: 'm12', inputs: { A: 700, B: 301, C: 1000 }, expect: { outcome: 'invalid', rate: '1001/10', issues: ['inputSumExceeds'] } },
  ],
};

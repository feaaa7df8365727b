import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A1 / B1 * 100';

export const kpi10: KpiSource = {
  id: 'satun-2567/10',
  number: '10',
  name: {
    th: 'ร้อยละผู้ป่วยโรคความดันโลหิตสูงที่ควบคุมความดันโลหิตได้ดี',
    en: 'Percentage of hypertension patients with well-controlled blood pressure',
  },
  alsoCalled: ['ร้อยละของผู้ป่วยโรคความดันโลหิตสูงที่ควบคุมความดันโลหิตได้ดี', 'HT ควบคุมได้ดี'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 1, source: lines(500) },
  direction: 'higher',
  items: [
    {
      code: 'A1',
      kind: 'count',
      name: {
        th: 'จำนวนผู้ป่วยความดันโลหิตสูงที่ลงทะเบียนและอยู่ในพื้นที่รับผิดชอบ ที่ควบคุมระดับความดันโลหิตได้ดีตามเกณฑ์ที่กำหนด',
        en: 'Registered hypertension patients in the area whose blood pressure is under control',
      },
      heads: ['A', 'ควบคุมได้ดี', 'ควบคุมความดันได้ดี', 'ควบคุมความดันโลหิตได้', 'คุมได้', 'ผลงาน'],
      source: lines(512),
    },
    {
      code: 'B1',
      kind: 'count',
      name: {
        th: 'จำนวนผู้ป่วยความดันโลหิตสูงที่ลงทะเบียนและอยู่ในพื้นที่รับผิดชอบ',
        en: 'Registered hypertension patients in the area',
      },
      heads: ['B', 'ผู้ป่วย HT ทั้งหมด', 'ผู้ป่วยความดันทั้งหมด', 'ผู้ป่วยความดันโลหิตสูงทั้งหมด', 'ผู้ป่วยทั้งหมด', 'จำนวนผู้ป่วย', 'เป้าหมาย'],
      source: lines(513),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A1', whole: 'B1' }],
  formula: { measure, source: lines(514) },
  rounds: {
    m6: {
      criteria: { kind: 'thresholds', measure, at: [5, 10, 15, 20, 25], source: lines(524) },
      target: { measure, value: 25, is: 'atLeast', source: lines(519) },
    },
    m12: {
      criteria: { kind: 'thresholds', measure, at: [10, 20, 30, 40, 50], source: lines(529) },
      target: { measure, value: 50, is: 'atLeast', source: lines(519) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G7', 'G10'],
  source: lines(498, 519, 524, 529),
  examples: [
    { round: 'm6', inputs: { A1: 50, B1: 1000 }, expect: { rate: '5', level: 1, score: 1 } },
    { round: 'm12', inputs: { A1: 500, B1: 1000 }, expect: { rate: '50', level: 5, score: 5, targetMet: true } },
    { round: 'm12', inputs: { A1: 99, B1: 1000 }, expect: { level: 0, score: 0 } },
    { round: 'm9', inputs: { A1: 99, B1: 1000 }, expect: { outcome: 'unknown', issues: ['noScaleForRound'] } },
  ],
};

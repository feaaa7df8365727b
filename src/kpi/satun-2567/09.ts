import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A1 / B1 * 100';

export const kpi09: KpiSource = {
  id: 'satun-2567/09',
  number: '9',
  name: {
    th: 'ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี',
    en: 'Percentage of diabetes patients with well-controlled blood sugar',
  },
  alsoCalled: ['ร้อยละผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', 'DM ควบคุมได้ดี'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 1, source: lines(452, 476) },
  direction: 'higher',
  items: [
    {
      code: 'A1',
      kind: 'count',
      name: {
        th: 'จำนวนผู้ป่วยโรคเบาหวานที่ลงทะเบียนและอยู่ในพื้นที่รับผิดชอบ ที่ระดับค่าน้ำตาลอยู่ในเกณฑ์ที่ควบคุมได้',
        en: 'Registered diabetes patients in the area whose blood sugar is under control',
      },
      heads: ['A', 'ควบคุมได้ดี', 'ควบคุมน้ำตาลได้ดี', 'ควบคุมระดับน้ำตาลได้', 'คุมได้', 'ผลงาน'],
      source: lines(463),
    },
    {
      code: 'B1',
      kind: 'count',
      name: {
        th: 'จำนวนผู้ป่วยโรคเบาหวานที่ลงทะเบียนและอยู่ในพื้นที่รับผิดชอบ',
        en: 'Registered diabetes patients in the area',
      },
      heads: ['B', 'ผู้ป่วย DM ทั้งหมด', 'ผู้ป่วยเบาหวานทั้งหมด', 'ผู้ป่วยทั้งหมด', 'จำนวนผู้ป่วย', 'เป้าหมาย'],
      source: lines(464),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A1', whole: 'B1' }],
  formula: { measure, source: lines(465) },
  rounds: {
    m6: {
      criteria: { kind: 'thresholds', measure, at: [7, 9, 11, 13, 15], source: lines(481) },
      target: { measure, value: 15, is: 'atLeast', source: lines(470) },
    },
    m12: {
      criteria: { kind: 'thresholds', measure, at: [10, 15, 20, 25, 30], source: lines(486) },
      target: { measure, value: 30, is: 'atLeast', source: lines(470) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G7', 'G10'],
  source: lines(450, 470, 481, 486),
  examples: [
    { round: 'm12', inputs: { A1: 801, B1: 3204 }, expect: { rate: '25', level: 4, score: 4, targetMet: false } },
    { round: 'm6', inputs: { A1: 801, B1: 3204 }, expect: { level: 5, targetMet: true }, why: 'The same result, by the table of round m6.' },
    { round: 'm12', inputs: { A1: 29996, B1: 100000 }, expect: { rate: '7499/250', level: 4, issues: ['borderline'] } },
    { round: 'm3', inputs: { A1: 10, B1: 100 }, expect: { outcome: 'unknown', rate: '10', level: null, issues: ['noScaleForRound'] } },
    { round: 'm12', inputs: { A1: 0, B1: 0 }, expect: { outcome: 'missing', rate: null, level: null, score: null } },
  ],
};

import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi06: KpiSource = {
  id: 'satun-2567/06',
  number: '6',
  name: {
    th: 'อัตราความสำเร็จการรักษาผู้ป่วยวัณโรคปอดรายใหม่',
    en: 'Treatment success rate of new pulmonary tuberculosis patients',
  },
  alsoCalled: ['ความสำเร็จการรักษาผู้ป่วยวัณโรค', 'TB success rate', 'success rate'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(315) },
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      name: { th: 'จำนวนผู้ป่วยวัณโรคปอดรายใหม่ที่ขึ้นทะเบียนในไตรมาสที่ 1 ที่มีผลการรักษาหายรวมกับรักษาครบ', en: 'New patients registered in quarter 1 who were cured or completed treatment' },
      heads: ['รวมสำเร็จ', 'รักษาสำเร็จ', 'สำเร็จ', 'หายและครบ', 'หายรวมกับรักษาครบ', 'ผลการรักษาหายรวม', 'ผลงาน'],
      source: lines(373),
    },
    {
      code: 'B',
      kind: 'count',
      name: { th: 'จำนวนผู้ป่วยวัณโรคปอดรายใหม่ ที่ขึ้นทะเบียนในไตรมาสที่ 1 ของปีงบประมาณ', en: 'New pulmonary tuberculosis patients registered in quarter 1 of the fiscal year' },
      heads: ['ขึ้นทะเบียน', 'ขึ้นทะเบียน 1 ต.ค.66 – 31 ธ.ค.66', 'จำนวนผู้ป่วย', 'ผู้ป่วยทั้งหมด', 'เป้าหมาย'],
      source: lines(374),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(375) },
  rounds: {
    every: {
      criteria: { kind: 'thresholds', measure, at: [65, 70, 75, 80, 85], source: lines(388) },
      target: { measure, value: 88, is: 'atLeast', source: lines(360) },
    },
  },
  notes: {
    m6: {
      th: 'รอบ 6 เดือน A นับเฉพาะผู้ป่วยที่รักษาหาย (Cured) ยังไม่รวมรักษาครบ (บรรทัด 385)',
      en: 'In the 6-month round A counts cured patients only, not yet those who completed treatment (line 385)',
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'everyRound', '06'],
  source: lines(312, 360, 385, 388),
  examples: [
    { round: 'm12', inputs: { A: 88, B: 100 }, expect: { rate: '88', level: 5, score: 5, targetMet: true } },
    { round: 'm12', inputs: { A: 85, B: 100 }, expect: { level: 5, targetMet: false }, why: 'Score 5 begins at 85; the target is 88.' },
    { round: 'm6', inputs: { A: 0, B: 0 }, expect: { outcome: 'missing', level: null, score: null } },
  ],
};

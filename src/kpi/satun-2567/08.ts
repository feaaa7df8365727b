import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi08: KpiSource = {
  id: 'satun-2567/08',
  number: '8',
  name: {
    th: 'ร้อยละของหญิงไทยอายุ 11- 20 ปี ได้รับวัคซีน HPV (ตามความสมัครใจของผู้ปกครองและเด็ก)',
    en: 'Percentage of Thai girls and women aged 11–20 who received HPV vaccine (with consent of parent and child)',
  },
  alsoCalled: ['วัคซีน HPV', 'หญิงไทยอายุ 11- 20 ปี ได้รับวัคซีน HPV จำนวน 1 เข็ม'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: null,
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      name: { th: 'หญิงไทยอายุ 11- 20 ปี ที่ได้รับวัคซีน HPV 1 เข็ม', en: 'Thai girls and women aged 11–20 who received one dose of HPV vaccine' },
      heads: ['ได้รับวัคซีน 1 เข็ม', 'ได้รับวัคซีน', 'ได้รับวัคซีน HPV', 'ฉีดวัคซีน', 'ผลงาน'],
      source: lines(436),
    },
    {
      code: 'B',
      kind: 'count',
      name: { th: 'จำนวนหญิงไทยอายุ 11- 20 ปี ทั้งหมด', en: 'All Thai girls and women aged 11–20' },
      heads: ['กลุ่มเป้าหมาย', 'เป้าหมาย', 'ทั้งหมด'],
      source: lines(436),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(436) },
  rounds: {
    every: {
      criteria: {
        kind: 'bands',
        measure,
        bands: [
          { from: null, to: null, printed: '<80' },
          { from: 80, to: 84, printed: '80-84' },
          { from: 85, to: 89, printed: '85-89' },
          { from: 90, to: 94, printed: '90-94' },
          { from: 95, to: null, printed: '95' },
        ],
        source: lines(442),
      },
    },
  },
  rulings: ['G1', 'G3', 'G4', 'G5', 'G6', 'G8', 'everyRound', '08'],
  source: lines(413, 436, 442),
  examples: [
    { round: 'm12', inputs: { A: 890, B: 1000 }, expect: { rate: '89', level: 3, score: 3, issues: [] } },
    { round: 'm12', inputs: { A: 845, B: 1000 }, expect: { rate: '169/2', level: 2, issues: ['inBandGap'] }, why: '84.5 is still the band 80–84.' },
    { round: 'm12', inputs: { A: 799, B: 1000 }, expect: { level: 1, score: 1, issues: [] } },
    { round: 'm6', inputs: { A: 0, B: 0 }, expect: { outcome: 'missing', level: null }, why: 'No denominator is not "<80".' },
  ],
};

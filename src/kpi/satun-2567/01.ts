import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi01: KpiSource = {
  id: 'satun-2567/01',
  number: '1',
  name: {
    th: 'ร้อยละของหญิงที่สิ้นสุดการตั้งครรภ์ในเขตรับผิดชอบ มีภาวะโลหิตจางขณะตั้งครรภ์',
    en: 'Percentage of women whose pregnancy ended in the catchment area and who had anaemia during pregnancy',
  },
  alsoCalled: ['ภาวะโลหิตจางในหญิงตั้งครรภ์', 'หญิงตั้งครรภ์มีภาวะโลหิตจาง'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(74, 86) },
  direction: 'lower',
  items: [
    {
      code: 'A',
      kind: 'count',
      name: {
        th: 'จำนวนหญิงที่สิ้นสุดการตั้งครรภ์ในเขตรับผิดชอบ มีภาวะโลหิตจางขณะตั้งครรภ์ อายุครรภ์มากกว่า 28 สัปดาห์',
        en: 'Women whose pregnancy ended in the catchment area with anaemia found after 28 weeks',
      },
      heads: ['มีภาวะโลหิตจาง', 'พบภาวะโลหิตจาง', 'โลหิตจาง', 'ผลงาน', 'จำนวนที่มีภาวะโลหิตจาง'],
      source: lines(94),
    },
    {
      code: 'B',
      kind: 'count',
      name: {
        th: 'จำนวนหญิงที่สิ้นสุดการตั้งครรภ์ในเขตรับผิดชอบ ที่ได้รับการตรวจภาวะโลหิตจางขณะตั้งครรภ์ อายุครรภ์มากกว่า 28 สัปดาห์',
        en: 'Women whose pregnancy ended in the catchment area and who were tested for anaemia after 28 weeks',
      },
      heads: ['ได้รับการตรวจ', 'ได้รับการตรวจภาวะโลหิตจาง', 'ที่ได้รับการตรวจ', 'เป้าหมาย', 'ตรวจทั้งหมด'],
      source: lines(95),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(96) },
  rounds: {
    every: {
      criteria: { kind: 'thresholds', measure, at: [19, 18, 17, 16, 15], source: lines(86) },
      target: { measure, value: 14, is: 'atMost', source: lines(102) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'everyRound', '01'],
  source: lines(70, 86, 96, 102),
  examples: [
    { round: 'm12', inputs: { A: 189, B: 1000 }, expect: { rate: '189/10', level: 1, score: 1, targetMet: false } },
    { round: 'm6', inputs: { A: 15, B: 100 }, expect: { rate: '15', level: 5, score: 5, targetMet: false }, why: 'Score 5 begins at 15; the target is 14.' },
    { round: 'm12', inputs: { A: 14, B: 100 }, expect: { level: 5, targetMet: true } },
    { round: 'm12', inputs: { A: 20, B: 100 }, expect: { level: 0, score: 0 } },
  ],
};

import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi02: KpiSource = {
  id: 'satun-2567/02',
  number: '2',
  name: {
    th: 'ร้อยละเด็กอายุครบ 12 เดือนในเขตรับผิดชอบ มีภาวะโลหิตจาง',
    en: 'Percentage of children turning 12 months in the catchment area who have anaemia',
  },
  alsoCalled: ['เด็กอายุ 12 เดือนมีภาวะโลหิตจาง', 'ภาวะโลหิตจางในเด็ก'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(112, 123) },
  direction: 'lower',
  items: [
    {
      code: 'A',
      kind: 'count',
      name: { th: 'จำนวนเด็กอายุครบ 12 เดือน ที่ได้รับการตรวจในช่วงอายุ 6-12 เดือน และพบภาวะโลหิตจาง', en: 'Children turning 12 months who were tested at 6–12 months and found anaemic' },
      heads: ['พบภาวะโลหิตจาง', 'มีภาวะโลหิตจาง', 'โลหิตจาง', 'ผลงาน'],
      source: lines(131),
    },
    {
      code: 'B',
      kind: 'count',
      name: { th: 'จำนวนเด็กอายุครบ 12 เดือน ที่ได้รับการตรวจภาวะโลหิตจางในช่วงอายุ 6-12 เดือน', en: 'Children turning 12 months who were tested for anaemia at 6–12 months' },
      heads: ['ได้รับการตรวจ', 'ได้รับการตรวจภาวะโลหิตจาง', 'ตรวจคัดกรอง', 'คัดกรอง'],
      source: lines(132),
    },
    {
      code: 'C',
      kind: 'count',
      name: { th: 'จำนวนเด็กอายุครบ 12 เดือนทั้งหมดในเขตรับผิดชอบ', en: 'All children turning 12 months in the catchment area' },
      heads: ['เด็กอายุครบ 12 เดือนทั้งหมด', 'เด็กทั้งหมด', 'เป้าหมายทั้งหมด', 'เด็กอายุครบ 12 เดือน'],
      optional: true,
      source: lines(133),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }, { kind: 'partOf', part: 'B', whole: 'C', issue: 'testedExceedsAll' }],
  formula: { measure, source: lines(133) },
  rounds: {
    every: {
      gate: {
        name: { th: 'ความครอบคลุมการตรวจคัดกรอง', en: 'screening coverage' },
        measure: 'B / C * 100',
        atLeast: 90,
        source: lines(133),
      },
      criteria: { kind: 'thresholds', measure, at: [21, 20, 19, 18, 17], source: lines(123) },
      target: { measure, value: 20, is: 'atMost', source: lines(139) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'everyRound', '02'],
  source: lines(108, 123, 133, 139),
  examples: [
    { round: 'm12', inputs: { A: 180, B: 1000, C: 1100 }, expect: { rate: '18', level: 4, score: 4, outcome: 'scored' }, why: '1000/1100 is 90.91 percent tested: the gate is passed.' },
    { round: 'm12', inputs: { A: 0, B: 10, C: 1000 }, expect: { rate: '0', level: null, score: null, outcome: 'gated', issues: ['gateNotMet'] } },
    { round: 'm12', inputs: { A: 170, B: 1000 }, expect: { level: 5, score: 5, outcome: 'scored', issues: ['gateUnverified'] } },
    { round: 'm12', inputs: { A: 5, B: 30, C: 20 }, expect: { outcome: 'invalid', issues: ['testedExceedsAll'] } },
  ],
};

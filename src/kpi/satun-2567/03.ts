import { CLUBS } from '../counters';
import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi03: KpiSource = {
  id: 'satun-2567/03',
  number: '3',
  name: {
    th: 'ร้อยละของชมรมผู้สูงอายุผ่านเกณฑ์คุณภาพ ระดับดีขึ้นไป',
    en: 'Percentage of senior citizens’ clubs that pass the quality criteria at the good level or above',
  },
  alsoCalled: ['ร้อยละของตำบลที่มีชมรมผู้สูงอายุผ่านเกณฑ์คุณภาพ ระดับดีขึ้นไป', 'ชมรมผู้สูงอายุ'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(149) },
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      counter: CLUBS,
      name: { th: 'จำนวนชมรมผู้สูงอายุที่ผ่านเกณฑ์คุณภาพ ระดับดีขึ้นไป', en: 'Clubs that pass at the good level or above' },
      heads: ['ผ่านเกณฑ์', 'ผ่านเกณฑ์คุณภาพ', 'ชมรมที่ผ่าน', 'ผลงาน'],
      source: lines(182),
    },
    {
      code: 'B',
      kind: 'count',
      counter: CLUBS,
      name: { th: 'จำนวนชมรมผู้สูงอายุทั้งหมด', en: 'All senior citizens’ clubs' },
      heads: ['ชมรมทั้งหมด', 'ชมรมผู้สูงอายุทั้งหมด', 'ทั้งหมด', 'เป้าหมาย'],
      source: lines(183),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(184) },
  rounds: {
    m6: { criteria: { kind: 'thresholds', measure, at: [40, 50, 60, 70, 80], source: lines(172) } },
    m12: { criteria: { kind: 'thresholds', measure, at: [60, 70, 80, 90, 100], source: lines(178) } },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G7', '03'],
  source: lines(145, 172, 178),
  examples: [
    { round: 'm6', inputs: { A: 400, B: 1000 }, expect: { rate: '40', level: 1, score: 1, targetMet: null } },
    { round: 'm12', inputs: { A: 999, B: 1000 }, expect: { rate: '999/10', level: 4, score: 4 } },
    { round: 'm6', inputs: { A: 79996, B: 100000 }, expect: { level: 4, issues: ['borderline'] } },
  ],
};

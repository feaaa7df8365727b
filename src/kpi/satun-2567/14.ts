import { VISITS } from '../counters';
import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A * 100 / B';

export const kpi14: KpiSource = {
  id: 'satun-2567/14',
  number: '14',
  name: {
    th: 'ร้อยละของประชาชนที่มารับบริการในระดับปฐมภูมิได้รับการรักษา ด้วยการแพทย์แผนไทยและการแพทย์ทางเลือก',
    en: 'Percentage of primary care visits treated with Thai traditional and alternative medicine',
  },
  alsoCalled: ['แพทย์แผนไทยและการแพทย์ทางเลือก'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(847) },
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      counter: VISITS,
      name: { th: 'จำนวน (ครั้ง) ของการบริการการแพทย์แผนไทยและการแพทย์ทางเลือก ในสถานบริการสาธารณสุขระดับปฐมภูมิ', en: 'Visits with Thai traditional or alternative medicine at primary care facilities' },
      heads: ['บริการแพทย์แผนไทย', 'ครั้งบริการแพทย์แผนไทย', 'แผนไทย', 'ผลงาน'],
      source: lines(972),
    },
    {
      code: 'B',
      kind: 'count',
      counter: VISITS,
      name: { th: 'จำนวน (ครั้ง) ของการบริการทั้งหมดในสถานบริการสาธารณสุขระดับปฐมภูมิ', en: 'All visits at primary care facilities' },
      heads: ['บริการทั้งหมด', 'ครั้งบริการทั้งหมด', 'ทั้งหมด', 'เป้าหมาย'],
      source: lines(974),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(970) },
  rounds: {
    m3: { target: { measure, value: 35, is: 'atLeast', source: lines(985) } },
    m6: { target: { measure, value: 38, is: 'atLeast', source: lines(985) } },
    m9: { target: { measure, value: 39, is: 'atLeast', source: lines(985) } },
    m12: {
      criteria: { kind: 'thresholds', measure, at: [20, 25, 30, 35, 40], source: lines(980) },
      target: { measure, value: 40, is: 'atLeast', source: lines(985) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'G7'],
  source: lines(843, 980, 985),
  examples: [
    { round: 'm12', inputs: { A: 400, B: 1000 }, expect: { rate: '40', level: 5, score: 5, targetMet: true } },
    { round: 'm9', inputs: { A: 389, B: 1000 }, expect: { outcome: 'target', rate: '389/10', level: null, score: null, targetMet: false } },
  ],
};

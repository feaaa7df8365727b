import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A * 100 / B';

/** The document names the medicine by a garbled word; lines 1025 and 1033 say what it is. */
export const kpi15: KpiSource = {
  id: 'satun-2567/15',
  number: '15',
  name: {
    th: 'ร้อยละของผู้ป่วยที่มีการวินิจฉัยระยะประคับประคอง (Palliative care) ที่ได้รับการรักษาด้วยยากัญชาทางการแพทย์',
    en: 'Percentage of palliative care patients treated with medical cannabis',
  },
  alsoCalled: ['Palliative care', 'กัญชาทางการแพทย์'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(1021) },
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      name: { th: 'จำนวนผู้ป่วยระยะประคับประคอง (Palliative care) ที่ได้รับการรักษาด้วยยากัญชาทางการแพทย์', en: 'Palliative care patients treated with medical cannabis' },
      heads: ['ได้รับการรักษา', 'ได้รับยา', 'ผลงาน'],
      source: lines(1046),
    },
    {
      code: 'B',
      kind: 'count',
      name: { th: 'จำนวนผู้ป่วยที่มีการวินิจฉัยระยะประคับประคอง (Palliative care)', en: 'Patients diagnosed as palliative' },
      heads: ['ผู้ป่วย Palliative', 'ผู้ป่วยระยะประคับประคอง', 'ผู้ป่วยทั้งหมด', 'เป้าหมาย'],
      source: lines(1048),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(1044) },
  rounds: {
    m6: { target: { measure, value: 3, is: 'atLeast', source: lines(1059) } },
    m9: { target: { measure, value: 4, is: 'atLeast', source: lines(1059) } },
    m12: {
      criteria: { kind: 'thresholds', measure, at: [1, 2, 3, 4, 5], source: lines(1054) },
      target: { measure, value: 5, is: 'atLeast', source: lines(1059) },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G10', 'G7'],
  source: lines(1017, 1054, 1059),
  examples: [
    { round: 'm12', inputs: { A: 10, B: 1000 }, expect: { rate: '1', level: 1, score: 1, targetMet: false } },
    { round: 'm6', inputs: { A: 30, B: 1000 }, expect: { outcome: 'target', level: null, score: null, targetMet: true } },
    { round: 'm3', inputs: { A: 30, B: 1000 }, expect: { outcome: 'unknown', level: null }, why: 'Round m3 prints an activity, no number.' },
  ],
};

import type { Criteria, KpiSource } from '../schema';
import { lines } from './cite';

const criteria: Criteria = {
  kind: 'grades',
  gradeItem: 'grade',
  pointsItem: 'points',
  grades: [
    { names: ['ปรับปรุง', 'F'], level: 1, from: null, to: 50, source: lines(1741, 1751) },
    { names: ['พอใช้', 'D'], level: 2, from: 51, to: 60, source: lines(1742, 1751) },
    { names: ['ปานกลาง', 'C'], level: 3, from: 61, to: 70, source: lines(1743, 1751) },
    { names: ['ค่อนข้างดี', 'C+'], level: 4, from: 71, to: 80, source: lines(1744, 1751) },
    { names: ['ดี-ดีมาก', 'ดี', 'ดีมาก', 'B-A', 'B', 'A'], level: 5, from: 81, to: 100, source: lines(1745, 1751) },
  ],
  source: lines(1741, 1742, 1743, 1744, 1745, 1751),
};

export const kpi25: KpiSource = {
  id: 'satun-2567/25',
  number: '25',
  name: {
    th: 'หน่วยบริการมีศูนย์จัดเก็บรายได้ผ่านเกณฑ์การประเมินศูนย์จัดเก็บรายได้คุณภาพ',
    en: 'Service units whose revenue collection centre passes the quality assessment',
  },
  alsoCalled: ['ศูนย์จัดเก็บรายได้คุณภาพ', 'ศูนย์จัดเก็บรายได้'],
  unitOfMeasure: { th: 'ระดับบริการ', en: 'service level' },
  weight: { value: 0.5, source: lines(1732, 1751) },
  direction: 'higher',
  items: [
    {
      code: 'grade', kind: 'grade', optional: true,
      name: { th: 'ระดับการประเมิน', en: 'Grade' },
      heads: ['ระดับการประเมิน', 'ผลการประเมิน', 'เกรด', 'ระดับ'],
      source: lines(1740),
    },
    {
      code: 'points', kind: 'points', optional: true,
      name: { th: 'คะแนนประเมินศูนย์จัดเก็บรายได้คุณภาพ (เต็ม 100)', en: 'Points of the quality assessment (of 100)' },
      heads: ['คะแนนประเมิน', 'คะแนนที่ได้', 'คะแนนรวม'],
      source: lines(1741, 1745),
    },
  ],
  // Line 1747: one table for the 6-month round and the 9- and 12-month rounds.
  rounds: { m6: { criteria }, m9: { criteria }, m12: { criteria } },
  rulings: ['G1', 'G4', 'G7', 'G8', '25'],
  source: lines(1728, 1741, 1747, 1751),
  examples: [
    { round: 'm9', inputs: { grade: 'ปรับปรุง' }, expect: { level: 1, score: 1, outcome: 'scored' } },
    { round: 'm12', inputs: { points: 51 }, expect: { level: 2, score: 2, issues: [] } },
    { round: 'm12', inputs: { points: 50.5 }, expect: { level: 1, issues: ['inBandGap'] } },
    { round: 'm6', inputs: { grade: 'ดี - ดีมาก' }, expect: { level: 5 } },
    { round: 'm6', inputs: { grade: 'พอใช้', points: 75 }, expect: { level: 4, issues: ['claimedLevelMismatch'] } },
    { round: 'm6', inputs: { grade: 'เยี่ยม' }, expect: { outcome: 'invalid', level: null, issues: ['unreadableNumber'] } },
  ],
};

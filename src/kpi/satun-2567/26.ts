import type { Bilingual, CriteriaOf, Decimal, KpiSource } from '../schema';
import { lines } from './cite';

const year2566: Bilingual = { th: 'งบประมาณปี 2566', en: 'budget of 2566' };
const year2567: Bilingual = { th: 'งบประมาณปี 2567', en: 'budget of 2567' };

function part(name: Bilingual, share: Decimal, measure: string, at: Decimal[], line: number): CriteriaOf<'parts'>['parts'][number] {
  return { name, share, criteria: { kind: 'thresholds', measure, at, source: lines(line) } };
}

const of2566 = 'A1 / B1 * 100';
const of2567 = 'A2 / B2 * 100';

export const kpi26: KpiSource = {
  id: 'satun-2567/26',
  number: '26',
  name: {
    th: 'ร้อยละของการเบิกจ่ายงบค่าเสื่อมของเครือข่ายโรงพยาบาล',
    en: 'Percentage of the hospital network’s depreciation budget disbursed',
  },
  alsoCalled: ['งบค่าเสื่อม', 'การเบิกจ่ายงบค่าเสื่อม'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 1, source: lines(1759, 1775) },
  direction: 'higher',
  items: [
    {
      code: 'A1', kind: 'amount', source: lines(1761),
      name: { th: 'เงินงบค่าเสื่อมปี 2566 ที่เบิกจ่าย (บาท)', en: 'Depreciation budget of 2566 disbursed (baht)' },
      heads: ['ส่วนที่1 เบิกจ่าย', 'ปี2566 เบิกจ่าย', 'เบิกจ่าย', 'เงินที่เบิกจ่าย'],
    },
    {
      code: 'B1', kind: 'amount', source: lines(1761),
      name: { th: 'เงินงบค่าเสื่อมปี 2566 ทั้งหมด (บาท)', en: 'Depreciation budget of 2566 (baht)' },
      heads: ['ส่วนที่1 ได้รับ', 'ส่วนที่1 ทั้งหมด', 'ส่วนที่1 วงเงิน', 'ส่วนที่1 จัดสรร', 'ปี2566 ทั้งหมด', 'ปี2566 จัดสรร', 'งบปี 2566', 'เงินทั้งหมด', 'จัดสรร', 'งบประมาณทั้งหมด'],
    },
    {
      code: 'A2', kind: 'amount', optional: true, source: lines(1761, 1785),
      name: { th: 'เงินงบค่าเสื่อมปี 2567 ที่เบิกจ่าย (บาท)', en: 'Depreciation budget of 2567 disbursed (baht)' },
      heads: ['ส่วนที่2 เบิกจ่าย', 'ปี2567 เบิกจ่าย'],
    },
    {
      code: 'B2', kind: 'amount', optional: true, source: lines(1761, 1785),
      name: { th: 'เงินงบค่าเสื่อมปี 2567 ทั้งหมด (บาท)', en: 'Depreciation budget of 2567 (baht)' },
      heads: ['ส่วนที่2 ได้รับ', 'ส่วนที่2 ทั้งหมด', 'ส่วนที่2 วงเงิน', 'ส่วนที่2 จัดสรร', 'ปี2567 ทั้งหมด', 'ปี2567 จัดสรร', 'งบปี 2567'],
    },
  ],
  checks: [
    { kind: 'partOf', part: 'A1', whole: 'B1' },
    { kind: 'partOf', part: 'A2', whole: 'B2' },
  ],
  formula: { measure: of2566, source: lines(1761) },
  rounds: {
    m6: { criteria: { kind: 'parts', parts: [part(year2566, 1, of2566, [75, 80, 85, 90, 95], 1775)], source: lines(1771, 1775) } },
    m9: {
      criteria: {
        kind: 'parts',
        parts: [part(year2566, 0.5, of2566, [75, 80, 85, 90, 95], 1783), part(year2567, 0.5, of2567, [30, 40, 50, 60, 70], 1789)],
        source: lines(1779, 1783, 1785, 1789),
      },
    },
    m12: {
      criteria: {
        kind: 'parts',
        parts: [part(year2566, 0.5, of2566, [75, 80, 85, 90, 95], 1797), part(year2567, 0.5, of2567, [50, 60, 70, 80, 90], 1803)],
        source: lines(1793, 1797, 1799, 1803),
      },
    },
  },
  rulings: ['G1', 'G2', 'G3', 'G4', 'G6', 'G7', '26'],
  source: lines(1757, 1775, 1783, 1797),
  examples: [
    { round: 'm6', inputs: { A1: 1111111.2, B1: 1234568 }, expect: { rate: '90', level: 4, score: 4 }, why: 'Exactly 90; binary arithmetic says 89.99999999999999.' },
    { round: 'm9', inputs: { A1: 950, B1: 1000, A2: 299, B2: 1000 }, expect: { score: 2.5, level: 2, parts: [5, 0], rate: { part1: '95', part2: '299/10' } } },
    { round: 'm12', inputs: { A1: 750, B1: 1000, A2: 500, B2: 1000 }, expect: { score: 1, level: 1, parts: [1, 1] } },
    { round: 'm12', inputs: { A1: 750, B1: 1000 }, expect: { outcome: 'missing', level: null, score: null, issues: ['partsMissing', 'noData'] } },
  ],
};

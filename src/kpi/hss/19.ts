import { VILLAGES } from '../counters';
import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

/** The form heads the denominator `เป้าหมายรอบ 12 เดือน`: it is no target. The target, 75 percent, stands in the qualitative form. */
export const kpi19: KpiSource = {
  id: 'hss/19',
  number: '19',
  name: {
    th: 'ร้อยละของชุมชนมีการดำเนินการจัดการสุขภาพที่เหมาะสมกับประชาชน',
    en: 'Percentage of communities that manage health in a way that suits their people',
  },
  alsoCalled: ['ชุมชนมีการดำเนินการจัดการสุขภาพที่เหมาะสมให้กับประชาชน'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: null,
  direction: 'higher',
  items: [
    {
      code: 'A',
      kind: 'count',
      counter: VILLAGES,
      name: { th: 'จำนวนชุมชน (หมู่บ้าน) ที่มีการจัดการสุขภาพ ระดับพัฒนาขึ้นไป', en: 'Communities (villages) at the developing level or above' },
      heads: ['ผลงาน'],
      source: lines(5, 81),
    },
    {
      code: 'B',
      kind: 'count',
      counter: VILLAGES,
      name: { th: 'จำนวนหมู่บ้านเป้าหมายรอบ 12 เดือน', en: 'Villages aimed at in the 12-month round' },
      heads: ['เป้าหมายรอบ 12 เดือน', 'เป้าหมาย'],
      source: lines(4, 81),
    },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(4, 5, 6) },
  rounds: { m12: { target: { measure, value: 75, is: 'atLeast', source: lines(79) } } },
  rulings: ['G3', 'G4', 'G5', 'G6', 'G7', 'G10', 'G11', 'hss/19'],
  source: lines(2, 4, 79),
  examples: [
    { round: 'm12', inputs: { A: 6686, B: 7454 }, expect: { outcome: 'target', rate: '334300/3727', level: null, score: null, targetMet: true } },
    { round: 'm12', inputs: { A: 3077, B: 4317 }, expect: { outcome: 'target', targetMet: false } },
    { round: 'm12', inputs: { A: null, B: null }, expect: { outcome: 'missing', rate: null, targetMet: null }, why: 'Region 13 holds dashes: no data, not zero.' },
  ],
};

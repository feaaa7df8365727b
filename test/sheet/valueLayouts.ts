/** Values whose scale, wording or form has to be understood, and claims in words. */
import { type Layout, rows } from './layouts';

const FY = 'ปีงบประมาณ พ.ศ. 2567';
const DM = 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี';
const MONEY = 'ตัวชี้วัดที่ 22 ร้อยละของการเบิกจ่ายงบประมาณงบลงทุน';

const typed = (title: string, ...lines: (readonly (string | number | { readonly value: number; readonly format: string })[])[]): Layout['sheets'] => [
  { name: 'S', cells: rows([title], [`${FY} รอบ 12 เดือน`], ['อำเภอ', 'ร้อยละ'], ...lines) },
];

export const VALUE_LAYOUTS: readonly Layout[] = [
  {
    name: 'a fraction among percents',
    sheets: typed(DM, ['ละงู', 25.4], ['ท่าแพ', 24.96], ['มะนัง', 0.301]),
    records: [
      ['satun-2567/09', 'm12', 'ละงู', {}, 25.4], ['satun-2567/09', 'm12', 'ท่าแพ', {}, 24.96], ['satun-2567/09', 'm12', 'มะนัง', {}, 30.1],
    ],
    issues: ['rateScale'],
  },
  {
    name: 'a column of fractions that nothing else decides is not scored',
    sheets: typed(DM, ['ละงู', 0.254], ['ท่าแพ', 0.2496], ['มะนัง', 0.301]),
    records: [['satun-2567/09', 'm12', 'ละงู', {}, null], ['satun-2567/09', 'm12', 'ท่าแพ', {}, null], ['satun-2567/09', 'm12', 'มะนัง', {}, null]],
    issues: ['rateScaleAmbiguous', 'rateScaleAmbiguous', 'rateScaleAmbiguous'],
  },
  {
    name: 'percent formats and percent texts decide by themselves',
    sheets: typed(DM, ['ละงู', { value: 0.254, format: '0.00%' }], ['ท่าแพ', '24.96%'], ['มะนัง', '๓๐.๑ %']),
    records: [['satun-2567/09', 'm12', 'ละงู', {}, 25.4], ['satun-2567/09', 'm12', 'ท่าแพ', {}, 24.96], ['satun-2567/09', 'm12', 'มะนัง', {}, 30.1]],
  },
  {
    name: 'a small percent among small percents is what it says',
    sheets: typed('ตัวชี้วัดที่ 15', ['ละงู', 3.2], ['ท่าแพ', 0.8], ['มะนัง', 5.1]),
    records: [['satun-2567/15', 'm12', 'ละงู', {}, 3.2], ['satun-2567/15', 'm12', 'ท่าแพ', {}, 0.8], ['satun-2567/15', 'm12', 'มะนัง', {}, 5.1]],
  },
  {
    name: 'counts decide the scale of a rate beside them',
    sheets: [{ name: 'S', cells: rows([DM], [`${FY} รอบ 12 เดือน`], ['อำเภอ', 'A', 'B', 'ร้อยละ'], ['ละงู', 254, 1000, 0.254], ['ท่าแพ', 250, 1000, 0.25]) }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 254, B1: 1000 }, 25.4], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 250, B1: 1000 }, 25]],
  },
  {
    name: 'million baht among baht',
    sheets: [{
      name: 'S',
      cells: rows([MONEY], [`${FY} รอบ 12 เดือน`], ['หน่วยงาน', 'งบที่ได้รับจัดสรร', 'เบิกจ่าย'], ['ละงู', 8000000, 7500000], ['ท่าแพ', 5000000, 4.2], ['มะนัง', 3.1, 2.9], ['ควนโดน', 4000000, '3.5 ล้านบาท'], ['ทุ่งหว้า', 6000000, 5000000]),
    }],
    records: [
      ['satun-2567/22', 'm12', 'ละงู', { A: 7500000, B: 8000000 }], ['satun-2567/22', 'm12', 'ท่าแพ', { A: 4.2, B: 5000000 }], ['satun-2567/22', 'm12', 'มะนัง', { A: 2.9, B: 3.1 }],
      ['satun-2567/22', 'm12', 'ควนโดน', { B: 4000000 }], ['satun-2567/22', 'm12', 'ทุ่งหว้า', { A: 5000000, B: 6000000 }],
    ],
    issues: ['unitOfMeasure', 'unitOfMeasure', 'unitOfMeasure', 'unitOfMeasure', 'unitMissing', 'unitMissing'],
  },
  {
    name: 'a pair in the rate column',
    sheets: [{ name: 'S', cells: rows([DM], [`${FY} รอบ 12 เดือน`], ['อำเภอ', 'ร้อยละ (A/B)', 'คะแนน'], ['ละงู', '25.00 (801/3,204)', 4], ['ท่าแพ', '24.96% (327/1,310)', 3]) }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }, 25], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 327, B1: 1310 }, 24.961832]],
  },
];

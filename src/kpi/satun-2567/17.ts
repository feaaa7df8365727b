import { PLACES } from '../counters';
import type { Criteria, KpiSource, Rule } from '../schema';
import { lines } from './cite';

const measure = 'A * 100 / B';

const criteria: Criteria = {
  kind: 'steps',
  item: 'steps',
  names: [
    { th: 'มีทะเบียนสถานที่จำหน่ายอาหาร พร้อมแผนในการออกปฏิบัติงาน', en: 'A register of food outlets and a plan of work' },
    { th: 'พื้นที่ดำเนินการพัฒนาและรับรองสถานที่จำหน่ายอาหารตามเกณฑ์มาตรฐาน', en: 'Food outlets are developed and certified by the standard' },
    { th: 'ผ่านเกณฑ์มาตรฐานระดับพื้นฐาน ร้อยละ 35 และส่งผลการประเมินให้ สสจ.สตูล', en: '35% pass the basic standard, and the results were sent to the provincial office' },
    { th: 'ผ่านเกณฑ์มาตรฐานระดับพื้นฐาน ร้อยละ 40 และได้รับการสุ่มประเมินโดย สสจ.สตูล', en: '40% pass the basic standard, and the provincial office assessed a random sample' },
    { th: 'ผ่านเกณฑ์มาตรฐานระดับพื้นฐาน ร้อยละ 45 และผ่านระดับดีมาก (Clean Food Good Taste Plus) อย่างน้อยอำเภอละ 1 แห่ง', en: '45% pass the basic standard, and at least one outlet holds Clean Food Good Taste Plus' },
  ],
  conditions: {
    3: { all: [{ measure, atLeast: 35 }, { flag: 'resultsSent' }], source: lines(1195) },
    4: { all: [{ measure, atLeast: 40 }, { flag: 'randomAssessed' }], source: lines(1196) },
    5: { all: [{ measure, atLeast: 45 }, { measure: 'plusCount', atLeast: 1 }], source: lines(1197) },
  },
  source: lines(1184, 1185, 1186, 1187, 1188, 1193, 1194),
};

/** Without `steps` only the target flag is given (ruling 17). */
function withTarget(value: number): Rule {
  return { criteria, rates: measure, target: { measure, value, is: 'atLeast', source: lines(1178) } };
}

export const kpi17: KpiSource = {
  id: 'satun-2567/17',
  number: '17',
  name: { th: 'ร้อยละสถานที่จำหน่ายอาหารผ่านเกณฑ์มาตรฐานตามกฎหมายกำหนด', en: 'Percentage of food outlets that meet the legal standard' },
  alsoCalled: ['Clean Food Good Taste', 'สถานที่จำหน่ายอาหาร'],
  unitOfMeasure: { th: 'ระดับขั้นความสำเร็จ', en: 'milestone level' },
  weight: null,
  direction: 'higher',
  items: [
    {
      code: 'A', kind: 'count', counter: PLACES, optional: true, source: lines(1172),
      name: { th: 'จำนวนสถานที่จำหน่ายอาหารที่ผ่านเกณฑ์มาตรฐาน', en: 'Food outlets that meet the standard' },
      heads: ['ผ่านเกณฑ์', 'ผ่านเกณฑ์มาตรฐาน', 'ผลงาน'],
    },
    {
      code: 'B', kind: 'count', counter: PLACES, optional: true, source: lines(1173),
      name: { th: 'จำนวนสถานที่จำหน่ายอาหารที่ร่วมพัฒนา', en: 'Food outlets that take part' },
      heads: ['ร่วมพัฒนา', 'สถานที่จำหน่ายอาหารทั้งหมด', 'ทั้งหมด', 'เป้าหมาย'],
    },
    { code: 'steps', kind: 'steps', name: { th: 'ขั้นตอนที่ทำแล้ว', en: 'Steps done' }, heads: ['ขั้นตอนที่', 'ขั้นตอน'], source: lines(1183) },
    { code: 'resultsSent', kind: 'flag', optional: true, name: { th: 'ส่งผลการประเมินให้ สสจ.สตูล แล้ว', en: 'Results sent to the provincial office' }, heads: ['ส่งผลการประเมิน', 'ส่งผล'], source: lines(1195) },
    { code: 'randomAssessed', kind: 'flag', optional: true, name: { th: 'ได้รับการสุ่มประเมินโดย สสจ.สตูล', en: 'Random sample assessed by the provincial office' }, heads: ['สุ่มประเมิน'], source: lines(1196) },
    { code: 'plusCount', kind: 'count', counter: PLACES, optional: true, name: { th: 'จำนวนแห่งที่ผ่านระดับดีมาก (Clean Food Good Taste Plus)', en: 'Outlets with Clean Food Good Taste Plus' }, heads: ['Plus', 'ระดับดีมาก'], source: lines(1197) },
  ],
  checks: [
    { kind: 'partOf', part: 'A', whole: 'B' },
  ],
  formula: { measure, source: lines(1174) },
  rounds: { m3: { criteria, rates: measure }, m6: withTarget(30), m9: withTarget(35), m12: withTarget(40) },
  rulings: ['G1', 'G4', 'G5', 'G6', 'G7', 'G9', 'G10', '17'],
  source: lines(1159, 1178, 1184, 1195),
  examples: [
    { round: 'm12', inputs: { steps: [1, 2], A: 349, B: 1000, resultsSent: true, randomAssessed: false, plusCount: 0 }, expect: { rate: '349/10', level: 2, score: 2, targetMet: false } },
    { round: 'm12', inputs: { steps: [1, 2], A: 450, B: 1000, resultsSent: true, randomAssessed: true, plusCount: 0 }, expect: { rate: '45', level: 4, score: 4, targetMet: true } },
    { round: 'm6', inputs: { A: 299, B: 1000 }, expect: { outcome: 'target', rate: '299/10', level: null, targetMet: false } },
    { round: 'm12', inputs: { steps: [1, 3] }, expect: { rate: null, level: 1, score: 1, targetMet: null } },
  ],
};

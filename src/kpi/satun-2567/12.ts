import { PLACES, SAMPLES } from '../counters';
import type { Criteria, Decimal, KpiSource } from '../schema';
import { lines } from './cite';

const rates = {
  factoriesInspected: 'factoriesInspected / factoriesTarget * 100',
  productsSampled: 'productsSampled / productsTarget * 100',
  factoriesPassed: 'factoriesPassed / factoriesInspected * 100',
  productsPassed: 'productsPassed / productsTested * 100',
};

/** What a step asks, in the order of its text: inspected, sampled, factories passed, products passed; all four must hold. */
function asks(inspected: Decimal, sampled: Decimal, factories: Decimal, products: Decimal, line: number) {
  return {
    all: [
      { measure: rates.factoriesInspected, atLeast: inspected },
      { measure: rates.productsSampled, atLeast: sampled },
      { measure: rates.factoriesPassed, atLeast: factories },
      { measure: rates.productsPassed, atLeast: products },
    ],
    source: lines(line),
  };
}

const criteria: Criteria = {
  kind: 'steps',
  item: 'steps',
  names: [
    { th: 'ประชุมกำหนดเป้าหมาย และจัดทำแผนการดำเนินงานอาหารปลอดภัยจังหวัด', en: 'Targets set and the food safety plan made' },
    { th: 'พัฒนาศักยภาพเจ้าหน้าที่และผู้ประกอบการ', en: 'Training of staff and food businesses' },
    { th: 'ตรวจสถานที่ผลิตอย่างน้อยร้อยละ 30 เก็บตัวอย่างร้อยละ 50 สถานที่ผ่านร้อยละ 50 ผลิตภัณฑ์ผ่านร้อยละ 70', en: 'At least 30% of factories inspected, 50% of samples taken, 50% of factories and 70% of products passed' },
    { th: 'ตรวจสถานที่ผลิตอย่างน้อยร้อยละ 60 เก็บตัวอย่างร้อยละ 70 สถานที่ผ่านร้อยละ 70 ผลิตภัณฑ์ผ่านร้อยละ 80', en: 'At least 60% of factories inspected, 70% of samples taken, 70% of factories and 80% of products passed' },
    { th: 'ตรวจสถานที่ผลิต เก็บตัวอย่าง สถานที่ผ่าน และผลิตภัณฑ์ผ่าน อย่างน้อยร้อยละ 90 ทุกข้อ', en: 'At least 90% in all four' },
  ],
  conditions: { 3: asks(30, 50, 50, 70, 646), 4: asks(60, 70, 70, 80, 649), 5: asks(90, 90, 90, 90, 650) },
  source: lines(638, 639, 640, 641, 642, 644, 645),
};

function count(code: string, th: string, en: string, heads: string[], line: number): KpiSource['items'][number] {
  return { code, kind: 'count', counter: code.startsWith('products') ? SAMPLES : PLACES, optional: true, name: { th, en }, heads, source: lines(line) };
}

export const kpi12: KpiSource = {
  id: 'satun-2567/12',
  number: '12',
  name: { th: 'ระดับความสำเร็จของการดำเนินงานอาหารปลอดภัยจังหวัด', en: 'Level of success of provincial food safety' },
  alsoCalled: ['อาหารปลอดภัยจังหวัด', 'อาหารปลอดภัย'],
  unitOfMeasure: { th: 'ระดับความสำเร็จ', en: 'level of success' },
  weight: { value: 1, source: lines(584) },
  direction: 'higher',
  items: [
    { code: 'steps', kind: 'steps', name: { th: 'ขั้นตอนที่ทำแล้ว', en: 'Steps done' }, heads: ['ขั้นตอนที่', 'ขั้นตอน'], source: lines(637) },
    count('factoriesTarget', 'จำนวนสถานที่ผลิตอาหารเป้าหมาย', 'Food factories aimed at', ['สถานที่ผลิต เป้าหมาย', 'โรงงาน เป้าหมาย'], 594),
    count('factoriesInspected', 'จำนวนสถานที่ผลิตอาหารที่ได้รับการตรวจประเมินตามเกณฑ์ GMP', 'Food factories inspected by GMP', ['สถานที่ผลิต ตรวจ', 'โรงงาน ตรวจ'], 630),
    count('factoriesPassed', 'จำนวนสถานที่ผลิตอาหารที่ผ่านมาตรฐาน', 'Food factories that passed', ['สถานที่ผลิต ผ่าน', 'โรงงาน ผ่าน', 'สถานที่ผ่านมาตรฐาน'], 630),
    count('productsTarget', 'จำนวนผลิตภัณฑ์อาหารเป้าหมาย (ตัวอย่าง)', 'Food samples aimed at', ['ผลิตภัณฑ์ เป้าหมาย', 'ตัวอย่าง เป้าหมาย'], 590),
    count('productsSampled', 'จำนวนตัวอย่างผลิตภัณฑ์อาหารที่เก็บ', 'Food samples taken', ['เก็บตัวอย่าง', 'ตัวอย่างที่เก็บ', 'ผลิตภัณฑ์ เก็บ'], 646),
    count('productsTested', 'จำนวนผลิตภัณฑ์อาหารที่ได้รับการตรวจวิเคราะห์', 'Food samples tested', ['ตรวจวิเคราะห์', 'ตัวอย่างที่ตรวจวิเคราะห์', 'ผลิตภัณฑ์ ตรวจวิเคราะห์'], 632),
    count('productsPassed', 'จำนวนผลิตภัณฑ์อาหารที่ผ่านมาตรฐาน', 'Food samples that passed', ['ผลิตภัณฑ์ ผ่าน', 'ตัวอย่าง ผ่าน'], 632),
  ],
  checks: [
    { kind: 'partOf', part: 'factoriesPassed', whole: 'factoriesInspected' },
    { kind: 'partOf', part: 'productsPassed', whole: 'productsTested' },
  ],
  rounds: { every: { criteria, rates } },
  rulings: ['G1', 'G4', 'G6', 'G7', 'G9', '12'],
  source: lines(580, 638, 644, 649),
  examples: [
    {
      round: 'm12',
      inputs: { steps: [1, 2], factoriesTarget: 100, factoriesInspected: 30, factoriesPassed: 15, productsTarget: 1318, productsSampled: 658, productsTested: 658, productsPassed: 658 },
      expect: { level: 2, score: 2 },
      why: '658/1318 is 49.92 percent, short of 50.',
    },
    { round: 'm12', inputs: { steps: [1, 2, 3] }, expect: { level: 3, score: 3, rate: null }, why: 'Without the numbers the tick counts.' },
    { round: 'm6', inputs: { steps: [2, 3, 4, 5] }, expect: { level: 0, score: 0 } },
    {
      round: 'm12',
      inputs: { steps: [1, 2, 3, 4, 5], factoriesTarget: 100, factoriesInspected: 59, factoriesPassed: 59, productsTarget: 1000, productsSampled: 700, productsTested: 700, productsPassed: 700 },
      expect: { level: 3, score: 3 },
      why: 'Numbers decide against a tick.',
    },
  ],
};

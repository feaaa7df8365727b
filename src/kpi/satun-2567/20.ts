import { PLACES } from '../counters';
import type { KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

export const kpi20: KpiSource = {
  id: 'satun-2567/20',
  number: '20',
  name: {
    th: 'ร้อยละของหน่วยบริการปฐมภูมิและเครือข่ายหน่วยบริการปฐมภูมิ (PCU/NPCU) ดำเนินงานผ่านเกณฑ์คุณภาพที่กำหนด',
    en: 'Percentage of primary care units and networks (PCU/NPCU) that meet the quality criteria',
  },
  alsoCalled: ['PCU/NPCU', 'หน่วยบริการปฐมภูมิผ่านเกณฑ์คุณภาพ'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: { value: 0.5, source: lines(1405) },
  direction: 'higher',
  items: [
    {
      code: 'A', kind: 'count', counter: PLACES, optional: true, source: lines(1426),
      name: { th: 'จำนวน PCU/NPCU ที่ผ่านเกณฑ์คุณภาพ (อย่างน้อย 3 ข้อจาก 4 ข้อ)', en: 'PCU/NPCU that meet at least 3 of the 4 criteria' },
      heads: ['ผ่านเกณฑ์', 'จำนวนที่ผ่านเกณฑ์', 'ผลงาน'],
    },
    {
      code: 'B', kind: 'count', counter: PLACES, optional: true, source: lines(1428),
      name: { th: 'จำนวน PCU/NPCU ทั้งหมดในแต่ละ คปสอ.', en: 'All PCU/NPCU of the district' },
      heads: ['จำนวนเป้าหมาย PCU/NPCU', 'PCU/NPCU ทั้งหมด', 'ทีมทั้งหมด', 'ทั้งหมด', 'เป้าหมาย'],
      printed: {
        byUnit: { เมืองสตูล: 11, ควนโดน: 2, ควนกาหลง: 3, ท่าแพ: 3, ละงู: 8, ทุ่งหว้า: 2, มะนัง: 2, จังหวัดสตูล: 31 },
        fillIn: false,
        source: lines(1460, 1461, 1462, 1463, 1464, 1465, 1466, 1467),
      },
    },
    { code: 'steps', kind: 'steps', optional: true, name: { th: 'ขั้นตอนที่ทำแล้ว', en: 'Steps done' }, heads: ['ขั้นตอนที่', 'ขั้นตอน'], source: lines(1437) },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(1424) },
  rounds: {
    m6: {
      criteria: {
        kind: 'steps',
        item: 'steps',
        names: [
          { th: 'ถ่ายทอด KPI 4 ตัวชี้วัด ให้กับ PCU/NPCU', en: 'The 4 indicators are passed on to the PCU/NPCU' },
          { th: 'PCU/NPCU มีฐานข้อมูลกลุ่มเป้าหมายตาม KPI 4 ตัวชี้วัด', en: 'The PCU/NPCU hold data of the target groups' },
          { th: 'มีแนวทางการดำเนินงานดูแลกลุ่มเป้าหมาย', en: 'There are guidelines for the care of the target groups' },
          { th: 'มีการจัดเก็บผลการดำเนินงานตามแนวทางที่กำหนด', en: 'Results are collected by the guidelines' },
          { th: 'มีผลการดำเนินงานอย่างน้อยอำเภอละ 1 ทีม', en: 'At least one team of the district has results' },
        ],
        source: lines(1438, 1439, 1440, 1441, 1442, 1449, 1450, 1451, 1452, 1453),
      },
    },
    m12: {
      criteria: {
        kind: 'bands',
        measure,
        bands: [
          { from: null, to: 20, printed: '0-20' },
          { from: 21, to: 30, printed: '21-30' },
          { from: 31, to: 40, printed: '31-40' },
          { from: 41, to: 49, printed: '41-49' },
          { from: 50, to: null, printed: '50 ขึ้นไป' },
        ],
        source: lines(1474, 1475, 1476, 1477, 1478),
      },
      target: { measure, value: 50, is: 'atLeast', source: lines(1407) },
    },
  },
  rulings: ['G1', 'G3', 'G4', 'G6', 'G7', 'G8', 'G9', 'G10', '20'],
  source: lines(1401, 1407, 1438, 1474),
  examples: [
    { round: 'm12', unit: 'เมืองสตูล', inputs: { A: 2, B: 11 }, expect: { rate: '200/11', level: 1, score: 1, targetMet: false } },
    { round: 'm12', inputs: { A: 209, B: 1000 }, expect: { level: 1, issues: ['inBandGap'] }, why: '20.9 lies between 0–20 and 21–30.' },
    { round: 'm12', inputs: { A: 0, B: 8 }, expect: { rate: '0', level: 1, score: 1 }, why: '0 percent is level 1 by the printed band.' },
    { round: 'm6', inputs: { steps: [1] }, expect: { rate: null, level: 1, score: 1 } },
    { round: 'm12', unit: 'ละงู', inputs: { A: 5, B: 9 }, expect: { level: 5, issues: ['targetDiffers'] } },
  ],
};

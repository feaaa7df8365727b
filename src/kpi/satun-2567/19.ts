import { DISTRICTS, ISSUES } from '../counters';
import type { Bilingual, KpiSource } from '../schema';
import { lines } from './cite';

const measure = 'A / B * 100';

const activities: Bilingual[] = [
  { th: 'มีคำสั่งแต่งตั้งคณะกรรมการพัฒนาคุณภาพชีวิตระดับอำเภอที่เป็นปัจจุบัน', en: 'A current district committee on quality of life' },
  { th: 'ประชุมคัดเลือกประเด็นสำคัญตามบริบทของพื้นที่ อย่างน้อย 2 ประเด็น', en: 'At least 2 local issues chosen' },
  { th: 'บันทึกประเด็นผ่านโปรแกรม CL UCCARE', en: 'Issues entered in CL UCCARE' },
  { th: 'มีคณะทำงาน (ย่อย) ตามประเด็น วางแผนแนวทางและบูรณาการทรัพยากร', en: 'Working groups plan and pool resources' },
  { th: 'มีรายงานการสรุปผลการดำเนินงานตามประเด็นสำคัญ', en: 'Reports on the issues' },
  { th: 'ดำเนินการตามแผนประเด็นพื้นที่และการดูแลกลุ่มเปราะบาง', en: 'Plans and care of vulnerable groups carried out' },
  { th: 'ติดตามการดำเนินงานโดยการเยี่ยมเสริมพลังของทีมระดับจังหวัดหรือสูงกว่า', en: 'Visits by the provincial team or above' },
  { th: 'ผลลัพธ์ของประเด็นผ่านเกณฑ์ตัวชี้วัดบริบทพื้นที่', en: 'Outcomes of the issues meet the local indicators' },
  { th: 'ผ่านเกณฑ์การประเมินตนเองระดับ 3 ขึ้นไปทุกข้อ ผ่านระบบ CL UCCARE', en: 'Self-assessed at level 3 or above throughout, in CL UCCARE' },
];

export const kpi19: KpiSource = {
  id: 'satun-2567/19',
  number: '19',
  name: {
    th: 'ร้อยละของอำเภอผ่านเกณฑ์การประเมินการพัฒนาคุณภาพชีวิตที่มีคุณภาพ : อย่างน้อย 2 ประเด็นต่ออำเภอ',
    en: 'Percentage of districts that pass the quality of life assessment, with at least 2 issues each',
  },
  alsoCalled: ['การพัฒนาคุณภาพชีวิต', 'พชอ.', 'UCCARE'],
  unitOfMeasure: { th: 'ร้อยละ (อำเภอ)', en: 'percent (districts)' },
  weight: { value: 1, source: lines(1311) },
  direction: 'higher',
  items: [
    { code: 'steps', kind: 'steps', name: { th: 'กิจกรรมที่ทำแล้ว (ข้อ 1-9)', en: 'Activities done (1–9)' }, heads: ['ข้อ', 'ข้อที่', 'ขั้นตอนที่'], source: lines(1321) },
    {
      code: 'issuesPassed', kind: 'count', counter: ISSUES, optional: true, source: lines(1347),
      name: { th: 'จำนวนประเด็นที่ผ่านเกณฑ์', en: 'Issues that pass' },
      heads: ['ประเด็นที่ผ่าน', 'จำนวนประเด็น', 'ประเด็นผ่านเกณฑ์'],
    },
    { code: 'A', kind: 'count', counter: DISTRICTS, optional: true, name: { th: 'จำนวนอำเภอที่ผ่านเกณฑ์ (ระดับจังหวัด)', en: 'Districts that pass (province only)' }, heads: ['อำเภอที่ผ่าน'], source: lines(1309) },
    { code: 'B', kind: 'count', counter: DISTRICTS, optional: true, name: { th: 'จำนวนอำเภอทั้งหมด (ระดับจังหวัด)', en: 'All districts (province only)' }, heads: ['อำเภอทั้งหมด'], source: lines(1317) },
  ],
  checks: [{ kind: 'partOf', part: 'A', whole: 'B' }],
  formula: { measure, source: lines(1309) },
  rounds: {
    m6: { criteria: { kind: 'steps', item: 'steps', names: activities.slice(0, 5), source: lines(1337, 1340, 1341) } },
    m12: {
      criteria: {
        kind: 'countedSteps', item: 'steps', count: 'issuesPassed', names: activities, source: lines(1346, 1347),
        levels: [{ upTo: 6, atLeast: 0 }, { upTo: 7, atLeast: 0 }, { upTo: 7, atLeast: 1 }, { upTo: 8, atLeast: 2 }, { upTo: 9, atLeast: 2 }],
      },
      rates: measure,
      target: { measure, value: 87, is: 'atLeast', source: lines(1313) },
    },
  },
  rulings: ['G1', 'G4', 'G7', 'G9', 'G10', '19'],
  source: lines(1307, 1313, 1341, 1347),
  examples: [
    { round: 'm12', inputs: { steps: [1, 2, 3, 4, 5, 6, 7, 8, 9], issuesPassed: 2 }, expect: { level: 5, score: 5 } },
    { round: 'm12', inputs: { steps: [1, 2, 3, 4, 5, 6] }, expect: { level: 1, score: 1 }, why: 'No number of issues could raise it.' },
    { round: 'm12', inputs: { steps: [1, 2, 3, 4, 5, 6, 7, 8, 9], issuesPassed: 1 }, expect: { level: 3, score: 3 } },
    { round: 'm12', unit: 'จังหวัดสตูล', inputs: { A: 7, B: 7 }, expect: { outcome: 'target', rate: '100', targetMet: true } },
  ],
};

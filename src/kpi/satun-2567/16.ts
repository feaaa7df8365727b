import type { Bilingual, Criteria, KpiSource } from '../schema';
import { lines } from './cite';

const names: Bilingual[] = [
  { th: 'กำหนดนโยบาย แผนงานขับเคลื่อน GREEN & CLEAN Hospital (GCHC + GCSH) ในระดับอำเภอและระดับโรงพยาบาล', en: 'Policy and plan for GREEN & CLEAN Hospital (GCHC + GCSH) at district and hospital level' },
  { th: 'พัฒนาศักยภาพและสร้างกระบวนการสื่อสารอย่างมีส่วนร่วม', en: 'Capacity building and participatory communication' },
  { th: 'โรงพยาบาลและ รพ.สต. ประเมินตนเองผ่านระบบออนไลน์ พัฒนาตามเกณฑ์ และบันทึกข้อมูลมูลฝอยติดเชื้อครบทุกสัปดาห์', en: 'Hospitals and health centres assess themselves online, develop by the criteria, and enter infectious waste data every week' },
  { th: 'ได้รับการประเมินระดับดีเยี่ยมโดยคณะกรรมการประเมิน สสจ. (รพ.สต. เพิ่มขึ้น ร้อยละ 10)', en: 'Assessed at the excellent level by the provincial committee (health centres: 10 percent more)' },
  { th: 'คปสอ. ผ่านการประเมินตามเกณฑ์ GREEN & CLEAN Hospital ระดับดีเยี่ยม', en: 'The district passes GREEN & CLEAN Hospital at the excellent level' },
];
const criteria: Criteria = { kind: 'steps', item: 'steps', names, source: lines(1106, 1107, 1108, 1109, 1110, 1115, 1116, 1117, 1122, 1123) };

export const kpi16: KpiSource = {
  id: 'satun-2567/16',
  number: '16',
  name: {
    th: 'ระดับความสำเร็จของ คปสอ. ที่สามารถพัฒนาอนามัยสิ่งแวดล้อม ได้ตามเกณฑ์ GREEN & CLEAN Hospital Challenge และ GREEN & CLEAN Sub – District Health Promoting Hospital',
    en: 'Level of success of districts in developing environmental health by the GREEN & CLEAN Hospital Challenge and GREEN & CLEAN Sub-District Health Promoting Hospital criteria',
  },
  alsoCalled: ['GREEN & CLEAN Hospital', 'GREEN & CLEAN Hospital Challenge'],
  unitOfMeasure: { th: 'ระดับขั้นความสำเร็จ', en: 'milestone level' },
  weight: null,
  direction: 'higher',
  items: [{ code: 'steps', kind: 'steps', name: { th: 'ขั้นตอนที่ทำแล้ว', en: 'Steps done' }, heads: ['ขั้นตอนที่', 'ขั้นตอน'], source: lines(1105) }],
  rounds: {
    m3: { criteria },
    // Line 1128: "รอบ 6 เดือน มีผลการดำเนินงานอยู่ในขั้นตอนที่ 3 (5 คะแนน)": the one place where score and level differ.
    m6: { criteria: { ...criteria, scores: { 3: 5, 4: 5, 5: 5 }, source: lines(1128, 1106, 1107, 1108, 1109, 1110) } },
    m9: { criteria },
    m12: { criteria },
  },
  rulings: ['G1', 'G4', 'G5', 'G7', 'G9', '16'],
  source: lines(1088, 1106, 1115, 1128),
  examples: [
    { round: 'm6', inputs: { steps: [1, 2, 3] }, expect: { level: 3, score: 5 } },
    { round: 'm6', inputs: { steps: [1, 2] }, expect: { level: 2, score: 2 } },
    { round: 'm12', inputs: { steps: [1, 2, 4] }, expect: { level: 2, score: 2 }, why: 'Step 4 does not count without step 3.' },
    { round: 'm12', inputs: { steps: [] }, expect: { level: 0, score: 0 } },
    { round: 'm12', inputs: {}, expect: { outcome: 'missing', level: null } },
  ],
};

import { PLACES } from '../counters';
import type { CriteriaOf, KpiSource } from '../schema';
import { lines } from './cite';
import { FIRST_HALF, SECOND_HALF } from './targets';

const goodUp = '(A2 + A3 + A4) / B * 100';
const veryGoodUp = '(A3 + A4) / B * 100';
const good = { key: 'goodUp', name: { th: 'โรงพยาบาลผ่านเกณฑ์ระดับดีขึ้นไป', en: 'hospitals at the good level or above' }, measure: goodUp };
const veryGood = { key: 'veryGoodUp', name: { th: 'โรงพยาบาลผ่านเกณฑ์ระดับดีมากขึ้นไป', en: 'hospitals at the very good level or above' }, measure: veryGoodUp };

function entry(code: string, points: number, line: number, th: string, en: string): CriteriaOf<'evidence'>['entries'][number] {
  return { code, name: { th, en }, points, source: lines(line) };
}

/** Levels 1–4 of the template: the points of what is there. */
const evidence: CriteriaOf<'evidence'> = {
  kind: 'evidence',
  item: 'evidence',
  entries: [
    entry('1.1', 0.25, 33, 'มีรายการข้อมูล', 'list of data'),
    entry('1.2', 0.25, 33, 'มีความรู้', 'knowledge used'),
    entry('1.3', 0.5, 33, 'มีรายงานผลการวิเคราะห์', 'report of the analysis'),
    entry('2.1', 0.5, 35, 'มีข้อเสนอครบทุกหมวด และสอดคล้องกับข้อมูลและความรู้', 'proposals in every category, in line with data and knowledge'),
    entry('2.2', 0.5, 35, 'มีคุณภาพตามระดับบทบาทใหม่ในการปฏิรูป', 'quality by the new role'),
    entry('3.1', 0.2, 36, 'มีแผนการขับเคลื่อน', 'plan'),
    entry('3.2', 0.3, 36, 'มีการขับเคลื่อนเป็นไปตามแผน', 'plan followed'),
    entry('3.3', 0.5, 36, 'มีรายงานการติดตามทุกเดือน ขึ้นเว็บไซต์ภายในวันที่ 10 ของเดือนถัดไป', 'monthly report on the website by the 10th of the next month'),
    entry('4.1', 0.25, 38, 'มีผลผลิตครบตามจำนวนข้อเสนอนโยบาย', 'outputs for every policy proposal'),
    entry('4.2', 0.5, 38, 'มีผลผลิตครบตามมาตรการที่กำหนดในแผน', 'outputs for every measure of the plan'),
    entry('4.3', 0.25, 38, 'มีผลผลิตครบตามประเด็นความรู้', 'outputs for every knowledge issue'),
  ],
  source: lines(33, 35, 36, 38),
};

function count(code: string, th: string, en: string, heads: string[]): KpiSource['items'][number] {
  return { code, kind: 'count', counter: PLACES, name: { th, en }, heads, source: lines(25) };
}

export const kpi1_5: KpiSource = {
  id: 'doh-2563/1.5',
  number: '1.5',
  name: {
    th: 'ร้อยละของโรงพยาบาลที่พัฒนาอนามัยสิ่งแวดล้อมได้ตามเกณฑ์ GREEN&CLEAN Hospital',
    en: 'Percentage of hospitals that develop environmental health by the GREEN&CLEAN Hospital criteria',
  },
  alsoCalled: ['GREEN & CLEAN Hospital', 'GREEN&CLEAN Hospital'],
  unitOfMeasure: { th: 'ร้อยละ', en: 'percent' },
  weight: null,
  direction: 'higher',
  items: [
    count('A1', 'จำนวนโรงพยาบาลที่ผ่านเกณฑ์ระดับพื้นฐาน', 'Hospitals at the basic level', ['พื้นฐาน', 'ระดับพื้นฐาน']),
    count('A2', 'จำนวนโรงพยาบาลที่ผ่านเกณฑ์ระดับดี', 'Hospitals at the good level', ['ดี', 'ระดับดี']),
    count('A3', 'จำนวนโรงพยาบาลที่ผ่านเกณฑ์ระดับดีมาก', 'Hospitals at the very good level', ['ดีมาก', 'ระดับดีมาก']),
    count('A4', 'จำนวนโรงพยาบาลที่ผ่านเกณฑ์ระดับดีมาก Plus', 'Hospitals at the very good Plus level', ['ดีมาก Plus', 'ระดับดีมาก Plus', 'Plus']),
    { code: 'B', kind: 'count', counter: PLACES, name: { th: 'จำนวนโรงพยาบาลสังกัดกระทรวงสาธารณสุขทั้งหมด', en: 'All hospitals under the Ministry of Public Health' }, heads: ['โรงพยาบาลทั้งหมด', 'ทั้งหมด'], source: lines(26) },
    { code: 'evidence', kind: 'checks', optional: true, name: { th: 'หลักฐานที่มี', en: 'Evidence present' }, heads: ['หลักฐาน'], source: lines(32) },
  ],
  checks: [{ kind: 'sumWithin', parts: ['A1', 'A2', 'A3', 'A4'], whole: 'B' }],
  formula: { measure: goodUp, source: lines(28) },
  rounds: {
    h1: { criteria: { kind: 'unitTables', measures: [{ ...good, points: [0.2, 0.4, 0.6, 0.8, 1] }], tables: FIRST_HALF, evidence, source: lines(70, 92) } },
    h2: {
      criteria: {
        kind: 'unitTables',
        measures: [{ ...good, points: [0.1, 0.2, 0.3, 0.4, 0.5] }, { ...veryGood, points: [0.1, 0.2, 0.3, 0.4, 0.5] }],
        tables: SECOND_HALF,
        evidence,
        source: lines(101, 120, 142),
      },
    },
  },
  rulings: ['G3', 'G4', 'G5', 'G6', 'G13', '1.5'],
  source: lines(4, 28, 33, 70, 101),
  examples: [
    { round: 'h1', unit: 'ศูนย์อนามัยที่ 1', inputs: { A1: 29, A2: 471, A3: 250, A4: 250, B: 1000 }, expect: { outcome: 'scored', rate: '971/10', level: null, score: 0.8, parts: [4] } },
    { round: 'h2', unit: 'ศูนย์อนามัยที่ 8', inputs: { A1: 41, A2: 209, A3: 375, A4: 375, B: 1000 }, expect: { score: 0.5, parts: [0, 5], rate: { goodUp: '959/10', veryGoodUp: '75' } } },
    { round: 'h2', unit: 'ศูนย์อนามัยที่ 1', inputs: { A1: 0, A2: 240, A3: 380, A4: 380, B: 1000, evidence: ['1.1', '1.2', '1.3', '2.1'] }, expect: { score: 2.5, points: 1.5, parts: [5, 5] } },
    { round: 'h1', unit: 'ศูนย์อนามัยที่ 1', inputs: { A1: 30, A2: 471, A3: 250, A4: 250, B: 1000 }, expect: { outcome: 'invalid', issues: ['inputSumExceeds'] } },
    { round: 'h1', inputs: { A1: 0, A2: 500, A3: 250, A4: 250, B: 1000 }, expect: { outcome: 'missing', score: null, issues: ['unitUnknown'] } },
  ],
};

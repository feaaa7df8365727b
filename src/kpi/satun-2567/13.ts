import { CRITERIA_ITEMS, PLACES, TAMBONS } from '../counters';
import type { Criteria, KpiSource } from '../schema';
import { lines } from './cite';

const rates = { pcu: 'pcuPassed / pcuTotal * 100', community: 'tambonsWithShop / tambonsTotal * 100' };

/**
 * Line 751 prints step 4 as 6–9 items and both percentages below 100, line 752 step 5 as 10–12 items and both 100: a district
 * between the two (9 items, every health centre passed) fits neither. Read as a floor (ruling 13), and said so in the result.
 */
const criteria: Criteria = {
  kind: 'steps',
  item: 'steps',
  names: [
    { th: 'จัดประชุมชี้แจงการดำเนินงาน RDU province', en: 'Meeting on RDU province held' },
    { th: 'มีคำสั่งแต่งตั้งคณะกรรมการการใช้ยาอย่างสมเหตุผลระดับอำเภอ', en: 'District committee on rational drug use appointed' },
    { th: 'มีแผนการพัฒนางาน RDU hospital/RDU pcu และร้านชำคุณภาพของอำเภอ', en: 'Plan for RDU hospital, RDU pcu and quality shops made' },
    { th: 'รพ. ผ่านเกณฑ์ RDU hospital 6 ข้อขึ้นไป', en: 'The hospital passes 6 or more RDU hospital items' },
    { th: 'รพ. ผ่าน 10-12 ข้อ รพ.สต. ผ่านเกณฑ์ RDU ร้อยละ 100 และตำบลที่มีร้านชำคุณภาพ ร้อยละ 100', en: 'The hospital passes 10–12 items, 100% of health centres pass, 100% of tambons have a quality shop' },
  ],
  conditions: {
    4: {
      all: [
        { measure: 'rduHospitalItems', atLeast: 6 },
        { measure: 'rduHospitalItems', below: 10, literal: true },
        { measure: rates.pcu, below: 100, literal: true },
        { measure: rates.community, below: 100, literal: true },
      ],
      source: lines(751, 752),
    },
    5: {
      all: [
        { measure: 'rduHospitalItems', atLeast: 10 },
        { measure: rates.pcu, atLeast: 100 },
        { measure: rates.community, atLeast: 100 },
      ],
      source: lines(752),
    },
  },
  source: lines(742, 743, 744, 745, 746, 748, 749, 750),
};

function count(code: string, th: string, en: string, heads: string[], line: number): KpiSource['items'][number] {
  const counter = code.startsWith('tambons') ? TAMBONS : code.startsWith('pcu') ? PLACES : CRITERIA_ITEMS;
  return { code, kind: 'count', counter, optional: true, name: { th, en }, heads, source: lines(line) };
}

export const kpi13: KpiSource = {
  id: 'satun-2567/13',
  number: '13',
  name: { th: 'ระดับความสำเร็จในการดำเนินงานอำเภอใช้ยาอย่างสมเหตุผล (RDU Province)', en: 'Level of success of districts in rational drug use (RDU Province)' },
  alsoCalled: ['RDU Province', 'RDU', 'อำเภอใช้ยาอย่างสมเหตุผล'],
  unitOfMeasure: { th: 'ระดับ', en: 'level' },
  weight: { value: 0.5, source: lines(700) },
  direction: 'higher',
  items: [
    { code: 'steps', kind: 'steps', name: { th: 'ขั้นตอนที่ทำแล้ว', en: 'Steps done' }, heads: ['ขั้นตอนที่', 'ขั้นตอน'], source: lines(741) },
    count('rduHospitalItems', 'จำนวนข้อ RDU hospital ที่โรงพยาบาลผ่านเกณฑ์ (เต็ม 12 ข้อ)', 'RDU hospital items passed (of 12)', ['RDU hospital', 'จำนวนข้อ', 'ข้อที่ผ่าน'], 726),
    count('pcuPassed', 'จำนวน รพ.สต. ที่ผ่านเกณฑ์ RDU ทั้งโรค RI และ AD', 'Health centres that pass RDU for RI and AD', ['รพ.สต. ผ่าน', 'โรงพยาบาลส่งเสริมสุขภาพตำบล ผ่าน', 'RDU pcu'], 734),
    count('pcuTotal', 'จำนวน รพ.สต. ทั้งหมดในอำเภอ', 'Health centres of the district', ['รพ.สต. ทั้งหมด'], 734),
    count('tambonsWithShop', 'จำนวนตำบลที่มีร้านชำคุณภาพ', 'Tambons with a quality shop', ['ตำบลที่มีร้านชำคุณภาพ', 'ร้านชำคุณภาพ', 'RDU community'], 736),
    count('tambonsTotal', 'จำนวนตำบลทั้งหมดในอำเภอ', 'Tambons of the district', ['ตำบลทั้งหมด'], 736),
  ],
  checks: [
    { kind: 'atMost', item: 'rduHospitalItems', max: 12 },
    { kind: 'partOf', part: 'pcuPassed', whole: 'pcuTotal' },
    { kind: 'partOf', part: 'tambonsWithShop', whole: 'tambonsTotal' },
  ],
  rounds: { every: { criteria, rates } },
  rulings: ['G1', 'G4', 'G6', 'G7', 'G9', '13'],
  source: lines(696, 742, 748, 751, 752),
  examples: [
    { round: 'm12', inputs: { steps: [1, 2, 3], rduHospitalItems: 7, pcuPassed: 16, pcuTotal: 20, tambonsWithShop: 1, tambonsTotal: 12 }, expect: { level: 4, score: 4, rate: { pcu: '80', community: '25/3' }, issues: [] } },
    { round: 'm12', inputs: { steps: [1, 2, 3], rduHospitalItems: 11, pcuPassed: 4, pcuTotal: 4, tambonsWithShop: 3, tambonsTotal: 4 }, expect: { level: 4, issues: ['stepGapLiteral'] } },
    { round: 'm12', inputs: { steps: [1, 2, 3], rduHospitalItems: 10, pcuPassed: 4, pcuTotal: 4, tambonsWithShop: 4, tambonsTotal: 4 }, expect: { level: 5, score: 5, issues: [] } },
    { round: 'm12', inputs: { steps: [1, 2, 3], rduHospitalItems: 13 }, expect: { outcome: 'invalid' } },
    { round: 'm12', inputs: { steps: [1, 2, 4, 5] }, expect: { level: 2, score: 2 } },
  ],
};

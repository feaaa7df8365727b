/** Tables of steps, marks and texts that hold two numbers. */
import { type Layout, rows } from './layouts';

const FY = 'ปีงบประมาณ พ.ศ. 2567';
const RDU = 'ตัวชี้วัดที่ 13 ระดับความสำเร็จในการดำเนินงานอำเภอใช้ยาอย่างสมเหตุผล (RDU Province)';
const TAMBON = 'ตัวชี้วัดที่ 4 ระดับความสำเร็จของการขับเคลื่อนการดำเนินงาน ตำบลมหัศจรรย์ 1,000 วัน พลัส สู่ 2,500 วัน';
const FOOD = 'ตัวชี้วัดที่ 17 ร้อยละสถานที่จำหน่ายอาหารผ่านเกณฑ์มาตรฐานตามกฎหมายกำหนด';
const AGENDA = 'ตัวชี้วัดที่ 19 ร้อยละของอำเภอผ่านเกณฑ์การประเมินการพัฒนาคุณภาพชีวิตที่มีคุณภาพ';

export const STEP_LAYOUTS: readonly Layout[] = [
  {
    name: 'RDU texts: items, and percents with their counts',
    sheets: [{
      name: 'RDU',
      cells: rows(
        [RDU], [`${FY} รอบ 12 เดือน`],
        ['คปสอ.', 'ขั้นตอนที่ 1', 'ขั้นตอนที่ 2', 'ขั้นตอนที่ 3', 'RDU hospital (จำนวนข้อที่ผ่าน)', 'RDU PCU ร้อยละ รพ.สต. ที่ผ่านเกณฑ์ RI, AD', 'RDU Community ร้อยละตำบลที่มีร้านชำคุณภาพ', 'ระดับ'],
        ['เมืองสตูล', '✓', '✓', '✓', '6 ข้อ', '85 (17/20)', '8.33 (1/12)', 4],
        ['ควนโดน', '✓', '✓', '✓', '12 ข้อ', '100 (4/4)', '4/4', 5],
      ),
    }],
    records: [
      ['satun-2567/13', 'm12', 'เมืองสตูล', { steps: [1, 2, 3], rduHospitalItems: 6, pcuPassed: 17, pcuTotal: 20, tambonsWithShop: 1, tambonsTotal: 12 }],
      ['satun-2567/13', 'm12', 'ควนโดน', { steps: [1, 2, 3], rduHospitalItems: 12, pcuPassed: 4, pcuTotal: 4, tambonsWithShop: 4, tambonsTotal: 4 }],
    ],
  },
  {
    name: 'RDU with districts across',
    sheets: [{
      name: 'RDU',
      cells: rows(
        [RDU], [`${FY} รอบ 12 เดือน`], [],
        ['หัวข้อ', 'สตูล', 'ควนโดน', 'ควนกาหลง'],
        ['ขั้นตอนที่ 1-3', 'ครบ', 'ครบ', 'ครบ'],
        ['RDU hospital จำนวนข้อที่ผ่าน', '6 ข้อ', '12 ข้อ', '10 ข้อ'],
        ['RDU PCU ร้อยละของ รพ.สต. ที่ผ่านเกณฑ์', '85 (17/20)', '100 (4/4)', '100 (7/7)'],
        ['RDU Community ร้อยละของตำบลที่มีร้านชำคุณภาพ', '8.33 (1/12)', '25 (1/4)', 'N/A'],
      ),
    }],
    records: [
      ['satun-2567/13', 'm12', 'เมืองสตูล', { steps: [1, 2, 3], rduHospitalItems: 6, pcuPassed: 17, pcuTotal: 20, tambonsWithShop: 1, tambonsTotal: 12 }],
      ['satun-2567/13', 'm12', 'ควนโดน', { steps: [1, 2, 3], rduHospitalItems: 12, pcuPassed: 4, pcuTotal: 4, tambonsWithShop: 1, tambonsTotal: 4 }],
      ['satun-2567/13', 'm12', 'ควนกาหลง', { steps: [1, 2, 3], rduHospitalItems: 10, pcuPassed: 7, pcuTotal: 7 }],
    ],
  },
  {
    name: 'steps under one merged head, numbered only',
    sheets: [{
      name: 'S',
      cells: rows(
        ['ตัวชี้วัดที่ 16 ระดับความสำเร็จของ คปสอ. ที่สามารถพัฒนาอนามัยสิ่งแวดล้อม ได้ตามเกณฑ์ GREEN & CLEAN Hospital Challenge'], [`${FY} รอบ 12 เดือน`],
        ['ลำดับ', 'คปสอ.', 'ขั้นตอนที่', null, null, null, null, 'ระดับ'],
        [null, null, 1, 2, 3, 4, 5, null],
        [1, 'ละงู', true, true, false, false, false, 2], [2, 'มะนัง', '/', '/', '/', null, null, 3],
      ),
      merges: ['A3:A4', 'B3:B4', 'C3:G3', 'H3:H4'],
    }],
    records: [['satun-2567/16', 'm12', 'ละงู', { steps: [1, 2] }], ['satun-2567/16', 'm12', 'มะนัง', { steps: [1, 2, 3] }]],
  },
  {
    name: 'items that are full, half or none (m6), in words, marks and points',
    sheets: [{
      name: 'ตำบล',
      cells: rows(
        [TAMBON], [`${FY} รอบ 6 เดือน`],
        ['อำเภอ', 'ข้อ 1', 'ข้อ 2', 'ข้อ 3', 'ข้อ 4', 'ข้อ 5', 'คะแนน'],
        ['ละงู', 'ครบทุกตำบล', 'ครบ', 'ไม่ครบ', 'บางตำบล', 'ไม่มี', 3], ['มะนัง', 1, 1, 0.5, 0.5, 0, 3],
      ),
    }],
    records: [
      ['satun-2567/04', 'm6', 'ละงู', { checks: { 1: 'full', 2: 'full', 3: 'half', 4: 'half', 5: 'none' } }],
      ['satun-2567/04', 'm6', 'มะนัง', { checks: { 1: 'full', 2: 'full', 3: 'half', 4: 'half', 5: 'none' } }],
    ],
  },
  {
    name: 'items and counts beside each other (m12)',
    sheets: [{
      name: 'ตำบล',
      cells: rows(
        [TAMBON], [`${FY} รอบ 12 เดือน`],
        ['อำเภอ', 'ข้อ 1 ประเมินตนเองครั้งที่ 2', 'ตำบลเป้าหมาย', 'ตำบลระดับดีเยี่ยม', 'ตำบลที่ผ่านการรับรอง', 'คะแนน'],
        ['ละงู', 'ครบ', 2, 1, 2, 5], ['มะนัง', 'ครบทุกตำบล แต่ไม่ครบทุกองค์ประกอบ', 2, 2, 0, 2.5],
      ),
    }],
    records: [
      ['satun-2567/04', 'm12', 'ละงู', { checks: { 1: 'full' }, targetTambons: 2, goodTambons: 1, certifiedTambons: 2 }],
      ['satun-2567/04', 'm12', 'มะนัง', { checks: { 1: 'half' }, targetTambons: 2, goodTambons: 2, certifiedTambons: 0 }],
    ],
  },
  {
    name: 'steps, counts and yes or no',
    sheets: [{
      name: 'อาหาร',
      cells: rows(
        [FOOD], [`${FY} รอบ 12 เดือน`],
        ['อำเภอ', 'ขั้นตอนที่ 1', 'ขั้นตอนที่ 2', 'สถานที่จำหน่ายอาหารทั้งหมด (B)', 'ผ่านเกณฑ์ (A)', 'ร้อยละ', 'ส่งผลการประเมินให้ สสจ.', 'ได้รับการสุ่มประเมินโดย สสจ.', 'ผ่านระดับดีมาก Plus (แห่ง)', 'ระดับ'],
        ['ละงู', '✓', '✓', 200, 90, 45, 'ส่งแล้ว', 'ใช่', '1 แห่ง', 5], ['มะนัง', 1, 1, 100, 41, 41, '✓', 'ยังไม่ได้สุ่ม', '-', 3],
      ),
    }],
    records: [
      ['satun-2567/17', 'm12', 'ละงู', { steps: [1, 2], A: 90, B: 200, resultsSent: true, randomAssessed: true, plusCount: 1 }],
      ['satun-2567/17', 'm12', 'มะนัง', { steps: [1, 2], A: 41, B: 100, resultsSent: true, randomAssessed: false }],
    ],
  },
  {
    name: 'evidence as columns, one unit a row, under its groups',
    sheets: [{
      name: '1.5',
      cells: rows(
        ['ตัวชี้วัดที่ 1.5 ร้อยละของโรงพยาบาลที่พัฒนาอนามัยสิ่งแวดล้อมได้ตามเกณฑ์ GREEN & CLEAN Hospital', 'ปีงบประมาณ พ.ศ. 2563 ครึ่งปีแรก'],
        ['หน่วยงาน', 'A1', 'A2', 'A3', 'A4', 'B', 'หลักฐาน', null, null],
        [null, null, null, null, null, null, '1.1', '1.2', '2.1'],
        ['ศูนย์อนามัยที่ 1', 2, 30, 20, 20, 75, '✓', '✓', '-'], ['ศูนย์อนามัยที่ 2', 0, 20, 20, 10, 50, 'มี', null, 'มี'],
      ),
      merges: ['G2:I2'],
    }],
    records: [
      ['doh-2563/1.5', 'h1', 'ศูนย์อนามัยที่ 1', { A1: 2, A2: 30, A3: 20, A4: 20, B: 75, evidence: ['1.1', '1.2'] }],
      ['doh-2563/1.5', 'h1', 'ศูนย์อนามัยที่ 2', { A1: 0, A2: 20, A3: 20, A4: 10, B: 50, evidence: ['1.1', '2.1'] }],
    ],
  },
  {
    name: 'steps done listed in one cell, and issues passed',
    sheets: [{
      name: 'พชอ',
      cells: rows(
        [AGENDA], [`${FY} รอบ 12 เดือน`],
        ['อำเภอ', 'ขั้นตอนที่ดำเนินการแล้ว', 'จำนวนประเด็นที่ผ่าน', 'ระดับ'],
        ['ละงู', '1-8', '2 ประเด็น', 4], ['มะนัง', '1,2,3,4,5,6,7', 0, 2],
      ),
    }],
    records: [['satun-2567/19', 'm12', 'ละงู', { steps: [1, 2, 3, 4, 5, 6, 7, 8], issuesPassed: 2 }], ['satun-2567/19', 'm12', 'มะนัง', { steps: [1, 2, 3, 4, 5, 6, 7], issuesPassed: 0 }]],
  },
];

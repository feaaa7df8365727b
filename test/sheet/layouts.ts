/** Tables as people lay them out, and the records that they hold: `[kpi, round, unit, inputs, rate]`. */
import type { GivenCell, GivenSheet, GivenValue } from '../host/given';
import { cellAddress } from '../../src/sheet/address';

export interface Layout {
  readonly name: string;
  readonly sheets: readonly GivenSheet[];
  readonly records: readonly (readonly [kpi: string, round: string, unit: string | null, inputs: Record<string, unknown>, rate?: number | null])[];
  readonly totals?: number;
  /** Codes of all issues but those that are only for information. */
  readonly issues?: readonly string[];
}

/** Cells from rows of values; `null` leaves a cell blank. */
export function rows(...lines: readonly (readonly (GivenValue | GivenCell | undefined)[])[]): Record<string, GivenValue | GivenCell> {
  const cells: Record<string, GivenValue | GivenCell> = {};
  lines.forEach((line, row) => line.forEach((value, column) => {
    if (value !== null && value !== undefined) cells[cellAddress(row, column)] = value;
  }));
  return cells;
}

const DM = 'ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี';
const HT = 'ร้อยละผู้ป่วยโรคความดันโลหิตสูงที่ควบคุมความดันโลหิตได้ดี';
const FY = 'ปีงบประมาณ พ.ศ. 2567';

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'KPI × district matrix with targets and weights, rates only',
    sheets: [{
      name: 'สรุป',
      cells: rows(
        [`สรุปผลตัวชี้วัด ${FY} รอบ 12 เดือน`], [],
        ['ที่', 'ตัวชี้วัด', 'น้ำหนัก', 'เป้าหมาย', 'ละงู', 'ท่าแพ', 'เมือง', 'รวม'],
        [9, DM, 1, '≥ 30', 25, 24.96, 30, 26.65],
        [10, HT, 1, '≥ 50', 40, '-', 51.5, 45],
      ),
    }],
    records: [
      ['satun-2567/09', 'm12', 'ละงู', {}, 25], ['satun-2567/09', 'm12', 'ท่าแพ', {}, 24.96], ['satun-2567/09', 'm12', 'เมืองสตูล', {}, 30],
      ['satun-2567/10', 'm12', 'ละงู', {}, 40], ['satun-2567/10', 'm12', 'ท่าแพ', {}, null], ['satun-2567/10', 'm12', 'เมืองสตูล', {}, 51.5],
    ],
  },
  {
    name: 'KPI × district matrix of pairs',
    sheets: [{ name: 'สรุป', cells: rows([`${FY} รอบ 6 เดือน`], ['ตัวชี้วัดที่', 'ชื่อตัวชี้วัด', 'คปสอ.ละงู', 'คปสอ.ท่าแพ'], [9, DM, '801/3,204', '24.96 (327/1310)']) }],
    records: [['satun-2567/09', 'm6', 'ละงู', { A1: 801, B1: 3204 }, 25], ['satun-2567/09', 'm6', 'ท่าแพ', { A1: 327, B1: 1310 }, 24.96183]],
  },
  {
    name: 'district groups over A, B and rate',
    sheets: [{
      name: 'สรุป',
      cells: rows(
        [`ผลการดำเนินงาน ${FY} รอบ 12 เดือน`],
        ['ที่', 'ตัวชี้วัด', 'ละงู', null, null, 'ท่าแพ', null, null],
        [null, null, 'B', 'A', 'ร้อยละ', 'B', 'A', 'ร้อยละ'],
        [9, DM, 3204, 801, 25, 1310, 327, 24.96],
      ),
      merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2'],
    }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }, 25], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 327, B1: 1310 }, 24.96183]],
  },
  {
    name: 'one sheet per district, KPIs in rows',
    sheets: ['ละงู', 'ท่าแพ'].map((unit, i) => ({
      name: unit,
      cells: rows(
        [`ผลการดำเนินงานตามตัวชี้วัด คปสอ.${unit}`], [`${FY} รอบ 12 เดือน`], [],
        ['ตัวชี้วัดที่', 'ชื่อตัวชี้วัด', 'เป้าหมาย (B)', 'ผลงาน (A)', 'ร้อยละ', 'คะแนน'],
        [9, DM, 1000 + i, 250, 25, 4], ['10', HT, 2000, 900 + i, 45, 4],
      ),
    })),
    records: [
      ['satun-2567/09', 'm12', 'ละงู', { A1: 250, B1: 1000 }], ['satun-2567/10', 'm12', 'ละงู', { A1: 900, B1: 2000 }],
      ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 250, B1: 1001 }], ['satun-2567/10', 'm12', 'ท่าแพ', { A1: 901, B1: 2000 }],
    ],
  },
  {
    name: 'two rounds side by side under merged heads',
    sheets: [{
      name: 'KPI 9',
      cells: rows(
        [`ตัวชี้วัดที่ 9 ${DM} ${FY}`],
        ['คปสอ.', 'รอบ 6 เดือน', null, null, 'รอบ 12 เดือน', null, null],
        [null, 'เป้าหมาย', 'ผลงาน', 'ร้อยละ', 'เป้าหมาย', 'ผลงาน', 'ร้อยละ'],
        ['ละงู', 3200, 320, 10, 3204, 801, 25], ['ท่าแพ', 1300, 130, 10, 1310, 327, 24.96], ['รวม', 4500, 450, 10, 4514, 1128, 24.99],
      ),
      merges: ['A2:A3', 'B2:D2', 'E2:G2'],
    }],
    records: [
      ['satun-2567/09', 'm6', 'ละงู', { A1: 320, B1: 3200 }], ['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }],
      ['satun-2567/09', 'm6', 'ท่าแพ', { A1: 130, B1: 1300 }], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 327, B1: 1310 }],
    ],
    totals: 2,
  },
  {
    name: 'three header rows and a row of column numbers',
    sheets: [{
      name: 'S',
      cells: rows(
        [`ตัวชี้วัดที่ 10 ${HT}`], [`${FY} (รอบ 12 เดือน)`],
        ['ลำดับ', 'อำเภอ', 'ผลการดำเนินงาน', null, null, 'คะแนน'],
        [null, null, 'ผู้ป่วย', null, 'ร้อยละ', null],
        [null, null, 'ทั้งหมด (B)', 'คุมได้ (A)', null, null],
        [null, null, '(1)', '(2)', '(3)=(2)/(1)x100', '(4)'],
        [1, 'ละงู', 4255, 2130, 50.06, 5], [2, 'มะนัง', 1110, 222, 20, 2],
      ),
      merges: ['A3:A5', 'B3:B5', 'C3:E3', 'C4:D4', 'E4:E5', 'F3:F5'],
    }],
    records: [['satun-2567/10', 'm12', 'ละงู', { A1: 2130, B1: 4255 }], ['satun-2567/10', 'm12', 'มะนัง', { A1: 222, B1: 1110 }]],
  },
  {
    name: 'facilities under merged districts, with subtotals',
    sheets: [{
      name: 'รายหน่วย',
      cells: rows(
        [`ตัวชี้วัดที่ 9 ${DM} ${FY} รอบ 12 เดือน`],
        ['อำเภอ', 'หน่วยบริการ', 'B', 'A', 'ร้อยละ'],
        ['ละงู', 'รพ.สต.บ้านหนึ่ง', 100, 30, 30], [null, 'รพ.สต.บ้านสอง', 200, 40, 20], ['รวมอำเภอละงู', null, 300, 70, 23.33],
        ['ท่าแพ', 'รพ.สต.บ้านสาม', 50, 10, 20], [null, 'รพ.สต.บ้านสี่', 50, 5, 10], ['รวมอำเภอท่าแพ', null, 100, 15, 15],
        ['รวมทั้งหมด', null, 400, 85, 21.25],
      ),
      merges: ['A3:A4', 'A6:A7'],
    }],
    records: [
      ['satun-2567/09', 'm12', 'รพ.สต.บ้านหนึ่ง', { A1: 30, B1: 100 }], ['satun-2567/09', 'm12', 'รพ.สต.บ้านสอง', { A1: 40, B1: 200 }],
      ['satun-2567/09', 'm12', 'รพ.สต.บ้านสาม', { A1: 10, B1: 50 }], ['satun-2567/09', 'm12', 'รพ.สต.บ้านสี่', { A1: 5, B1: 50 }],
    ],
    totals: 3,
  },
  {
    name: 'sums by class, whose last pair is the result (HPV)',
    sheets: [{
      name: 'HPV',
      cells: rows(
        ['ตัวชี้วัดที่ 8 ร้อยละของหญิงไทยอายุ 11- 20 ปี ได้รับวัคซีน HPV', FY],
        ['คปสอ.', 'ชั้น ป.5', null, 'ชั้น ม.1', null, 'รวมทั้งหมด', null, 'ร้อยละ'],
        [null, 'เป้าหมาย', 'ได้รับวัคซีน', 'เป้าหมาย', 'ได้รับวัคซีน', 'เป้าหมาย', 'ได้รับวัคซีน', null],
        ['ละงู', 100, 90, 100, 95, 200, 185, 92.5], ['ท่าแพ', 50, 40, 50, 45, 100, 85, 85],
      ),
      merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:H3'],
    }],
    records: [['satun-2567/08', 'm12', 'ละงู', { A: 185, B: 200 }], ['satun-2567/08', 'm12', 'ท่าแพ', { A: 85, B: 100 }]],
  },
  {
    name: 'grades in words',
    sheets: [{ name: 'S', cells: rows(['ตัวชี้วัดที่ 25 หน่วยบริการมีศูนย์จัดเก็บรายได้ผ่านเกณฑ์การประเมินศูนย์จัดเก็บรายได้คุณภาพ'], [`${FY} รอบ 6 เดือน`], ['คปสอ.', 'ผลการประเมิน', 'คะแนน'], ['ละงู', 'ค่อนข้างดี', 4], ['ท่าแพ', 'ดี-ดีมาก', 5]) }],
    records: [['satun-2567/25', 'm6', 'ละงู', { grade: 'ค่อนข้างดี' }], ['satun-2567/25', 'm6', 'ท่าแพ', { grade: 'ดี-ดีมาก' }]],
  },
  {
    name: 'texts with what is counted behind the number',
    sheets: [{ name: 'S', cells: rows([`ตัวชี้วัดที่ 9 ${DM}`, null, FY], ['อำเภอ', 'ผลงาน', 'เป้าหมาย'], ['ละงู', '801 คน', '3,204 คน'], ['ท่าแพ', '๓๒๗ ราย', '๑,๓๑๐ ราย']) }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 327, B1: 1310 }]],
  },
  {
    name: 'rates only, by district',
    sheets: [{ name: 'S', cells: rows([`ตัวชี้วัดที่ 9 ${DM}`], [`${FY} รอบ 12 เดือน`], ['อำเภอ', 'ร้อยละ', 'คะแนน'], ['ละงู', 25, 4], ['ท่าแพ', 24.96, 3]) }],
    records: [['satun-2567/09', 'm12', 'ละงู', {}, 25], ['satun-2567/09', 'm12', 'ท่าแพ', {}, 24.96]],
  },
  {
    name: 'units across, items down',
    sheets: [{ name: 'S', cells: rows([`ตัวชี้วัดที่ 9 ${DM}`], [`${FY} รอบ 12 เดือน`], [], ['รายการ', 'ละงู', 'ท่าแพ', 'มะนัง', 'รวม'], ['ผู้ป่วยทั้งหมด (B)', 3204, 1310, 845, 5359], ['ควบคุมได้ดี (A)', 801, 327, 169, 1297], ['ร้อยละ', 25, 24.96, 20, 24.2]) }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 327, B1: 1310 }], ['satun-2567/09', 'm12', 'มะนัง', { A1: 169, B1: 845 }]],
    totals: 1,
  },
  {
    name: 'two tables side by side',
    sheets: [{ name: 'S', cells: rows([`ตัวชี้วัดที่ 9 ${DM}`], [`${FY} รอบ 12 เดือน`], ['อำเภอ', 'A', 'B', null, 'อำเภอ', 'A', 'B'], ['ละงู', 801, 3204, null, 'มะนัง', 169, 845], ['ท่าแพ', 327, 1310, null, 'ควนโดน', 303, 1012]) }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 327, B1: 1310 }], ['satun-2567/09', 'm12', 'มะนัง', { A1: 169, B1: 845 }], ['satun-2567/09', 'm12', 'ควนโดน', { A1: 303, B1: 1012 }]],
  },
];

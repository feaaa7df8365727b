/** Tables and forms of KPIs whose edition lists no units: whatever names a row is a unit. */
import { type Layout, rows } from './layouts';

const CITIES = 'ตัวชี้วัดที่ 3.36 ร้อยละของพื้นที่เขตเมือง (เทศบาลนคร/เทศบาลเมือง) และเขตเศรษฐกิจพิเศษขับเคลื่อนเป็นเมืองสุขภาพดี';
const FY = 'ปีงบประมาณ 2566 รอบ 5 เดือนแรก';
const DM = 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี';

export const UNLISTED_LAYOUTS: readonly Layout[] = [
  {
    name: 'groups of places under heads that only the KPI itself knows',
    sheets: [{ name: 'ผลลัพธ์', cells: rows([CITIES], [FY], [], ['ลำดับ', 'ประเภท อปท.', 'สมัครเข้าร่วม (แห่ง)', 'ประเมินตนเองแล้ว (แห่ง)', 'ร้อยละ'], [1, 'เทศบาลนคร', 115, 80, 69.5], [2, 'เทศบาลเมือง', 35, 26, 74.3]) }],
    records: [['doh-2566/3.36', 'm5', 'เทศบาลนคร', { A: 80, B: 115 }, 69.5652], ['doh-2566/3.36', 'm5', 'เทศบาลเมือง', { A: 26, B: 35 }, 74.2857]],
  },
  {
    name: 'a plan under the same title is no table of results',
    sheets: [{ name: 'แผน', cells: rows([CITIES], [FY], [], ['ชื่อกิจกรรม/ขั้นตอน', 'หน่วยนับ', 'เป้าหมาย', 'ผลการดำเนินงาน'], ['พัฒนาเกณฑ์มาตรฐาน', 'ครั้ง', 4, 4], ['ประชุมชี้แจง', 'ครั้ง', 1, 1]) }],
    records: [],
    issues: ['noKpiResult'],
  },
  {
    name: 'an Excel table with units still to report',
    sheets: [{ name: 'S', cells: rows([CITIES], [FY], [], ['หน่วยงาน', 'ประเมินตนเองแล้ว (A)', 'สมัครเข้าร่วม (B)'], ['เทศบาลนครยะลา', 80, 115], ['เทศบาลเมืองเบตง']), tables: [{ name: 'KPI_3_36', ref: 'A4:C6' }] }],
    records: [['doh-2566/3.36', 'm5', 'เทศบาลนครยะลา', { A: 80, B: 115 }], ['doh-2566/3.36', 'm5', 'เทศบาลเมืองเบตง', {}, null]],
  },
  {
    name: 'where the edition lists its units, a name alone that it does not hold is a note',
    sheets: [{ name: 'S', cells: rows([DM], ['ปีงบประมาณ พ.ศ. 2567 รอบ 12 เดือน'], [], ['อำเภอ', 'A', 'B'], ['ละงู', 801, 3204], ['ท่าแพ'], ['(พิมพ์ชื่ออำเภอ)']), tables: [{ name: 'KPI_9', ref: 'A4:C7' }] }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }], ['satun-2567/09', 'm12', 'ท่าแพ', {}, null]],
  },
  {
    name: 'a title merged over the columns of an evidence form is no evidence',
    sheets: [{
      name: 'รายงาน',
      cells: rows([CITIES], [FY], ['รายการ', 'ชื่อ file', 'Link'], ['1.1 ผลการวิเคราะห์สถานการณ์', 'วิเคราะห์.pdf'], ['1.2 ผลการวิเคราะห์ผู้รับบริการ', '-'], ['2.1 มีมาตรการขับเคลื่อนตัวชี้วัด', null, 'https://example.go.th/2'], ['2.2 มีแผนขับเคลื่อนการดำเนินงานตัวชี้วัด'], ['ผลการดำเนินงานตามแผนการขับเคลื่อน']),
      merges: ['A8:C8'],
    }],
    records: [['doh-2566/3.36', 'm5', null, { evidence: ['1.1', '2.1'] }]],
  },
];

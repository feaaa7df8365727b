/** Rows that stand for more than their name: the province beside its districts and alone, a hospital for its district and among its facilities. */
import { type Layout, rows } from './layouts';

const ITA = 'ตัวชี้วัดที่ 23 ร้อยละของหน่วยงานในสังกัดสำนักงานสาธารณสุขจังหวัดสตูล ผ่านเกณฑ์การประเมิน ITA';
const DM = 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี';
const FY = 'ปีงบประมาณ 2567 รอบ 12 เดือน';

export const WHOLE_LAYOUTS: readonly Layout[] = [
  { name: 'a row of the province alone is its result', sheets: [{ name: 'ITA', cells: rows([ITA], [FY], [], ['หน่วยงาน', 'A', 'B'], ['จังหวัดสตูล', 14, 15]) }], records: [['satun-2567/23', 'm12', 'จังหวัดสตูล', { A: 14, B: 15 }]] },
  { name: 'a row of the province and a total of it', sheets: [{ name: 'ITA', cells: rows([ITA], [FY], [], ['หน่วยงาน', 'A', 'B'], ['จังหวัดสตูล', 14, 15], ['รวม', 14, 15]) }], records: [['satun-2567/23', 'm12', 'จังหวัดสตูล', { A: 14, B: 15 }]], totals: 1 },
  { name: 'a total alone is no result', sheets: [{ name: 'ITA', cells: rows([ITA], [FY], [], ['หน่วยงาน', 'A', 'B'], ['รวม', 14, 15]) }], records: [], totals: 1, issues: ['noKpiResult'] },
  {
    name: 'the province below its districts is their total',
    sheets: [{ name: 'DM', cells: rows([DM], [FY], [], ['อำเภอ', 'A', 'B'], ['ละงู', 801, 3204], ['ท่าแพ', 199, 1000], ['จังหวัดสตูล', 1000, 4204]) }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 199, B1: 1000 }]],
    totals: 1,
  },
  {
    name: 'the province on a sheet of its own is their total, too',
    sheets: [
      { name: 'DM', cells: rows([DM], [FY], [], ['อำเภอ', 'A', 'B'], ['ละงู', 801, 3204], ['ท่าแพ', 199, 1000]) },
      { name: 'จังหวัด', cells: rows([DM], [FY], [], ['อำเภอ', 'A', 'B'], ['จังหวัดสตูล', 1000, 4204]) },
    ],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 199, B1: 1000 }]],
    totals: 1,
  },
  {
    name: 'a hospital stands for its district',
    sheets: [{ name: 'DM', cells: rows([DM], [FY], [], ['หน่วยงาน', 'A', 'B'], ['รพ.ละงู', 801, 3204], ['รพ.ท่าแพ', 199, 1000]) }],
    records: [['satun-2567/09', 'm12', 'ละงู', { A1: 801, B1: 3204 }], ['satun-2567/09', 'm12', 'ท่าแพ', { A1: 199, B1: 1000 }]],
  },
  {
    name: 'among the facilities of its district it is one of them',
    sheets: [{ name: 'DM', cells: rows([DM], [FY], [], ['หน่วยบริการ', 'A', 'B'], ['รพ.ท่าแพ', 88, 420], ['รพ.สต.แป-ระ', 61, 300], ['รพ.สต.สาคร', 50, 280], ['รวม', 199, 1000]) }],
    records: [['satun-2567/09', 'm12', 'รพ.ท่าแพ', { A1: 88, B1: 420 }], ['satun-2567/09', 'm12', 'รพ.สต.แป-ระ', { A1: 61, B1: 300 }], ['satun-2567/09', 'm12', 'รพ.สต.สาคร', { A1: 50, B1: 280 }]],
    totals: 1,
  },
];

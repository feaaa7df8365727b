import { buildXlsx } from '../host/buildXlsx';
import type { GivenWorkbook } from '../host/given';

/** The bytes of a workbook with one long table of KPI 9. The second of its results is 600/1001 exactly. */
export function bigTable(rows: number): Uint8Array {
  const cells: NonNullable<GivenWorkbook['sheets'][number]['cells']> = { A1: 'ตัวชี้วัดที่ 9 ร้อยละผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'หน่วยงาน', B4: 'B1', C4: 'A1' };
  for (let i = 0; i < rows; i++) Object.assign(cells, { [`A${i + 5}`]: `รพ.สต. บ้านที่ ${i + 1}`, [`B${i + 5}`]: 1000 + i, [`C${i + 5}`]: i === 1 ? 6 : i % 600 });
  return buildXlsx({ sheets: [{ name: 'KPI 9', cells }] });
}

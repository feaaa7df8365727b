import type { EditionSource } from '../schema';
import { kpi3_16 } from './3.16';

/** Department of Health, plan-progress report of KPI 3.16, fiscal year 2564, first five months (lines 3, 4, 41). It lists no units. */
export const doh2564: EditionSource = {
  id: 'doh-2564',
  title: { th: 'ตัวชี้วัดตามคำรับรองการปฏิบัติราชการ กรมอนามัย ปีงบประมาณ 2564', en: 'Department of Health performance agreement indicators, fiscal year 2564' },
  fiscalYear: 2564,
  document: { id: '001', title: { th: 'รายงานผลการดำเนินงานตามแผนการขับเคลื่อนตัวชี้วัดที่ 3.16 ปีงบประมาณ พ.ศ. 2564', en: 'Plan-progress report of KPI 3.16, fiscal year 2564' } },
  unitKind: { th: 'หน่วยงาน', en: 'unit' },
  units: [],
  whole: { name: 'กรมอนามัย', aliases: ['รวม', 'ภาพรวม'] },
  kpis: [kpi3_16],
};

import type { EditionSource } from '../schema';
import { kpi3_36 } from './3.36';

/** Department of Health, report form of KPI 3.36, fiscal year 2566, first five months (lines 3–4). It lists no units. */
export const doh2566: EditionSource = {
  id: 'doh-2566',
  title: { th: 'ตัวชี้วัดตามคำรับรองการปฏิบัติราชการ กรมอนามัย ปีงบประมาณ 2566', en: 'Department of Health performance agreement indicators, fiscal year 2566' },
  fiscalYear: 2566,
  document: { id: '000', title: { th: 'รายงานตัวชี้วัดตามคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. 2566 (รอบ 5 เดือนแรก)', en: 'Report of KPI 3.36, fiscal year 2566 (first 5 months)' } },
  unitKind: { th: 'หน่วยงาน', en: 'unit' },
  units: [],
  whole: { name: 'ภาพรวมประเทศ', aliases: ['รวม', 'ประเทศ', 'ภาพรวม'] },
  kpis: [kpi3_36],
};

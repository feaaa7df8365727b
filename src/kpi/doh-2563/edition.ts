import type { EditionSource } from '../schema';
import { kpi1_5 } from './1.5';
import { CENTRAL, URBAN, centre } from './units';

/** Department of Health, KPI template 1.5, fiscal year 2563, half-year rounds (lines 29, 117). */
export const doh2563: EditionSource = {
  id: 'doh-2563',
  title: { th: 'ตัวชี้วัดตามคำรับรองการปฏิบัติราชการ กรมอนามัย ปีงบประมาณ 2563', en: 'Department of Health performance agreement indicators, fiscal year 2563' },
  fiscalYear: 2563,
  document: { id: '004', title: { th: 'แบบฟอร์มการจัดทำรายละเอียดตัวชี้วัด (KPI Template) 1.5 ปีงบประมาณ พ.ศ. 2563', en: 'KPI template 1.5, fiscal year 2563' } },
  unitKind: { th: 'หน่วยงาน', en: 'unit' },
  units: [
    ...CENTRAL.map((name) => ({ name, aliases: [] })),
    ...Array.from({ length: 12 }, (_, i) => ({ name: centre(i + 1), aliases: [`ศูนย์อนามัย ${i + 1}`, `ศอ.${i + 1}`, `ศอ.ที่ ${i + 1}`, `ศูนย์ฯ ${i + 1}`] })),
    { name: URBAN, aliases: ['สถาบันพัฒนาสุขภาพระดับเขตเมือง', 'สถาบันพัฒนาสุขภาวะเขตเมือง', 'เขตเมือง', 'สสม.'] },
  ],
  whole: { name: 'ภาพรวมประเทศ', aliases: ['รวม', 'ประเทศ', 'ภาพรวม'] },
  kpis: [kpi1_5],
};

import type { EditionSource } from '../schema';
import { kpi19 } from './19';

const REGIONS = Array.from({ length: 13 }, (_, i) => i + 1);

/** The report form of KPI 19 by health region. Its fiscal year is not printed. */
export const hss: EditionSource = {
  id: 'hss',
  title: { th: 'ตัวชี้วัดกรมสนับสนุนบริการสุขภาพ (ตัวชี้วัดที่ 19)', en: 'Department of Health Service Support indicators (KPI 19)' },
  fiscalYear: null,
  document: { id: '002', title: { th: 'แบบรายงานผลการดำเนินงาน ตัวชี้วัดที่ 19', en: 'Report form of KPI 19' } },
  unitKind: { th: 'เขตสุขภาพ', en: 'health region' },
  units: REGIONS.map((n) => ({ name: `เขตสุขภาพที่ ${n}`, aliases: [`เขต ${n}`, `เขตสุขภาพ ${n}`, `${n}.`, `${n}`] })),
  whole: { name: 'ภาพรวมประเทศ', aliases: ['รวม', 'ประเทศ', 'ทั้งประเทศ', 'ภาพรวม'] },
  kpis: [kpi19],
};

import type { EditionSource } from '../schema';
import { kpi01 } from './01';
import { kpi09 } from './09';
import { kpi10 } from './10';

/** Satun Provincial Health Office, performance agreement at district level, fiscal year 2567 (line 10). */
export const satun2567: EditionSource = {
  id: 'satun-2567',
  title: {
    th: 'ตัวชี้วัดตามคำรับรองการปฏิบัติราชการ (MOU) ระดับ คปสอ. จังหวัดสตูล ปีงบประมาณ 2567',
    en: 'Satun performance agreement indicators (MOU), district level, fiscal year 2567',
  },
  fiscalYear: 2567,
  document: {
    id: '003',
    title: {
      th: 'ตัวชี้วัดการประเมินผลงาน ตามคำรับรองการปฏิบัติราชการ (MOU) ระดับ คปสอ. ประจำปีงบประมาณ พ.ศ. 2567',
      en: 'Indicators of the performance agreement (MOU) at district level, fiscal year 2567',
    },
  },
  unitKind: { th: 'อำเภอ', en: 'district' },
  units: [
    // "สตูล" alone is the district in the RDU table (line 770), "เมือง" in the tuberculosis table (line 400).
    { name: 'เมืองสตูล', aliases: ['อำเภอเมืองสตูล', 'เมือง', 'อำเภอเมือง', 'สตูล'] },
    { name: 'ควนโดน', aliases: ['อำเภอควนโดน'] },
    { name: 'ควนกาหลง', aliases: ['อำเภอควนกาหลง'] },
    { name: 'ท่าแพ', aliases: ['อำเภอท่าแพ'] },
    { name: 'ละงู', aliases: ['อำเภอละงู'] },
    { name: 'ทุ่งหว้า', aliases: ['อำเภอทุ่งหว้า'] },
    { name: 'มะนัง', aliases: ['อำเภอมะนัง'] },
  ],
  whole: { name: 'จังหวัดสตูล', aliases: ['รวม', 'จังหวัด', 'ภาพรวมจังหวัด', 'ภาพรวม', 'รวมทั้งจังหวัด', 'รวมทั้งสิ้น'] },
  kpis: [kpi01, kpi09, kpi10],
};

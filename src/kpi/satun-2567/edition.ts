import type { EditionSource } from '../schema';
import { kpi01 } from './01';
import { kpi02 } from './02';
import { kpi03 } from './03';
import { kpi04 } from './04';
import { kpi05 } from './05';
import { kpi06 } from './06';
import { kpi07 } from './07';
import { kpi08 } from './08';
import { kpi09 } from './09';
import { kpi10 } from './10';
import { kpi11 } from './11';
import { kpi12 } from './12';
import { kpi13 } from './13';
import { kpi14 } from './14';
import { kpi15 } from './15';
import { kpi16 } from './16';
import { kpi17 } from './17';
import { kpi18 } from './18';
import { kpi19 } from './19';
import { kpi20 } from './20';
import { kpi21 } from './21';
import { kpi22 } from './22';
import { kpi23 } from './23';
import { kpi24 } from './24';
import { kpi25 } from './25';
import { kpi26 } from './26';

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
  kpis: [
    kpi01, kpi02, kpi03, kpi04, kpi05, kpi06, kpi07, kpi08, kpi09,
    kpi10, kpi11, kpi12, kpi13, kpi14, kpi15, kpi16, kpi17, kpi18,
    kpi19, kpi20, kpi21, kpi22, kpi23, kpi24, kpi25, kpi26,
  ],
};

import type { KpiSource } from '../schema';
import { lines } from './cite';

export const kpi21: KpiSource = {
  id: 'satun-2567/21',
  number: '21',
  name: { th: 'ระดับความสำเร็จของการดำเนินงาน HAIT ในโรงพยาบาล', en: 'Level of success of HAIT in hospitals' },
  alsoCalled: ['HAIT'],
  unitOfMeasure: { th: 'ระดับ', en: 'level' },
  weight: { value: 1, source: lines(1506) },
  direction: 'higher',
  items: [{ code: 'steps', kind: 'steps', name: { th: 'ขั้นตอนที่ทำแล้ว', en: 'Steps done' }, heads: ['ขั้นตอนที่', 'ขั้นตอน'], source: lines(1542) }],
  rounds: {
    every: {
      criteria: {
        kind: 'steps',
        item: 'steps',
        names: [
          { th: 'แผนแม่บทเทคโนโลยีสารสนเทศ (IT Master Plan)', en: 'IT master plan' },
          { th: 'การจัดการความเสี่ยงและความมั่นคงปลอดภัยพื้นฐาน', en: 'Risk and basic security management' },
          { th: 'การจัดการบริการและอุบัติการณ์ และการพัฒนาคุณภาพข้อมูล', en: 'Service and incident management, data quality' },
          { th: 'การวิเคราะห์ออกแบบระบบ การจัดการศักยภาพและสมรรถนะ', en: 'System analysis and design, capacity and competence' },
          { th: 'จัดทำรูปเล่ม และได้รับการตรวจเยี่ยมจากคณะกรรมการระดับจังหวัด', en: 'Report compiled, visited by the provincial committee' },
        ],
        source: lines(1543, 1544, 1545, 1546, 1547, 1564, 1565, 1569, 1570, 1571),
      },
    },
  },
  rulings: ['G1', 'G4', 'G7', 'G9', 'everyRound'],
  source: lines(1502, 1543, 1564),
  examples: [
    { round: 'm12', inputs: { steps: [1, 2, 4, 5] }, expect: { level: 2, score: 2 } },
    { round: 'm6', inputs: { steps: [1, 2, 3, 4, 5] }, expect: { level: 5, score: 5 } },
  ],
};

import { TAMBONS } from '../counters';
import type { CriteriaOf, KpiSource } from '../schema';
import { lines } from './cite';

type Entry = CriteriaOf<'points'>['entries'][number];

/** Lines 215–223: every tambon = 1 point, not every one = 0.5; none at all earns nothing (ruling 04). */
function halfYear(check: string, line: number, th: string, en: string): Entry {
  return { name: { th, en }, check, full: 1, half: 0.5, source: lines(line) };
}

const share = (item: string) => `${item} / targetTambons * 100`;

export const kpi04: KpiSource = {
  id: 'satun-2567/04',
  number: '4',
  name: {
    th: 'ระดับความสำเร็จของการขับเคลื่อนการดำเนินงาน ตำบลมหัศจรรย์ 1,000 วัน พลัส สู่ 2,500 วัน',
    en: 'Level of success of the Miracle Tambon programme, 1,000 days plus to 2,500 days',
  },
  alsoCalled: ['ตำบลมหัศจรรย์ 1,000 วัน พลัส สู่ 2,500 วัน', 'ตำบลมหัศจรรย์'],
  unitOfMeasure: { th: 'ระดับ', en: 'level' },
  weight: { value: 0.5, source: lines(202, 248) },
  direction: 'higher',
  items: [
    { code: 'checks', kind: 'checks', name: { th: 'ผลแต่ละข้อ (ครบ/ไม่ครบ/ไม่มี)', en: 'Each item: full, half or none' }, heads: ['ข้อ', 'ข้อที่', 'ขั้นตอนที่'], source: lines(214, 227) },
    {
      code: 'goodTambons', kind: 'count', counter: TAMBONS, optional: true, source: lines(229),
      name: { th: 'จำนวนตำบลที่ผลประเมินตนเองระดับดีเยี่ยม (80 คะแนนขึ้นไป) ทุกองค์ประกอบ', en: 'Tambons whose self-assessment is excellent (80 points or more) in every part' },
      heads: ['ตำบลระดับดีเยี่ยม', 'ตำบลที่ผ่าน 80 คะแนน', 'ตำบลดีเยี่ยม', 'ดีเยี่ยม'],
    },
    {
      code: 'certifiedTambons', kind: 'count', counter: TAMBONS, optional: true, source: lines(230),
      name: { th: 'จำนวนตำบลเป้าหมายที่ผ่านการประเมินรับรองจาก สสจ.สตูล', en: 'Target tambons certified by the provincial health office' },
      heads: ['ตำบลที่ผ่านการรับรอง', 'ผ่านการรับรอง', 'รับรอง'],
    },
    {
      code: 'targetTambons', kind: 'count', counter: TAMBONS, optional: true, source: lines(234),
      name: { th: 'จำนวนตำบลเป้าหมาย', en: 'Target tambons' },
      heads: ['จำนวนตำบลเป้าหมาย', 'ตำบลเป้าหมาย', 'เป้าหมาย'],
      // The printed total is 12 (line 242), but the districts add to 16: no value stands in for the province.
      printed: {
        byUnit: { เมืองสตูล: 4, ควนโดน: 2, ควนกาหลง: 2, ละงู: 2, ทุ่งหว้า: 2, ท่าแพ: 2, มะนัง: 2 },
        fillIn: true,
        source: lines(235, 236, 237, 238, 239, 240, 241),
      },
    },
  ],
  rounds: {
    m6: {
      criteria: {
        kind: 'points',
        checksItem: 'checks',
        entries: [
          halfYear('1', 215, 'ตำบลเข้าร่วมดำเนินงาน', 'Tambons take part'),
          halfYear('2', 216, 'ตำบลมีนโยบาย/มาตรการทางสังคม และคำสั่งแต่งตั้งคณะกรรมการ', 'Tambons have a policy or social measure and a committee'),
          halfYear('3', 217, 'ตำบลมีการประชุมคณะกรรมการ และรายงานการประชุม', 'Tambon committees meet and keep minutes'),
          halfYear('4', 218, 'ตำบลมีแผนงาน/โครงการ/กิจกรรมเป็นลายลักษณ์อักษร', 'Tambons have a written plan, project or activity'),
          halfYear('5', 223, 'ตำบลประเมินตนเองครั้งที่ 1 และส่งผลภายในกุมภาพันธ์ 2567', 'First self-assessment sent by February 2024'),
        ],
        max: 5,
        source: lines(215, 216, 217, 218, 223, 248),
      },
    },
    m12: {
      criteria: {
        kind: 'points',
        checksItem: 'checks',
        entries: [
          { name: { th: 'ตำบลประเมินตนเองครั้งที่ 2 และส่งผลภายในพฤษภาคม 2567', en: 'Second self-assessment sent by May 2024' }, check: '1', full: 1, half: 0.5, words: { half: 'แต่ไม่ครบทุกองค์ประกอบ', none: 'ไม่ครบทุกตำบล' }, heads: ['ประเมินตนเองครั้งที่ 2'], source: lines(228) },
          {
            name: { th: 'ตำบลเป้าหมายมีผลประเมินตนเองระดับดีเยี่ยม', en: 'Target tambons with an excellent self-assessment' },
            measure: share('goodTambons'), steps: [{ from: 50, points: 1 }, { from: 100, points: 2 }], source: lines(229),
          },
          {
            name: { th: 'ตำบลเป้าหมายทุกตำบลผ่านการประเมินรับรองจาก สสจ.สตูล', en: 'All target tambons certified by the provincial health office' },
            measure: share('certifiedTambons'), steps: [{ from: 100, points: 3 }], source: lines(230),
          },
        ],
        max: 5,
        source: lines(228, 229, 230, 248),
      },
    },
  },
  rulings: ['G1', 'G2', 'G4', 'G7', '04'],
  source: lines(198, 215, 228, 248),
  examples: [
    { round: 'm6', inputs: { checks: { 1: 'full', 2: 'full', 3: 'half', 4: 'half', 5: 'half' } }, expect: { level: 3, score: 3.5 } },
    { round: 'm6', inputs: { checks: { 1: 'full', 2: 'full' } }, expect: { outcome: 'missing', level: null }, why: 'Items 3–5 are not reported: not the same as none.' },
    { round: 'm12', unit: 'เมืองสตูล', inputs: { checks: { 1: 'half' }, goodTambons: 4, certifiedTambons: 4 }, expect: { level: 5, score: 5, issues: ['scoreOverMax'] }, why: '0.5 + 2 + 3 is capped at 5; 4 target tambons stand in.' },
    { round: 'm12', inputs: { checks: { 1: 'half' }, goodTambons: 0, certifiedTambons: 0, targetTambons: 4 }, expect: { level: 0, score: 0.5 } },
  ],
};

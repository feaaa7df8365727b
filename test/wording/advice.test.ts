import { EDITIONS, findKpi } from '../../src/kpi/catalog';
import type { Advice } from '../../src/scoring/kind';
import { adviceInFull, adviceText, type AdvisedItem } from '../../src/wording/advice';

const itemsOf = (id: string): readonly AdvisedItem[] => findKpi(id)!.items;
const change = (item: string, size: string, level = 4): Advice => ({ kind: 'change', level, item, change: size });
const inspected = { measure: 'factoriesInspected / factoriesTarget * 100', atLeast: '60', item: 'factoriesInspected', change: '1' };
const passed = { measure: 'productsPassed / productsTested * 100', atLeast: '80', item: null, change: null };

const table: [kpi: string, advice: Advice, thai: string, english: string][] = [
  ['satun-2567/09', change('A1', '12'), 'อีก 12 ราย ถึงระดับ 4', '12 more cases to reach level 4'],
  ['satun-2567/09', change('A1', '1'), 'อีก 1 ราย ถึงระดับ 4', '1 more case to reach level 4'],
  ['satun-2567/01', change('A', '-9', 2), 'ลดลง 9 ราย ถึงระดับ 2', '9 fewer cases to reach level 2'],
  ['satun-2567/09', change('A1', '1234567'), 'อีก 1,234,567 ราย ถึงระดับ 4', '1,234,567 more cases to reach level 4'],
  ['satun-2567/03', change('A', '1'), 'อีก 1 ชมรม ถึงระดับ 4', '1 more club to reach level 4'],
  ['satun-2567/14', change('A', '30'), 'อีก 30 ครั้ง ถึงระดับ 4', '30 more visits to reach level 4'],
  ['satun-2567/23', change('A', '2'), 'อีก 2 หน่วยงาน ถึงระดับ 4', '2 more agencies to reach level 4'],
  ['satun-2567/22', change('A', '12345678901234567.05', 5), 'อีก 12,345,678,901,234,567.05 บาท ถึงระดับ 5', '12,345,678,901,234,567.05 more baht to reach level 5'],
  ['satun-2567/25', change('points', '1.5', 3), 'อีก 1.5 คะแนน ถึงระดับ 3', '1.5 more points to reach level 3'],
  ['satun-2567/26', { ...change('A2', '1', 1), part: 2 }, 'ส่วนที่ 2: อีก 1 บาท ถึงระดับ 1', 'part 2: 1 more baht to reach level 1'],
  ['satun-2567/16', { kind: 'step', level: 3, step: 3, unmet: [] }, 'ทำขั้นตอนที่ 3 ให้ครบ ถึงระดับ 3', 'complete step 3 to reach level 3'],
  ['satun-2567/12', { kind: 'step', level: 4, step: 4, unmet: [inspected] },
    'ทำขั้นตอนที่ 4 ให้ครบ (จำนวนสถานที่ผลิตอาหารที่ได้รับการตรวจประเมินตามเกณฑ์ GMP อีก 1 แห่ง) ถึงระดับ 4', 'complete step 4 (Food factories inspected by GMP: 1 more place) to reach level 4'],
  ['satun-2567/12', { kind: 'step', level: 4, step: 4, unmet: [inspected, passed] },
    'ทำขั้นตอนที่ 4 ให้ครบ (จำนวนสถานที่ผลิตอาหารที่ได้รับการตรวจประเมินตามเกณฑ์ GMP อีก 1 แห่ง, จำนวนผลิตภัณฑ์อาหารที่ผ่านมาตรฐาน ÷ จำนวนผลิตภัณฑ์อาหารที่ได้รับการตรวจวิเคราะห์ × 100 ≥ 80) ถึงระดับ 4',
    'complete step 4 (Food factories inspected by GMP: 1 more place, Food samples that passed ÷ Food samples tested × 100 ≥ 80) to reach level 4'],
  ['satun-2567/18', { kind: 'counted', level: 3, steps: [], item: 'works', change: 1 }, 'อีก 1 เรื่อง ถึงระดับ 3', '1 more work to reach level 3'],
  ['satun-2567/18', { kind: 'counted', level: 1, steps: [3, 5], item: 'works', change: 0 }, 'ทำข้อ 3, 5 ให้ครบ ถึงระดับ 1', 'complete 3, 5 to reach level 1'],
  ['satun-2567/19', { kind: 'counted', level: 4, steps: [8], item: 'issuesPassed', change: 2 }, 'ทำข้อ 8 ให้ครบ และ อีก 2 ประเด็น ถึงระดับ 4', 'complete 8 and 2 more issues to reach level 4'],
  ['satun-2567/25', { kind: 'grade', level: 3, names: ['ปานกลาง', 'C'], from: '61' }, 'ได้เกรด ปานกลาง, C (ตั้งแต่ 61 คะแนน) ถึงระดับ 3', 'the grade ปานกลาง, C (from 61 points) to reach level 3'],
  ['satun-2567/04', { kind: 'points', level: 4, more: '0.5' }, 'อีก 0.5 คะแนน ถึงระดับ 4', '0.5 more points to reach level 4'],
  ['satun-2567/04', { kind: 'points', level: 4, more: '1' }, 'อีก 1 คะแนน ถึงระดับ 4', '1 more point to reach level 4'],
];

test.each(table)('%s %j', (kpi, advice, thai, english) => {
  expect(adviceText(advice, itemsOf(kpi), 'th')).toBe(thai);
  expect(adviceText(advice, itemsOf(kpi), 'en')).toBe(english);
});

test('in full, the item that has to change is named', () => {
  expect(adviceInFull(change('A', '2'), itemsOf('satun-2567/03'), 'th')).toBe('อีก 2 ชมรม ถึงระดับ 4 (A: จำนวนชมรมผู้สูงอายุที่ผ่านเกณฑ์คุณภาพ ระดับดีขึ้นไป)');
  expect(adviceInFull(change('A', '2'), itemsOf('satun-2567/03'), 'en')).toBe('2 more clubs to reach level 4 (A: Clubs that pass at the good level or above)');
  expect(adviceInFull({ kind: 'points', level: 4, more: '1' }, itemsOf('satun-2567/04'), 'en')).toBe('1 more point to reach level 4');
});

test('what counts no people has a word of its own', () => {
  const people = /หญิง|เด็ก|ผู้ป่วย|ผู้พยายาม/;
  const wrong = EDITIONS.flatMap(({ kpis }) => kpis).flatMap((kpi) =>
    kpi.items.filter(({ kind, name, counter }) => kind === 'count' && (counter === undefined) !== people.test(name.th)).map(({ code }) => `${kpi.id} ${code}`));
  expect(wrong).toEqual([]);
});

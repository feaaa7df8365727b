/** A new edition made from the empty workbook by the guide's steps, and a workbook of results scored by it. */
import { scoreReading } from '../../../src/tasks/evaluate';
import { useEditions } from '../../../src/tasks/edition/inForce';
import { readWorkbook } from '../../../src/tasks/read';
import { givenTsv } from '../../host/givenTsv';
import { openGiven } from '../open';
import { emptyBook, typed } from './byHand';
import { imported } from './books';
import { FIELDS, NAMES, SHEETS } from './fiveKpis';

afterEach(() => useEditions([]));

test('an empty workbook is no edition yet: what is to be filled in is told, cell by cell', async () => {
  const { edition, problems } = await imported(await emptyBook());
  expect(edition).toBeNull();
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([['fieldMissing', 'B4'], ['fieldMissing', 'B6'], ['fieldMissing', 'B9'], ['fieldMissing', 'B10'], ['fieldMissing', 'B12'], ['fieldMissing', 'B14']]);
});

test('five indicators, one of each main kind, score a workbook', async () => {
  const { edition, problems } = await imported(await typed(await emptyBook(), FIELDS, SHEETS));
  expect(problems).toEqual([]);
  expect(edition!.kpis.map(({ id, rounds }) => [id, Object.values(rounds)[0]!.criteria!.kind])).toEqual([['trang-2568/01', 'thresholds'], ['trang-2568/02', 'bands'], ['trang-2568/03', 'steps'], ['trang-2568/04', 'points'], ['trang-2568/05', 'parts']]);
  expect(edition!.kpis[2]!.rulings).toEqual(['G1', 'นับผู้รับบริการรายใหม่เท่านั้น ตามมติสำนักงาน']);
  useEditions([edition!]);

  const sheet = (name: string, code: keyof typeof NAMES, round: string, rows: readonly string[]) => [`@sheet ${name}`, `ตัวชี้วัดที่ ${Number(code)} ${NAMES[code]}`, `ปีงบประมาณ 2568 รอบ ${round}`, ...rows.map((row) => row.replaceAll(' | ', '\t'))].join('\n');
  const workbook = openGiven(givenTsv([
    sheet('A', '01', '6 เดือน', ['อำเภอ | ผู้ป่วยทั้งหมด | ควบคุมได้', 'เมืองตรัง | 1000 | 249', 'กันตัง | 1000 | 250', 'คปสอ.ย่านตาขาว | 400 | 401']),
    sheet('B', '02', '12 เดือน', ['อำเภอ | ผู้สูงอายุทั้งหมด | ได้รับวัคซีน', 'เมืองตรัง |  | 320', 'กันตัง | 300 | 209', 'ย่านตาขาว | 200 | 0']),
    sheet('C', '03', '12 เดือน', ['อำเภอ | ขั้นตอนที่ | ผู้รับบริการ', 'เมืองตรัง | 1-5 | 30', 'กันตัง | 1-5 | 29', 'ย่านตาขาว | 2 | 40']),
    sheet('D', '04', '12 เดือน', ['อำเภอ | ข้อ 1 | ตำบลที่ผ่าน | ตำบลทั้งหมด', 'เมืองตรัง | ครบ | 10 | 10', 'กันตัง | ไม่มี | 4 | 10', 'ย่านตาขาว | ครบ | 5 | 10']),
    sheet('E', '05', '12 เดือน', ['อำเภอ | ปีก่อน เบิกจ่าย | ปีก่อน ทั้งหมด | ปีนี้ เบิกจ่าย | ปีนี้ ทั้งหมด', 'เมืองตรัง | 95 | 100 | 90 | 100', 'กันตัง | 75 | 100 | 49 | 100', 'ย่านตาขาว | 0 | 100 | 50 | 100']),
  ].join('\n'), 'trang.xlsx'));
  const { records } = scoreReading(readWorkbook(await workbook.snapshot()));
  const bySheet = (name: string) => records.filter(({ sheet }) => sheet === name).map(({ kpi, result }) => [kpi, result?.outcome, result?.level ?? null, result?.score ?? null]);
  const rows = (code: string, results: [string, number | null, number | null][]) => results.map((one) => [`trang-2568/${code}`, ...one]);
  expect(bySheet('A')).toEqual(rows('01', [['scored', 1, 1], ['scored', 2, 2], ['invalid', null, null]]));
  expect(bySheet('B')).toEqual(rows('02', [['scored', 5, 5], ['scored', 3, 3], ['scored', 1, 1]]));
  expect(bySheet('C')).toEqual(rows('03', [['scored', 5, 5], ['scored', 3, 3], ['scored', 0, 0]]));
  expect(bySheet('D')).toEqual(rows('04', [['scored', 5, 5], ['scored', 0, 0], ['scored', 3, 3]]));
  expect(bySheet('E')).toEqual(rows('05', [['scored', 5, 5], ['scored', 0, 0.4], ['scored', 0, 0.6]]));
});

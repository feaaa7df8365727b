/** This year's results under next year's criteria. */
import { EDITIONS } from '../../../src/kpi/catalog';
import type { Edition } from '../../../src/kpi/schema';
import { compareEditions } from '../../../src/tasks/edition/compare';
import { useEditions } from '../../../src/tasks/edition/inForce';
import { readWorkbook } from '../../../src/tasks/read';
import { givenTsv } from '../../host/givenTsv';
import { openGiven } from '../open';

afterEach(() => useEditions([]));

/** Next year's edition: KPI 9 asks for more, KPI 10 is gone. */
function stricter(): Edition {
  const copy = JSON.parse(JSON.stringify(EDITIONS[0]).replaceAll('"satun-2567', '"satun-2568')) as { -readonly [K in keyof Edition]: Edition[K] };
  copy.fiscalYear = 2568;
  copy.kpis = copy.kpis.filter(({ number }) => number !== '10');
  const criteria = copy.kpis.find(({ number }) => number === '9')!.rounds.m12!.criteria as { at: number[] };
  criteria.at = [15, 20, 25, 30, 35];
  return copy;
}

const results = openGiven(givenTsv([
  '@sheet DM', 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', 'ปีงบประมาณ 2567 รอบ 12 เดือน', 'อำเภอ\tB1\tA1', 'ละงู\t100\t20', 'ท่าแพ\t100\t35', 'มะนัง\t100\t5',
  '@sheet HT', 'ตัวชี้วัดที่ 10 ร้อยละของผู้ป่วยโรคความดันโลหิตสูงที่ควบคุมความดันโลหิตได้ดี', 'ปีงบประมาณ 2567 รอบ 12 เดือน', 'อำเภอ\tB1\tA1', 'ละงู\t100\t45',
].join('\n'), 'ผล.xlsx'));

test('KPI by KPI, and unit by unit', async () => {
  useEditions([stricter()]);
  const compared = compareEditions(await results.snapshot(), 'satun-2568', null, {}, {});
  const result = (level: number, targetMet: boolean) => ({ level, score: level, targetMet });
  expect(compared).toEqual([
    {
      before: 'satun-2567/09', after: 'satun-2568/09', name: EDITIONS[0]!.kpis[8]!.name, round: 'm12', higher: 0, lower: 1, same: 2, onlyOne: 0,
      units: [
        { unit: 'ละงู', before: result(3, false), after: result(2, false) },
        { unit: 'ท่าแพ', before: result(5, true), after: result(5, true) },
        { unit: 'มะนัง', before: result(0, false), after: result(0, false) },
      ],
    },
    expect.objectContaining({ before: 'satun-2567/10', after: null, onlyOne: 1, higher: 0, lower: 0, same: 0 }),
  ]);
});

test('another edition may be named to compare with', async () => {
  useEditions([stricter()]);
  const compared = compareEditions(await results.snapshot(), 'satun-2567', 'satun-2568', {}, {});
  expect(compared.map(({ before, after }) => [before, after])).toEqual([['satun-2568/09', 'satun-2567/09'], [null, 'satun-2567/10']]);
});

test('a table of this year stays with this year’s criteria, one without a year goes to those that were taken in', async () => {
  useEditions([stricter()]);
  const withoutYear = openGiven(givenTsv('@sheet DM\nตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี\nรอบ 12 เดือน\nอำเภอ\tB1\tA1\nละงู\t100\t20', 'ผล.xlsx'));
  expect(readWorkbook(await results.snapshot()).records.map(({ kpi }) => kpi)).toEqual(['satun-2567/09', 'satun-2567/09', 'satun-2567/09', 'satun-2567/10']);
  expect(readWorkbook(await withoutYear.snapshot()).records.map(({ kpi }) => kpi)).toEqual(['satun-2568/09']);
});

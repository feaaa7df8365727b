/**
 * What offices keep beside their KPI results: plans, budgets, lists, statistics, and papers that speak of KPIs without holding results.
 * Each must yield no record, and say so.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkReading } from '../../src/tasks/check/checkReading';
import { planScores } from '../../src/tasks/score/score';
import type { GivenSheet, GivenWorkbook } from '../host/given';
import { givenTsv } from '../host/givenTsv';
import { openGiven, scoredOf } from './open';

const FOLDER = join(__dirname, '../fixtures/unrelated');
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.tsv$/, '')).sort();

const RESULTS: GivenSheet = {
  name: 'ผลงาน KPI 9',
  cells: {
    A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'อำเภอ', B4: 'A', C4: 'B', D4: 'ร้อยละ',
    A5: 'ละงู', B5: 801, C5: 3204, D5: 25, A6: 'ท่าแพ', B6: 327, C6: 1310, D6: 24.96,
  },
};

const givenOf = (name: string): GivenWorkbook => givenTsv(readFileSync(join(FOLDER, `${name}.tsv`), 'utf8'), `${name}.xlsx`);

async function holdsNoResults(name: string): Promise<void> {
  const workbook = openGiven(givenOf(name));
  const reading = await scoredOf(workbook);
  const found = checkReading(reading);
  expect(reading.records).toEqual([]);
  expect(reading.totals).toEqual([]);
  for (const issues of [reading.issues, found]) {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues.filter(({ code }) => code === 'noKpiResult')).toHaveLength(1);
  }
  expect(planScores(await workbook.snapshot(), reading).plan.edits).toEqual([]);
}

/** A sheet of results is read as if nothing lay beside it. */
async function addsNothing(name: string): Promise<void> {
  const alone = await scoredOf(openGiven({ sheets: [RESULTS] }));
  const { sheets } = givenOf(name);
  for (const order of [[RESULTS, ...sheets], [...sheets, RESULTS]]) {
    const reading = await scoredOf(openGiven({ sheets: order }));
    const said = ({ sheet, kpi, round, unit, inputs, result }: (typeof reading.records)[number]): unknown => ({ sheet, kpi, round, unit, inputs, level: result?.level });
    expect(reading.records.map(said)).toEqual(alone.records.map(said));
    expect(checkReading(reading).filter(({ severity }) => severity === 'error')).toEqual([]);
  }
}

test('there are 50 and more', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(50);
});

test.each(NAMES)('%s: no record, and it is said', holdsNoResults);
test.each(NAMES)('%s beside results: nothing is added', addsNothing);

/**
 * What offices keep beside their KPI results: plans, budgets, lists, statistics, and papers that speak of KPIs without holding results.
 * Each must yield no record, and say so.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkReading } from '../../src/tasks/check';
import { planScores } from '../../src/tasks/score';
import type { GivenSheet, GivenWorkbook } from '../host/given';
import { givenTsv } from '../host/givenTsv';
import { openGiven, scoredOf } from './open';

const FOLDER = join(__dirname, '../fixtures/unrelated');
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.tsv$/, '')).sort();

/** Workbooks that are read wrongly today, and how. Whoever mends one takes it out. */
const knownFailing: readonly (readonly [name: string, reason: string])[] = [
  // Words of the title are taken for the name of a KPI, and any percentage or count for its result.
  ['006-local-fund-disbursement', 'a fund\'s spending is scored as KPI 22'],
  ['090-elderly-clubs', 'clubs over all elderly people are scored as KPI 03'],
  ['095-hpv-doses', 'doses left in stock, in percent, are scored as KPI 08'],
  ['101-thai-massage-staff', 'numbers of practitioners become item A of KPI 14'],
  ['103-food-premises-register', 'each district\'s share of all premises becomes the rate of KPI 17'],
  ['106-hospital-computers', 'the share of old computers becomes a rate of KPI 21, which has steps'],
  ['107-volunteer-allowance', 'allowances paid are scored as KPI 22'],
  ['108-fuel-use', 'fuel money is scored as KPI 22'],
  ['110-revenue-by-month', 'debts collected become a rate of KPI 25, which has grades'],
  ['131-green-clean-purchase-steps', 'steps of a purchase are scored as the steps of KPI 16'],
  ['133-revenue-centre-staff', 'the size class of a hospital (S, M2, F2) becomes the grade of KPI 25'],
  // The title names a KPI truly, and the columns say that they hold something else.
  ['087-budget-transfer-kpi22-title', 'money sent to offices becomes item A of KPI 22'],
  ['119-project-money-under-kpi9', 'baht allotted and spent are scored as patients of KPI 9'],
  ['120-training-under-kpi10', 'people invited and trained are scored as patients of KPI 10'],
  // KPIs in rows, districts across: whatever stands in the cells becomes a result.
  ['053-kpi-evidence-files', 'numbers of files (5 แฟ้ม) become rates'],
  ['054-kpi-coordinators-by-district', 'names of people become unreadable rates'],
  ['055-kpi-due-dates-by-district', 'due dates become unreadable rates'],
  ['117-kpi-targets-by-district', 'targets (≥ 30) become unreadable rates, though the title says ค่าเป้าหมาย'],
  ['118-kpi-votes', 'votes become rates'],
  ['144-data-completeness-matrix', 'the completeness of records, in percent, becomes the KPI\'s rate'],
  // A list of KPIs.
  ['085-formula-codes-list', 'what A and B mean, in words, become unreadable counts'],
  ['145-exhibition-booths', 'a booth\'s budget becomes item B, and rows without any value become records'],
];

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

const failing = new Set(knownFailing.map(([name]) => name));
const passing = NAMES.filter((name) => !failing.has(name));

test('there are 50 and more', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(50);
  expect([...failing].filter((name) => !NAMES.includes(name))).toEqual([]);
});

test.each(passing)('%s: no record, and it is said', holdsNoResults);
test.each(passing)('%s beside results: nothing is added', addsNothing);
if (knownFailing.length > 0) test.failing.each(knownFailing)('%s: %s', holdsNoResults);

/** The monthly report: its head, its figures, what is missing, and that making it again changes nothing. */
import { findKpi } from '../../../src/kpi/catalog';
import type { Round } from '../../../src/kpi/schema';
import { evaluate } from '../../../src/scoring/evaluate';
import { parseArea } from '../../../src/sheet/address';
import { type SheetGrid, valueAt } from '../../../src/sheet/grid';
import { cellIn } from '../../../src/sheet/recordCells';
import { reportMonth, roundOfMonth } from '../../../src/tasks/summary/month';
import { oneRate } from '../../../src/tasks/rates';
import { deadlinesOf } from '../../../src/tasks/summary/deadlines';
import type { SummaryPlan } from '../../../src/tasks/summary/summarise';
import { weightedTotal } from '../../../src/tasks/weighted';
import { textAt } from '../../../src/tasks/textAt';
import { summaryWords } from '../../../src/wording/summary';
import { WORKBOOKS, openFixture, scoredOf } from '../open';
import { filledWorkbook, planned, summarised } from './workbook';

const OFFICE = { name: 'สสจ.สตูล' };
const rowsOf = (sheet: SheetGrid): unknown[][] => Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: 16 }, (__, column) => valueAt(sheet, row, column)));

async function sheetsOf(name: string, month = '2024-09'): Promise<Record<'summary' | 'matrix' | 'details', unknown[][]>> {
  const workbook = openFixture(name);
  const { sheets } = await summarised(workbook, { month, office: OFFICE });
  const after = await workbook.snapshot();
  const [summary, matrix, details] = sheets.map((sheet) => rowsOf(after.sheets.find((one) => one.name === sheet)!));
  return { summary: summary!, matrix: matrix!, details: details! };
}

describe('months', () => {
  test.each([
    ['2024-02', 2567, 5, '2024-02-29', '2024-03-10'], ['2023-10', 2567, 1, '2023-10-31', '2023-11-10'], ['2024-09', 2567, 12, '2024-09-30', '2024-10-10'], ['2024-12', 2568, 3, '2024-12-31', '2025-01-10'],
  ])('%s', (month, fiscalYear, fiscalMonth, lastDay, due) => expect(reportMonth(month)).toMatchObject({ fiscalYear, fiscalMonth, lastDay, due }));
  test.each(['2567', '2024-13', '24-02', ''])('%j is no month', (month) => expect(reportMonth(month)).toBeNull());
  test.each([[5, ['m6', 'm12'], 'm6'], [6, ['m6', 'm12'], 'm6'], [7, ['m6', 'm12'], 'm12'], [12, ['m6'], 'm6'], [1, ['m12'], 'm12']] as const)('month %d of %j is scored as %s', (month, rounds, round) => expect(roundOfMonth(month, rounds as readonly Round[])).toBe(round));

  test.each([
    ['2024-02', '2024-03-10', '2024-03-25', '2024-04-10'], ['2024-03', '2024-04-10', '2024-04-25', '2024-04-10'], ['2024-09', '2024-10-10', '2024-10-25', '2024-10-10'], ['2024-11', '2024-12-10', '2024-12-25', '2025-01-10'], ['2024-12', '2025-01-10', '2025-01-25', '2025-01-10'],
  ])('%s: website %s, dashboard %s, ministry %s', (month, ...days) => expect(deadlinesOf(reportMonth(month)!).map(({ day }) => day)).toEqual(days));
});

test('the head says office, month, round, data as of, and what is due, in Buddhist years', async () => {
  const { summary } = await sheetsOf('L05', '2024-02');
  expect(summary.slice(0, 4).map(([first]) => first)).toEqual([
    'รายงานสรุปผลการดำเนินงานตามตัวชี้วัด ประจำเดือนกุมภาพันธ์ 2567', 'สสจ.สตูล · ปีงบประมาณ 2567 · เดือนที่ 5 ของปีงบประมาณ · รอบ 12 เดือน',
    'ข้อมูล ณ วันที่ 29 กุมภาพันธ์ 2567 · เผยแพร่ภายในวันที่ 10 มีนาคม 2567', 'กำหนดส่งที่จะถึง: เผยแพร่บนเว็บไซต์ 10 มี.ค. 2567 · ระบบ DOH Dashboard 25 มี.ค. 2567 · รายงานไตรมาสถึงกระทรวง 10 เม.ย. 2567',
  ]);
});

describe.each(WORKBOOKS)('%s', (name) => {
  let plan: SummaryPlan;
  beforeAll(async () => {
    plan = await planned(openFixture(name), { month: '2024-09' });
  });

  test('every figure of a unit is what reading and evaluating give for its cell', async () => {
    const reading = await scoredOf(openFixture(name));
    for (const { kpi, round, units, whole } of plan.report.blocks) {
      const lines = whole && !units.includes(whole) && reading.records.some(({ kpi: id, unit, result }) => id === kpi.id && unit === whole.unit && result !== null) ? [...units, whole] : units;
      for (const line of lines) {
        const record = reading.records.find((one) => one.kpi === kpi.id && one.result !== null && one.round === round && (one.unit ?? one.unitAsWritten) === line.unit && (line.link === null || line.link.endsWith(`!${cellIn(one, 'unit')}`)));
        if (!record) throw new Error(`no record of ${kpi.id} ${line.unit}`);
        const result = evaluate(findKpi(kpi.id)!, { kpi: kpi.id, round, unit: record.unit, inputs: record.inputs, ...(record.rateFrom === 'typed' && record.rate !== null && { rate: record.rate }), ...(record.unusable && { unusable: true }) });
        expect([line.result?.level, line.result?.score, line.result?.targetMet, line.result?.outcome]).toEqual([result.level, result.score, result.targetMet, result.outcome]);
        if (record.rate !== null) expect(line.rate).toBe(record.rate);
        for (const count of [line.numerator, line.denominator]) if (count?.link) expect(Object.values(record.inputs)).toContain(count.value);
      }
    }
  });

  test('links lead to the cells of the figures, and the whole is the sum', async () => {
    const { sheets } = await openFixture(name).snapshot();
    for (const { units, whole } of plan.report.blocks) {
      for (const line of units) for (const count of [line.numerator, line.denominator]) {
        if (!count?.link) continue;
        const [, sheet = '', cell = ''] = /^#'?(.+?)'?!([A-Z]+\d+)$/.exec(count.link) ?? [];
        const at = parseArea(cell)!;
        const value = valueAt(sheets.find((one) => one.name === sheet.replace(/''/g, "'"))!, at.top, at.left);
        if (typeof value === 'number') expect(value).toBeCloseTo(count.value, 6);
      }
      if (whole?.isWhole && whole.rate !== null && whole.result) expect(oneRate(whole.result)).toBeCloseTo(whole.rate, 9);
    }
  });
});

test('weighted totals leave out what has no weight or no score, and say so', async () => {
  const { records } = await scoredOf(openFixture('L05'));
  const total = weightedTotal('ละงู', records.filter(({ unit }) => unit === 'ละงู'));
  // (0.5 × 4 + 1 × 5) ÷ 1.5
  expect(total).toMatchObject({ total: 4.6667, weight: 1.5, counted: ['satun-2567/06', 'satun-2567/09'], leftOut: [{ kpi: 'satun-2567/08', number: '8', why: 'noWeight' }] });
  expect(weightedTotal('x', [])).toMatchObject({ total: null, weight: 0, counted: [], leftOut: [] });
});

test('the matrix: level of each unit, weighted totals, their order, and what they leave out', async () => {
  const { matrix } = await sheetsOf('E1');
  const head = matrix.find(([first]) => first === 'ที่')!;
  expect(head.slice(2, 10)).toEqual(['ภาพรวม', 'เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ท่าแพ', 'ละงู', 'ทุ่งหว้า', 'มะนัง']);
  expect(matrix.find(([first]) => first === '9')?.slice(2, 10)).toEqual([4, 5, 'ผิด', 'ขาด', 3, 'ซ้ำ', 0, null]);
  const foot = (label: string) => matrix.find((row) => row[1] === label)!.slice(3, 10);
  expect(foot('ไม่ได้นับ')).toEqual(['–', '9', '9', '–', '9', '–', '9']);
  const totals = foot('คะแนนรวม (เต็ม 5)') as number[];
  expect(foot('อันดับ')).toEqual(totals.map((total) => 1 + totals.filter((other) => other > total).length));
});

test('the whole leaves out both numbers of a unit with a zero denominator', async () => {
  const { summary, details } = await sheetsOf('E1');
  // 1446 + 327 + 111 of 4820 + 1310 + 1120: without ควนกาหลง (331 of 0), ควนโดน (impossible) and ละงู (two rows).
  expect(summary.find((row) => row[5] === 1884)?.slice(5, 9)).toEqual([1884, 7250, expect.closeTo(25.986, 2), 4]);
  expect(details.find((row) => row[6] === 1884)?.slice(5, 10)).toEqual(['ภาพรวม จังหวัดสตูล', 1884, 7250, expect.closeTo(25.986, 2), 4]);
});

test('what is missing and why, and what is to be corrected with its cell', async () => {
  const { summary } = await sheetsOf('E1');
  const from = summary.findIndex(([first]) => first === 'สิ่งที่ยังขาด');
  const name = 'ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี';
  expect(summary.slice(from).filter(([first]) => first === '9').map(([, text]) => text).slice(0, 4)).toEqual([
    `${name} · ไม่มีแถวข้อมูล: มะนัง`, `${name} · มีมากกว่าหนึ่งแถว เลือกแถวที่ถูกต้องไว้แถวเดียว: ละงู`, `${name} · ข้อมูลเป็นไปไม่ได้: ควนโดน`, `${name} · ไม่มีข้อมูล: ควนกาหลง`,
  ]);
  expect(summary.slice(from).some((row) => /^DM!/.test(String(row[13])))).toBe(true);
});

test('every KPI of the edition in the order of its document, each once', async () => {
  const workbook = await filledWorkbook('m6');
  const { report, sheets } = await summarised(workbook, { month: '2024-02' });
  expect(report.blocks.map(({ kpi }) => kpi.number)).toEqual(Array.from({ length: 26 }, (_, i) => String(i + 1)));
  const rows = rowsOf((await workbook.snapshot()).sheets.find(({ name }) => name === sheets[0])!);
  const from = rows.findIndex(([first]) => first === 'ที่') + 2;
  expect(rows.slice(from, from + 26).map(([number, name]) => [number, name])).toEqual(report.blocks.map(({ kpi }) => [kpi.number, kpi.name.th]));
});

describe('made again', () => {
  test('nothing changes', async () => {
    const workbook = await filledWorkbook('m6');
    await summarised(workbook, { month: '2024-02', office: OFFICE });
    const before = workbook.bytes();
    expect(await workbook.apply((await planned(workbook, { month: '2024-02', office: OFFICE })).plan)).toEqual({ cellsWritten: 0 });
    expect(Buffer.compare(Buffer.from(workbook.bytes()), Buffer.from(before))).toBe(0);
  });

  test('the sheets of the month take the place of those before; another month has its own', async () => {
    const workbook = openFixture('L01');
    await summarised(workbook, { month: '2024-08' });
    await summarised(workbook, { month: '2024-09' });
    await summarised(workbook, { month: '2024-09', office: { name: 'ใหม่' } });
    const names = (await workbook.snapshot()).sheets.map(({ name }) => name);
    expect(names).toEqual(['KPI 9', 'สรุป ส.ค. 2567', 'ตารางระดับ ส.ค. 2567', 'รายหน่วย ส.ค. 2567', 'KPI_History', 'สรุป ก.ย. 2567', 'ตารางระดับ ก.ย. 2567', 'รายหน่วย ก.ย. 2567', 'แนวโน้ม ก.ย. 2567']);
  });

  test("a user's sheet of that name is refused, and nothing is written", async () => {
    const own = openFixture('L01');
    const before = own.bytes();
    const snapshot = await own.snapshot();
    const { planSummary } = await import('../../../src/tasks/summary/summarise');
    const { plan } = planSummary(snapshot, await scoredOf(own), { month: '2024-09', now: '2024-10-01' }, { ...summaryWords('th'), sheetName: () => 'KPI 9' });
    await expect(own.apply(plan)).rejects.toMatchObject({ code: 'sheetNotOurs' });
    expect(own.bytes()).toEqual(before);
  });

  test('remarks stay with their KPI and unit, wherever the row stands now; a row that is gone keeps its remark', async () => {
    const workbook = openFixture('E1');
    const { sheets: [summary = '', , details = ''] } = await summarised(workbook);
    const find = async (sheet: string, test: (row: unknown[]) => boolean): Promise<number> => rowsOf((await workbook.snapshot()).sheets.find(({ name }) => name === sheet)!).findIndex(test);
    const write = async (sheet: string, row: number, value: string): Promise<void> => void (await workbook.apply({ edits: [{ kind: 'setCells', sheet, cells: [{ row, column: 15, content: { value }, was: '' }] }] }));
    await write(summary, await find(summary, (row) => row[0] === '9' && row[5] === 1884), 'เร่งติดตาม');
    const tha = async () => find(details, (row) => row[5] === 'ท่าแพ' && row[6] === 327);
    await write(details, await tha(), 'ทีมลงพื้นที่');
    // ท่าแพ's row goes, and comes back.
    const data = (await workbook.snapshot()).sheets.find(({ name }) => name === 'DM')!;
    const at = Array.from({ length: data.rowCount }, (_, row) => row).find((row) => [0, 1, 2].some((column) => /ท่าแพ/.test(textAt(data, row, column))))!;
    const column = [0, 1, 2].find((one) => /ท่าแพ/.test(textAt(data, at, one)))!;
    const was = textAt(data, at, column);
    await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'DM', cells: [{ row: at, column, content: { value: null }, was }] }] });
    await summarised(workbook);
    const lost = rowsOf((await workbook.snapshot()).sheets.find(({ name }) => name === details)!);
    expect(lost.filter((row) => row[15] === 'ทีมลงพื้นที่').map((row) => [row[0], row[5]])).toEqual([['9', 'ท่าแพ']]);
    expect(await tha()).toBe(-1);
    await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'DM', cells: [{ row: at, column, content: { value: was }, was: null }] }] });
    await summarised(workbook);
    const back = rowsOf((await workbook.snapshot()).sheets.find(({ name }) => name === details)!);
    expect(back[await tha()]?.[15]).toBe('ทีมลงพื้นที่');
    expect(back.filter((row) => row[15] === 'ทีมลงพื้นที่')).toHaveLength(1);
    expect(rowsOf((await workbook.snapshot()).sheets.find(({ name }) => name === summary)!).filter((row) => row[15] === 'เร่งติดตาม')).toHaveLength(1);
  });
});

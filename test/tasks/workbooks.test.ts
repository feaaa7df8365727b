/** The fixtures' workbooks against what they are known to hold: records, results, totals and planted problems. */
import { checkReading } from '../../src/tasks/check';
import { parseArea } from '../../src/sheet/address';
import { overlaps } from '../../src/sheet/grid';
import { WORKBOOKS, expectedOf, openFixture, openGiven, scoredOf } from './open';

interface ExpectedRecord {
  readonly sheet: string; readonly kpi: string; readonly round: string | null; readonly unit: string; readonly inputs: Record<string, number>;
  readonly rate: number | null; readonly level: number | null; readonly score: number | null; readonly cells: Record<string, string>; readonly hidden_row?: boolean; readonly fiscal_year?: number;
}
interface ExpectedIssue {
  readonly code: string; readonly must: boolean; readonly sheet: string; readonly cell: string | null; readonly unit: string | null; readonly why: string;
}
interface Expected {
  readonly records: readonly ExpectedRecord[]; readonly totals: readonly { readonly sheet: string; readonly label: string; readonly cells: Record<string, string> }[];
  readonly issues: readonly ExpectedIssue[]; readonly fiscalYear: number | null;
}

const meets = (a: string, b: string): boolean => {
  const [x, y] = [parseArea(a), parseArea(b)];
  return x !== null && y !== null && overlaps(x, y);
};
const row = (cells: Readonly<Record<string, string>>): number => Math.min(...Object.values(cells).map((cell) => parseArea(cell)?.top ?? Infinity));

describe.each(WORKBOOKS)('%s', (name) => {
  const expected = expectedOf(name) as unknown as Expected;
  const read = scoredOf(openFixture(name));

  test('every record, and no other', async () => {
    const { records, fiscalYear } = await read;
    const key = (record: { sheet: string; kpi: string | null; unit: string | null; cells: Readonly<Record<string, string>> }, round: string | null): string => [record.sheet, record.kpi, record.unit, round, row(record.cells)].join(' · ');
    const roundOf = new Map(expected.records.map((record) => [[record.sheet, record.kpi, record.unit, row(record.cells)].join(), record.round]));
    const found = records.map((record) => key(record, roundOf.get([record.sheet, record.kpi, record.unit, row(record.cells)].join()) === null ? null : record.round));
    expect(found.sort()).toEqual(expected.records.map((record) => key(record, record.round)).sort());
    expect(fiscalYear).toBe(expected.fiscalYear);
  });

  test('inputs, rates, levels and scores', async () => {
    const { records } = await read;
    for (const wanted of expected.records) {
      const record = records.find((one) => one.sheet === wanted.sheet && one.kpi === wanted.kpi && one.unit === wanted.unit && (wanted.round === null || one.round === wanted.round) && row(one.cells) === row(wanted.cells))!;
      expect(record.inputs).toMatchObject(wanted.inputs);
      if (wanted.rate !== null) expect(record.rate).toBeCloseTo(wanted.rate, 4);
      if (!wanted.hidden_row) expect([wanted.unit, record.result?.level ?? null, record.result?.score ?? null]).toEqual([wanted.unit, wanted.level, wanted.score]);
    }
  });

  test('total rows', async () => {
    const { totals } = await read;
    for (const wanted of expected.totals) expect(totals.some(({ sheet, cells }) => sheet === wanted.sheet && Object.values(cells).some((cell) => Object.values(wanted.cells).some((other) => meets(cell, other))))).toBe(true);
  });

  test('every planted problem is reported, and no error that is none', async () => {
    const issues = checkReading(await read);
    for (const wanted of expected.issues.filter(({ must }) => must)) {
      const found = issues.filter((issue) => issue.code === wanted.code && issue.sheet === wanted.sheet && (wanted.cell === null ? issue.unit === wanted.unit : issue.cell !== null && meets(issue.cell, wanted.cell)));
      expect([wanted.why, found.length > 0]).toEqual([wanted.why, true]);
    }
    const alarms = issues.filter(({ severity, code, cell }) => severity === 'error' && !expected.issues.some((wanted) => wanted.code === code && (wanted.cell === null || (cell !== null && meets(cell, wanted.cell)))));
    expect(alarms).toEqual([]);
  });
});

test('what follows from one cause names it', async () => {
  const issues = checkReading(await scoredOf(openFixture('E1')));
  expect(issues.filter(({ sheet, code }) => sheet === 'HT' && code === 'claimedScoreMismatch').map(({ causedBy }) => causedBy)).toEqual(Array(5).fill('roundMismatch'));
  expect(issues.find(({ code }) => code === 'directionSuspect')).toMatchObject({ sheet: 'ANC', cell: 'F5:F11', kpi: 'satun-2567/01' });
  expect(issues.filter(({ sheet, code }) => sheet === 'DM' && code === 'claimedScoreMismatch').every(({ causedBy }) => causedBy === undefined)).toBe(true);
});

describe('a total row', () => {
  const rows = { A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'อำเภอ', B4: 'A', C4: 'B', D4: 'ร้อยละ', E4: 'คะแนน', A5: 'ละงู', B5: 30, C5: 100, D5: 30, E5: 5, A6: 'ท่าแพ', B6: 10, C6: 100, D6: 10, E6: 1, A7: 'รวม', B7: 40, C7: 200 };
  test.each([
    ['right', { D7: 20, E7: 3 }, []],
    ['a wrong rate', { D7: 99, E7: 3 }, [['totalMismatch', 'D7', 20]]],
    ['a wrong score', { D7: 20, E7: 5 }, [['claimedScoreMismatch', 'E7', 3]]],
    ['a wrong sum, whose rate follows from it', { B7: 41, D7: 20.5 }, [['totalMismatch', 'B7', 40]]],
  ])('%s', async (_, claims, expected) => {
    const issues = checkReading(await scoredOf(openGiven({ sheets: [{ name: 'S', cells: { ...rows, ...claims } }] })));
    expect(issues.filter(({ severity }) => severity === 'error').map(({ code, cell, expected: right }) => [code, cell, right])).toEqual(expected);
  });
});

test('the regions\' form: 66.40 … 77.09, met or not met, region 13 blank', async () => {
  const { records, totals } = await scoredOf(openFixture('L02'));
  expect(records.map(({ rate }) => rate?.toFixed(2) ?? null)).toEqual(['66.40', '81.96', '77.40', '72.48', '80.35', '70.12', '72.30', '89.70', '77.00', '86.24', '79.53', '71.28', null]);
  expect(records.map(({ result }) => result?.targetMet)).toEqual([false, true, true, false, true, false, false, true, true, true, true, false, null]);
  expect(records[12]?.result).toMatchObject({ outcome: 'missing', level: null, score: null });
  expect(totals.map(({ recomputed }) => recomputed?.toFixed(2))).toEqual(['77.09']);
});

/** The fixtures' workbooks against what they are known to hold: records, results, totals and planted problems. */
import { checkReading } from '../../src/tasks/check/checkReading';
import { differences, formDifferences, missingTotals, paired, problems } from './expected';
import { WORKBOOKS, expectedOf, openFixture, openGiven, scoredOf } from './open';

describe.each(WORKBOOKS)('%s', (name) => {
  const expected = expectedOf(name);
  const read = scoredOf(openFixture(name));

  test('every record, and no other', async () => {
    const { missing, invented } = paired(expected, await read);
    expect(missing).toEqual([]);
    expect(invented).toEqual([]);
  });

  test('inputs, rates, levels, scores and claims', async () => {
    expect(paired(expected, await read).pairs.flatMap(([wanted, record]) => (wanted.hidden_row ? [] : differences(wanted, record)))).toEqual([]);
  });

  test('evidence and plans of report forms', async () => {
    expect(formDifferences(expected, await read)).toEqual([]);
  });

  test('total rows', async () => {
    expect(missingTotals(expected, await read)).toEqual([]);
  });

  test('every planted problem is reported, and no error that is none', async () => {
    expect(problems(expected, checkReading(await read))).toEqual({ unreported: [], falseAlarms: [] });
  });
});

test('what follows from one cause names it', async () => {
  const issues = checkReading(await scoredOf(openFixture('E1')));
  expect(issues.filter(({ sheet, code }) => sheet === 'HT' && code === 'claimedScoreMismatch').map(({ causedBy }) => causedBy)).toEqual(Array(5).fill('roundMismatch'));
  expect(issues.find(({ code }) => code === 'directionSuspect')).toMatchObject({ sheet: 'ANC', cell: 'F5:F11', kpi: 'satun-2567/01' });
  expect(issues.filter(({ sheet, code }) => sheet === 'DM' && code === 'claimedScoreMismatch').map(({ cell, causedBy }) => [cell, causedBy])).toEqual([['F8', 'rateMismatch'], ['F9', undefined]]);
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

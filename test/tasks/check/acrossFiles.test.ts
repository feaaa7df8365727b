/** What only shows between files, or between the rounds of one. */
import { acrossFiles } from '../../../src/tasks/check/acrossFiles';
import type { CheckedFile, CrossIssue } from '../../../src/tasks/check/checkedFile';
import { underCauses } from '../../../src/tasks/check/underCauses';
import { crossIssueText } from '../../../src/wording/crossIssues';
import { DISTRICTS, type GivenTable, sent } from './files';

type Row = GivenTable['rows'][number];
const rowsOf = (units: readonly string[], a = 300): Row[] => units.map((unit, i) => [unit, a + i * 37, 1000 + i * 113]);
const all = rowsOf(DISTRICTS);

const heads = (files: readonly CheckedFile[]): string[] => underCauses(acrossFiles(files)).map(({ issue, followers }) => `${issue.code} ${issue.file ?? '-'} ${issue.unit ?? issue.kpi ?? '-'} +${followers.length}`);
const own = (i: number, row: Row = all[i]!): Promise<CheckedFile> => sent(`${DISTRICTS[i]}.xlsx`, { rows: [row] });
const ownAll = (): Promise<CheckedFile[]> => Promise.all(DISTRICTS.map((_, i) => own(i)));

test('one file of all units has nothing between files', async () => {
  expect(heads([await sent('จังหวัด.xlsx', { rows: all })])).toEqual([]);
});

test('a file of each unit has nothing between files', async () => {
  expect(heads(await ownAll())).toEqual([]);
});

describe('the same results in two files', () => {
  test('of one unit, with other figures', async () => {
    const files = [...(await ownAll()), await sent('ละงู แก้ไข.xlsx', { rows: [['ละงู', 455, 1452]] })];
    expect(heads(files)).toEqual(['unitDuplicate ละงู แก้ไข.xlsx ละงู +0']);
    expect(acrossFiles(files)[0]).toMatchObject({ severity: 'error', sheet: 'S1', cell: 'A5', kpi: 'satun-2567/09', others: [{ file: 'ละงู.xlsx', sheet: 'S1', cell: 'A5' }] });
  });

  test('of all units: one problem for the two files, with the rows that differ under it', async () => {
    const second = all.map((row, i): Row => (i < 2 ? [row[0], row[1]! + 1, row[2]] : row));
    const files = [await sent('a.xlsx', { rows: all }), await sent('b.xlsx', { rows: second })];
    expect(heads(files)).toEqual(['unitDuplicate b.xlsx satun-2567/09 +2']);
    expect(acrossFiles(files)[1]).toMatchObject({ unit: 'เมืองสตูล', cell: 'C5', found: 301, causedBy: 'unitDuplicate', data: { other: 300 } });
  });

  test('of a list of units and a unit of it: only where they differ', async () => {
    const list = await sent('จังหวัด.xlsx', { rows: all });
    expect(heads([list, await own(4)])).toEqual([]);
    expect(heads([list, await own(4, ['ละงู', 1, 1452])])).toEqual(['unitDuplicate ละงู.xlsx ละงู +0']);
  });

  test('of other rounds is no second sending', async () => {
    const table = (round: string, a: number): GivenTable => ({ kpi: '10', round, rows: [['ละงู', a, 1452]] });
    expect(heads([await sent('6.xlsx', table('รอบ 6 เดือน', 300)), await sent('12.xlsx', table('รอบ 12 เดือน', 500))])).toEqual([]);
  });
});

describe('units that did not send', () => {
  test('anything: one problem a unit', async () => {
    const files = await ownAll();
    expect(heads(files.slice(0, 5))).toEqual(['unitMissing - ทุ่งหว้า +0', 'unitMissing - มะนัง +0']);
    expect(crossIssueText(acrossFiles(files.slice(0, 6))[0]!, 'th')).toBe('มะนัง ยังไม่ส่งผลใด ทวงถามหรือบันทึกว่าไม่มีข้อมูล');
  });

  test('what most others sent', async () => {
    const both = (i: number): Promise<CheckedFile> => sent(`${DISTRICTS[i]}.xlsx`, { rows: [all[i]!] }, { kpi: '10', rows: [[DISTRICTS[i]!, 400 + i * 41, 1300 + i * 7]] });
    const files = await Promise.all([both(0), both(1), both(2), both(3), own(4), both(5), both(6)]);
    expect(heads(files)).toEqual(['unitMissing - ละงู +0']);
    expect(acrossFiles(files)[0]!.kpi).toBe('satun-2567/10');
  });

  test('one unit alone says nothing of the others', async () => {
    expect(heads([await own(0), await sent('สอง.xlsx', { kpi: '10', rows: [['เมืองสตูล', 1, 2]] })])).toEqual([]);
  });
});

describe('the whole against the files of its units', () => {
  test('a total that is not their sum', async () => {
    const [a, b] = [all.reduce((sum, row) => sum + row[1]!, 0), all.reduce((sum, row) => sum + row[2]!, 0)];
    const province = (more: number): Promise<CheckedFile> => sent('จังหวัด.xlsx', { rows: [['จังหวัดสตูล', a + more, b]] });
    expect(heads([...(await ownAll()), await province(0)])).toEqual([]);
    const files = [...(await ownAll()), await province(9)];
    expect(heads(files)).toEqual(['totalMismatch จังหวัด.xlsx satun-2567/09 +0']);
    expect(acrossFiles(files)[0]).toMatchObject({ found: a + 9, expected: a, cell: 'C5' });
  });

  test('says nothing while a unit has not sent', async () => {
    const files = [...(await ownAll()).slice(1), await sent('จังหวัด.xlsx', { rows: [['จังหวัดสตูล', 1, 2]] })];
    expect(heads(files)).toEqual(['unitMissing - เมืองสตูล +0']);
  });
});

describe('the same figures of two units', () => {
  test('are told when they are too many to be chance', async () => {
    const files = await ownAll();
    files[5] = await own(5, ['ทุ่งหว้า', all[4]![1], all[4]![2]]);
    expect(heads(files)).toEqual(['figuresRepeated ทุ่งหว้า.xlsx ทุ่งหว้า +0']);
    expect(crossIssueText(acrossFiles(files)[0]!, 'en')).toBe('ละงู and ทุ่งหว้า have the same figures (448 / 1,452): copied from the wrong row or file, perhaps. Check the source (ละงู.xlsx S1!A5).');
  });

  test('are no news where they are small or round', async () => {
    const same = DISTRICTS.map((unit): Row => [unit, 20, 1000]);
    expect(heads([await sent('จังหวัด.xlsx', { rows: same })])).toEqual([]);
  });
});

describe('round after round', () => {
  const rounds = (before: readonly Row[], after: readonly Row[]): Promise<CheckedFile> => sent('ปี.xlsx', { kpi: '10', round: 'รอบ 6 เดือน', rows: before }, { kpi: '10', round: 'รอบ 12 เดือน', rows: after });

  test('a count that falls', async () => {
    const file = await rounds(all, all.map((row, i): Row => (i === 3 ? [row[0], row[1]! - 5, row[2]] : [row[0], row[1]! + 50, row[2]])));
    expect(heads([file])).toEqual(['resultFell ปี.xlsx ท่าแพ +0']);
    expect(acrossFiles([file])[0]).toMatchObject({ severity: 'warning', sheet: 'S2', cell: 'C8', found: 406, data: { was: 411, from: 'm6', to: 'm12' } });
  });

  test('counts that fall in several units are one problem', async () => {
    const file = await rounds(all, all.map((row): Row => [row[0], row[1]! - 1, row[2]]));
    expect(heads([file])).toEqual(['resultFell ปี.xlsx satun-2567/10 +7']);
  });

  test('a denominator that changes much is worth knowing', async () => {
    const file = await rounds(all, all.map((row, i): Row => (i === 0 ? [row[0], row[1]! + 1, row[2]! * 2] : row)));
    expect(acrossFiles([file]).map(({ code, severity, unit }) => [code, severity, unit])).toEqual([['denominatorChanged', 'info', 'เมืองสตูล']]);
  });

  test('a round that was only assumed is not compared', async () => {
    const file = await sent('ปี.xlsx', { kpi: '10', round: 'รอบ 6 เดือน', rows: all });
    const other = await sent('อื่น.xlsx', { kpi: '10', round: null, rows: all.map((row): Row => [row[0], 1, row[2]]) });
    expect(heads([file, other])).toEqual([]);
  });
});

test('every problem has a sentence in both languages', async () => {
  const bad: CrossIssue[] = acrossFiles([await sent('a.xlsx', { rows: all }), await sent('b.xlsx', { rows: all.map((row): Row => [row[0], row[1]! - 1, row[2]]) })]);
  expect(bad.length).toBeGreaterThan(3);
  for (const issue of bad) for (const language of ['th', 'en'] as const) expect(crossIssueText(issue, language)).not.toMatch(new RegExp(`undefined|null|NaN|^${issue.code}$`));
});

describe('units with files of their own beside a list of all', () => {
  const list = (): Promise<CheckedFile> => sent('จังหวัด.xlsx', { rows: all });

  test('a unit that stands in the list alone sent no file', async () => {
    const files = [...(await ownAll()).slice(0, 6), await list()];
    expect(heads(files)).toEqual(['unitMissing - มะนัง +0']);
    expect(crossIssueText(acrossFiles(files)[0]!, 'th')).toContain('ไม่ได้ส่งไฟล์ของตนเอง (มีเฉพาะในไฟล์รวม)');
  });

  test('counts that fall are told although two files say the same', async () => {
    const year = await sent('ปี.xlsx', { kpi: '10', round: 'รอบ 6 เดือน', rows: all }, { kpi: '10', round: 'รอบ 12 เดือน', rows: all.map((row, i): Row => [row[0], row[1]! + (i === 4 ? -9 : 9), row[2]]) });
    const again = await sent('ละงู.xlsx', { kpi: '10', round: 'รอบ 12 เดือน', rows: [['ละงู', all[4]![1]! - 9, all[4]![2]]] });
    expect(heads([year, again])).toEqual(['resultFell ปี.xlsx ละงู +0']);
  });
});

test('denominators that grow in most units are no news', async () => {
  const grown = all.map((row): Row => [row[0], row[1]! + 5, row[2]! * 2]);
  expect(heads([await sent('ปี.xlsx', { kpi: '10', round: 'รอบ 6 เดือน', rows: all }, { kpi: '10', round: 'รอบ 12 เดือน', rows: grown })])).toEqual([]);
});

test('agreeing copies are worth knowing, no more', async () => {
  const [issue] = acrossFiles([await sent('a.xlsx', { rows: all }), await sent('b.xlsx', { rows: all })]);
  expect(issue).toMatchObject({ code: 'unitDuplicate', severity: 'info' });
});

/** The report on checked workbooks: what it holds, and how decisions survive. */
import { newXlsx } from '../../../src/host/xlsx/newXlsx';
import { openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/open';
import type { CellEdit } from '../../../src/host/workbook';
import { fileLinkOf } from '../../../src/sheet/fileLink';
import type { SheetGrid } from '../../../src/sheet/grid';
import type { CheckedFile } from '../../../src/tasks/check/checkedFile';
import { earlierReport, isReport } from '../../../src/tasks/report/earlier';
import { FINDINGS_TABLE, type FindingColumn, columnOf } from '../../../src/tasks/report/findingsSheet';
import { planReport } from '../../../src/tasks/report/report';
import type { EarlierReport } from '../../../src/tasks/report/signOff';
import { reportWords } from '../../../src/wording/report';
import { DISTRICTS, fixtureFile, sent } from '../check/files';
import { sound } from '../../host/xlsx/lint/sound';

const th = reportWords('th');
const en = reportWords('en');
const linkTo = (file: string, sheet: string, cell: string): string => `${file}#'${sheet}'!${cell}`;

async function reportOf(files: readonly CheckedFile[], earlier: readonly EarlierReport[] = [], words = th): Promise<XlsxWorkbook> {
  const workbook = openXlsx(newXlsx(words.sheets.cover), 'report.xlsx');
  await workbook.apply(planReport(files, { date: '2024-03-01', how: {}, earlier, linkTo }, words).plan);
  sound(workbook.bytes());
  return workbook;
}

const readBack = async (workbook: XlsxWorkbook, name = 'report.xlsx'): Promise<EarlierReport> => earlierReport({ ...(await workbook.snapshot()), name }, [th, en]);

async function findingsSheet(workbook: XlsxWorkbook, words = th): Promise<SheetGrid> {
  return (await workbook.snapshot()).sheets.find(({ name }) => name === words.sheets.findings)!;
}

function textAt(sheet: SheetGrid, row: number, column: number): string {
  const value = sheet.cell(row, column)?.value ?? '';
  return typeof value === 'object' ? value.error : String(value);
}

/** Rows of the table of findings as texts, by column. */
async function rowsOf(workbook: XlsxWorkbook, words = th): Promise<Record<FindingColumn, string>[]> {
  const sheet = await findingsSheet(workbook, words);
  const { area } = sheet.tables.find(({ name }) => name === FINDINGS_TABLE)!;
  return Array.from({ length: area.bottom - area.top }, (_, i) => Object.fromEntries((['number', 'severity', 'file', 'place', 'unit', 'kpi', 'found', 'expected', 'problem', 'basis', 'state', 'note', 'by', 'key'] as const).map((name) => [name, textAt(sheet, area.top + 1 + i, columnOf(name))])) as Record<FindingColumn, string>);
}

/** Decides about findings as a person does, in the cells of the table. */
async function decide(workbook: XlsxWorkbook, decisions: Readonly<Record<string, Partial<Record<FindingColumn, string>>>>, words = th): Promise<void> {
  const rows = await rowsOf(workbook, words);
  const sheet = await findingsSheet(workbook, words);
  const top = sheet.tables.find(({ name }) => name === FINDINGS_TABLE)!.area.top + 1;
  const cells = rows.flatMap((row, i) => Object.entries(decisions[row.place] ?? {}).map(([name, value]): CellEdit => ({ row: top + i, column: columnOf(name as FindingColumn), content: { value }, was: sheet.cell(top + i, columnOf(name as FindingColumn))?.value ?? null })));
  expect(cells.length).toBeGreaterThan(0);
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: words.sheets.findings, cells }] });
}

const E1 = (): Promise<CheckedFile> => fixtureFile('E1');

test('holds every finding, errors first, what follows from a cause under it', async () => {
  const file = await E1();
  const rows = await rowsOf(await reportOf([file]));
  expect(rows).toHaveLength(file.issues.length);
  expect(rows[0]).toMatchObject({ number: '1', severity: 'ต้องแก้', file: 'E1.xlsx', place: 'DM!D6', unit: 'ควนโดน', kpi: '09', found: '1102', expected: '≤ 1,012' });
  const round = rows.findIndex(({ place }) => place === 'HT!F5:F11');
  // A warning whose rows are errors is to be corrected.
  expect(rows[round]).toMatchObject({ severity: 'ต้องแก้', found: 'รอบ 6 เดือน', expected: 'รอบ 12 เดือน' });
  expect(rows.slice(round + 1, round + 6).map(({ number, place }) => [number, place])).toEqual(['F5', 'F6', 'F7', 'F8', 'F10'].map((cell, i) => [`↳ ${rows[round]!.number}.${i + 1}`, `HT!${cell}`]));
});

test('says why: the criteria row and its line in the document, or the ruling', async () => {
  const rows = await rowsOf(await reportOf([await E1()]));
  expect(rows.find(({ place }) => place === 'DM!F9')!.basis).toBe('ระดับ 4: ≥ 25\nสสจ.สตูล 2567 บรรทัด 486');
  expect(rows.find(({ place }) => place === 'DM!C7')!.basis).toMatch(/^G4: /);
});

test('links every place to its cell, and every page to the cover', async () => {
  const report = planReport([await E1()], { date: '2024-03-01', how: {}, earlier: [], linkTo }, th);
  const links = report.plan.edits.flatMap((edit) => (edit.kind === 'putSheet' ? edit.content.rows.flatMap((row) => row.flatMap((cell) => cell?.link ?? [])) : []));
  const outside = links.filter((link) => !link.startsWith('#'));
  expect(outside.length).toBeGreaterThan(30);
  expect(outside.every((link) => fileLinkOf(link)?.path === 'E1.xlsx')).toBe(true);
  const sheets = report.plan.edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit.sheet] : []));
  expect(sheets).toEqual([th.sheets.cover, th.sheets.findings, th.sheets.matrix, ...DISTRICTS, th.unit.others]);
  for (const unit of DISTRICTS) expect(links).toContain(`#${unit}!A1`);
});

test('a file that could not be read is its first finding, and stands on the cover', async () => {
  const refused: CheckedFile = { file: 'เสีย.xlsx', sha256: null, reading: null, issues: [], refusal: { code: 'truncated', place: {} } };
  const workbook = await reportOf([await E1(), refused]);
  expect((await rowsOf(workbook))[0]).toMatchObject({ file: 'เสีย.xlsx', severity: 'ต้องแก้', problem: expect.stringContaining('ไฟล์นี้ไม่ครบ') as string });
});

test('without findings it says so', async () => {
  const workbook = await reportOf([await sent('ดี.xlsx', { rows: DISTRICTS.map((unit, i) => [unit, 300 + i, 1000 + i]) })]);
  const sheet = await findingsSheet(workbook);
  expect(sheet.tables).toEqual([]);
  expect(sheet.cell(2, 0)?.value).toBe(th.findings.none);
});

test('the same files, rules and day give the same bytes', async () => {
  const files = [await E1(), await fixtureFile('L13')];
  expect((await reportOf(files)).bytes()).toEqual((await reportOf(files)).bytes());
});

test('is known again as a report, and nothing else is', async () => {
  expect(isReport(await (await reportOf([await E1()])).snapshot())).toBe(true);
  expect(isReport(await openXlsx(newXlsx('S'), 'x.xlsx').snapshot())).toBe(false);
});

describe('decisions', () => {
  const GIVEN = { 'DM!F9': { state: 'ให้แก้ไข', note: 'โทรแจ้งแล้ว', by: 'สมชาย' }, 'DM!D6': { state: 'ยอมรับ' } };

  test('go on into the next report', async () => {
    const first = await reportOf([await E1()]);
    await decide(first, GIVEN);
    const rows = await rowsOf(await reportOf([await E1()], [await readBack(first)]));
    expect(rows.find(({ place }) => place === 'DM!F9')).toMatchObject(GIVEN['DM!F9']);
    expect(rows.find(({ place }) => place === 'DM!D6')).toMatchObject({ state: 'ยอมรับ', note: '', by: '' });
    expect(rows.filter(({ state }) => state !== '')).toHaveLength(2);
  });

  test('go on into a report in the other language', async () => {
    const first = await reportOf([await E1()]);
    await decide(first, GIVEN);
    const rows = await rowsOf(await reportOf([await E1()], [await readBack(first)], en), en);
    expect(rows.find(({ place }) => place === 'DM!F9')).toMatchObject({ state: 'To be corrected', by: 'สมชาย' });
  });

  test('about other values are asked again, and kept in the note', async () => {
    const send = (score: number): Promise<CheckedFile> => sent('ละงู.xlsx', { rows: [['ละงู', 801, 3204, score]] });
    const first = await reportOf([await send(5)]);
    await decide(first, { 'S1!D5': { state: 'ยอมรับ', note: 'ดูแล้ว' } });
    const [row] = await rowsOf(await reportOf([await send(3)], [await readBack(first)]));
    expect(row).toMatchObject({ place: 'S1!D5', found: '3', state: '', note: 'ค่าเปลี่ยนไปจากที่พิจารณาไว้ เดิม: ยอมรับ ดูแล้ว' });
  });

  test('about what is no longer found are kept on a sheet of their own, run after run', async () => {
    const send = (score: number): Promise<CheckedFile> => sent('ละงู.xlsx', { rows: [['ละงู', 801, 3204, score]] });
    const first = await reportOf([await send(5)]);
    await decide(first, { 'S1!D5': { state: 'ให้แก้ไข', by: 'สมชาย' } });
    const second = await reportOf([await send(4)], [await readBack(first)]);
    const third = await reportOf([await send(4)], [await readBack(second)]);
    for (const report of [second, third]) {
      const { gone, findings } = await readBack(report);
      expect(findings).toEqual([]);
      expect(gone).toEqual([expect.objectContaining({ signOff: { state: 'toCorrect', note: '', by: 'สมชาย' }, shown: ['ต้องแก้', 'ละงู.xlsx', 'S1!D5', 'ละงู', '09', expect.stringContaining('801 ÷ 3,204') as string] })]);
    }
    const [again] = await rowsOf(await reportOf([await send(5)], [await readBack(third)]));
    expect(again).toMatchObject({ state: 'ให้แก้ไข', by: 'สมชาย' });
  });

  test('of two reports are joined; where they differ, somebody has to choose', async () => {
    const [a, b] = [await reportOf([await E1()]), await reportOf([await E1()])];
    await decide(a, { ...GIVEN, 'HT!E9': { note: 'จริง' } });
    await decide(b, { 'DM!F9': { state: 'ยอมรับ' }, 'DM!C12': { state: 'ให้แก้ไข' } });
    const earlier = [await readBack(a, 'a.xlsx'), await readBack(b, 'b.xlsx')];
    const rows = await rowsOf(await reportOf([await E1()], earlier));
    expect(rows.find(({ place }) => place === 'DM!F9')).toMatchObject({ state: 'เห็นไม่ตรงกัน', note: 'a.xlsx: ให้แก้ไข โทรแจ้งแล้ว (สมชาย) | b.xlsx: ยอมรับ' });
    expect(rows.find(({ place }) => place === 'DM!D6')!.state).toBe('ยอมรับ');
    expect(rows.find(({ place }) => place === 'DM!C12')!.state).toBe('ให้แก้ไข');
    expect(rows.find(({ place }) => place === 'HT!E9')!.note).toBe('จริง');
    expect(planReport([await E1()], { date: '2024-03-01', how: {}, earlier, linkTo }, th).conflicts).toBe(1);
  });

  test('that agree are joined with their notes and names; one that only has a note gives way', async () => {
    const [a, b] = [await reportOf([await E1()]), await reportOf([await E1()])];
    await decide(a, { 'DM!F9': { state: 'ให้แก้ไข', note: 'โทรแล้ว', by: 'ก' }, 'DM!D6': { note: 'ดูแล้ว' } });
    await decide(b, { 'DM!F9': { state: 'ให้แก้ไข', by: 'ข' }, 'DM!D6': { state: 'ยอมรับ', by: 'ข' } });
    const earlier = [await readBack(a, 'a.xlsx'), await readBack(b, 'b.xlsx')];
    const rows = await rowsOf(await reportOf([await E1()], earlier));
    expect(rows.find(({ place }) => place === 'DM!F9')).toMatchObject({ state: 'ให้แก้ไข', note: 'โทรแล้ว', by: 'ก, ข' });
    expect(rows.find(({ place }) => place === 'DM!D6')).toMatchObject({ state: 'ยอมรับ', note: 'ดูแล้ว', by: 'ข' });
    expect(planReport([await E1()], { date: '2024-03-01', how: {}, earlier, linkTo }, th).conflicts).toBe(0);
  });

  test('in words of their own are kept as a note', async () => {
    const first = await reportOf([await E1()]);
    await decide(first, { 'DM!F9': { state: 'รอหนังสือ' } });
    expect((await readBack(first)).findings.find(({ shown }) => shown[2] === 'DM!F9')!.signOff).toEqual({ state: null, note: 'รอหนังสือ', by: '' });
  });

  test('are found wherever the table has been sorted to', async () => {
    const first = await reportOf([await E1()]);
    await decide(first, GIVEN);
    const sheet = await findingsSheet(first);
    const { area } = sheet.tables.find(({ name }) => name === FINDINGS_TABLE)!;
    const cells: CellEdit[] = [];
    for (let i = 0; i < area.bottom - area.top; i++) for (let column = 0; column <= area.right; column++) cells.push({ row: area.top + 1 + i, column, content: { value: (sheet.cell(area.bottom - i, column)?.value ?? null) as string | number | null }, was: sheet.cell(area.top + 1 + i, column)?.value ?? null });
    await first.apply({ edits: [{ kind: 'setCells', sheet: th.sheets.findings, cells }] });
    const rows = await rowsOf(await reportOf([await E1()], [await readBack(first)]));
    expect(rows.find(({ place }) => place === 'DM!F9')).toMatchObject(GIVEN['DM!F9']);
  });
});

test('marks what the last report did not have', async () => {
  const table = (score: number) => ({ rows: DISTRICTS.map((unit, i) => [unit, 40, 100, i === 4 ? score : i === 0 ? 3 : 5] as const) });
  const first = await reportOf([await sent('a.xlsx', table(5))]);
  expect((await rowsOf(first)).filter(({ number }) => number.includes('ใหม่'))).toEqual([]);
  const second = await reportOf([await sent('a.xlsx', table(1))], [await readBack(first)]);
  const rows = await rowsOf(second);
  expect(rows.filter(({ number }) => number.includes('ใหม่')).map(({ place }) => place)).toEqual(['S1!D9']);
  expect(rows.length).toBeGreaterThan(1);
  const cover = (await second.snapshot()).sheets[0]!;
  expect(Array.from({ length: cover.rowCount }, (_, row) => textAt(cover, row, 0)).join('\n')).toMatch(/ใหม่จากรายงานครั้งก่อน 1 ข้อ/);
});

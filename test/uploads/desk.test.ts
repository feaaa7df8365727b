/** What a worker does with files, without the worker. */
import { openXlsx } from '../../src/host/xlsx/open';
import type { Received } from '../../src/tasks/check/received';
import { Desk } from '../../src/uploads/desk';
import { type Piece, Pieces } from '../../src/workers/pieces';
import { fileOf, fixtureFile } from './files';

const DATE = '2024-02-12';

/** What a worker says of a file, piece by piece. */
async function found(desk: Desk, file: File): Promise<Received> {
  const pieces = new Pieces<Received>();
  await desk.check({ name: file.name, file }, {}, { say: (piece) => pieces.take(piece as Piece), signal: new AbortController().signal });
  return pieces.whole();
}

async function deskWith(...files: File[]): Promise<{ desk: Desk; all: Received[]; names: string[] }> {
  const desk = new Desk();
  const all = await Promise.all(files.map((file) => found(desk, file)));
  all.forEach((one) => desk.keep(one));
  return { desk, all, names: files.map(({ name }) => name) };
}

const checkedOf = (one: Received | undefined) => (one?.kind === 'checked' ? one.checked : null);

it('checks a file, with its hash', async () => {
  const { all } = await deskWith(fixtureFile('E1'));
  const checked = checkedOf(all[0]);
  expect(checked?.refusal).toBeNull();
  expect(checked?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(checked?.issues.map(({ code }) => code)).toContain('claimedScoreMismatch');
});

it('names a file that is no workbook, and one that has gone', async () => {
  const gone = Object.assign(fixtureFile('L01', 'หาย.xlsx'), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
  const { all } = await deskWith(fileOf('เสีย.xlsx', new TextEncoder().encode('not a workbook')), gone);
  expect(all.map((one) => checkedOf(one)?.refusal?.code)).toEqual(['notAWorkbook', 'notFound']);
  expect(checkedOf(all[0])?.file).toBe('เสีย.xlsx');
});

it('makes the report; an earlier one among the files carries its decisions on', async () => {
  const { desk, names } = await deskWith(fixtureFile('E1'), fixtureFile('L01'));
  const { bytes, findings } = await desk.report({ names, open: null, language: 'th', date: DATE, how: {} });
  expect(findings).toBeGreaterThan(5);
  const report = openXlsx(bytes, 'รายงาน.xlsx');
  const before = await report.snapshot();
  const sheet = before.sheets.find(({ name }) => name === 'ข้อค้นพบ')!;
  const [table] = sheet.tables;
  // Column 11 of the table is the decision.
  const place = { row: table!.area.top + 1, column: table!.area.left + 10 };
  await report.apply({ edits: [{ kind: 'setCells', sheet: sheet.name, cells: [{ ...place, content: { value: 'ยอมรับ' }, was: sheet.cell(place.row, place.column)?.value ?? null }] }] });

  const again = await deskWith(fixtureFile('E1'), fixtureFile('L01'), fileOf('รายงาน.xlsx', report.bytes()));
  expect(again.all[2]?.kind).toBe('report');
  const second = await again.desk.report({ names: again.names, open: null, language: 'th', date: DATE, how: {} });
  expect(second.findings).toBe(findings);
  const decided = (await openXlsx(second.bytes, '').snapshot()).sheets.find(({ name }) => name === 'ข้อค้นพบ')!;
  expect(decided.cell(place.row, place.column)?.value).toBe('ยอมรับ');
});

it('collects results, scored; says where there are none', async () => {
  const { desk, names } = await deskWith(fixtureFile('L01'), fixtureFile('L16'));
  const { bytes, rows, kpis } = await desk.collect({ names, open: null, how: {} });
  expect([kpis, rows > 7]).toEqual([2, true]);
  const sheets = (await openXlsx(bytes!, '').snapshot()).sheets.map(({ name }) => name);
  expect(sheets[0]).toBe('รวบรวมผลงาน');
  expect(sheets.length).toBeGreaterThan(2);
  expect(await desk.collect({ names: [], open: null, how: {} })).toMatchObject({ bytes: null, rows: 0 });
});

it('what was collected from the uploads is no upload beside them', async () => {
  const first = await deskWith(fixtureFile('L01'));
  const { bytes } = await first.desk.collect({ names: first.names, open: null, how: {} });
  const { desk, all, names } = await deskWith(fixtureFile('L01'), fileOf('รวบรวม.xlsx', bytes!));
  expect(all[1]).toEqual({ kind: 'collected', name: 'รวบรวม.xlsx' });
  expect(desk.across({ names, open: null })).toEqual([]);
});

it('what shows between files counts only those that are asked for', async () => {
  const { desk, names } = await deskWith(fixtureFile('E1'), fixtureFile('L01'));
  expect(desk.across({ names, open: null }).map(({ code }) => code)).toContain('unitDuplicate');
  expect(desk.across({ names: names.slice(1), open: null })).toEqual([]);
});

it('a file that was forgotten is never left out of a report in silence', async () => {
  const { desk, names } = await deskWith(fixtureFile('L01'));
  desk.forget(names[0]!);
  await expect(desk.report({ names, open: null, language: 'en', date: DATE, how: {} })).rejects.toThrow(names[0]);
});

it('opens a finding: why it is one, and its place under the heads of its table', async () => {
  const { desk, all } = await deskWith(fixtureFile('E1', 'e.xlsx'));
  const issue = checkedOf(all[0])!.issues.find(({ code, cell }) => code === 'claimedScoreMismatch' && cell === 'F9')!;
  const { basis, around } = await desk.detail({ name: 'e.xlsx', file: fixtureFile('E1') }, issue, {});
  expect(basis?.rows[0]).toMatchObject({ kind: 'threshold', at: '25', level: 4 });
  expect(around?.columns.map(({ letters, head }) => `${letters} ${head}`)).toEqual(['B อำเภอ', 'C B', 'D A', 'E ร้อยละ', 'F คะแนน']);
  const row = around?.rows.find(({ number }) => number === 9);
  expect(row?.cells.map(({ value, marked }) => [value, marked])).toEqual([['ละงู', false], [3204, false], [801, false], [25, false], [5, true]]);
});

it('a file that has gone since still says why, without its place', async () => {
  const { desk, all } = await deskWith(fixtureFile('E1', 'e.xlsx'));
  const gone = Object.assign(fixtureFile('E1'), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
  const { basis, around } = await desk.detail({ name: 'e.xlsx', file: gone }, checkedOf(all[0])!.issues.find(({ code }) => code === 'claimedScoreMismatch')!, {});
  expect([basis !== null, around]).toEqual([true, null]);
});

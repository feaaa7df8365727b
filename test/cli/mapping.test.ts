/** What was confirmed in one month's workbook, and next month's copy of it on the command line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/host/xlsx/open';
import { cellAddress } from '../../src/sheet/address';
import { mappingOf, planMapping } from '../../src/tasks/mapping';
import { readWorkbook } from '../../src/tasks/read';
import { buildXlsx } from '../host/buildXlsx';
import type { GivenValue } from '../host/given';
import { inFolder, kpi } from './run';

const UNITS = ['เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ละงู', 'ทุ่งหว้า', 'ท่าแพ', 'มะนัง'];
const HEADS = ['ช่อง 1', 'ช่อง 2', 'ช่อง 3'];

function january() {
  const cells: Record<string, GivenValue> = { A1: 'ส่งจังหวัด', A2: 'ปีงบประมาณ 2567' };
  [HEADS, ...UNITS.map((unit, i) => [unit, 1000, 100 + i])].forEach((row, r) => row.forEach((value, c) => (cells[cellAddress(r + 3, c)] = value)));
  return openXlsx(buildXlsx({ sheets: [{ name: 'DM ม.ค.67', cells }] }), 'ม.ค.xlsx');
}

async function confirmed(workbook: ReturnType<typeof january>): Promise<Uint8Array> {
  const snapshot = await workbook.snapshot();
  const reading = readWorkbook(snapshot);
  const mapping = mappingOf(reading, reading.others[0]!, { kpi: 'satun-2567/09', round: 'm12', columns: { 0: 'unit', 1: 'item:B1', 2: 'item:A1' } });
  await workbook.apply(planMapping(snapshot, reading, reading.others[0]!, mapping));
  // The copy of next month: other figures, beside everything that the file holds.
  const edits = UNITS.map((_, i) => ({ row: 4 + i, column: 2, content: { value: 200 + i }, was: 100 + i }));
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'DM ม.ค.67', cells: edits }] });
  return workbook.bytes();
}

const json = (args: readonly string[]) => (JSON.parse(kpi([...args, '--json']).out) as { files: { tables: unknown[]; records: { inputs: unknown; result: { level: number } | null }[]; mappings?: unknown }[] }).files[0]!;

test('read, check and score go by what was confirmed, and read shows it', async () => {
  const bytes = await confirmed(january());
  inFolder((folder) => {
    const [file, out] = [join(folder, 'ก.พ.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(file, bytes);
    const read = json(['read', file]);
    expect(read.tables).toMatchObject([{ id: 'DM ม.ค.67!A4:C11', kpi: 'satun-2567/09', round: 'm12', mapping: 'confirmed', columns: { unit: 'A', B1: 'B', A1: 'C' } }]);
    expect(read.records.map(({ inputs }) => inputs)).toEqual(UNITS.map((_, i) => ({ A1: 200 + i, B1: 1000 })));
    expect(read.mappings).toBeUndefined();
    expect(kpi(['read', file]).out).toContain('อ่านตามที่ยืนยันไว้: A หน่วยงาน · B B1 · C A1');
    expect(kpi(['read', file, '--lang', 'en']).out).toContain('read as it was confirmed: A unit · B B1 · C A1');
    expect(json(['check', file]).records.map(({ result }) => result?.level)).toEqual(UNITS.map(() => 3));
    expect(kpi(['score', file, '--out', out])).toMatchObject({ code: 0, err: '' });
    expect(kpi(['score', out, '--out', join(folder, 'again.xlsx'), '--lang', 'en']).out).toContain('no cell changed');
    expect(json(['read', out]).tables).toMatchObject([{ mapping: 'confirmed', columns: { A1: 'C' } }]);
  });
});

test('heads that changed: nothing is read by it, and it is said', async () => {
  const workbook = openXlsx(await confirmed(january()), 'x.xlsx');
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'DM ม.ค.67', cells: [{ row: 3, column: 2, content: { value: 'ช่องอื่น' }, was: 'ช่อง 3' }] }] });
  inFolder((folder) => {
    const file = join(folder, 'x.xlsx');
    writeFileSync(file, workbook.bytes());
    const read = json(['read', file]);
    expect([read.tables, read.records, read.mappings]).toEqual([[], [], { unused: [{ sheet: 'DM ม.ค.67', kpi: 'satun-2567/09', round: 'm12', why: 'headsChanged' }], broken: false }]);
    expect(kpi(['read', file]).out).toContain('ไม่ได้ใช้การอ่านที่ยืนยันไว้ของแผ่นงาน “DM ม.ค.67” เพราะหัวคอลัมน์เปลี่ยนไป');
    const score = kpi(['score', file, '--out', join(folder, 'out.xlsx'), '--lang', 'en']);
    expect(score.code).toBe(2);
    expect(score.err).toContain('is not used, because its heads have changed');
  });
});

test('a memory that can’t be read is told, and the tables are read as ever', () =>
  inFolder((folder) => {
    const file = join(folder, 'x.xlsx');
    const cells = { A1: 'ตัวชี้วัดที่ 9', A2: 'ปีงบประมาณ 2567', A4: 'อำเภอ', B4: 'A', C4: 'B', A5: 'ละงู', B5: 1, C5: 4 };
    writeFileSync(file, buildXlsx({ sheets: [{ name: 'S', cells }], customXml: ['<memory xmlns="urn:kpi-scorecard:memory">{"mappings":</memory>'] }));
    expect(json(['read', file])).toMatchObject({ tables: [{ mapping: null }], records: [{ inputs: { A1: 1, B1: 4 } }], mappings: { unused: [], broken: true } });
    expect(kpi(['read', file]).out).toContain('อ่านไม่ได้ จึงไม่ได้ใช้');
  }));

/** What a user confirms about a table: how it is read by it, remembered, found again and forgotten. */
import fc from 'fast-check';
import { openXlsx } from '../../src/host/xlsx/open';
import type { WorkbookSnapshot } from '../../src/host/workbook';
import { cellAddress } from '../../src/sheet/address';
import type { ReadTable } from '../../src/sheet/reading';
import { cellIn } from '../../src/sheet/recordCells';
import { EDITIONS } from '../../src/kpi/catalog';
import { kpiChoices } from '../../src/tasks/catalogue';
import { checkReading } from '../../src/tasks/check/checkReading';
import { columnRoles } from '../../src/tasks/columnRoles';
import { scoreReading } from '../../src/tasks/evaluate';
import { type MappingChoice, knownMapping, mappedColumns, mappingOf, mappingsWith, planForget, planMapping, tableIn } from '../../src/tasks/mapping';
import { readWorkbook } from '../../src/tasks/read';
import { rememberedMappings } from '../../src/tasks/remembered';
import type { FormColumn } from '../../src/tasks/template/columns';
import { TEMPLATE_WORDS } from '../../src/wording/template';
import { buildXlsx } from '../host/buildXlsx';
import type { GivenSheet, GivenValue } from '../host/given';
import { Random } from '../libreoffice/random';
import { gridOf } from '../sheet/gridOf';
import { filledRow, unitForms } from './template/templates';

const UNITS = ['เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ละงู', 'ทุ่งหว้า', 'ท่าแพ', 'มะนัง'];

/** A sheet with a table at A4; the first row are its heads. */
function sheet(name: string, rows: readonly (readonly GivenValue[])[], title = 'ข้อมูลส่งจังหวัด'): GivenSheet {
  const cells: Record<string, GivenValue> = { A1: title, A2: 'ปีงบประมาณ 2567' };
  rows.forEach((row, r) => row.forEach((value, c) => (cells[cellAddress(r + 3, c)] = value)));
  return { name, cells };
}
const HEADS = ['ช่อง ก', 'ช่อง ข', 'ช่อง ค', 'ช่อง ง'];
const rowsOf = (factor = 1): GivenValue[][] => UNITS.map((unit, i) => [unit, (1000 + i) * factor, (200 + i) * factor, 5]);
const CHOICE: MappingChoice = { kpi: 'satun-2567/09', round: 'm12', columns: { 0: 'unit', 1: 'item:B1', 2: 'item:A1', 3: null } };

const open = (...sheets: GivenSheet[]) => openXlsx(buildXlsx({ sheets }), 'x.xlsx');
function theTable(snapshot: WorkbookSnapshot): ReadTable {
  const reading = readWorkbook(snapshot);
  const [only, ...more] = [...reading.tables, ...reading.others];
  if (!only || more.length > 0) throw new Error('not one table');
  return only;
}
/** The workbook after this table was confirmed to be so. */
async function confirmed(workbook: ReturnType<typeof open>, choice: MappingChoice, id?: string) {
  const snapshot = await workbook.snapshot();
  const reading = readWorkbook(snapshot);
  const table = id === undefined ? theTable(snapshot) : tableIn(reading, id)!;
  await workbook.apply(planMapping(snapshot, reading, table, mappingOf(reading, table, choice)));
  return workbook;
}
/** The memory of one workbook in another: what next month's copy holds. */
const nextMonth = async (from: ReturnType<typeof open>, ...sheets: GivenSheet[]): Promise<WorkbookSnapshot> => ({ ...(await open(...sheets).snapshot()), memory: (await from.snapshot()).memory! });
const inputsOf = (snapshot: WorkbookSnapshot) => readWorkbook(snapshot).records.map(({ unit, inputs }) => [unit, inputs['A1'], inputs['B1']]);

describe('a table whose heads say nothing', () => {
  test('is none of ours, but told; by its mapping it is read, scored and checked', async () => {
    const workbook = open(sheet('S', [HEADS, ...rowsOf()]));
    const before = readWorkbook(await workbook.snapshot());
    expect([before.tables, before.records, before.others.map(({ id, mappable }) => [id, mappable])]).toEqual([[], [], [['S!A4:D11', true]]]);
    expect(before.others[0]?.heads).toEqual(HEADS.map((head, column) => ({ head, nth: 1, column })));
    const after = readWorkbook(await (await confirmed(workbook, CHOICE)).snapshot());
    expect(after.others).toEqual([]);
    expect(after.tables[0]).toMatchObject({ id: 'S!A4:D11', kpi: 'satun-2567/09', round: 'm12', roundFrom: 'option', mapping: { kpi: 'satun-2567/09' }, columns: [{ role: 'unit', column: 0 }, { role: 'item:B1', column: 1 }, { role: 'item:A1', column: 2 }] });
    expect(inputsOf(await workbook.snapshot())).toEqual(UNITS.map((unit, i) => [unit, 200 + i, 1000 + i]));
    const scored = scoreReading(after);
    expect(scored.records.map(({ result }) => result?.level)).toEqual(UNITS.map(() => 3));
    expect(checkReading(scored).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each<[string, readonly GivenSheet[]]>([
    ['other figures and more rows', [sheet('S', [HEADS, ...rowsOf(2), ['รวม', 1, 2, 3]])]],
    ['another sheet name', [sheet('ก.พ.', [HEADS, ...rowsOf(2)])]],
    ['a column more', [sheet('S', [[...HEADS.slice(0, 1), 'ช่อง ใหม่', ...HEADS.slice(1)], ...rowsOf(2).map(([unit, ...rest]) => [unit!, 'x', ...rest])])]],
    ['columns in another order', [sheet('S', [[...HEADS].reverse(), ...rowsOf(2).map((row) => [...row].reverse())])]],
    ['rows above', [{ name: 'S', cells: Object.fromEntries([HEADS, ...rowsOf(2)].flatMap((row, r) => row.map((value, c) => [cellAddress(r + 8, c + 2), value]))) }]],
  ])('is read next month with %s', async (_, sheets) => {
    const snapshot = await nextMonth(await confirmed(open(sheet('S', [HEADS, ...rowsOf()])), CHOICE), ...sheets);
    expect(inputsOf(snapshot)).toEqual(UNITS.map((unit, i) => [unit, (200 + i) * 2, (1000 + i) * 2]));
  });

  test.each<[string, readonly GivenSheet[], string]>([
    ['heads that changed', [sheet('S', [['ช่อง ก', 'ช่อง ข', 'ช่อง จ', 'ช่อง ง'], ...rowsOf()])], 'headsChanged'],
    ['two tables alike on other sheets', [sheet('X', [HEADS, ...rowsOf()]), sheet('Y', [HEADS, ...rowsOf()])], 'severalAlike'],
    ['no table', [{ name: 'S', cells: {} }], 'gone'],
  ])('with %s nothing is guessed, and it is said', async (_, sheets, why) => {
    const reading = readWorkbook(await nextMonth(await confirmed(open(sheet('S', [HEADS, ...rowsOf()])), CHOICE), ...sheets));
    expect([reading.records, reading.unused.map((one) => one.why)]).toEqual([[], [why]]);
  });
});

describe('two tables of the same heads', () => {
  const heads = ['อำเภอ', 'เป้าหมาย', 'ผลงาน'];
  const rows = UNITS.map((unit, i) => [unit, 100, 50 + i]);
  const both = () => open(sheet('DM', [heads, ...rows]), sheet('HT', [heads, ...rows]));

  test('keep their own KPI, whichever was confirmed first', async () => {
    for (const order of [['DM', 'HT'], ['HT', 'DM']]) {
      const workbook = both();
      for (const name of order) await confirmed(workbook, { kpi: name === 'DM' ? 'satun-2567/09' : 'satun-2567/10', round: 'm6', columns: null }, `${name}!A4:C11`);
      expect(readWorkbook(await workbook.snapshot()).tables.map(({ id, kpi, round }) => [id, kpi, round])).toEqual([['DM!A4:C11', 'satun-2567/09', 'm6'], ['HT!A4:C11', 'satun-2567/10', 'm6']]);
    }
  });

  test('one alone is never given what was said about the other', async () => {
    const workbook = await confirmed(both(), { kpi: 'satun-2567/09', round: null, columns: null }, 'DM!A4:C11');
    expect(readWorkbook(await workbook.snapshot()).tables.map(({ sheet: name }) => name)).toEqual(['DM']);
  });
});

describe('what a title says', () => {
  const heads = ['อำเภอ', 'A', 'B'];
  const rows = UNITS.map((unit) => [unit, 50, 100]);
  const titled = (title: string) => sheet('S', [heads, ...rows], title);
  const NINE = 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี';

  test('a round that was chosen holds until the title names another', async () => {
    const workbook = await confirmed(open(titled(`${NINE} รอบ 6 เดือน`)), { kpi: null, round: 'm12', columns: null });
    expect(theTable(await workbook.snapshot())).toMatchObject({ kpi: 'satun-2567/09', round: 'm12', said: { kpi: 'satun-2567/09', round: 'm6' } });
    expect(theTable(await nextMonth(workbook, titled(`${NINE} รอบ 9 เดือน`)))).toMatchObject({ round: 'm9', roundFrom: 'title' });
  });

  test('a mapping goes over a title, as long as the title stays', async () => {
    const workbook = await confirmed(open(titled('ตัวชี้วัดที่ 77 ไม่มีในเล่ม')), { kpi: 'satun-2567/01', round: 'm12', columns: null });
    expect(readWorkbook(await workbook.snapshot()).issues.map(({ code }) => code)).not.toContain('kpiUnknown');
    expect(readWorkbook(await nextMonth(workbook, titled(NINE)))).toMatchObject({ tables: [{ kpi: 'satun-2567/09', mapping: null }], unused: [{ why: 'otherKpi' }] });
  });
});

describe('the column that names the rows', () => {
  test('can be another than the reader took', async () => {
    const rows = [['หน่วยงาน', 'พื้นที่', 'A', 'B'], ...UNITS.map((unit, i) => [`ชุดที่ ${i + 1} ของปี`, unit, 50 + i, 100])];
    const workbook = open(sheet('S', rows.map((row) => [row[1]!, row[0]!, ...row.slice(2)]), 'ตัวชี้วัดที่ 9'));
    const table = theTable(await workbook.snapshot());
    expect(table.columns.find(({ role }) => role === 'unit')?.column).toBe(0);
    await confirmed(workbook, { kpi: null, round: null, columns: { 0: null, 1: 'unit', 2: 'item:A1', 3: 'item:B1' } });
    const reading = readWorkbook(await workbook.snapshot());
    expect(reading.tables[0]?.id).toBe(table.id);
    expect(reading.records.map((record) => [record.unitAsWritten, cellIn(record, 'unit')])).toEqual(UNITS.map((_, i) => [`ชุดที่ ${i + 1} ของปี`, `B${i + 5}`]));
  });
});

describe('remembering', () => {
  test('a new choice takes the place of the one before; what nobody can read stays', async () => {
    const workbook = open(sheet('S', [HEADS, ...rowsOf()]));
    await workbook.apply({ edits: [{ kind: 'setMemory', key: 'mappings', value: [{ from: 'the future' }], was: null }] });
    await confirmed(await confirmed(workbook, CHOICE), { ...CHOICE, round: 'm6' });
    const snapshot = await workbook.snapshot();
    expect(rememberedMappings(snapshot)).toMatchObject({ broken: true, mappings: [{ round: 'm6' }] });
    const reading = readWorkbook(snapshot);
    expect(reading.memoryBroken).toBe(true);
    await workbook.apply(planForget(snapshot, reading.tables[0]!.mapping!));
    expect((await workbook.snapshot()).memory?.values).toEqual({ mappings: [{ from: 'the future' }] });
  });

  test('what is forgotten leaves nothing behind, and the table is read as before', async () => {
    const workbook = open(sheet('S', [HEADS, ...rowsOf()]));
    const before = readWorkbook(await workbook.snapshot());
    await confirmed(workbook, CHOICE);
    const snapshot = await workbook.snapshot();
    await workbook.apply(planForget(snapshot, readWorkbook(snapshot).tables[0]!.mapping!));
    const after = await workbook.snapshot();
    expect([after.memory?.values, readWorkbook(after)]).toEqual([{}, before]);
  });

  test('the same choice again changes nothing', async () => {
    const workbook = await confirmed(open(sheet('S', [HEADS, ...rowsOf()])), CHOICE);
    const snapshot = await workbook.snapshot();
    const reading = readWorkbook(snapshot);
    expect(planMapping(snapshot, reading, reading.tables[0]!, mappingOf(reading, reading.tables[0]!, CHOICE)).edits).toEqual([]);
  });

  test('heads that changed: what was known is offered where it fits, and gives way to what is confirmed then', async () => {
    const workbook = await confirmed(open(sheet('S', [HEADS, ...rowsOf()])), CHOICE);
    const alike = await nextMonth(workbook, sheet('X', [HEADS, ...rowsOf()]), sheet('Y', [HEADS, ...rowsOf()]));
    const reading = readWorkbook(alike);
    const known = knownMapping(reading, reading.others[1]!)!;
    expect(mappedColumns(known, reading.others[1]!.heads)).toEqual(CHOICE.columns);
    const changed = await nextMonth(workbook, sheet('S', [['ช่อง ก', 'ช่อง ข', 'ช่อง จ', 'ช่อง ง'], ...rowsOf()]));
    const again = readWorkbook(changed);
    expect(knownMapping(again, again.others[0]!)).toBeNull();
    const mapping = mappingOf(again, again.others[0]!, CHOICE);
    expect(planMapping(changed, again, again.others[0]!, mapping).edits).toMatchObject([{ value: [mapping] }]);
    expect(mappingsWith(again, again.others[0]!, mapping, rememberedMappings(changed).mappings)).toEqual([mapping]);
  });

  test.each<[string, unknown]>([['no list', { mappings: 1 }], ['entries of another kind', { mappings: [null, 1, {}] }], ['a place below one', { mappings: [{ sheet: 'S', place: { nth: 0, of: 1 }, said: { kpi: null, round: null }, columns: [] }] }]])('%s is left aside and told', async (_, values) => {
    const snapshot = { ...(await open(sheet('S', [HEADS, ...rowsOf()])).snapshot()), memory: { values: values as Record<string, never>, broken: false } };
    expect(readWorkbook(snapshot)).toMatchObject({ memoryBroken: true, tables: [], unused: [] });
  });
});

test('for every KPI, every column that it needs can be named', () => {
  for (const { id, rounds } of kpiChoices()) {
    const roles = columnRoles(id, rounds.at(-1) ?? null);
    expect(new Set(roles.map(({ role }) => role)).size).toBe(roles.length);
    expect(roles.filter(({ kind, name }) => kind === 'item' && !name)).toEqual([]);
    expect(roles[0]?.role).toBe('unit');
  }
  expect(columnRoles('satun-2567/04', 'm6').map(({ role }) => role)).toEqual(expect.arrayContaining(['check:1', 'check:5']));
  expect(columnRoles('satun-2567/16', 'm6').map(({ role }) => role)).toEqual(expect.arrayContaining(['step:1', 'step:5', 'item:steps']));
});

// Letters that are no head of ours, no unit, no code of an item.
const word = fc.stringMatching(/^[ฆฌฎฏฐฑฒฬฮ]{2,6}$/);
const forms = EDITIONS.filter(({ units }) => units.length >= 5).flatMap((edition) => unitForms(edition).map((form) => ({ ...form, edition })));

const roleOf = ({ kind, item, mark }: FormColumn): string => (kind === 'unit' || kind === 'rate' ? kind : mark ? `${item!.kind === 'steps' ? 'step' : 'check'}:${mark.code}` : `item:${item!.code}`);

/** A filled form by its columns, in some order, at some place; heads as given, or as the form has them. */
const filledForm = fc.record({ form: fc.constantFrom(...forms), seed: fc.nat(1e9), top: fc.nat(4), left: fc.nat(4), unitHead: fc.boolean(), round: fc.nat() }).chain((made) => {
  const { columns } = made.form;
  // Of several rates, only what their heads say tells which is which.
  const used = columns.map((_, c) => c).filter((c) => columns[c]!.kind !== 'rate');
  return fc.record({ made: fc.constant(made), order: fc.shuffledSubarray(used, { minLength: used.length, maxLength: used.length }), heads: fc.uniqueArray(word, { minLength: used.length, maxLength: used.length }) });
});

/** Evidence comes in the order of its columns. */
const inAnyOrder = (inputs: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(inputs).map(([code, value]) => [code, Array.isArray(value) ? [...(value as unknown[])].sort() : value]));

test('a full mapping reads meaningless heads as good ones are read, for every form', () => {
  fc.assert(
    fc.property(filledForm, ({ made: { form: { form, columns, edition }, seed, top, left, unitHead, round: n }, order, heads }) => {
      const random = new Random(String(seed));
      const round = form.rounds[n % form.rounds.length]!;
      const rows = edition.units.map(({ name }) => filledRow(form, columns, name, 500, random));
      // On a line of its own: names of KPIs speak of months, too.
      const workbook = (title: string, name: string, headOf: (column: number, at: number) => string): WorkbookSnapshot => {
        const cells: Record<string, GivenValue> = { A1: title, A2: `ปีงบประมาณ 2567 ${name}` };
        order.forEach((column, at) => {
          cells[cellAddress(top + 4, left + at)] = headOf(column, at);
          rows.forEach((row, r) => (cells[cellAddress(top + 5 + r, left + at)] = columns[column]!.kind === 'unit' ? row.unit : (row.cells.get(column) ?? null)));
        });
        return { name: 'x.xlsx', sheets: [gridOf({ name: 'S', cells })], marks: [], date1904: false };
      };
      const good = readWorkbook(workbook(`ตัวชี้วัดที่ ${form.kpi.number} ${form.kpi.name.th}`, TEMPLATE_WORDS.round(round), (column) => columns[column]!.head));
      const snapshot = workbook('ข้อมูลส่งจังหวัด', '', (column, at) => (unitHead && columns[column]!.kind === 'unit' ? columns[column]!.head : heads[at]!));
      const unread = readWorkbook(snapshot);
      const table = [...unread.tables, ...unread.others][0]!;
      const mapping = mappingOf(unread, table, { kpi: form.kpi.id, round, columns: Object.fromEntries(order.map((column, at) => [left + at, roleOf(columns[column]!)])) });
      const read = readWorkbook(snapshot, { mappings: [mapping] });
      expect(read.records).toEqual(good.records);
      expect(read.records.map(({ unit, kpi, inputs }) => [unit, kpi, inAnyOrder(inputs)])).toEqual(rows.map(({ unit, inputs }) => [unit, form.kpi.id, inAnyOrder(inputs)]));
    }),
    { seed: 2567, numRuns: 150 },
  );
});

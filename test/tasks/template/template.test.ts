import Fraction from 'fraction.js';
import { EDITIONS, findKpi } from '../../../src/kpi/catalog';
import type { Edition, Round } from '../../../src/kpi/schema';
import { evaluate } from '../../../src/scoring/evaluate';
import { planTemplates } from '../../../src/tasks/template/template';
import { formsOf } from '../../../src/tasks/template/forms';
import { readWorkbook } from '../../../src/tasks/read';
import { planScores } from '../../../src/tasks/score/score';
import { COVER_SHEET, TEMPLATE_WORDS } from '../../../src/wording/template';
import { Random } from '../../libreoffice/random';
import { openGiven, scoredOf } from '../open';
import { filledRow, FIRST_ROW, formEdits, templateWorkbook, unitForms } from './templates';

/** Units to fill in where the edition lists none. */
const unitsOf = ({ units }: Edition): readonly string[] => (units.length > 0 ? units.map(({ name }) => name) : ['กองประเมินผลกระทบต่อสุขภาพ', 'กลุ่มพัฒนาระบบบริหาร']);
const hasList = ({ units }: Edition): boolean => units.length > 0;
const titled = (edition: Edition) => [edition.id, edition] as const;
const roundOf = (form: { readonly rounds: readonly Round[] }, pass: number): Round => form.rounds[pass % form.rounds.length]!;

describe('a blank form', () => {
  test.each(EDITIONS.map(titled))('%s: every table and unit is found, nothing is made up, nothing is wrong', async (_id, edition) => {
    const reading = readWorkbook(await (await templateWorkbook({ edition: edition.id })).snapshot());
    const forms = unitForms(edition);
    expect(reading.tables.map(({ sheet, kpi, round, fiscalYear }) => [sheet, kpi, round, fiscalYear])).toEqual(forms.map(({ sheet, form }) => [sheet, form.kpi.id, form.rounds.at(-1), edition.fiscalYear]));
    expect(reading.tables.map(({ excelTable }) => excelTable?.hasHeader)).toEqual(forms.map(() => true));
    expect(reading.records.map(({ sheet, unitAsWritten }) => [sheet, unitAsWritten])).toEqual(forms.flatMap(({ sheet }) => (hasList(edition) ? unitsOf(edition) : [TEMPLATE_WORDS.unitToFill]).map((unit) => [sheet, unit])));
    expect(reading.records.filter(({ inputs, rate, claimed }) => Object.keys(inputs).length > 0 || rate !== null || claimed.score !== null || claimed.level !== null)).toEqual([]);
    expect(reading.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test.each(EDITIONS.flatMap(({ kpis }) => kpis.map(({ id }) => [id] as const)))('%s: each round that the document prints has a form', (id) => {
    const forms = formsOf(findKpi(id)!);
    const rounds = forms.flatMap((form) => form.rounds);
    expect(new Set(rounds).size).toBe(rounds.length);
    expect(forms.every(({ alone }) => alone === (forms.length === 1))).toBe(true);
  });

  test.each(['doh-2564', 'doh-2566'])('%s: the reader finds the activities of the plan in the report', async (id) => {
    const workbook = await templateWorkbook({ edition: id });
    const report = (await workbook.snapshot()).sheets.at(-1)!;
    const { top } = report.tables.at(-1)!.area;
    const cells = ['จัดประชุม', 'ครั้ง', 1, '1 พ.ย. 2563', '5 พ.ย. 2563', null, null, 'ดำเนินการแล้ว', 'เป็นไปตามเป้าหมาย'].flatMap((value, column) => (value === null ? [] : [{ row: top + 1, column, content: { value }, was: null }]));
    await workbook.apply({ edits: [{ kind: 'setCells', sheet: report.name, cells }] });
    const { plans } = readWorkbook(await workbook.snapshot());
    expect(plans.map(({ activities }) => activities)).toEqual([[{ activity: 'จัดประชุม', plannedFrom: '2020-11-01', plannedTo: '2020-11-01', doneFrom: '2020-11-05', doneTo: '2020-11-05', done: true, onTarget: true }]]);
  });
});

describe('a filled form', () => {
  test.each(EDITIONS.flatMap((edition) => Array.from({ length: 8 }, (_, pass) => [edition.id, pass, edition] as const)))('%s reads back completely and scores as the same observations, pass %d', async (id, pass, edition) => {
    const random = new Random(`${process.env['SEED'] ?? 2567} ${id} ${pass}`);
    const workbook = await templateWorkbook({ edition: id, units: unitsOf(edition) });
    const rowsOf = ({ form, columns }: ReturnType<typeof unitForms>[number], size: number) => unitsOf(edition).map((unit) => filledRow(form, columns, unit, size, random));
    const filled = unitForms(edition).map((one) => ({ ...one, round: roundOf(one.form, pass), rows: rowsOf(one, random.of([10, 100, 5000, 100_000])) }));
    await workbook.apply({ edits: filled.map(({ sheet, form, round, rows }) => ({ kind: 'setCells', sheet, cells: formEdits(form, round, rows) })) });
    const scored = await scoredOf(workbook);
    const wrong = filled.flatMap(({ sheet, form, round, rows }) =>
      rows.flatMap(({ unit: written, inputs }, i) => {
        const record = scored.records.find((one) => one.sheet === sheet && one.row === FIRST_ROW + i);
        const unit = hasList(edition) ? written : (record?.unit ?? null);
        const expected = { kpi: form.kpi.id, round, unit, inputs, result: evaluate(form.kpi, { kpi: form.kpi.id, round, unit, inputs }) };
        const found = record && { kpi: record.kpi, round: record.round, unit: record.unit, inputs: record.inputs, result: record.result };
        return JSON.stringify(sorted(found)) === JSON.stringify(sorted(expected)) ? [] : [{ sheet, expected: sorted(expected), found: sorted(found) }];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    const cannotBe = new Set([...(hasList(edition) ? ['unitUnknown'] : []), 'unitMissing', 'unitDuplicate', 'kpiUnknown', 'kpiNameMismatch', 'unreadableNumber', 'formulaError', 'roundMismatch', 'totalMismatch', 'rateMismatch']);
    expect(scored.issues.filter(({ code }) => cannotBe.has(code))).toEqual([]);
  });
});


test.each(['values', 'formulas'] as const)('a filled form takes scores beside it as %s, notes and totals stay', async (as) => {
  const workbook = await templateWorkbook({ edition: 'satun-2567', kpis: ['satun-2567/09'] });
  const rows = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ unit: '', cells: new Map([[1, n * 5], [2, 100]]), inputs: {} }));
  await workbook.apply({ edits: [{ kind: 'setCells', sheet: 'ตชว. 9', cells: formEdits(formsOf(findKpi('satun-2567/09')!)[0]!, 'm12', rows) }] });
  const before = (await workbook.snapshot()).sheets[1]!;
  const { plan, columns, problems } = planScores(await workbook.snapshot(), await scoredOf(workbook), { as });
  await workbook.apply(plan);
  const after = (await workbook.snapshot()).sheets[1]!;
  expect(problems).toEqual([]);
  expect(columns.map(({ header, area }) => [header, area.left])).toEqual([['คะแนน', 4], ['ระดับ', 5]]);
  expect(rows.map((_, i) => after.cell(FIRST_ROW + i, 5)?.value)).toEqual([0, 1, 2, 3, 4, 5, 5]);
  expect(after.tables.map(({ area }) => area.right)).toEqual([5]);
  for (let row = 0; row < before.rowCount; row++) expect(after.cell(row, 0)).toEqual(before.cell(row, 0));
});

/** Members in one order, exact rates as text: what is the same prints the same. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  if (!Object.getPrototypeOf(value) || Object.getPrototypeOf(value) === Object.prototype) return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
  return value instanceof Fraction ? value.toFraction() : value;
}

describe('planTemplates', () => {
  const present = { sheets: [{ name: 'ตชว. 9', tables: [{ name: 'KPI_9' }] }, { name: 'ตชว. 9 (2)', tables: [] }] };

  test('never takes the name of a sheet or a table that is there', () => {
    const { plan, sheets } = planTemplates(present, { edition: 'satun-2567', kpis: ['satun-2567/09'] }, TEMPLATE_WORDS);
    expect(sheets).toEqual([{ sheet: 'ตชว. 9 (3)', kpi: 'satun-2567/09', rounds: ['m6', 'm12'] }]);
    expect(plan.edits).toMatchObject([{ kind: 'putSheet', sheet: 'ตชว. 9 (3)', content: { tables: [{ name: 'KPI_9_2' }] } }]);
  });

  test('beside a workbook that has them already, a second set comes beside the first', async () => {
    const workbook = openGiven({ sheets: [{ name: 'งาน', cells: { A1: 'ของเดิม' } }] });
    for (let i = 0; i < 2; i++) await workbook.apply(planTemplates(await workbook.snapshot(), { edition: 'hss' }, TEMPLATE_WORDS).plan);
    const { sheets } = await workbook.snapshot();
    expect(sheets.map(({ name, tables }) => [name, ...tables.map((table) => table.name)])).toEqual([['งาน'], ['ตชว. 19', 'KPI_19'], ['ตชว. 19 (2)', 'KPI_19_2']]);
    expect(sheets[0]?.cell(0, 0)?.value).toBe('ของเดิม');
  });

  test('units are those that were given, as they were written', async () => {
    const reading = readWorkbook(await (await templateWorkbook({ edition: 'satun-2567', kpis: ['satun-2567/09'], units: ['คปสอ.ละงู', 'รพ.สต.บ้านควน'] })).snapshot());
    expect(reading.records.map(({ unit, unitAsWritten }) => [unit, unitAsWritten])).toEqual([['ละงู', 'คปสอ.ละงู'], ['รพ.สต.บ้านควน', 'รพ.สต.บ้านควน']]);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('where evidence is scored, a report of it comes along for each unit', () => {
    const { sheets } = planTemplates({ sheets: [] }, { edition: 'doh-2566', units: ['กองประเมินผลกระทบต่อสุขภาพ', 'ศูนย์อนามัยที่ 1'] }, TEMPLATE_WORDS);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['ตชว. 3.36', 'รายงาน 3.36 กองประเมินผลกระทบต…', 'รายงาน 3.36 ศูนย์อนามัยที่ 1']);
  });

  test('the cover lists every form, and is no result', async () => {
    const workbook = await templateWorkbook({ edition: 'satun-2567', kpis: ['satun-2567/04', 'satun-2567/09'] });
    const { sheets } = await workbook.snapshot();
    const names = sheets.map(({ name }) => name);
    expect(names).toEqual([COVER_SHEET, 'ตชว. 4 รอบ 6 เดือน', 'ตชว. 4 รอบ 12 เดือน', 'ตชว. 9']);
    const listed = Array.from({ length: sheets[0]!.rowCount }, (_, row) => sheets[0]!.cell(row, 3)?.value).filter(Boolean);
    expect(listed).toEqual(['แผ่นงาน', ...names.slice(1)]);
  });

  test.each([[{ edition: 'nowhere' }], [{ edition: 'hss', kpis: ['satun-2567/09'] }]])('refuses %j', (options) => {
    expect(() => planTemplates({ sheets: [] }, options, TEMPLATE_WORDS)).toThrow(RangeError);
  });
});

test('every head and list is short enough for Excel and for the reader', () => {
  for (const edition of EDITIONS) {
    const { plan } = planTemplates({ sheets: [] }, { edition: edition.id }, TEMPLATE_WORDS);
    for (const edit of plan.edits) {
      if (edit.kind !== 'putSheet') continue;
      expect(edit.sheet.length).toBeLessThanOrEqual(31);
      for (const { area } of edit.content.tables ?? []) {
        const heads = edit.content.rows[area.top]!.slice(area.left, area.right + 1).map((cell) => (cell?.content && 'value' in cell.content ? String(cell.content.value) : ''));
        expect(heads.filter((head) => head === '' || head.length > 120)).toEqual([]);
      }
    }
  }
});
